import { readCell } from '../../../shared/sheet/read-cell';
import { refKey } from '../../../shared/sheet/measure-ref';
import type { PivotAxis, PivotTable } from '../../../shared/view/pivot-table';
import type { Additivity } from '../../../shared/catalogue/measure';
import type { MeasureRef } from '../../../shared/view/view-spec';

/** What the status bar says of a selection. A part is undefined where it would mislead: nobody adds up rates. */
export interface Summary {
  /** Cells with a value. */
  readonly count: number;
  readonly sum?: number;
  readonly average?: number;
  readonly min?: number;
  readonly max?: number;
  /** The measure whose format all of them share; undefined when units are mixed. */
  readonly measure?: number;
  /** Whether a subtotal and its own parts were selected together, and counted once. */
  readonly once: boolean;
}

export interface Selected {
  readonly rows: readonly number[];
  readonly columns: readonly { readonly column: number; readonly measure: number }[];
}

/** Which of the chosen nodes lie under another chosen one (`inside`), and which have a chosen one under them (`over`). */
function nesting(axis: PivotAxis, chosen: ReadonlySet<number>): { readonly inside: ReadonlySet<number>; readonly over: ReadonlySet<number> } {
  const inside = new Set<number>();
  const over = new Set<number>();
  const grand = axis.depth.indexOf(0);
  for (const node of chosen) {
    for (let above = node === grand ? -1 : (axis.parent[node] ?? -1); ; above = axis.parent[above] ?? -1) {
      const at = above < 0 && node !== grand ? grand : above;
      if (at >= 0 && at !== node && chosen.has(at)) {
        inside.add(node);
        over.add(at);
      }
      if (above < 0 || at === grand) break;
    }
  }
  return { inside, over };
}

const ADDS: ReadonlySet<string> = new Set(['amount', 'count', 'number']);

/** Whether cells of that measure may be added up, over members and over time. */
function adds(table: PivotTable, index: number, additivityOf: ((ref: MeasureRef) => Additivity | undefined) | undefined, acrossColumns: boolean): boolean {
  const measure = table.measures[index];
  if (measure === undefined || !ADDS.has(measure.unit) || (measure.show !== 'value' && measure.show !== 'difference')) return false;
  const additivity = additivityOf?.(measure.measure) ?? 'additive';
  return additivity === 'additive' || (additivity === 'semi-additive' && !acrossColumns);
}

/** One measure and one kind of figure, so that comparing and adding mean something. */
function sharedMeasure(table: PivotTable, selected: Selected): number | undefined {
  const [first] = selected.columns;
  const one = first === undefined ? undefined : table.measures[first.measure];
  if (first === undefined || one === undefined) return undefined;
  const alike = selected.columns.every(({ measure }) => {
    const other = table.measures[measure];
    return measure === first.measure || (other?.unit === one.unit && other.show === one.show && refKey(other.measure) === refKey(one.measure) && other.comparison === one.comparison);
  });
  return alike ? first.measure : undefined;
}

/**
 * Count, sum, average, lowest and highest of a selection. A cell whose subtotal is selected too is counted within it in the
 * sum; average, lowest and highest are over the innermost cells selected. Rates, percentages and days are never added.
 */
export function summarise(table: PivotTable, selected: Selected, additivityOf?: (ref: MeasureRef) => Additivity | undefined): Summary {
  const rows = nesting(table.rows, new Set(selected.rows));
  const nodes = new Set(selected.columns.map(({ column }) => column));
  const columns = nesting(table.columns, nodes);
  const measure = sharedMeasure(table, selected);
  let count = 0;
  let innerCount = 0;
  let inner = 0;
  let sum = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (const row of new Set(selected.rows)) {
    for (const { column, measure: index } of selected.columns) {
      const { value } = readCell(table, { row, column, measure: index });
      if (Number.isNaN(value)) continue;
      count += 1;
      if (!rows.inside.has(row) && !columns.inside.has(column)) sum += value;
      if (rows.over.has(row) || columns.over.has(column)) continue;
      inner += value;
      innerCount += 1;
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  const once = rows.over.size > 0 || columns.over.size > 0;
  if (measure === undefined || innerCount === 0) return { count, once };
  const canAdd = adds(table, measure, additivityOf, nodes.size > 1);
  return { count, measure, once, min, max, ...(canAdd ? { sum, average: inner / innerCount } : {}) };
}
