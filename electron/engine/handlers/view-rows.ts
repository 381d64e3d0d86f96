import { readCellRows } from '../answer/read-cell-rows';
import type { Handler } from './handler';

export const viewRows: Handler<'view.rows'> = (request, { workspace, signal, progress }) => readCellRows(request, workspace, {
  signal,
  onProgress: (fraction) => progress({ phase: 'query', done: Math.round(fraction * 100), total: 100, unit: 'percent' }),
});
