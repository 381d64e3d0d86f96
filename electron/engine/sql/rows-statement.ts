import type { Aggregate, RowValue } from '../../../shared/catalogue/measure';
import type { MemberReference } from '../../../shared/catalogue/dimensions';
import type { Day, DayRange } from '../../../shared/time/day';
import type { BoundFilter } from '../plan/bound-filter';
import type { Scan } from '../plan/plan';
import { importedRows, type SegmentList } from './base-statement';
import { atDate, dateOf, unnested } from './dialects/duckdb';
import { FactSource } from './fact-source';
import { heldAtOpening, heldColumns } from './held-at-opening';
import type { SqlNames } from './names';
import { allSql, fieldSql, valueSql } from './row-values';
import { alias, empty, identifier, join, sql, type SchemaName, type Sql } from './sql';
import type { TeamRelations } from './team-relations';

/** Rows behind one side of one part of a cell. */
export interface RowsPart {
  /** Which part of the cell: its value, one of its sides, or a measure inside. */
  readonly part: string;
  readonly slot: 'current' | 'reference';
  readonly aggregate: Aggregate;
  /** What each row's own contribution is multiplied with, and divided by: −1 on the far side of a difference, working days; a mean's years. */
  readonly factor: number;
  readonly divisor: number;
  readonly when:
    /** Each segment as often as it counts, and for which of the cell's sides: the years of a mean. */
    | { readonly kind: 'segments'; readonly days: SegmentList; readonly segments: readonly number[]; readonly sides: readonly number[] }
    /** What stood at the end of a day; `dated`, `undated`: with and without a date of entry. */
    | { readonly kind: 'standing'; readonly day: Day; readonly dated: boolean; readonly undated: boolean };
  readonly teams: TeamRelations;
  /** Only these rows; null: all that the cell's members and the filters leave. */
  readonly of: RowCondition | null;
  /** Of what was held as the cell's days began: the first of them, and the day after the last. */
  readonly opening: DayRange | null;
  /** Members that count, where only some are compared. */
  readonly comparable: { readonly reference: MemberReference; readonly codes: readonly number[] } | null;
  /** What was earned with the rows of a rep's day, in a currency: shared among them by their amounts. Null: rows add their own. */
  readonly paid: PaidDays | null;
  /** What amounts in a currency are multiplied with, by segment (0 for what stands): those without a rate are left out. */
  readonly rates: { readonly currency: readonly string[]; readonly segment: readonly number[]; readonly rate: readonly number[] } | null;
}

/** Where nothing is converted, rows of all currencies earn together. */
export const ANY_CURRENCY = '*';

/** One item a rep, day, team that the rows name (−1: whichever) and currency. */
export interface PaidDays {
  readonly rep: readonly number[];
  readonly day: readonly Day[];
  readonly team: readonly number[];
  readonly currency: readonly string[];
  readonly amount: readonly number[];
}

type RowCondition = Pick<BoundFilter, 'path' | 'accept'>;

export interface RowsSource {
  readonly scan: Scan;
  readonly names: SqlNames;
  /** Filters of the view and members of the cell alike. */
  readonly conditions: readonly RowCondition[];
  readonly columns: readonly SchemaName[];
}

/** Rows that a cell tells one by one, and what each adds to it: objectives, by their rows, with the first of their days; reps, by their codes. */
export interface ListedRows {
  readonly object: 'targets' | 'reps';
  readonly part: RowsPart['part'];
  readonly slot: RowsPart['slot'];
  readonly rows: readonly number[];
  /** Null: of no day. */
  readonly days: readonly Day[] | null;
  readonly contributions: readonly number[];
}

/** How many rows, and what they add up to. */
export function rowsTotalStatement(relation: Sql): Sql {
  return sql`select count(*) as rows, sum(contribution) as contribution from (${relation})`;
}

/** `file, line, date, part, slot, contribution`, then as many columns as there are; in an order that doesn't change. */
export function rowsStatement(relation: Sql, columns: number, limit: number, offset: number): Sql {
  const values = Array.from({ length: columns }, (_, index) => alias('v', index));
  return sql`
    select files.path as file, line, date, part, slot, contribution${columns === 0 ? empty : sql`, ${join(values)}`}
    from (${relation}) facts left join import_files files on files.file_id = facts.file
    order by part desc, slot, date nulls last, row_id limit ${limit} offset ${offset}`;
}

/** The facts behind all parts of a cell. */
export function factRows(source: RowsSource, parts: readonly RowsPart[]): Sql {
  return join(parts.map((part) => sql`(${partSql(source, part)})`), sql` union all `);
}

