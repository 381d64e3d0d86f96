import type { MeasurePart } from '../../../shared/catalogue/computed';
import type { AnyMeasure, ResolvedEntry } from '../../../shared/view/resolved-view';

/** The date that places a part: its own where a formula says which, else the view's, else that of its measure. */
export function roleIn({ spec, role: asked }: Pick<ResolvedEntry, 'spec' | 'role'>, { role, measure }: Pick<MeasurePart, 'role'> & { readonly measure: AnyMeasure }): string {
  return role ?? (spec.date === undefined ? measure.role : asked);
}
