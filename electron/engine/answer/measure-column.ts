import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import type { PivotMeasure } from '../../../shared/view/pivot-table';
import type { ResolvedEntry } from '../../../shared/view/resolved-view';
import type { Arranged } from '../layout/arrange';
import type { PlanEntry } from '../plan/plan';
import type { Cells } from './cells';
import { rangesOf } from './ranges';

/** What is told of a column of the answer besides its cells. */
export function measureColumn({ plan, rows, columns }: Cells, entry: PlanEntry, rowsShown: Arranged, columnsShown: Arranged): Omit<PivotMeasure, 'cases'> {
  const { spec, measure, comparison, show } = entry.resolved;
  return {
    measure: spec.measure,
    comparison: comparison?.spec ?? null,
    show,
    ...(spec.span === undefined ? {} : { span: spec.span }),
    ...(spec.of === undefined ? {} : { of: spec.of }),
    ...(spec.date === undefined ? {} : { date: spec.date }),
    ...(spec.likeForLike === undefined ? {} : { likeForLike: spec.likeForLike }),
    ...(spec.partial === undefined ? {} : { partial: spec.partial }),
    unit: unitOf(entry.resolved),
    better: measure.better,
    ranges: rangesOf(plan, entry, { axis: rows, arranged: rowsShown }, { axis: columns, arranged: columnsShown }),
  };
}

function unitOf({ measure, show }: ResolvedEntry): PivotMeasure['unit'] {
  switch (SHOW_TABLE[show].unit) {
    case 'own': return measure.unit;
    case 'difference': return measure.unit === 'ratio' ? 'points' : measure.unit;
    case 'ratio': return 'ratio';
    case 'index': return 'index';
    case 'rank': return 'rank';
  }
}
