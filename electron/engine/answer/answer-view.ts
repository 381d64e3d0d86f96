import type { RunOptions } from '../db/database';
import { arrange, type Arranged } from '../layout/arrange';
import { findNode, sortChildren, sortKey, type OrderedAxis, type SortKey } from '../layout/order';
import { shownOf, type Shown } from '../layout/shown';
import { casesOf, reasonCode } from '../layout/sides';
import { formatDay } from '../../../shared/time/day';
import type { PivotMeasure, PivotTable } from '../../../shared/view/pivot-table';
import type { ViewSpec } from '../../../shared/view/view-spec';
import type { Workspace } from '../workspace';
import { allRowMembers } from './all-members';
import { orderedAxis, readCells, type Cells } from './cells';
import { chooseMembers } from './choose-members';
import { seasonsFor } from './goal-season';
import { measureColumn } from './measure-column';
import { givenOrders } from './member-orders';
import { notesOf } from './notes';
import { planView, prepareView, type PreparedView } from './prepare-view';
import { dayRange } from './ranges';

/** The answer to a view, laid out. */
export async function answerView(spec: ViewSpec, workspace: Workspace, options: RunOptions): Promise<PivotTable> {
  const started = performance.now();
  const prepared = await prepareView(spec, workspace);
  const { plan, classes } = await planView(prepared, undefined, options);
  const { kept, notes: choiceNotes } = await chooseMembers(prepared, plan, options);
  const cells = await readCells(plan, { prepared, classes, kept, seasons: await seasonsFor(plan, prepared, options), showEmptyColumns: spec.empty.columns, always: spec.empty.rows ? await allRowMembers(prepared, kept, options) : [], options });
  const shown = plan.entries.map((entry, index) => shownAt(cells, index, entry.resolved.show));
  const rows = orderedAxis(cells.rows, cells.dictionaries);
  const columns = orderedAxis(cells.columns, cells.dictionaries);
  const given = await givenOrders(prepared.view, prepared.directory);
  sortChildren(rows, sortKeys(prepared, cells, shown, { along: 'rows', across: columns }), given);
  sortChildren(columns, sortKeys(prepared, cells, shown, { along: 'columns', across: rows }), given);
  const sheet: Sheet = {
    rows: arrange(rows, spec.totals.rows, spec.subtotals, 'top'),
    columns: arrange(columns, spec.totals.columns, spec.subtotals, 'bottom'),
    width: columns.tree.depth.length,
  };
  const visible = plan.entries.flatMap((entry, index) => (entry.hidden === false ? [index] : []));
  return {
    asOf: prepared.view.asOf === null ? null : formatDay(prepared.asOf),
    period: plan.period && dayRange(plan.period),
    rows: sheet.rows.axis,
    columns: sheet.columns.axis,
    measures: visible.flatMap((index) => column(cells, index, sheet)),
    ...matrixOf(shown, visible, sheet),
    notes: [...choiceNotes, ...await notesOf(prepared, cells, options)],
    statistics: { factRows: factRows(cells, prepared), elapsedMs: performance.now() - started },
  };
}

/** The nodes of both axes as they are shown; `width`: all nodes of the columns, shown or not. */
interface Sheet {
  readonly rows: Arranged;
  readonly columns: Arranged;
  readonly width: number;
}

function shownAt({ current, reference, rows, columns }: Cells, index: number, show: Parameters<typeof shownOf>[0]): Shown {
  const own = current[index];
  if (!own) throw new Error(`entry ${index} has no values`);
  return shownOf(show, own, reference[index] ?? null, { rows: rows.tree, columns: columns.tree });
}

interface SortedAxis {
  readonly along: 'rows' | 'columns';
  /** The other axis. */
  readonly across: OrderedAxis;
}

/** Sort keys of an axis, with the numbers that they sort by: hidden entries hold those, in the order of the keys. */
function sortKeys({ view }: PreparedView, { plan, columns }: Cells, shown: readonly Shown[], { along, across }: SortedAxis): SortKey[] {
  const hidden = plan.entries.flatMap((entry, index) => (entry.hidden === 'sorting' ? [index] : []));
  const dimensions = new Set(plan[along].map(({ id }) => id));
  return view.sorts.flatMap((sort) => {
    const at = typeof sort.by === 'string' ? undefined : hidden.shift();
    if (!dimensions.has(sort.dimension)) return [];
    const fixed = typeof sort.by === 'string' || along === 'columns' ? 0 : findNode(across, sort.by.column);
    return [sortKey(sort, at === undefined ? undefined : shown[at], { along, fixed, width: columns.tree.depth.length })];
  });
}

function matrixOf(shown: readonly Shown[], visible: readonly number[], { rows, columns, width }: Sheet): Pick<PivotTable, 'values' | 'blanks'> {
  const values = new Float64Array(rows.nodes.length * columns.nodes.length * visible.length).fill(NaN);
  const blanks = new Uint8Array(values.length);
  let at = 0;
  rows.nodes.forEach((row, rowIndex) => columns.nodes.forEach((column_, columnIndex) => {
    const isHeading = rows.axis.heading?.[rowIndex] === 1 || columns.axis.heading?.[columnIndex] === 1;
    for (const index of visible) {
      const cell = row * width + column_;
      if (isHeading) blanks[at] = NOT_APPLICABLE;
      else {
        values[at] = shown[index]?.values[cell] ?? NaN;
        blanks[at] = shown[index]?.blank[cell] ?? 0;
      }
      at += 1;
    }
  }));
  return { values, blanks };
}

const NOT_APPLICABLE = reasonCode('not-applicable');

function column(cells: Cells, index: number, { rows, columns, width }: Sheet): PivotMeasure[] {
  const entry = cells.plan.entries[index];
  if (!entry) return [];
  const answer = cells.answers[entry.scan];
  const cases = answer ? casesOf(entry, answer) : null;
  const placed = cases && Float64Array.from(rows.nodes.flatMap((row) => columns.nodes.map((column_) => cases[row * width + column_] ?? 0)));
  return [{ ...measureColumn(cells, entry, rows, columns), cases: placed }];
}

function factRows({ plan }: Cells, { directory }: PreparedView): number {
  return [...new Set(plan.scans.map(({ fact }) => fact))].reduce((sum, fact) => sum + (directory.shape.rows[fact] ?? 0), 0);
}
