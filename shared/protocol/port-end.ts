import { Listeners } from './listeners';
import type { Port } from './port';

/** What a port needs of its wire: how to send, and how to hang up. */
export interface Wire {
  send(message: unknown): void;
  hangUp(): void;
}

/**
 * The bookkeeping that every Port shares, whatever its wire: listeners, closing once, silence after the end. What arrives
 * before anyone listens waits, so that a port can be handed on without losing its first messages.
 */
export class PortEnd implements Port {
  readonly #messages = new Listeners<unknown>();
  readonly #closings = new Listeners<void>();
  readonly #waiting: unknown[] = [];
  readonly #wire: Wire;
  #listened = false;
  #closed = false;

  constructor(wire: Wire) {
    this.#wire = wire;
  }

  post(message: unknown): void {
    if (!this.#closed) this.#wire.send(message);
  }

  onMessage(listener: (message: unknown) => void): () => void {
    const stop = this.#messages.add(listener);
    this.#listened = true;
    for (const message of this.#waiting.splice(0)) this.#messages.emit(message);
    return stop;
  }

  onClose(listener: () => void): () => void {
    if (this.#closed) {
      listener();
      return () => {};
    }
    return this.#closings.add(listener);
  }

  close(): void {
    if (this.#closed) return;
    this.ended();
    this.#wire.hangUp();
  }

  /** The wire's owner says: a message came. */
  received(message: unknown): void {
    if (this.#closed) return;
    if (this.#listened) this.#messages.emit(message);
    else this.#waiting.push(message);
  }

  /** The wire's owner says: the other end is gone. */
  ended(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#messages.clear();
    this.#closings.emit();
    this.#closings.clear();
  }
}
