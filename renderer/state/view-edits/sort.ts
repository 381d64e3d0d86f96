import type { SortSpec, ViewSpec } from '../../../shared/view/view-spec';

/** Sorted by this alone; none goes back to the members' natural order. */
export function setSort(view: ViewSpec, sort: readonly SortSpec[]): ViewSpec {
  return { ...view, sort: [...sort] };
}