export function listedRows({ names, columns }: Pick<RowsSource, 'names' | 'columns'>, { object, part, slot, rows, days, contributions }: ListedRows): Sql {
  const own = (name: SchemaName) => sql`f.${identifier(name)}`;
  return sql`select ${join([...placeOf(own, names), days ? sql`date '1970-01-01' + told.day as date` : sql`null::DATE as date`, sql`${part} as part`, sql`${slot} as slot`, sql`told.contribution as contribution`, ...columns.map((column, index) => sql`${own(column)} as ${alias('v', index)}`)])}
    from ${identifier(names.table(object))} f
    join (select ${unnested(rows, 'INTEGER')} as key${days ? sql`, ${unnested(days, 'INTEGER')} as day` : empty}, ${unnested(contributions, 'DOUBLE')} as contribution) told on told.key = ${own(names.fixed(object === 'reps' ? 'code' : 'row_id'))}`;
}

const placeOf = (own: (name: SchemaName) => Sql, names: SqlNames) => [sql`${own(names.fixed('file_id'))} as file`, sql`${own(names.fixed('line'))} as line`, sql`${own(names.fixed('row_id'))} as row_id`];

function partSql({ scan, names, conditions, columns }: RowsSource, { part, slot, aggregate, factor, divisor, when, teams, comparable, rates, opening, paid, of }: RowsPart): Sql {
  const from = new FactSource(scan, names, teams);
  const own = (name: SchemaName) => sql`f.${identifier(name)}`;
  const wheres = [...importedRows(scan, names), ...[...conditions, ...(of ? [of] : [])].map((condition) => from.filter(condition)), allSql(aggregate.where ?? [], scan.fact, names)];
  const repeated = when.kind === 'segments' ? sql` join (select ${unnested(when.segments, 'INTEGER')} as segment, ${unnested(when.sides, 'INTEGER')} as side) counted on counted.segment = ${segmentOf(scan, when.days, names)}` : empty;
  if (aggregate.kind === 'opening') wheres.push(openingSql(aggregate, opening, { scan, names }));
  if (when.kind === 'standing') wheres.push(standingSql(scan, when, names));
  if (comparable) wheres.push(comparable.codes.length === 0 ? sql`false` : sql`${from.code(comparable.reference)} in (${join(comparable.codes.map((code) => sql`${code}`))})`);
  const converted = rates ? sql` join (select ${unnested(rates.currency, 'VARCHAR')} as currency, ${unnested(rates.segment, 'INTEGER')} as segment, ${unnested(rates.rate, 'DOUBLE')} as rate) rates
    on rates.currency = coalesce(upper(trim(${fieldSql(scan.fact, 'currency', names)})), '') and rates.segment = ${when.kind === 'segments' ? sql`counted.segment` : sql`0`}` : empty;
  const date = fieldSql(scan.fact, scan.stock?.enters ?? scan.role, names);
  const earned = paid ? sql` join (select ${unnested(paid.rep, 'INTEGER')} as rep, date '1970-01-01' + ${unnested(paid.day, 'INTEGER')} as day, ${unnested(paid.team, 'INTEGER')} as team, ${unnested(paid.currency, 'VARCHAR')} as currency, ${unnested(paid.amount, 'DOUBLE')} as amount) paid
    on paid.rep = ${from.code('rep')} and paid.day = ${date} and (paid.team < 0 or paid.team = ${from.ownTeam()}) and (paid.currency = ${ANY_CURRENCY} or paid.currency = coalesce(upper(trim(${fieldSql(scan.fact, 'currency', names)})), ''))` : empty;
  const told: ContributionSource = { scan, names, side: when.kind === 'segments' ? sql`counted.side` : sql`0`, rate: rates ? sql`rates.rate` : null, divisor };
  const contribution = paid && aggregate.kind === 'sum' ? paidSql(aggregate.of, told) : contributionSql(aggregate, told);
  return sql`select ${join([
    ...placeOf(own, names), sql`${date} as date`, sql`${part} as part`, sql`${slot} as slot`, sql`${factor} * ${contribution} as contribution`,
    ...columns.map((column, index) => sql`${own(column)} as ${alias('v', index)}`),
  ])} ${from.from()}${repeated}${converted}${earned} where ${join(wheres, sql` and `)}`;
}

