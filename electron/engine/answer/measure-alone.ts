import type { DayRange } from '../../../shared/time/day';
import type { AnyMeasure, ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';

interface Alone extends Pick<ResolvedView, 'rows' | 'columns'>, Pick<ResolvedEntry, 'likeForLike'> {
  readonly period: DayRange;
}

/** The view with one measure and nothing else of what it asks: what another answer rests on, told for everybody. */
export function measureAlone(view: ResolvedView, measure: AnyMeasure, { rows, columns, period, likeForLike }: Alone): ResolvedView {
  const entry: ResolvedEntry = {
    spec: { measure: measure.id }, measure, about: measure, role: measure.role, comparison: null, span: undefined, partial: 'aligned', show: 'value', likeForLike, moves: [], natural: false,
  };
  return { ...view, rows, columns, period, filters: [], choices: [], sorts: [], entries: [entry] };
}
