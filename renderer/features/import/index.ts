export { ImportScreen } from './import-screen';
export type { ImportDoor } from './import-door';
