import { isShare } from '../../../shared/catalogue/sides';
import type { FieldType } from '../../../shared/model/objects';
import type { RowsTable } from '../../../shared/view/rows-table';
import type { CellSpec, Show, ViewSpec } from '../../../shared/view/view-spec';
import type { Columns } from '../db/columns';
import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import { rowsStatement, rowsTotalStatement } from '../sql/rows-statement';
import type { Workspace } from '../workspace';
import { cellReader } from './cell-reader';
import { findCell } from './find-cell';
import type { FoundCell } from './found-cell';
import { planView, prepareView } from './prepare-view';
import { rowQuestions, type Field, type Question } from './row-questions';

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

/** The facts behind a cell, each with where it came from and what it adds. A formula's cell opens into all that it is made of. */
export async function readRows({ view, cell, limit, offset }: RowsRequest, workspace: Workspace, options: RunOptions): Promise<RowsTable> {
  const prepared = await prepareView(view, workspace);
  const { lane } = prepared.directory;
  const { plan, classes } = await planView(prepared, undefined, options);
  const found = findCell(plan, cell);
  const questions = await rowQuestions(found, { plan, classes, prepared, options });
  const columns = columnsOf(questions);
  const table: RowsTable = { fact: questions[0]?.fact ?? found.entry.resolved.measure.fact, columns, rows: [], total: 0, contribution: null };
  let contribution = 0;
  for (const { relation, fields } of questions) {
    if (!relation) continue;
    const totals = await lane.read(rowsTotalStatement(relation), options);
    const rows = numberAt(totals, 'rows') ?? 0;
    contribution += numberAt(totals, 'contribution') ?? 0;
    const [skipped, wanted] = [Math.max(0, offset - table.total), limit - table.rows.length];
    table.total += rows;
    if (wanted <= 0 || skipped >= rows) continue;
    const answer = await lane.read(rowsStatement(relation, fields.length, wanted, skipped), options);
    const readers = readersFor(answer, columns, fields);
    for (let row = 0; row < answer.rowCount; row += 1) table.rows.push(readers.map((read) => read(row)));
  }
  return { ...table, contribution: addsUp(questions, found) ? contribution : null };
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

/** Whether the rows' contributions add up to the cell, or to the side of it that is asked for: not those of both sides, nor what is worked out from them. */
function addsUp(questions: readonly Question[], { show, part }: FoundCell): boolean {
  const isSum = new Set(questions.flatMap(({ parts }) => parts)).size === 1 && questions.every((question) => question.isSum);
  const isWhole = questions.every(({ parts }) => parts.every((one) => one === 'value'));
  return isSum && ((isWhole && AS_IT_IS.has(show)) || (part !== undefined && (AS_IT_IS.has(show) || isShare(show))));
}

/** What is shown of a cell as it is: on its own days, on those that it is compared with, or what lies between. */
const AS_IT_IS: ReadonlySet<Show> = new Set(['value', 'running-total', 'difference']);
