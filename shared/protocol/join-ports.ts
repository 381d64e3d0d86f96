import type { Port } from './port';

/** Makes one way out of two: what either says the other hears, and the end of one is the end of the other. */
export function joinPorts(one: Port, other: Port): void {
  one.onClose(() => other.close());
  other.onClose(() => one.close());
  one.onMessage((message) => other.post(message));
  other.onMessage((message) => one.post(message));
}
