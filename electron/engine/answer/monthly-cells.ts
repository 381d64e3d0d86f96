import type { DayRange } from '../../../shared/time/day';
import type { AnyMeasure, ResolvedView } from '../../../shared/view/resolved-view';
import type { RunOptions } from '../db/database';
import type { OrderedAxis } from '../layout/order';
import type { Side } from '../layout/sides';
import { orderedAxis, readCells } from './cells';
import { planView, type PreparedView } from './prepare-view';

/** A measure of the whole company, month by month: one row for each. */
export async function monthlyCells(measure: AnyMeasure, period: DayRange, prepared: PreparedView, options: RunOptions): Promise<{ readonly axis: OrderedAxis; readonly side: Side }> {
  const [entry] = prepared.view.entries;
  if (!entry) throw new Error('a view without measures');
  const view: ResolvedView = {
    ...prepared.view, rows: [{ kind: 'time', id: 'month' }], columns: [], filters: [], choices: [], sorts: [], period,
    entries: [{ ...entry, spec: { measure: measure.id }, measure, about: measure, role: measure.role, comparison: null, span: undefined, show: 'value', likeForLike: undefined, moves: [], natural: false }],
  };
  const { plan, classes } = await planView({ ...prepared, view }, undefined, options);
  const cells = await readCells(plan, { prepared: { ...prepared, view }, classes, kept: new Map(), seasons: new Map(), showEmptyColumns: true, always: [], options });
  const [side] = cells.current;
  if (!side) throw new Error('an entry without values');
  return { axis: orderedAxis(cells.rows, cells.dictionaries), side };
}
