import { readChanges } from '../import/history/read-changes';
import type { Handler } from './handler';

export const importChanges: Handler<'import.changes'> = (asked, { workspace }) => readChanges(workspace.database, asked);
