import { NONE, OTHERS } from '../../../shared/model/member-names';
import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import type { FieldType, ObjectId } from '../../../shared/model/objects';
import type { RowsTable } from '../../../shared/view/rows-table';
import type { CellSpec, ViewSpec } from '../../../shared/view/view-spec';
import type { Columns } from '../db/columns';
import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import type { BoundFilter } from '../plan/bound-filter';
import { factRows, goalRows, rowsStatement, rowsTotalStatement, type GoalRows, type RowsPart, type RowsSource } from '../sql/rows-statement';
import type { SchemaName, Sql } from '../sql/sql';
import { sumOf } from '../layout/goal-spread';
import { grouped } from '../layout/grouped';
import type { Workspace } from '../workspace';
import { acceptedMember } from './accepted-member';
import { cellReader } from './cell-reader';
import { readCells } from './cells';
import { chooseMembers } from './choose-members';
import { findCell } from './find-cell';
import type { FoundCell } from './found-cell';
import type { Directory } from './directory';
import { goalSheet, goalReader } from './goal-sides';
import { seasonsFor } from './goal-season';
import { openingsOf, type Opening } from './openings';
import { planView, prepareView } from './prepare-view';
import { prepareScan } from './run-scan';
import { partsOf } from './row-parts';

/** A cell of a view, and which of the rows behind it. */
export interface RowsRequest {
  readonly view: ViewSpec;
  readonly cell: CellSpec;
  readonly limit: number;
  readonly offset: number;
}

const HEAD: readonly { readonly id: string; readonly type: FieldType }[] = [
  { id: 'file', type: 'text' }, { id: 'line', type: 'number' }, { id: 'date', type: 'date' },
  { id: 'part', type: 'text' }, { id: 'slot', type: 'text' }, { id: 'contribution', type: 'amount' },
];

type Field = { readonly id: string; readonly type: FieldType; readonly column: SchemaName };

/** What is asked of one measure behind the cell: its rows, with where they came from and the fields of their fact. */
interface Question {
  readonly fact: ObjectId;
  readonly fields: readonly Field[];
  readonly parts: readonly RowsPart['part'][];
  readonly isSum: boolean;
  /** Null: nothing is behind it. */
  readonly relation: Sql | null;
}

/** The facts behind a cell, each with where it came from and what it adds. A formula's cell opens into all that it is made of. */
export async function readRows({ view, cell, limit, offset }: RowsRequest, workspace: Workspace, options: RunOptions): Promise<RowsTable> {
  const prepared = await prepareView(view, workspace);
  const { directory } = prepared;
  const { plan, classes } = await planView(prepared, undefined, options);
  const found = findCell(plan, cell);
  const { kept } = await chooseMembers(prepared, plan, options);
  const isSpecial = plan.currency !== null || plan.scans.some(({ likeForLike }) => likeForLike !== null);
  const cells = isSpecial ? await readCells(plan, { prepared, classes, kept, seasons: new Map(), showEmptyColumns: true, always: [], options }) : null;
  const openings = openingsOf(plan, found);
  const goals = openings.some(({ goal }) => goal !== null) ? await goalSheet(plan, { prepared, kept, classes, seasons: await seasonsFor(plan, prepared, options) }) : null;
  const questions = await Promise.all(openings.map(async ({ cell: inside, factor, part, goal }): Promise<Question> => {
    const { entry } = inside;
    const isSum = factor !== null;
    if (goal) {
      const fields = fieldsOf(directory, 'targets');
      const told = goalsBehind(goalReader(plan, entry, goal, { goals, prepared })(inside.target, inside.members), inside, { part, factor });
      return { fact: 'targets', fields, isSum, parts: [told.part], relation: told.rows.length === 0 ? null : goalRows({ names: directory.names, columns: fields.map(({ column }) => column) }, told) };
    }
    const scan = await prepareScan(plan, entry.scan, classes, directory);
    const fields = fieldsOf(directory, scan.scan.fact);
    const members = await memberConditions(inside, scan.scan.keys, kept, directory);
    const isTold = scan.imported && scan.scan.blankBy === null && members !== undefined;
    const own = isTold ? partsOf({ plan, scan, directory, base: cells?.answers[entry.scan]?.base ?? null }, inside) : [];
    const parts = own.map((one) => ({ ...one, part: part ?? one.part, factor: one.factor * (factor ?? 1) }));
    const source: RowsSource = { scan: scan.scan, names: scan.source.names, conditions: [...scan.filters, ...(members ?? [])], columns: fields.map(({ column }) => column) };
    return { fact: scan.scan.fact, fields, isSum, parts: parts.map((one) => one.part), relation: parts.length === 0 ? null : factRows(source, parts) };
  }));
  const columns = columnsOf(questions);
  const table: RowsTable = { fact: questions[0]?.fact ?? found.entry.resolved.measure.fact, columns, rows: [], total: 0, contribution: null };
  let contribution = 0;
  for (const { relation, fields } of questions) {
    if (!relation) continue;
    const totals = await directory.lane.read(rowsTotalStatement(relation), options);
    const rows = numberAt(totals, 'rows') ?? 0;
    contribution += numberAt(totals, 'contribution') ?? 0;
    const [skipped, wanted] = [Math.max(0, offset - table.total), limit - table.rows.length];
    table.total += rows;
    if (wanted <= 0 || skipped >= rows) continue;
    const answer = await directory.lane.read(rowsStatement(relation, fields.length, wanted, skipped), options);
    const readers = readersFor(answer, columns, fields);
    for (let row = 0; row < answer.rowCount; row += 1) table.rows.push(readers.map((read) => read(row)));
  }
  return { ...table, contribution: addsUp(questions, found) ? contribution : null };
}

