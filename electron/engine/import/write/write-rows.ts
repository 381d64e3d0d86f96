import type { Lane, RunOptions } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { fixedColumn, scratchTable, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import { memberKindOf } from '../references/reference-kinds';
import { matchRows } from './match-rows';
import type { RowNumbers } from './row-numbers';

/** A column of the object and where its value comes from in the staged table `s` and the tables joined to it. */
export interface WrittenColumn {
  readonly column: SchemaName;
  readonly type: Sql;
  readonly value: Sql;
  /** Codes follow from other columns and from other files: a row isn't changed by them alone. */
  readonly isCode: boolean;
}

export interface WriteRequest {
  readonly lane: Lane;
  readonly object: ObjectSchema;
  readonly stage: Stage;
  readonly number: number;
  readonly fileId: number;
  readonly columns: readonly WrittenColumn[];
  /** Joins that give the codes. */
  readonly joins: Sql;
  readonly rowNumbers: RowNumbers;
  readonly options: RunOptions;
}

export interface WriteCounts {
  readonly accepted: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Incoming rows and the rows of the workspace that they are; null where there was nothing to compare with. */
  readonly matched: SchemaName | null;
}

/** Brings the accepted rows of a stage into the object's table: new ones are added, known ones changed where they differ. */
export async function writeRows(request: WriteRequest): Promise<WriteCounts> {
  const { lane, stage, object } = request;
  const accepted = numberAt(await lane.read(sql`select count(*) as n from ${identifier(stage.cells)}`), 'n') ?? 0;
  const isEmpty = numberAt(await lane.read(sql`select count(*) as n from (from ${identifier(object.table)} limit 1)`), 'n') === 0;
  if (isEmpty && !memberKindOf(object.id)) return addAll(request, accepted);
  return merge(request, accepted);
}

function selected({ columns }: WriteRequest): Sql {
  return join(columns.map(({ column, type, value }) => sql`(${value})::${type} as ${identifier(column)}`));
}

function names(columns: readonly WrittenColumn[]): Sql {
  return join(columns.map(({ column }) => identifier(column)));
}

const FIXED = sql`row_id, file_id, ${identifier(fixedColumn('line'))}`;

/** Into an empty table: nothing to compare with, so the rows go straight from the stage, in the file's order. */
async function addAll(request: WriteRequest, accepted: number): Promise<WriteCounts> {
  const { lane, object, stage, fileId, rowNumbers, columns, joins, options } = request;
  const last = numberAt(await lane.read(sql`select coalesce(max(place), 0) as last from ${stage.rows}`), 'last') ?? 0;
  const base = await rowNumbers.take(lane, last + 1);
  await lane.run(sql`
    insert into ${identifier(object.table)} (${FIXED}, ${names(columns)})
    select ${base + 1} + s.place, ${fileId}, s.line, ${selected(request)} from ${stage.rows} s ${joins}`, options);
  return { accepted, added: accepted, changed: 0, unchanged: 0, matched: null };
}

async function merge(request: WriteRequest, accepted: number): Promise<WriteCounts> {
  const { lane, object, stage, number, fileId, columns, joins, options } = request;
  const incoming = scratchTable('incoming', number);
  await lane.run(sql`create or replace temp table ${identifier(incoming)} as select s.place as stage_row, s.line as line_of_file, ${selected(request)} from ${stage.rows} s ${joins}`, options);
  const compared = columns.filter(({ isCode }) => !isCode).map(({ column }) => column);
  const hasId = columns.some(({ column }) => column === 'id');
  const matchedTable = await matchRows(lane, object, { table: incoming, number, columns: compared, hasId }, options);
  const matched = identifier(matchedTable);
  const table = identifier(object.table);
  const line = identifier(fixedColumn('line'));
  await lane.run(sql`
    update ${table} set file_id = ${fileId}, ${line} = i.line_of_file, gone = false, ${join(columns.map(({ column }) => sql`${identifier(column)} = i.${identifier(column)}`))}
    from ${identifier(incoming)} i join ${matched} m using (stage_row) where ${table}.row_id = m.row_id and (m.is_changed or m.is_new)`, options);
  await lane.run(sql`update ${table} set gone = false from ${matched} m where ${table}.row_id = m.row_id and ${table}.gone`, options);
  const codes = columns.filter(({ isCode }) => isCode);
  if (codes.length > 0) {
    await lane.run(sql`
      update ${table} set ${join(codes.map(({ column }) => sql`${identifier(column)} = i.${identifier(column)}`))}
      from ${identifier(incoming)} i join ${matched} m using (stage_row)
      where ${table}.row_id = m.row_id and (${join(codes.map(({ column }) => sql`${table}.${identifier(column)} is distinct from i.${identifier(column)}`), sql` or `)})`, options);
  }
  const counts = await lane.read(sql`
    select count(*) filter (where is_new) as named_before, count(*) filter (where is_changed and not is_new) as changed, count(*) as known from ${matched}`);
  const known = numberAt(counts, 'known') ?? 0;
  const namedBefore = numberAt(counts, 'named_before') ?? 0;
  const changed = numberAt(counts, 'changed') ?? 0;
  await addNew(request, incoming, matched, accepted - known);
  return { accepted, added: accepted - known + namedBefore, changed, unchanged: known - namedBefore - changed, matched: matchedTable };
}

async function addNew({ lane, object, fileId, rowNumbers, columns, options }: WriteRequest, incoming: SchemaName, matched: Sql, count: number): Promise<void> {
  if (count === 0) return;
  const base = await rowNumbers.take(lane, count);
  const table = identifier(object.table);
  const isMember = memberKindOf(object.id) !== undefined;
  const order = sql`row_number() over (order by i.stage_row)`;
  // The label is settled once all members are known; until then it only has to be there.
  const memberColumns = isMember ? sql`, code, label` : sql``;
  const memberValues = isMember ? sql`, (select coalesce(max(code), 0) from ${table}) + ${order}, ''` : sql``;
  await lane.run(sql`
    insert into ${table} (${FIXED}, ${names(columns)}${memberColumns})
    select ${base} + ${order}, ${fileId}, i.line_of_file, ${join(columns.map(({ column }) => sql`i.${identifier(column)}`))}${memberValues}
    from ${identifier(incoming)} i anti join ${matched} m using (stage_row)`, options);
}
