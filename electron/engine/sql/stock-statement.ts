import type { Day } from '../../../shared/time/day';
import { atDate, dateOf } from './dialects/duckdb';
import { FactSource } from './fact-source';
import { rowConditions, type ScanSource } from './base-statement';
import { allSql, fieldSql, valueSql } from './row-values';
import { alias, empty, join, sql, type Sql } from './sql';

/** The days on which stocks are told, as a segment for each day: the number of the first cut after it. */
export interface CutList {
  readonly first: Day;
  readonly segments: readonly number[];
}

/**
 * Entries and departures of what stands, grouped once: `segment` is the first cut that an event counts for; for what has no date
 * of entry, which stands from the first cut on, as many cuts further. A row is open by its status, or until its departure.
 */
export function stockStatement(source: ScanSource, cuts: CutList): Sql {
  const { scan, raw, names, fallback } = source;
  const { stock } = scan;
  if (!stock) throw new Error('not a stock');
  const from = new FactSource(scan, names);
  const enters = fieldSql(scan.fact, stock.enters, names);
  const leaves = fieldSql(scan.fact, stock.leaves, names);
  const isOpen = sql`coalesce(${allSql(stock.openWhere, scan.fact, names)}, false)`;
  const keys = raw.map((key) => from.rawKey(key, fallback));
  const values = scan.aggregates.map((aggregate) => (aggregate.kind === 'sum' ? valueSql(aggregate.of, scan.fact, names).sql : sql`1`));
  const conditions = rowConditions(source, from);

  const last = cuts.first + cuts.segments.length;
  // Whatever came before the first day of the list counts from the first cut on.
  const segmentAt = (date: Sql) => atDate(cuts.segments, cuts.first, sql`greatest(${date}, ${dateOf(cuts.first)})`);
  const event = (segment: Sql, sign: Sql, holds: Sql) => sql`
    select ${join([sql`${segment}::INTEGER as segment`, ...keys.map((key, index) => sql`${key} as ${alias('k', index)}`), ...values.map((value, index) => sql`${sign} * ${value} as ${alias('v', index)}`)])}
    ${from.from()} where ${join([...conditions, holds], sql` and `)}`;
  const departure = sql`greatest(${leaves}, ${enters})`;
  const events = cuts.segments.length === 0 ? [] : [
    event(segmentAt(enters), sql`1`, sql`${enters} < ${dateOf(last)} and (${isOpen} or ${leaves} is not null)`),
    event(segmentAt(departure), sql`-1`, sql`${enters} is not null and ${leaves} is not null and not ${isOpen} and ${departure} < ${dateOf(last)}`),
  ];
  if (scan.undated && events.length > 0) {
    const offset = cuts.segments.at(-1) ?? 0;
    events.push(
      event(sql`${offset} + 1`, sql`1`, sql`${enters} is null and (${isOpen} or ${leaves} is not null)`),
      event(sql`${offset} + ${segmentAt(leaves)}`, sql`-1`, sql`${enters} is null and not ${isOpen} and ${leaves} < ${dateOf(last)}`),
    );
  }
  if (events.length === 0) events.push(event(sql`1`, sql`1`, sql`false`));
  return sql`select ${join([sql`segment`, ...keys.map((_, index) => alias('k', index)), ...values.map((_, index) => sql`sum(${alias('v', index)})`)])}
    from (${join(events, sql` union all `)}) group by all${source.isOrdered ? sql` order by all` : empty}`;
}
