import type { Day } from '../../../shared/time/day';
import type { BoundFilter } from '../plan/bound-filter';
import type { FoldedAggregate, Scan } from '../plan/plan';
import type { RawKey, TeamFallback } from '../plan/raw-keys';
import { atDate, dateOf } from './dialects/duckdb';
import { FactSource } from './fact-source';
import type { SqlNames } from './names';
import { allSql, anySql, beyond, fieldSql, valueSql } from './row-values';
import { empty, fact, identifier, join, sql, type Sql } from './sql';

/** What a statement over one fact needs beside its scan. */
export interface ScanSource {
  readonly scan: Scan;
  readonly raw: readonly RawKey[];
  readonly filters: readonly BoundFilter[];
  readonly fallback: TeamFallback;
  readonly names: SqlNames;
  /** Sums of what isn't whole depend on their order: rows in one that doesn't change. */
  readonly isOrdered: boolean;
}

/** Days with the segment of each, counted from `first`; 0 where no slot looks. */
export interface SegmentList {
  readonly first: Day;
  readonly segments: readonly number[];
}

/** Decimals of each aggregate: the fold works on whole numbers of the last decimal. */
export function scalesOf({ scan, names }: Pick<ScanSource, 'scan' | 'names'>): number[] {
  return scan.aggregates.map((aggregate) => (aggregate.kind === 'byRep' ? BY_REP_SCALES[aggregate.what] : aggregate.kind === 'count' ? 0 : valueSql(aggregate.of, scan.fact, names).scale));
}

const BY_REP_SCALES = { presence: 0, bonus_base: 4, bonus: 4, bonus_told: 0, bonus_untold: 0 } as const;

/** The one pass over a fact: `segment`, the raw keys in order, the aggregates in order. */
export function baseStatement(source: ScanSource, days: SegmentList): Sql {
  const { scan, raw, names } = source;
  const from = new FactSource(scan, names);
  const date = fieldSql(scan.fact, scan.role, names);
  const segment = days.segments.length === 0 ? sql`0::UTINYINT` : scan.undated ? sql`coalesce(${atDate(days.segments, days.first, date)}, 0)` : atDate(days.segments, days.first, date);
  const columns = [
    sql`${segment} as segment`,
    ...raw.map((key) => from.rawKey(key, source.fallback)),
    ...scan.aggregates.map((aggregate) => aggregateSql(aggregate, source)),
  ];
  const conditions = [...rowConditions(source, from), dateCondition(date, days, scan.undated)];
  // Days that no slot looks at have segment 0: kept apart from the undated by the date itself.
  const gaps = days.segments.includes(0) ? sql` and (${scan.undated ? sql`${date} is null or ` : empty}${segment} > 0)` : empty;
  // A constant is nothing to group by: without a fact there would still be one row of zeros.
  const some = days.segments.length === 0 ? sql` having count(*) > 0` : empty;
  return sql`select ${join(columns)} ${from.from()} where ${join(conditions, sql` and `)}${gaps} group by all${some}${source.isOrdered ? sql` order by all` : empty}`;
}

export function rowConditions({ scan, filters, names }: ScanSource, from: FactSource): Sql[] {
  return [...importedRows(scan, names), anySql(scan.concerns, scan.fact, names), ...filters.filter(({ path }) => path.kind !== 'team').map((filter) => from.filter(filter))];
}

/** A company that only other rows name has no line of its own: it is a member, not a fact; but it may have bought. */
export function importedRows({ fact: object, spells }: Pick<Scan, 'fact' | 'spells'>, names: SqlNames): Sql[] {
  return object === 'accounts' && spells !== 'purchases' ? [sql`${fact}.${identifier(names.fixed('line'))} is not null`] : [];
}

export function dateCondition(date: Sql, { first, segments }: SegmentList, undated: boolean): Sql {
  if (segments.length === 0) return undated ? sql`${date} is null` : sql`false`;
  const inside = sql`${date} >= ${dateOf(first)} and ${date} < ${dateOf(first + segments.length)}`;
  return undated ? sql`(${inside} or ${date} is null)` : inside;
}

/** What each row of the scan holds anyway isn't asked again. */
function aggregateSql(aggregate: FoldedAggregate, { scan, names }: ScanSource): Sql {
  if (aggregate.kind === 'byRep') throw new Error('worked out by rep, not read');
  const where = beyond(scan.concerns, aggregate.where, scan.fact, names);
  const filter = where.length === 0 ? empty : sql` filter (where ${allSql(where, scan.fact, names)})`;
  return aggregate.kind === 'count' ? sql`count(*)${filter}` : sql`sum(${valueSql(aggregate.of, scan.fact, names).sql})${filter}`;
}
