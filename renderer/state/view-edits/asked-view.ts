import type { ViewSpec } from '../../../shared/view/view-spec';
import { activeFilters } from './filters';

/** The question alone: the view without what only says how its answer is drawn, so that folding a row asks nothing anew. */
export function askedView(view: ViewSpec): ViewSpec {
  const { layout: _layout, chart: _chart, formats: _formats, expanded: _expanded, conditional: _conditional, widths: _widths, ...asked } = view;
  return { ...asked, filters: activeFilters(view) };
}
