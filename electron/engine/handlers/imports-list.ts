import { listImports } from '../import/write/import-record';
import type { Handler } from './handler';

export const importsList: Handler<'imports.list'> = (_, { workspace }) => listImports(workspace.database);