/** The segment of a row's date; 0 without one, and −1 (nobody's) on a day outside. */
function segmentOf(scan: Scan, { first, segments }: SegmentList, names: SqlNames): Sql {
  const date = fieldSql(scan.fact, scan.role, names);
  if (segments.length === 0) return sql`case when ${date} is null then 0 end`;
  return sql`case when ${date} is null then 0 when ${date} >= ${dateOf(first)} and ${date} < ${dateOf(first + segments.length)} then nullif(${atDate(segments, first, date)}, 0) end`;
}

function standingSql(scan: Scan, { day, dated, undated }: Extract<RowsPart['when'], { kind: 'standing' }>, names: SqlNames): Sql {
  if (!scan.stock) throw new Error('not a stock');
  const enters = fieldSql(scan.fact, scan.stock.enters, names);
  const leaves = fieldSql(scan.fact, scan.stock.leaves, names);
  const entered = [...(dated ? [sql`${enters} <= ${dateOf(day)}`] : []), ...(undated ? [sql`${enters} is null`] : [])];
  return sql`(${join(entered, sql` or `)}) and (coalesce(${allSql(scan.stock.openWhere, scan.fact, names)}, false) or ${leaves} > ${dateOf(day)})`;
}

function openingSql(aggregate: Extract<Aggregate, { kind: 'opening' }>, opening: DayRange | null, source: Pick<RowsSource, 'scan' | 'names'>): Sql {
  if (!opening) return sql`false`;
  return sql`exists (select 1 from (select ${join([...heldColumns(aggregate, source), sql`${dateOf(opening.from)} as start_on`, sql`${dateOf(opening.to)} as end_on`])}) held where ${heldAtOpening({ isLate: aggregate.isLate ?? false }, source.names)})`;
}

interface ContributionSource {
  readonly scan: Scan;
  readonly names: SqlNames;
  readonly side: Sql;
  /** What an amount is multiplied with; null: nothing is converted. */
  readonly rate: Sql | null;
  readonly divisor: number;
}

/** A row's part of what was earned with its day, alike where their amounts come to nothing; once for each time that it counts. */
function paidSql(of: RowValue, { scan, names, side, divisor }: ContributionSource): Sql {
  const own = sql`coalesce(${valueSql(of, scan.fact, names).sql}, 0)::DOUBLE`;
  const day = sql`over (partition by ${side}, paid.rep, paid.day, paid.team, paid.currency)`;
  const times = sql`count(*) over (partition by ${side}, paid.team, paid.currency, f.${identifier(names.fixed('row_id'))})`;
  return sql`paid.amount * ${times} * (case when sum(${own}) ${day} = 0 then 1.0 / count(*) ${day} else ${own} / sum(${own}) ${day} end) / ${divisor}`;
}

/** What a row adds: a distinct thing counts where it is first met on its side; what lies at a place among its side's values is that of the rows beside it. */
function contributionSql(aggregate: Aggregate, { scan, names, side, rate, divisor }: ContributionSource): Sql {
  const own = (of: RowValue) => (rate ? sql`${valueSql(of, scan.fact, names).sql} * ${rate}` : valueSql(of, scan.fact, names).sql);
  const shared = (contribution: Sql) => (divisor === 1 ? contribution : sql`${contribution} / ${divisor}`);
  const row = sql`f.${identifier(names.fixed('row_id'))}`;
  switch (aggregate.kind) {
    case 'count': return shared(sql`1`);
    case 'sum': case 'opening': return shared(own(aggregate.of));
    case 'countDistinct': {
      const value = fieldSql(scan.fact, aggregate.of, names);
      return shared(sql`case when ${value} is not null and row_number() over (partition by ${side}, ${value} order by ${row}) = 1 then 1 else 0 end`);
    }
    default: {
      const value = own(aggregate.of);
      const place = sql`row_number() over (partition by ${side} order by ${value} nulls last, ${row}) - 1`;
      const wanted = sql`${placeAmong(aggregate)} * (count(${value}) over (partition by ${side}) - 1)`;
      // A mean of years leaves out those without a value.
      return sql`${value} * greatest(0, 1 - abs(${place} - ${wanted})) / count(distinct case when ${value} is not null then ${side} end) over ()`;
    }
  }
}

/** Where among the values, from the least (0) to the greatest (1). */
function placeAmong(aggregate: Extract<Aggregate, { kind: 'min' | 'max' | 'median' | 'percentile' }>): number {
  switch (aggregate.kind) {
    case 'min': return 0;
    case 'median': return 0.5;
    case 'max': return 1;
    case 'percentile': return aggregate.fraction;
  }
}
