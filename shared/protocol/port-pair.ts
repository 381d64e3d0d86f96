import type { Port } from './port';
import { PortEnd } from './port-end';

/**
 * Two connected ports in one process, for an engine that runs beside its client. Messages arrive in order and never inside
 * the call that posts them, as over a wire; they are handed over as they are, so neither side may change what it sent.
 */
export function portPair(): readonly [Port, Port] {
  const soon = (work: () => void) => void Promise.resolve().then(work);
  const first: PortEnd = new PortEnd({ send: (message) => soon(() => second.received(message)), hangUp: () => soon(() => second.ended()) });
  const second: PortEnd = new PortEnd({ send: (message) => soon(() => first.received(message)), hangUp: () => soon(() => first.ended()) });
  return [first, second];
}
