import { requestSchema, type Progress, type Request, type Response } from '../../shared/protocol/envelope';
import { VigieError, type ErrorBody } from '../../shared/protocol/errors';
import { isMethodName, methodOf } from '../../shared/protocol/method';
import type { Port } from '../../shared/protocol/port';
import type { Engine } from './engine';
import type { Log } from './log';

/** Progress is news for people: more often than this is only traffic. */
const PROGRESS_EVERY_MS = 80;

/**
 * Serves an engine to one client. Whatever arrives is checked; what isn't a request at all is dropped, since there is nobody
 * to answer. A client that goes away cancels what it asked.
 */
export function serveEngine(engine: Engine, port: Port, log: Log): void {
  const running = new Map<number, AbortController>();
  const post = (response: Response) => port.post(response);

  async function answer({ id, method, payload }: Extract<Request, { id: number }>): Promise<void> {
    if (running.has(id)) return post({ id, error: new VigieError('usage', { id }).toBody() });
    const abort = new AbortController();
    running.set(id, abort);
    try {
      if (!isMethodName(method)) throw new VigieError('unknown_method', { method });
      const progress = methodOf(method).progress ? sparing((news) => post({ id, progress: news })) : undefined;
      post({ id, ok: await engine.answer(method, payload, { signal: abort.signal, progress }) });
    } catch (error) {
      post({ id, error: errorBodyOf(error, method, log) });
    } finally {
      running.delete(id);
    }
  }

  const stopTelling = engine.onChange(() => post({ event: 'workspace-changed' }));
  port.onMessage((message) => {
    const request = requestSchema.safeParse(message);
    if (!request.success) log('engine door', request.error);
    else if ('cancel' in request.data) running.get(request.data.cancel)?.abort();
    else void answer(request.data);
  });
  port.onClose(() => {
    stopTelling();
    for (const abort of running.values()) abort.abort();
  });
}

/** Errors thrown on purpose travel as they are; of any other only `internal`, its details stay in the log. */
export function errorBodyOf(error: unknown, where: string, log: Log): ErrorBody {
  if (error instanceof VigieError && error.code !== 'internal') return error.toBody();
  log(where, error);
  return new VigieError('internal', { method: where }).toBody();
}

/** Passes the first news of each phase and file at once, later ones no more often than people can read. */
function sparing(tell: (progress: Progress) => void): (progress: Progress) => void {
  let last = { at: -Infinity, about: '' };
  return (progress) => {
    const now = performance.now();
    const about = `${progress.phase}\n${progress.file ?? ''}`;
    const finished = progress.total !== null && progress.done >= progress.total;
    if (about === last.about && !finished && now - last.at < PROGRESS_EVERY_MS) return;
    last = { at: now, about };
    tell(progress);
  };
}
