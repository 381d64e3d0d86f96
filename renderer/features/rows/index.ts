export { RowsDrawer, type Part } from './rows-drawer';
