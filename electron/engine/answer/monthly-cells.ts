import type { DayRange } from '../../../shared/time/day';
import type { AnyMeasure } from '../../../shared/view/resolved-view';
import type { RunOptions } from '../db/database';
import type { OrderedAxis } from '../layout/order';
import type { Side } from '../layout/sides';
import { orderedAxis, readCells } from './cells';
import { measureAlone } from './measure-alone';
import { planView, type PreparedView } from './prepare-view';

/** A measure of the whole company, month by month: one row for each. */
export async function monthlyCells(measure: AnyMeasure, period: DayRange, prepared: PreparedView, options: RunOptions): Promise<{ readonly axis: OrderedAxis; readonly side: Side }> {
  const view = measureAlone(prepared.view, measure, { rows: [{ kind: 'time', id: 'month' }], columns: [], period, likeForLike: undefined });
  const { plan, classes } = await planView({ ...prepared, view }, undefined, options);
  const cells = await readCells(plan, { prepared: { ...prepared, view }, classes, kept: new Map(), seasons: new Map(), showEmptyColumns: true, always: [], options });
  const [side] = cells.current;
  if (!side) throw new Error('an entry without values');
  return { axis: orderedAxis(cells.rows, cells.dictionaries), side };
}
