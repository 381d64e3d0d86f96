import { valueAt, type Crossing } from './axis-nodes';
import { baseKey } from '../../../shared/sheet/measure-role';
import type { PivotMeasure, PivotTable } from '../../../shared/view/pivot-table';

/** What is drawn of a pivot's measures: one value and, where the view compares it, its reference. */
export interface ChartMeasure {
  readonly index: number;
  readonly measure: PivotMeasure;
  readonly comparison: PivotMeasure['comparison'];
  /** The value at a crossing. */
  readonly value: (crossing: Crossing) => number | null;
  /** Its reference there; undefined when the view compares with nothing. */
  readonly reference: ((crossing: Crossing) => number | null) | undefined;
}

/** The measures a chart can be of: one for each value without a comparison, else each entry as it is. */
export function chartMeasures(table: PivotTable): ChartMeasure[] {
  const plain = table.measures.flatMap((measure, index) => (measure.comparison === null && measure.show === 'value' ? [index] : []));
  const chosen = plain.length > 0 ? plain : table.measures.map((_, index) => index);
  return chosen.flatMap((index) => {
    const measure = table.measures[index];
    return measure ? [chartMeasure(table, measure, index)] : [];
  });
}

function chartMeasure(table: PivotTable, measure: PivotMeasure, index: number): ChartMeasure {
  const value = (crossing: Crossing) => valueAt(table, crossing, index);
  const alike = (other: PivotMeasure) => other.comparison !== null && baseKey(other) === baseKey(measure);
  const found = measure.comparison === null ? referenceEntry(table, alike) : undefined;
  if (!found) return { index, measure, comparison: null, value, reference: undefined };
  const { entry, at } = found;
  const shown = (crossing: Crossing) => valueAt(table, crossing, at);
  const reference = (crossing: Crossing) => {
    const [now, other] = [value(crossing), shown(crossing)];
    if (entry.show === 'value' || other === null) return other;
    if (now === null) return null;
    return entry.show === 'difference' ? now - other : 1 + other === 0 ? null : now / (1 + other);
  };
  return { index, measure, comparison: entry.comparison, value, reference };
}

/** The entry the reference comes from: shown as it is, or worked back from the difference or the percentage beside it. */
function referenceEntry(table: PivotTable, alike: (measure: PivotMeasure) => boolean): { entry: PivotMeasure; at: number } | undefined {
  for (const show of ['value', 'difference', 'percent'] as const) {
    const at = table.measures.findIndex((measure) => measure.show === show && alike(measure));
    const entry = table.measures[at];
    // A change of a ratio is in points, and its percentage isn't one of the value: only differences lead back.
    if (entry && !(show === 'percent' && entry.unit !== 'ratio')) return { entry, at };
  }
  return undefined;
}
