import type { Command } from './command';
import { editActive, tabOf } from './active-tab';

const PLACES = ['below', 'beside', 'alone', 'hidden'] as const;

/** Where the chart stands in the tab, a command each. */
export const chartPlaces: readonly Command[] = PLACES.map((place) => ({
  id: `chart-${place}`, group: 'view', name: `commands.chart.${place}`, shortcuts: [], undo: 'record',
  when: (context) => (tabOf(context).view.layout?.chart ?? 'below') !== place,
  run: ({ change }) => change((draft) => editActive(draft, (view) => ({ ...view, layout: { measuresOn: 'columns', ...view.layout, chart: place } }))),
}));
