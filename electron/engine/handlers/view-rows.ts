import { readRows } from '../answer/read-rows';
import type { Handler } from './handler';

export const viewRows: Handler<'view.rows'> = ({ view, cell, limit, offset }, { workspace, signal, progress }) => readRows(view, cell, workspace, { limit, offset }, {
  signal,
  onProgress: (fraction) => progress({ phase: 'query', done: Math.round(fraction * 100), total: 100, unit: 'percent' }),
});
