import type { DimensionPath, MemberReference } from '../../../shared/catalogue/dimensions';
import { OTHERS } from '../../../shared/model/member-names';
import type { Accepted } from '../plan/bound-filter';
import type { LevelAggregate } from '../plan/plan';
import { dateCondition, importedRows, type ScanSource, type SegmentList } from './base-statement';
import { atDate, unnested } from './dialects/duckdb';
import { FactSource } from './fact-source';
import { heldAtOpening, heldColumns } from './held-at-opening';
import { allSql, anySql, beyond, fieldSql, valueSql } from './row-values';
import { alias, empty, join, sql, type Sql } from './sql';
import type { TeamRelations } from './team-relations';

/** A dimension of a level statement; `kept`: the members that stay themselves, all others are `(others)`. */
export interface LevelKey {
  readonly path: DimensionPath;
  readonly kept: Accepted | null;
}

/** What `(others)` is called among codes, which are never negative; -1 is read as no member. */
export const OTHERS_CODE = -2;

export interface LevelQuestion {
  readonly aggregate: LevelAggregate;
  readonly keys: readonly LevelKey[];
  /** Which keys each level groups by, as positions in `keys`. */
  readonly sets: readonly (readonly number[])[];
  readonly days: SegmentList;
  /** Segments and the targets that each of them counts for. */
  readonly mapping: { readonly segment: readonly number[]; readonly target: readonly number[] };
  readonly teams: TeamRelations;
  /** Where what was held as a target's days began counts: its first day and the day after its last. */
  readonly openings: { readonly target: readonly number[]; readonly start: readonly number[]; readonly end: readonly number[] } | null;
  /** Members that count in a target, where only some are compared. */
  readonly comparable: { readonly reference: MemberReference; readonly target: readonly number[]; readonly code: readonly number[] } | null;
  /** What amounts in a currency are multiplied with, by segment and target; those without are left out. */
  readonly rates: { readonly currency: readonly string[]; readonly segment: readonly number[]; readonly target: readonly number[]; readonly rate: readonly number[] } | null;
}

/** `target`, `level` (a bit for each key that is not grouped by, the last key's lowest), the keys, the value in units of the last decimal. */
export function levelStatement(source: ScanSource, question: LevelQuestion): Sql {
  const { scan, names } = source;
  const { keys, sets, days, mapping, aggregate } = question;
  const from = new FactSource(scan, names, question.teams);
  const date = fieldSql(scan.fact, scan.role, names);
  const segment = days.segments.length === 0 ? sql`0` : sql`coalesce(${atDate(days.segments, days.first, date)}, 0)`;
  const members = keys.map((key) => memberSql(key, from));
  const value = aggregate.kind === 'countDistinct' && 'field' in aggregate.of
    ? fieldSql(scan.fact, aggregate.of.field, names)
    : scaled(valueSql(aggregate.of, scan.fact, names));
  const conditions = [
    ...importedRows(scan, names), anySql(scan.concerns, scan.fact, names), allSql(beyond(scan.concerns, aggregate.where, scan.fact, names), scan.fact, names), dateCondition(date, days, scan.undated),
    ...source.filters.map((filter) => from.filter(filter)),
  ];
  const { comparable, rates, openings } = question;
  const extra = [
    ...(comparable ? [sql`${from.code(comparable.reference)} as member_code`] : []),
    ...(aggregate.kind === 'opening' ? heldColumns(aggregate, source) : []),
    ...(rates ? [sql`coalesce(upper(trim(${fieldSql(scan.fact, 'currency', names)})), '') as currency`] : []),
  ];
  const base = sql`select ${join([...extra, sql`${segment} as segment`, sql`${value} as value`, sql`${date} is null as undated`, ...members.map((member, index) => sql`${member} as ${alias('k', index)}`)])}
    ${from.from()} where ${join(conditions, sql` and `)}`;
  const columns = keys.map((_, index) => alias('k', index));
  const level = keys.length === 0 ? sql`0` : sql`grouping(${join(columns)})`;
  const grouping = join(sets.map((set) => sql`(${join([sql`target`, ...set.map((index) => alias('k', index))])})`));
  return sql`
    with base as (${base}), mapping as (select ${unnested(mapping.segment, 'INTEGER')} as segment, ${unnested(mapping.target, 'INTEGER')} as target)${comparable ? sql`,
      comparable as (select ${unnested(comparable.target, 'INTEGER')} as target, ${unnested(comparable.code, 'INTEGER')} as member_code)` : empty}${rates ? sql`,
      rates as (select ${unnested(rates.currency, 'VARCHAR')} as currency, ${unnested(rates.segment, 'INTEGER')} as segment, ${unnested(rates.target, 'INTEGER')} as target, ${unnested(rates.rate, 'DOUBLE')} as rate)` : empty}${openings ? sql`,
      openings as (select ${unnested(openings.target, 'INTEGER')} as target, date '1970-01-01' + ${unnested(openings.start, 'INTEGER')} as start_on, date '1970-01-01' + ${unnested(openings.end, 'INTEGER')} as end_on)` : empty}
    select target, ${level} as level, ${keys.length === 0 ? empty : sql`${join(columns)}, `}${aggregateSql(aggregate, rates ? sql`value * rate` : sql`value`)} as value
    from base join mapping using (segment)${comparable ? sql` join comparable using (target, member_code)` : empty}${rates ? sql` join rates using (currency, segment, target)` : empty}${openings ? sql` join openings using (target)` : empty} where ${aggregate.kind === 'opening' ? sql`segment > 0 and ${heldAtOpening(aggregate, names)}` : sql`segment > 0 or undated`} group by grouping sets (${grouping})`;
}

function memberSql({ path, kept }: LevelKey, from: FactSource): Sql {
  const member = from.member(path);
  if (!kept) return member;
  const other = path.kind === 'reference' || path.kind === 'team' ? sql`${OTHERS_CODE}::INTEGER` : sql`${OTHERS}`;
  return sql`case when ${from.filter({ path, accept: kept })} then ${member} else ${other} end`;
}

function scaled({ sql: value, scale }: { sql: Sql; scale: number }): Sql {
  return sql`round(${value}::DOUBLE * ${10 ** scale})`;
}

export function levelScale({ aggregate }: Pick<LevelQuestion, 'aggregate'>, { scan, names }: Pick<ScanSource, 'scan' | 'names'>): number {
  return aggregate.kind === 'countDistinct' ? 0 : valueSql(aggregate.of, scan.fact, names).scale;
}

function aggregateSql(aggregate: LevelAggregate, value: Sql): Sql {
  switch (aggregate.kind) {
    case 'countDistinct': return sql`count(distinct ${value})`;
    case 'opening': return sql`coalesce(sum(${value}), 0)`;
    case 'median': return sql`median(${value})`;
    case 'min': return sql`min(${value})`;
    case 'max': return sql`max(${value})`;
    case 'percentile': return sql`quantile_cont(${value}, ${aggregate.fraction})`;
  }
}
