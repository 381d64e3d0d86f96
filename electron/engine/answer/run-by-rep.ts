import type { BlankReason, Note } from '../../../shared/view/pivot-table';
import { formatDay } from '../../../shared/time/day';
import type { RawColumn, RawTable } from '../layout/base-table';
import type { Accepted } from '../plan/bound-filter';
import type { Plan } from '../plan/plan';
import type { RawKey } from '../plan/raw-keys';
import { bonusRows } from './bonus-rows';
import type { Directory } from './directory';
import { repTexts, type PeoplePath } from './goal-members';
import { presenceRows } from './presence-rows';
import type { ByRepContext, RepRow } from './rep-row';
import { emptyRaw, type PreparedScan } from './run-scan';

/** A scan's rows, or why there are none, and what the reader must know of them. */
export interface ToldScan {
  readonly raw: RawTable;
  readonly missing: BlankReason | null;
  readonly notes: readonly Note[];
}

/** What isn't told by a pass over a fact, as a table like those that are: one row for each rep and segment. */
export async function runByRep(plan: Plan, scan: PreparedScan, context: ByRepContext): Promise<ToldScan> {
  if (!scan.imported || scan.scan.blankBy !== null) return { raw: emptyRaw(scan), missing: null, notes: [] };
  const { directory } = context.prepared;
  const { rows, missing, notes } = scan.scan.byRep === 'presence' ? { rows: await presenceRows(plan, scan, context), missing: null, notes: [] } : await bonusRows(plan, scan, context);
  const passes = await repTest(scan, directory);
  const kept = rows.filter(({ rep }) => passes(rep));
  return { raw: { ...await keysOf(kept, scan, directory), ...valuesOf(kept, scan) }, missing, notes };
}

function valuesOf(rows: readonly RepRow[], { scan, source }: PreparedScan): Pick<RawTable, 'rowCount' | 'segment' | 'aggregates' | 'scales'> {
  const { scales } = emptyRaw({ rawKeys: [], source });
  return {
    rowCount: rows.length, segment: Int32Array.from(rows, ({ segment }) => segment), scales,
    aggregates: scan.aggregates.map((aggregate) => Float64Array.from(rows, ({ values }) => (aggregate.kind === 'byRep' ? values[aggregate.what] ?? 0 : 0))),
  };
}

async function keysOf(rows: readonly RepRow[], { rawKeys }: PreparedScan, directory: Directory): Promise<Pick<RawTable, 'keys'>> {
  return { keys: await Promise.all(rawKeys.map((key) => columnOf(key, rows, directory))) };
}

async function columnOf(key: RawKey, rows: readonly RepRow[], directory: Directory): Promise<RawColumn> {
  if (key.kind === 'code' && key.reference === 'rep') return { codes: Int32Array.from(rows, ({ rep }) => rep), texts: null };
  if (key.kind === 'ownTeam') return { codes: Int32Array.from(rows, ({ team }) => team ?? -1), texts: null };
  if (key.kind === 'code' || key.kind === 'own') return { codes: new Int32Array(rows.length).fill(-1), texts: null };
  const known = await repTexts(key, directory);
  const texts = [...new Set(known.values())];
  const numbers = new Map(texts.map((text, index) => [text, index]));
  return { codes: Int32Array.from(rows, ({ rep }) => numbers.get(known.get(rep) ?? '') ?? -1), texts };
}

/** Reps that the view's filters leave; those on teams are for the day to decide. */
async function repTest({ filters }: PreparedScan, directory: Directory): Promise<(rep: number) => boolean> {
  const tests = await Promise.all(filters.map(async ({ path, accept }): Promise<(rep: number) => boolean> => {
    if (!isOfReps(path) || path.kind === 'team') return () => true;
    const texts = await repTexts(path, directory);
    return (rep) => accepts(accept, rep, texts.get(rep) ?? null);
  }));
  return (rep) => tests.every((test) => test(rep));
}

function isOfReps(path: PreparedScan['filters'][number]['path']): path is PeoplePath {
  return path.kind === 'team' || path.kind === 'manager' || ((path.kind === 'reference' || path.kind === 'through') && path.reference === 'rep');
}

function accepts(accept: Accepted, code: number, text: string | null): boolean {
  switch (accept.kind) {
    case 'codes': return (code < 0 ? accept.none : accept.codes.includes(code)) !== accept.negated;
    case 'texts': return (text === null ? accept.none : accept.texts.includes(text)) !== accept.negated;
    case 'contains': return text?.toLowerCase().includes(accept.text.toLowerCase()) ?? false;
    case 'between': return text !== null && (accept.from === null || text >= formatDay(accept.from)) && (accept.to === null || text < formatDay(accept.to));
  }
}
