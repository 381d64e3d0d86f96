export { ImportScreen } from './import-screen';
export type { ImportDoor } from './import-door';
export { ReportPane } from './report-pane';
export { saveRejects, type SaveFile } from './rejects-csv';
