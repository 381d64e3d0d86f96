export { ImportsPage } from './imports-page';
export { ChangesDrawer } from './changes-drawer';
