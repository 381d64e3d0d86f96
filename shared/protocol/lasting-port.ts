import { requestSchema, type Request } from './envelope';
import { VigieError, type ErrorBody } from './errors';
import type { Port } from './port';
import { PortEnd } from './port-end';

/**
 * A port that outlives the engine behind it. When the engine goes, what was under way is answered with `engine_lost`; new
 * requests wait for the next engine, which is announced as `engine-restarted`. When there is no next engine (`connect`
 * rejects), waiting requests get its error and the port closes. Rejections of `connect` are VigieErrors.
 */
export function lastingPort(connect: () => Promise<Port>): Port {
  const sent = new Set<number>();
  let waiting: Request[] = [];
  let current: Port | undefined;
  let over = false;

  const end: PortEnd = new PortEnd({
    send: (message) => {
      const request = requestSchema.safeParse(message);
      if (request.success) send(request.data);
    },
    hangUp: () => {
      over = true;
      current?.close();
    },
  });

  const fail = (ids: Iterable<number>, error: ErrorBody) => {
    for (const id of [...ids]) end.received({ id, error });
  };
  const idsOf = (requests: readonly Request[]) => requests.flatMap((request) => ('id' in request ? [request.id] : []));

  function send(request: Request): void {
    if (current !== undefined) {
      if ('id' in request) sent.add(request.id);
      current.post(request);
    } else if ('cancel' in request) {
      const cancelled = waiting.filter((other) => 'id' in other && other.id === request.cancel);
      waiting = waiting.filter((other) => !cancelled.includes(other));
      // Not within the caller's own post: a port never answers before the call that posts has returned.
      void Promise.resolve().then(() => fail(idsOf(cancelled), new VigieError('cancelled').toBody()));
    } else {
      waiting.push(request);
    }
  }

  function take(port: Port): void {
    current = port;
    port.onMessage((message) => {
      if (isAnswer(message)) sent.delete(message.id);
      end.received(message);
    });
    port.onClose(() => {
      current = undefined;
      const lost = [...sent];
      sent.clear();
      fail(lost, new VigieError('engine_lost').toBody());
      if (!over) renew(() => end.received({ event: 'engine-restarted' }));
    });
    for (const request of waiting.splice(0)) send(request);
  }

  function renew(announce: () => void): void {
    connect().then(
      (port) => {
        if (over) return port.close();
        announce();
        take(port);
      },
      (error: unknown) => {
        const body = (error instanceof VigieError ? error : new VigieError('engine_lost')).toBody();
        fail(idsOf(waiting.splice(0)), body);
        end.ended();
      },
    );
  }

  renew(() => {});
  return end;
}

/** An answer ends its request; progress doesn't. */
function isAnswer(message: unknown): message is { readonly id: number } {
  return typeof message === 'object' && message !== null && 'id' in message && typeof message.id === 'number' && !('progress' in message);
}
