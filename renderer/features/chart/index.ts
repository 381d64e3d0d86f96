export { CHART_KINDS, type ChartKind } from './chart-data';
export { ChartPane, type ChartPaneProps, type ChartPick } from './chart-pane';
export type { ChartSpeech } from './chart-speech';
export type { ChartFile } from './export-chart';
export { seasonalView, type SeasonalContext } from './seasonal-view';
