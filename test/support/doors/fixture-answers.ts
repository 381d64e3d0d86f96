import { USUAL_SETTINGS } from '../../../shared/protocol/settings';
import { readFile } from 'node:fs/promises';
import { VigieError } from '../../../shared/protocol/errors';
import type { CallContext } from '../../../electron/engine/engine';
import type { GrantedFiles } from '../../../electron/engine/granted-files';
import type { MethodName, Result } from '../../../shared/protocol/methods';

interface FixtureContext extends CallContext {
  readonly files: GrantedFiles;
  readonly changed: () => void;
}

/** What the stand-in engine answers. `members.list` looks up a tale by its `search`; the rest says what a door needs to hear. */
export async function answerFixture(method: MethodName, parameters: unknown, context: FixtureContext): Promise<unknown> {
  if (method === 'members.list') return tale(textOf(parameters, 'search'), context);
  if (method === 'demo.create') return untilCancelled(context);
  if (method === 'view.query') return largeTable(300_000);
  if (method === 'workspace.describe') return aWorkspace();
  throw new VigieError('not_supported', { method });
}

async function tale(search: string, { files, changed, signal }: FixtureContext): Promise<Result<'members.list'>> {
  if (search === 'die') process.exit(9);
  if (search === 'pid') return members(String(process.pid));
  if (search === 'change') changed();
  if (search === 'break') throw new Error('secret details');
  if (search === 'wait') return untilCancelled({ signal });
  if (search.startsWith('file:')) return members(await readFile(files.pathOf(search.slice(5)), 'utf8'));
  return members(search);
}

function untilCancelled({ progress, signal }: CallContext): Promise<never> {
  progress?.({ phase: 'wait', done: 1, total: 2, unit: 'steps' });
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new VigieError('cancelled'))));
}

const members = (...names: string[]): Result<'members.list'> => ({ members: names, total: names.length });

function textOf(parameters: unknown, key: string): string {
  const value: unknown = typeof parameters === 'object' && parameters !== null ? Reflect.get(parameters, key) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Every awkward number there is, then many plain ones. */
export function largeTable(rows: number): Result<'view.query'> {
  const values = Float64Array.from({ length: rows }, (_, index) => index / 7);
  values.set([0, -0, Number.NaN, Infinity, -Infinity, Number.MIN_VALUE, Number.MAX_VALUE, 0.1 + 0.2]);
  const nodes = Int32Array.from({ length: rows }, (_, index) => index - 1);
  return {
    asOf: '2017-12-31',
    period: { from: '2017-01-01', to: '2018-01-01' },
    rows: { dimensions: [{ id: 'rep', kind: 'member', members: ['Zoé', '‮rtl', '', '(none)'] }], depth: Uint8Array.from(nodes, (node) => (node < 0 ? 0 : 1)), parent: Int32Array.from(nodes, (node) => Math.min(node, 0)), member: Int32Array.from(nodes, (node) => node % 4) },
    columns: { dimensions: [], depth: Uint8Array.of(0), parent: Int32Array.of(-1), member: Int32Array.of(-1) },
    measures: [{ measure: 'revenue_won', comparison: null, show: 'value', unit: 'amount', better: 'higher', ranges: { axis: 'none', pairs: [] }, cases: null }],
    values,
    blanks: Uint8Array.from({ length: rows }, (_, index) => (index === 2 ? 1 : 0)),
    notes: [],
    statistics: { factRows: rows, elapsedMs: 1.5 },
  };
}

function aWorkspace(): Result<'workspace.describe'> {
  return { name: 'Fixture', schemaVersion: 1, asOf: '2017-12-31', firstDate: null, lastDate: null, currency: null, objects: [], settings: USUAL_SETTINGS };
}