/** The objectives that a cell tells, each by its row. */
function goalsBehind(told: ReturnType<ReturnType<typeof goalReader>>, { halves: [half] }: FoundCell, { part, factor }: Pick<Opening, 'part' | 'factor'>): GoalRows {
  // Who changes team takes an objective along: it counts here for some of its days, and for some there.
  const goals = [...grouped(typeof told === 'string' ? [] : told, ({ goal }) => goal)];
  return {
    part: part ?? 'value', slot: half?.slot ?? 'current', rows: goals.map(([{ rowId }]) => rowId), days: goals.map(([{ range }]) => range.from),
    contributions: goals.map(([, parts]) => (sumOf(parts) ?? 0) * (half?.sign ?? 1) * (factor ?? 1)),
  };
}

function fieldsOf({ schema }: Directory, fact: ObjectId): Field[] {
  const object = schema.get(fact);
  return [
    ...[...(object?.fields ?? [])].map(([id, { type, column }]) => ({ id, type, column })),
    ...[...(object?.custom ?? [])].map(([label, { type, column }]) => ({ id: `custom:${label}`, type, column })),
  ];
}

/** The fields of all facts behind the cell, those of the same name and type in one column. */
function columnsOf(questions: readonly Question[]): RowsTable['columns'] {
  const fields = new Map(questions.flatMap(({ fields: own }) => own.map(({ id, type }): [string, RowsTable['columns'][number]] => [`${id} ${type}`, { id, type }])));
  return [...HEAD.map(({ id, type }) => ({ id, type })), ...fields.values()];
}

/** How each column of the table is read from an answer: its own fields, and nothing for those of other facts. */
function readersFor(answer: Columns, columns: RowsTable['columns'], fields: readonly Field[]): ((row: number) => ReturnType<ReturnType<typeof cellReader>>)[] {
  return columns.map(({ id, type }, index) => {
    const at = index < HEAD.length ? index : HEAD.length + fields.findIndex((field) => field.id === id && field.type === type);
    const column = at < HEAD.length && index >= HEAD.length ? undefined : answer.columns[at];
    return column ? cellReader(column, type) : () => null;
  });
}

/** The cell's members as conditions; undefined where the fact can't reach one of them: nothing is behind the cell. */
async function memberConditions({ members }: FoundCell, keys: readonly { readonly dimension: string; readonly path: BoundFilter['path'] }[], kept: ReadonlyMap<string, ReadonlySet<string>>, directory: Parameters<typeof acceptedMember>[2]): Promise<Pick<BoundFilter, 'path' | 'accept'>[] | undefined> {
  const conditions: Pick<BoundFilter, 'path' | 'accept'>[] = [];
  for (const { dimension, member } of members) {
    const key = keys.find((candidate) => candidate.dimension === dimension);
    if (!key) return undefined;
    const isOthers = member === OTHERS && kept.has(dimension);
    const wanted = isOthers ? [...(kept.get(dimension) ?? [])] : [member === OTHERS ? NONE : member];
    conditions.push({ path: key.path, accept: await acceptedMember(key.path, { members: wanted, negated: isOthers }, directory) });
  }
  return conditions;
}

/** Whether the rows' contributions add up to the cell: not those of both parts of a ratio, nor those of both sides of a percent. */
function addsUp(questions: readonly Question[], { show }: FoundCell): boolean {
  const isOne = new Set(questions.flatMap(({ parts }) => parts)).size === 1;
  return isOne && questions.every(({ isSum }) => isSum) && (show === 'difference' || !SHOW_TABLE[show].needsComparison);
}
