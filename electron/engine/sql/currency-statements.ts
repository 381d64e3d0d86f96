import type { RowValue } from '../../../shared/catalogue/measure';
import { dateCondition, rowConditions, type ScanSource, type SegmentList } from './base-statement';
import { monthStartOf } from './dialects/duckdb';
import { FactSource } from './fact-source';
import { fieldSql, valueSql } from './row-values';
import { join, sql, type Sql } from './sql';

/** `currency`: those that a fact's rows name. */
export function currenciesStatement({ scan, names }: ScanSource): Sql {
  const currency = fieldSql(scan.fact, 'currency', names);
  return sql`select distinct ${currency} as currency ${new FactSource(scan, names).from()} where ${currency} is not null`;
}

/** `currency`, `month` (its first day), `rows`, `sum`: the amounts of a scan that rates are needed for. */
export function ratesNeededStatement(source: ScanSource, value: RowValue, days: SegmentList): Sql {
  const { scan, names } = source;
  const from = new FactSource(scan, names);
  const date = fieldSql(scan.fact, scan.role, names);
  const amount = valueSql(value, scan.fact, names).sql;
  const conditions = [...rowConditions(source, from), sql`${amount} is not null`, ...(scan.stock ? [] : [dateCondition(date, days, scan.undated)])];
  return sql`select ${fieldSql(scan.fact, 'currency', names)} as currency, ${monthStartOf(date)} as month, count(*) as rows, sum(${amount}) as sum
    ${from.from()} where ${join(conditions, sql` and `)} group by all order by all`;
}
