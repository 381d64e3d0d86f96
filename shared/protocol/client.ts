import type { CancelSignal } from './cancel-signal';
import { responseSchema, type EngineEvent, type Progress, type Response } from './envelope';
import { VigieError } from './errors';
import { Listeners } from './listeners';
import { methodOf } from './method';
import type { MethodName, Parameters, Result } from './methods';
import type { Port } from './port';

export interface CallOptions {
  /** Aborting asks the engine to stop; the call then settles by the engine's word, since it may have finished first. */
  readonly signal?: CancelSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** The engine as its clients see it: one typed call, and what it says unasked. */
export interface EngineClient {
  call<Name extends MethodName>(method: Name, parameters: Parameters<Name>, options?: CallOptions): Promise<Result<Name>>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
  close(): void;
}

interface PendingCall {
  readonly settle: (outcome: { readonly ok: unknown } | VigieError) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** A typed client over a port. Answers are checked against the method table: typed arrays by their class, never item by item. */
export function connectClient(port: Port): EngineClient {
  const pending = new Map<number, PendingCall>();
  const events = new Listeners<EngineEvent>();
  let lastId = 0;
  let lost = false;

  const receive = (message: Response) => {
    if ('event' in message) return events.emit(message.event);
    const call = pending.get(message.id);
    if (call === undefined) return;
    if ('progress' in message) call.onProgress?.(message.progress);
    else call.settle('error' in message ? VigieError.fromBody(message.error) : { ok: message.ok });
  };

  port.onMessage((message) => {
    const parsed = responseSchema.safeParse(message);
    if (parsed.success) receive(parsed.data);
  });
  port.onClose(() => {
    lost = true;
    for (const call of [...pending.values()]) call.settle(new VigieError('engine_lost'));
  });

  function send(method: string, payload: unknown, { signal, onProgress }: CallOptions): Promise<unknown> {
    if (signal?.aborted === true) return Promise.reject(new VigieError('cancelled'));
    if (lost) return Promise.reject(new VigieError('engine_lost'));
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      const cancel = () => port.post({ cancel: id });
      pending.set(id, {
        onProgress,
        settle: (outcome) => {
          pending.delete(id);
          signal?.removeEventListener('abort', cancel);
          if (outcome instanceof VigieError) reject(outcome);
          else resolve(outcome.ok);
        },
      });
      signal?.addEventListener('abort', cancel);
      port.post({ id, method, payload });
    });
  }

  return {
    async call(method, parameters, options = {}) {
      const parsed = methodOf(method).result.safeParse(await send(method, parameters, options));
      if (!parsed.success) throw new VigieError('internal', { method }, [], { cause: parsed.error });
      return parsed.data;
    },
    onEvent: (listener) => events.add(listener),
    close: () => port.close(),
  };
}
