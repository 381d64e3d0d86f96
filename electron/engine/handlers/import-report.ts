import { readReport } from '../import/write/import-record';
import type { Handler } from './handler';

export const importReport: Handler<'import.report'> = ({ id }, { workspace }) => readReport(workspace.database, id);
