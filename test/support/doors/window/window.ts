import '../../../../renderer/bridge/without-eval';
import { connectShell } from '../../../../renderer/bridge/connect';
import { styleNonce } from '../../../../renderer/bridge/style-nonce';
import { connectClient } from '../../../../shared/protocol/client';
import { VigieError } from '../../../../shared/protocol/errors';

/** The smallest window there is: the real bridge, driven by a test from outside. */
const shell = connectShell();
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));

function connect() {
  const client = connectClient(shell.connection());
  const events: string[] = [];
  client.onEvent((event) => events.push(event));
  return { client, events };
}
let engine: ReturnType<typeof connect> | undefined;

const driven = {
  shell,
  violations,
  engine: () => (engine ??= connect()),
  /** Names of members, or the code of the error. */
  members: (search: string) =>
    driven.engine().client.call('members.list', { dimension: 'rep', search }).then(
      ({ members }) => members.join(),
      (error: unknown) => (error instanceof VigieError ? `error ${error.code}` : String(error)),
    ),
  /** What arrived of a large table: its numbers' class, count and a sum of their bytes. */
  async table() {
    const { values, rows } = await driven.engine().client.call('view.query', { view: { version: 1, measures: [{ measure: 'revenue_won' }] } });
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    return { kind: `${values.constructor.name} ${rows.depth.constructor.name}`, count: values.length, sum: bytes.reduce((sum, byte) => sum + byte, 0) };
  },
  /** A dropped file of that text, uploaded, then read back by the engine. */
  async drop(name: string, text: string) {
    const progress: number[] = [];
    const [granted] = await shell.grantDropped([new File([text], name)], { onProgress: ({ done }) => progress.push(done) });
    return { granted, last: progress.at(-1), read: await driven.members(`file:${granted?.token ?? ''}`) };
  },
  /** An upload that is cancelled at its first progress. */
  async cancelledDrop(bytes: number) {
    const abort = new AbortController();
    const file = new File([new Uint8Array(bytes)], 'big.csv');
    return shell.grantDropped([file], { signal: abort.signal, onProgress: () => abort.abort() }).then(() => 'done', (error: unknown) => (error instanceof VigieError ? error.code : String(error)));
  },
  codeOf: (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof VigieError ? error.code : String(error))),
  /** As AG Grid inserts its style sheets: true when the policy lets it. */
  styles(nonce: boolean) {
    const style = document.createElement('style');
    if (nonce) style.nonce = styleNonce() ?? '';
    style.textContent = 'body { color: rgb(1, 2, 3) }';
    document.head.append(style);
    const applied = getComputedStyle(document.body).color === 'rgb(1, 2, 3)';
    style.remove();
    return applied;
  },
  /** Whether text can become code. Asked later: what a test runs in the page is itself exempt from the policy. */
  evaluates: () =>
    new Promise<boolean>((resolve) =>
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- that this is refused is what is asked
          resolve(Boolean(new Function('return 1')));
        } catch {
          resolve(false);
        }
      }),
    ),
};
type Driven = typeof driven;

declare global {
  interface Window {
    driven: Driven;
  }
}
window.driven = driven;
