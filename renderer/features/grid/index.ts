export { PivotGrid } from './pivot-grid';
export type { GridAction } from './pivot-grid-props';
export type { SheetArea } from './sheet-area';
export type { Selection } from './selection/selection';
export { EntryGrid } from './entry/entry-grid';
