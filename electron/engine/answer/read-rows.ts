import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { Aggregate } from '../../../shared/catalogue/measure';
import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import type { FieldType } from '../../../shared/model/objects';
import type { RowsTable } from '../../../shared/view/rows-table';
import type { CellSpec, ViewSpec } from '../../../shared/view/view-spec';
import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import type { BoundFilter } from '../plan/bound-filter';
import { rowsStatement, rowsTotalStatement, type RowsPart, type RowsSource } from '../sql/rows-statement';
import type { Workspace } from '../workspace';
import { acceptedMember } from './accepted-member';
import { cellReader } from './cell-reader';
import { readCells } from './cells';
import { NO_SCAN, type Plan } from '../plan/plan';
import { chooseMembers } from './choose-members';
import { findCell, type FoundCell } from './find-cell';
import { planView, prepareView } from './prepare-view';
import { prepareScan } from './run-scan';
import { partsOf } from './row-parts';

/** A cell of a view, and which of the rows behind it. */
interface RowsRequest {
  readonly view: ViewSpec;
  readonly cell: CellSpec;
  readonly limit: number;
  readonly offset: number;
}

const HEAD: readonly { readonly id: string; readonly type: FieldType }[] = [
  { id: 'file', type: 'text' }, { id: 'line', type: 'number' }, { id: 'date', type: 'date' },
  { id: 'part', type: 'text' }, { id: 'slot', type: 'text' }, { id: 'contribution', type: 'amount' },
];

/** The facts behind a cell, each with where it came from and what it adds. */
export async function readRows({ view, cell, limit, offset }: RowsRequest, workspace: Workspace, options: RunOptions): Promise<RowsTable> {
  const prepared = await prepareView(view, workspace);
  const { directory } = prepared;
  const { plan, classes } = await planView(prepared, undefined, options);
  const found = withFacts(plan, findCell(plan, cell));
  const { kept } = await chooseMembers(prepared, plan, options);
  if (found.entry.scan === NO_SCAN) return { fact: found.entry.resolved.measure.fact, columns: HEAD.map(({ id, type }) => ({ id, type })), rows: [], total: 0, contribution: null };
  const scan = await prepareScan(plan, found.entry.scan, classes, directory);
  const isSpecial = scan.scan.likeForLike !== null || plan.currency !== null;
  const cells = isSpecial ? await readCells(plan, { prepared, classes, kept, seasons: new Map(), showEmptyColumns: true, always: [], options }) : null;
  const base = cells?.answers[found.entry.scan]?.base ?? null;
  const object = directory.schema.get(scan.scan.fact);
  const fields = [
    ...[...(object?.fields ?? [])].map(([id, column]) => ({ id, ...column })),
    ...[...(object?.custom ?? [])].map(([label, column]) => ({ id: `custom:${label}`, ...column })),
  ];
  const columns = [...HEAD, ...fields.map(({ id, type }) => ({ id, type }))];
  const nobody: RowsTable = { fact: scan.scan.fact, columns, rows: [], total: 0, contribution: null };
  const members = await memberConditions(found, scan.scan.keys, kept, directory);
  if (!scan.imported || scan.scan.blankBy !== null || !members) return nobody;
  const parts = partsOf({ plan, scan, directory, base }, found);
  if (parts.length === 0) return nobody;
  const source: RowsSource = { scan: scan.scan, names: directory.names, conditions: [...scan.filters, ...members], columns: fields.map(({ column }) => column) };
  const totals = await directory.lane.read(rowsTotalStatement(source, parts), options);
  const total = numberAt(totals, 'rows') ?? 0;
  const answer = await directory.lane.read(rowsStatement(source, parts, limit, offset), options);
  const readers = answer.columns.map((column, index) => cellReader(column, columns[index]?.type ?? 'text'));
  return {
    fact: scan.scan.fact, columns, total,
    rows: Array.from({ length: answer.rowCount }, (_, row) => readers.map((read) => read(row))),
    contribution: addsUp(parts, found) ? numberAt(totals, 'contribution') ?? 0 : null,
  };
}

/** What is worked out from other measures opens into the facts of the first of them that has any. */
function withFacts(plan: Plan, found: FoundCell): FoundCell {
  const { formula } = found.entry;
  if (formula.kind !== 'computed') return found;
  for (const part of formula.parts) {
    const entry = plan.entries[part];
    const inside = entry && withFacts(plan, { ...found, entry });
    if (inside && inside.entry.scan !== NO_SCAN) return inside;
  }
  return found;
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
function addsUp(parts: readonly RowsPart[], { entry }: FoundCell): boolean {
  const isOne = new Set(parts.map(({ part }) => part)).size === 1;
  const { show } = entry.resolved;
  const isSum = parts.every(({ aggregate }: { aggregate: Aggregate }) => aggregate.kind === 'sum' || aggregate.kind === 'count' || aggregate.kind === 'countDistinct');
  return isOne && isSum && (show === 'difference' || !SHOW_TABLE[show].needsComparison);
}
