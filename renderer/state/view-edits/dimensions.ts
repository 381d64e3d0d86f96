import type { ViewSpec } from '../../../shared/view/view-spec';
import { insertAt, moveTo } from './list';

/** The two axes of a view that hold dimensions. A dimension stands on one of them, once. */
type Axis = 'rows' | 'columns';

/** The dimension on an axis in front of position `index` (default: innermost), taken off wherever it stood. */
export function placeDimension(view: ViewSpec, axis: Axis, dimension: string, index = view[axis].length): ViewSpec {
  const from = view[axis].indexOf(dimension);
  if (from >= 0) return withAxes(view, { [axis]: moveTo(view[axis], from, index) });
  const other: Axis = axis === 'rows' ? 'columns' : 'rows';
  return withAxes(view, {
    [axis]: insertAt(view[axis], index, dimension),
    [other]: view[other].filter((id) => id !== dimension),
  });
}

export function removeDimension(view: ViewSpec, dimension: string): ViewSpec {
  return withAxes(view, {
    rows: view.rows.filter((id) => id !== dimension),
    columns: view.columns.filter((id) => id !== dimension),
  });
}

export function swapAxes(view: ViewSpec): ViewSpec {
  return withAxes(view, { rows: view.columns, columns: view.rows });
}

/** What hangs on a dimension goes with it: its order, its subtotals, and the open rows under a level that has changed. */
function withAxes(view: ViewSpec, axes: Partial<Record<Axis, string[]>>): ViewSpec {
  const next = { ...view, ...axes };
  const placed = new Set([...next.rows, ...next.columns]);
  const changedAt = next.rows.findIndex((id, level) => id !== view.rows[level]);
  const same = changedAt < 0 ? Math.min(next.rows.length, view.rows.length) : changedAt;
  const { expanded, ...rest } = next;
  const open = expanded?.filter((path) => path.length <= same && path.length < next.rows.length);
  return {
    ...rest,
    ...(open === undefined || open.length === 0 ? {} : { expanded: open }),
    sort: next.sort.filter((sort) => placed.has(sort.dimension)),
    subtotals: Object.fromEntries(Object.entries(next.subtotals).filter(([id]) => placed.has(id))),
  };
}
