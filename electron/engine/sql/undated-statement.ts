import type { ScanSource } from './base-statement';
import { rowConditions } from './base-statement';
import { FactSource } from './fact-source';
import { allSql, fieldSql } from './row-values';
import { join, sql, type Sql } from './sql';

/** `rows`: facts of a scan that have no date (filters on teams aside, which need one). */
export function undatedStatement(source: ScanSource): Sql {
  const { scan, names } = source;
  const from = new FactSource(scan, names);
  const conditions = [...rowConditions(source, from), sql`${fieldSql(scan.fact, scan.stock?.enters ?? scan.role, names)} is null`];
  if (scan.stock) conditions.push(allSql(scan.stock.openWhere, scan.fact, names));
  return sql`select count(*) as rows ${from.from()} where ${join(conditions, sql` and `)}`;
}
