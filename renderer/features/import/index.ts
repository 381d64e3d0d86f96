export { ImportScreen, type ImportScreenProps } from './import-screen';
export type { ImportDoor, Work } from './import-door';
export type { FirstFiles } from './use-import';
