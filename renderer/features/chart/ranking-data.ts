import { membersOf, nodesAt, totalNode, type Crossing } from './axis-nodes';
import type { ChartData } from './chart-data';
import type { ChartMeasure } from './chart-measure';
import type { PivotTable } from '../../../shared/view/pivot-table';

/** Bars that fit a pane without scrolling. */
const MOST_BARS = 12;

/** Members in order of size, largest first, with their reference beside. Null when there is no member to rank. */
export function rankingData(table: PivotTable, drawn: ChartMeasure): ChartData | null {
  for (const which of ['rows', 'columns'] as const) {
    const [axis, other] = which === 'rows' ? [table.rows, table.columns] : [table.columns, table.rows];
    const dimension = axis.dimensions[0];
    const total = totalNode(other);
    if (dimension?.kind !== 'member' || total === undefined) continue;
    const ranked = nodesAt(axis, 1)
      .map((node) => {
        const crossing: Crossing = { axis: which, node, otherNode: total };
        return { node, member: membersOf(axis, node)[dimension.id] ?? '', value: drawn.value(crossing), reference: drawn.reference?.(crossing) ?? null };
      })
      .filter(({ value, reference }) => value !== null || reference !== null)
      .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
    if (ranked.length === 0) continue;
    const shown = ranked.slice(0, MOST_BARS);
    return {
      kind: 'bars',
      source: 'view',
      measure: drawn.measure.measure,
      unit: drawn.measure.unit,
      comparison: drawn.comparison,
      points: shown.map(({ node, member }) => ({ dimension: dimension.id, member, members: membersOf(axis, node) })),
      series: [
        ...(drawn.reference ? [{ role: 'reference' as const, dimension: null, member: null, values: shown.map(({ reference }) => reference) }] : []),
        { role: 'now' as const, dimension: null, member: null, values: shown.map(({ value }) => value) },
      ],
      partial: null,
      bandYears: [],
      left: shown.length < ranked.length ? { shown: shown.length, total: ranked.length } : null,
    };
  }
  return null;
}
