import type { Port } from './port';
import { PortEnd } from './port-end';

/** What numbered ports put on their wire; both directions say the same. */
export type PortTraffic = { readonly control: 'message'; readonly port: number; readonly message: unknown } | { readonly control: 'detach'; readonly port: number };

/** Many ports over one wire that carries none of its own: their messages travel with a number. */
export class NumberedPorts {
  readonly #ends = new Map<number, PortEnd>();
  readonly #send: (traffic: PortTraffic) => void;

  constructor(send: (traffic: PortTraffic) => void) {
    this.#send = send;
  }

  attach(port: number): Port {
    const end = new PortEnd({
      send: (message) => this.#send({ control: 'message', port, message }),
      hangUp: () => this.#send({ control: 'detach', port }),
    });
    end.onClose(() => this.#ends.delete(port));
    this.#ends.set(port, end);
    return end;
  }

  received(port: number, message: unknown): void {
    this.#ends.get(port)?.received(message);
  }

  ended(port: number): void {
    this.#ends.get(port)?.ended();
  }

  /** The wire itself is gone. */
  allEnded(): void {
    for (const end of [...this.#ends.values()]) end.ended();
  }
}
