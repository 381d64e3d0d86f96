import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const newSecret = () => randomBytes(32).toString('base64url');

/**
 * Who may come in. The printed address holds a token; the first to bring it gets a cookie instead, and the token is spent.
 * The cookie is named by port, since cookies don't know ports and two servers would take each other's.
 */
export class Admission {
  readonly cookieName: string;
  readonly #host: string;
  /** Unspent tokens and the page that each leads to. */
  readonly #tokens = new Map<string, string>();
  readonly #sessions = new Set<string>();

  constructor(port: number) {
    this.cookieName = `vigie-${port}`;
    this.#host = `127.0.0.1:${port}`;
  }

  get origin(): string {
    return `http://${this.#host}`;
  }

  /** A fresh address that works once. */
  issue(target: string): string {
    const token = newSecret();
    this.#tokens.set(token, target);
    return `${this.origin}/?token=${token}`;
  }

  /** The token's page and the cookie to set, or undefined when the token is spent or unknown. */
  exchange(token: string): { readonly target: string; readonly cookie: string } | undefined {
    const target = this.#tokens.get(token);
    if (target === undefined) return undefined;
    this.#tokens.delete(token);
    const session = newSecret();
    this.#sessions.add(session);
    return { target, cookie: `${this.cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` };
  }

  isAdmitted(request: IncomingMessage): boolean {
    const cookies = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const own = `${this.cookieName}=`;
    return cookies.some((pair) => pair.startsWith(own) && this.#sessions.has(pair.slice(own.length)));
  }

  /** What is asked for; undefined when it isn't a path of this server (`//host/path` must not become one). */
  addressOf(request: IncomingMessage): URL | undefined {
    const address = this.origin + (request.url ?? '');
    return request.url?.startsWith('/') === true && URL.canParse(address) ? new URL(address) : undefined;
  }

  /**
   * Addressed to this server by its own name (a foreign name that leads here is an attack), and not sent by another site's
   * page. Browsers leave `Origin` out only of plain reads, so anything else must bring it.
   */
  isOurOwn(request: IncomingMessage, { originNeeded }: { readonly originNeeded: boolean }): boolean {
    if (request.headers.host !== this.#host) return false;
    const { origin } = request.headers;
    return origin === undefined ? !originNeeded : origin === this.origin;
  }
}
