import { readCheckRows } from '../check/read-check-rows';
import type { Handler } from './handler';

export const checkRows: Handler<'check.rows'> = (request, { workspace, signal }) => readCheckRows(request, workspace, { signal });
