import { answerView } from '../answer/answer-view';
import type { Handler } from './handler';

export const viewQuery: Handler<'view.query'> = ({ view }, { workspace, signal, progress }) => answerView(view, workspace, {
  signal,
  onProgress: (fraction) => progress({ phase: 'query', done: Math.round(fraction * 100), total: 100, unit: 'percent' }),
});
