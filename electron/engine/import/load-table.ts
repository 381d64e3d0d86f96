import { fieldOf } from '../../../shared/model/objects';
import type { ImportMessage } from '../../../shared/protocol/import';
import { VigieError } from '../../../shared/protocol/errors';
import type { Lane, RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import { formatDay } from '../../../shared/time/day';
import { fieldColumn, fixedColumn, stagedColumn, type ObjectSchema } from '../model/schema';
import { identifier, join, sql, type Sql } from '../sql/sql';
import { headCounts, rejectWholeLines, wideCounts, type Changes } from './combine/source-counts';
import { columnType } from './load/cell-sql';
import { readBadCells, readRows, type Stage } from './load/load-stage';
import { checkStamp } from './read/file-stamp';
import type { FormerRows } from './history/former-rows';
import type { LineReject } from './read/staged-table';
import { absorbNamed } from './members/absorb-named';
import { memberKindOf } from './references/reference-kinds';
import { resolveAll } from './references/resolve-all';
import { fieldValues } from './rules/field-values';
import type { FieldValues } from './rules/rule-context';
import type { TablePlan } from './table-plan';
import { joinContinuations } from './rules/continuations';
import { tellEqualLines } from './rules/equal-lines';
import { isNewestFirst } from './rules/newest-first';
import { inOrderOfTime } from './rules/time-order';
import { leaveOutOthers } from './rules/counted-rows';
import { objectSchema } from './write/custom-columns';
import { placeReps, placeTeams } from './write/finish-members';
import { latestDay } from './write/as-of';
import { rejectDuplicates } from './write/reject-duplicates';
import { rejectUnmended } from './write/reject-unmended';
import type { RowNumbers } from './write/row-numbers';
import type { WriteCounts, WrittenColumn } from './write/write-request';
import { withdraw } from './write/withdraw';
import { writeRows } from './write/write-rows';

export interface LoadContext {
  readonly lane: Lane;
  readonly rowNumbers: RowNumbers;
  readonly former: FormerRows;
  /** The day of the import, ISO. */
  readonly today: string;
  /** The products of the deals that are loaded, where only they tell what the deals come to. */
  readonly products?: Stage | undefined;
  readonly options: RunOptions;
}

/** A rejected line with its row. */
interface RowReject extends LineReject {
  readonly cells: readonly string[];
}

/** What became of one table. */
export interface LoadedTable {
  readonly plan: TablePlan;
  readonly fileId: number;
  readonly counts: WriteCounts;
  /** What became of the heads, in another file, whose lines these are. */
  readonly heads: Changes | undefined;
  readonly rejects: readonly RowReject[];
  readonly warnings: readonly ImportMessage[];
  /** Latest actual day of its rows that isn't after the day of the import, as a day number. */
  readonly latest: number | null;
}

/** Brings one staged table into the workspace, inside the import's transaction. */
export async function loadTable(context: LoadContext, stage: Stage, fileId: number): Promise<LoadedTable> {
  const { lane, rowNumbers, former, today, products, options } = context;
  const { plan, number } = stage;
  await checkComplete(lane, stage);
  // Bad cells of rows that don't count are nobody's; what a head says of whether it counts, it says of its lines.
  const continued = await joinContinuations(lane, stage);
  const others = await leaveOutOthers(lane, stage);
  const skipped = [...others.skipped, ...continued];
  const rejects = [...plan.table.rejects, ...(await rejectBadCells(lane, stage))];
  const { fields, roles, followed, warnings } = await fieldValues({ lane, stage, today, products });
  const key = keyOf(plan, fields);
  const id = fields.get('id');
  if (key) rejects.push(...(await rejectDuplicates(lane, stage, { key: key.values, reason: 'same_key', column: key.header }, options)));
  else if (id) {
    const column = headerOf(plan, ['id', 'id|number']);
    rejects.push(...(await rejectUnmended(lane, stage, plan.object, { id, column })), ...(await rejectDuplicates(lane, stage, { key: [id], reason: 'same_id', column }, options)));
  }
  const told = await rejectWholeLines(lane, stage, rejects);
  const equal = key ? [] : await tellEqualLines(lane, stage, id, options);
  const rows = sql`${stage.rows} s`;
  const resolving = { lane, rowNumbers, fileId, number };
  const references = await resolveAll(resolving, plan.object, rows, fields);
  const object = await objectSchema(lane, plan);
  const columns = [...fieldColumns(object, fields), ...customColumns(plan, object), ...references.columns, ...followedColumns(followed)];
  const newestFirst = await isNewestFirst(lane, plan.object, rows, fields);
  const timed = await inOrderOfTime(lane, stage, newestFirst);
  const latest = await latestDay(lane, { object: plan.object, rows, fields }, today);
  const written = await writeRows({
    lane, object, stage: timed ?? stage, newestFirst: !timed && newestFirst, number, fileId, columns, joins: join(references.joins, sql` `), rowNumbers, former, key: key?.fields.map((field) => fieldColumn(object.id, field)), day: latest, options,
  });
  const withdrawn = await withdraw(former, plan.object, others.ids, latest);
  const counts = await wideCounts(lane, stage, written, told.length);
  const member = memberKindOf(plan.object);
  if (member) await absorbNamed(former, member, { number, fileId });
  const office = roles.get('office');
  if (plan.object === 'reps') await placeReps(resolving, office && officesOf(object, fileId, rows, office));
  if (plan.object === 'teams') await placeTeams(resolving);
  const created = [...references.created].map(([kind, count]): ImportMessage => ({ code: `created_${kind}`, params: { count } }));
  return {
    plan: skipped.length === 0 ? plan : { ...plan, table: { ...plan.table, skipped: [...plan.table.skipped, ...skipped] } }, fileId, counts, heads: await headCounts(lane, stage, counts), rejects: await withRows(lane, stage, told), warnings: [...plan.warnings, ...equal, ...warnings, ...created, ...olderRows(counts, latest), ...withdrawn],
    latest,
  };
}

/** What the mapping says that rows are found again by, as far as the file has it. */
function keyOf({ key, columns }: TablePlan, fields: ReadonlyMap<string, Sql>): { fields: string[]; values: Sql[]; header: string } | undefined {
  if (!key) return undefined;
  const values = key.flatMap((field) => fields.get(field) ?? []);
  if (values.length < key.length) throw new VigieError('invalid_mapping', {}, key.flatMap((field, index) => (fields.has(field) ? [] : [{ path: `key[${index}]`, code: 'unfilled_key', params: { field } }])));
  return { fields: [...key], values, header: key.map((field) => columns.find(({ target }) => target === field)?.header ?? field).join(', ') };
}

function headerOf({ columns }: TablePlan, targets: readonly string[]): string {
  return columns.find(({ target }) => target !== null && targets.includes(target))?.header ?? targets[0] ?? '';
}

/** An older export never overwrites a newer one: told. */
function olderRows({ older }: WriteCounts, latest: number | null): ImportMessage[] {
  return older === 0 ? [] : [{ code: 'older_export', params: { count: older, date: latest === null ? '' : formatDay(latest) } }];
}

/** The staged file and DuckDB must agree on the number of records: a difference would be lines lost in silence. */
async function checkComplete(lane: Lane, { plan, cells }: Stage): Promise<void> {
  await checkStamp(plan.table);
  const read = numberAt(await lane.read(sql`select count(*) as n from ${identifier(cells)}`), 'n');
  if (read !== plan.table.recordCount) throw new VigieError('internal', { detail: `${plan.table.file}: ${plan.table.recordCount} records staged, ${read} read` });
}

/** The rejects in the order of their lines, each with its row. */
async function withRows(lane: Lane, { plan }: Stage, rejects: readonly LineReject[]): Promise<RowReject[]> {
  const table = plan.source ?? plan.table;
  const rows = await readRows(lane, table, rejects.filter(({ cells }) => !cells).map(({ line }) => line));
  return rejects.toSorted((a, b) => a.line - b.line).map((reject) => ({ ...reject, cells: reject.cells ?? rows.get(reject.line) ?? [] }));
}

async function rejectBadCells(lane: Lane, stage: Stage): Promise<LineReject[]> {
  const bad = await readBadCells(lane, stage);
  if (bad.length > 0) await lane.run(sql`delete from ${identifier(stage.cells)} where bad_column is not null`);
  return bad.map(({ line, column, text }) => ({
    line, column: column?.header ?? null, text, reason: { code: column?.type === 'date' ? 'not_a_date' : column?.type === 'boolean' ? 'not_a_boolean' : 'not_a_number', params: {} },
  }));
}

function fieldColumns(object: ObjectSchema, fields: ReadonlyMap<string, Sql>): WrittenColumn[] {
  return [...fields].flatMap(([id, value]): WrittenColumn[] => {
    const column = fieldOf(object.id, id) && object.fields.get(id);
    return column ? [{ column: column.column, type: columnType(column), value, isCode: false }] : [];
  });
}

function followedColumns(followed: FieldValues['followed']): WrittenColumn[] {
  return [...followed].map(([name, value]) => ({ column: fixedColumn(name), type: name === 'one_close_on' ? sql`DATE` : sql`BOOLEAN`, value, isCode: true }));
}

function customColumns(plan: TablePlan, object: ObjectSchema): WrittenColumn[] {
  return plan.columns.filter(({ custom }) => custom).flatMap(({ index, header }): WrittenColumn[] => {
    const known = object.custom.get(header);
    return known ? [{ column: known.column, type: columnType(known), value: sql`s.${identifier(stagedColumn(index))}`, isCode: false }] : [];
  });
}

/** Offices by the row of the rep that they are given with: rows of this file, found again by their line. */
function officesOf(object: ObjectSchema, fileId: number, rows: Sql, office: Sql): Sql {
  return sql`select r.row_id, s.line, ${office} as office from ${rows} join ${identifier(object.table)} r on r.file_id = ${fileId} and r.file_line = s.line where ${office} is not null`;
}
