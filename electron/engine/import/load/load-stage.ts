import type { Lane, RunOptions } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { scratchTable, stagedColumn } from '../../model/schema';
import { empty, identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { checkStamp } from '../read/file-stamp';
import type { StagedTable } from '../read/staged-table';
import type { ColumnPlan, TablePlan } from '../table-plan';
import { cellText, decimalsOf, isUnread, mayHaveMoreDecimals, MOST_DECIMALS, unwrapped } from './cell-sql';
import { tellMissingTexts } from './missing-texts';
import { readingPart } from './reading-part';
import { namesOf, stagedRows, typedCells } from './typed-cells';

/** A table of a file inside the database: one typed column a column of the file, one row a record, in the file's order. */
export interface Stage {
  readonly plan: TablePlan;
  readonly number: number;
  /** The temporary table that holds them. */
  readonly cells: SchemaName;
  /** Its rows with `rowid`, `place` (their order, from 0) and `line`. */
  readonly rows: Sql;
}

/** `zone`: where moments are days. */
export interface StageOptions extends RunOptions {
  readonly zone: string;
}

/** A column that is only kept becomes what its values are; one that fills a field keeps the field's type, and its bad cells are rejected. */
const isMended = ({ custom, target }: ColumnPlan) => custom && target === null;

// Each round mends what the sample didn't show; a column is dressed, then demoted, so that few are ever needed.
const MOST_ROUNDS = 8;

/**
 * Reads a staged file into a temporary table with the types that its sample promised. Where the whole file doesn't keep the promise,
 * the plan is mended and the file read again: more decimals are kept, numbers are undressed, a column that the model doesn't know
 * becomes text. What then still doesn't fit a field of the model is left to be rejected (`bad_column`, `bad_text`).
 */
export async function loadStage(lane: Lane, plan: TablePlan, number: number, options: StageOptions): Promise<Stage> {
  let current = plan;
  for (let round = 0; ; round += 1) {
    const table = scratchTable('stage', number);
    try {
      await lane.run(sql`create or replace temp table ${identifier(table)} as ${stageQuery(current, options.zone, await readingPart(current.table))}`, options);
    } catch (error) {
      // A file that shrinks under the reader breaks it: what is to be told is that.
      await checkStamp(current.table);
      throw error;
    }
    const mended = round < MOST_ROUNDS ? await mend(lane, current, table, options) : undefined;
    if (!mended) {
      const told = await tellMissingTexts(lane, current, { cells: table, staged: stagedRows(current.table) }, options);
      return { plan: { ...current, warnings: [...current.warnings, ...told] }, number, cells: table, rows: placedRows(current, table) };
    }
    current = mended;
  }
}

/** The rows with their place and their line; a file that is staged as it is holds no lines: they follow from the places. */
function placedRows({ table: { asIs } }: TablePlan, cells: SchemaName): Sql {
  return sql`(select rowid, rowid as place, ${asIs ? sql`(rowid + 2)::INTEGER as line, ` : empty}* from ${identifier(cells)})`;
}

function stageQuery(plan: TablePlan, zone: string, part: number | undefined): Sql {
  const { columns, missing } = plan;
  const { name, textName } = namesOf(plan);
  const typed = columns.filter(({ format }) => format.kind !== 'text');
  // Columns of the export's own come first: they are mended, not rejected.
  const checked = typed.toSorted((a, b) => Number(isMended(b)) - Number(isMended(a)));
  const isBad = (column: ColumnPlan) => {
    const unread = isUnread(textName(column), name(column), column, missing);
    return isMended(column) && column.format.kind === 'number' ? sql`(${unread} or (${textName(column)} >= '00' and ${textName(column)} < '0:'))` : unread;
  };
  const bad = checked.map((column) => sql`when ${isBad(column)} then ${column.index}`);
  const wide = typed.filter(({ type }) => type === 'amount').map((column) => sql`when ${mayHaveMoreDecimals(textName(column), column)} then ${column.index}`);
  const badTexts = checked.map((column) => sql`when ${column.index} then ${textName(column)}`);
  const isMissing = columns.map((column) => sql`(${textName(column)} is not null and ${name(column)} is null)`);
  return sql`
    with ${typedCells(plan, zone, part)},
    checked as (select *, ${bad.length > 0 ? sql`case ${join(bad, sql` `)} end` : sql`null`}::INTEGER as bad_column from cells)
    select ${plan.table.asIs ? empty : sql`line::INTEGER as line, `}${join(columns.map(name))}, bad_column,
      ${bad.length > 0 ? sql`case bad_column ${join(badTexts, sql` `)} end` : sql`null`}::VARCHAR as bad_text,
      ${wide.length > 0 ? sql`case ${join(wide, sql` `)} end` : sql`null`}::INTEGER as wide_column,
      bad_column is null and (${join(isMissing, sql` or `)}) as has_missing
    from checked`;
}

/** The rows that stand on those lines of the source, as they are written there, by line. */
export async function readRows(lane: Lane, table: StagedTable, lines: readonly number[]): Promise<Map<number, string[]>> {
  if (lines.length === 0) return new Map();
  const columns = table.header.map((_, index) => stagedColumn(index));
  const numbered = table.asIs ? sql`select row_number() over () + 1 as line, * from ${stagedRows(table)}` : sql`select * from ${stagedRows(table)}`;
  const found = await lane.read(sql`select line::DOUBLE as line, ${join(columns.map((column) => identifier(column)))} from (${numbered}) where line in (select unnest(${lines}))`);
  return new Map(rowsOf(found).map((row) => [numberAt(found, 'line', row) ?? 0, columns.map((column) => textAt(found, column, row) ?? '')]));
}

async function mend(lane: Lane, plan: TablePlan, table: SchemaName, options: RunOptions): Promise<TablePlan | undefined> {
  const found = await lane.read(sql`
    select bad_column as place, true as is_bad, count(*) as rows from ${identifier(table)} where bad_column is not null group by all
    union all select wide_column, false, count(*) from ${identifier(table)} where wide_column is not null group by all`, options);
  const changes = new Map<number, ColumnPlan>();
  for (const row of rowsOf(found)) {
    const column = plan.columns[numberAt(found, 'place', row) ?? -1];
    if (!column) continue;
    const better = numberAt(found, 'is_bad', row) === 1 ? readMore(column) : await keepMore(lane, plan, column, options);
    if (better) changes.set(column.index, better);
  }
  if (changes.size === 0) return undefined;
  return { ...plan, columns: plan.columns.map((column) => changes.get(column.index) ?? column) };
}

/** The column read with more indulgence, or undefined when its bad cells are to be rejected. */
function readMore(column: ColumnPlan): ColumnPlan | undefined {
  const { format } = column;
  if (format.kind === 'number' && !format.dressed) return { ...column, format: { ...format, dressed: true } };
  if (format.kind === 'date' && !format.blanks) return { ...column, format: { ...format, blanks: true } };
  return isMended(column) ? { ...column, type: 'text', format: { kind: 'text' }, scale: 0 } : undefined;
}

async function keepMore(lane: Lane, plan: TablePlan, column: ColumnPlan, options: RunOptions): Promise<ColumnPlan | undefined> {
  const raw = identifier(stagedColumn(column.index));
  const text = cellText(plan.wrapped ? unwrapped(raw) : raw);
  const most = await lane.read(sql`select max(${decimalsOf(text, column)}) as decimals from ${stagedRows(plan.table)}`, options);
  const scale = Math.min(MOST_DECIMALS, numberAt(most, 'decimals') ?? column.scale);
  return scale > column.scale ? { ...column, scale } : undefined;
}

/** Bad cells of the rows that will be rejected, first ones first. */
export async function readBadCells(lane: Lane, stage: Stage): Promise<{ line: number; column: ColumnPlan | undefined; text: string }[]> {
  const bad = await lane.read(sql`select line, bad_column, bad_text from ${stage.rows} where bad_column is not null order by line`);
  return rowsOf(bad).map((row) => ({ line: numberAt(bad, 'line', row) ?? 0, column: stage.plan.columns[numberAt(bad, 'bad_column', row) ?? -1], text: textAt(bad, 'bad_text', row) ?? '' }));
}
