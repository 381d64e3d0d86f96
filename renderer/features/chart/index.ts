export { CHART_KINDS } from './chart-data';
export { ChartPane, type ChartPick } from './chart-pane';
export { seasonalView } from './seasonal-view';
