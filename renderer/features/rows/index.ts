export { RowsDrawer, type Part } from './rows-drawer';
export { RowsGrid } from './rows-grid';
