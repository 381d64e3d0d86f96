export { PivotGrid } from './pivot-grid';
export type { GridAction, PivotGridProps } from './pivot-grid-props';
export type { SheetArea } from './sheet-area';
export type { Selection } from './selection/selection';
export { expandedAll, expandedTo, type Expansion } from './expansion';
