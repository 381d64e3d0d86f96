import { readRows } from '../answer/read-rows';
import type { Handler } from './handler';

export const viewRows: Handler<'view.rows'> = (request, { workspace, signal, progress }) => readRows(request, workspace, {
  signal,
  onProgress: (fraction) => progress({ phase: 'query', done: Math.round(fraction * 100), total: 100, unit: 'percent' }),
});
