import type { LeftOut } from '../../../shared/catalogue/measure';
import { dateCondition, rowConditions, type ScanSource, type SegmentList } from './base-statement';
import { FactSource } from './fact-source';
import { allSql, fieldSql, valueSql } from './row-values';
import { join, sql, type Sql } from './sql';

/** `rows`, `sum`: rows of a scan that a measure would count and can't, and what they are worth; of what stands, those that still do. */
export function leftOutStatement(source: ScanSource, { where, worth }: LeftOut, days: SegmentList): Sql {
  const { scan, names } = source;
  const from = new FactSource(scan, names);
  const inTime = scan.stock ? allSql(scan.stock.openWhere, scan.fact, names) : dateCondition(fieldSql(scan.fact, scan.role, names), days, scan.undated);
  const conditions = [...rowConditions(source, from), allSql(where, scan.fact, names), inTime];
  return sql`select count(*) as rows, sum(${valueSql(worth, scan.fact, names).sql}) as sum ${from.from()} where ${join(conditions, sql` and `)}`;
}
