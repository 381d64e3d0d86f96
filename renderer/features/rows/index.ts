export { RowsDrawer, type Part, type RowsDrawerProps } from './rows-drawer';
