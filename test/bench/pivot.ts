import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Columns } from '../../electron/engine/db/columns';
import { Database } from '../../electron/engine/db/database';
import { Sql } from '../../electron/engine/sql/sql';
import { EngineHost } from '../../electron/host/engine-host';
import { startNodeProcess } from '../../electron/host/node-process';
import { connectClient, type EngineClient } from '../../shared/protocol/client';
import type { ViewSpecInput } from '../../shared/view/view-spec';
import { median, tell, timed } from './measure';
import { cellDifferences } from './pivot-cells';
import { buildMillionFacts } from './million-facts';

/** A question, and how many times the hand-written SQL's time its answer may take. */
interface Bench {
  readonly name: string;
  readonly view: ViewSpecInput;
  /** Folder of the statements that give the same cells. */
  readonly statements: string;
  readonly limit: number;
}

const cells = { version: 1 as const, rows: ['team-1', 'team', 'rep'], columns: ['quarter'], period: { from: '2021-01-01', to: '2026-01-01' } };
const plain = (...ids: string[]) => ids.map((measure) => ({ measure }));

/**
 * Three-level pivots over 1,000,000 deals, 3,000,000 activities and 500,000 order lines: by the engine in its own process, asked through
 * its port as a window asks it, and by hand-written SQL for the same cells, one after the other. Both end in typed arrays.
 */
const BENCHES: readonly Bench[] = [
  { name: 'one fact, one comparison', statements: 'one-fact', limit: 1.25, view: { ...cells, measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year' }] } },
  {
    name: 'three facts, three comparisons', statements: 'three-facts', limit: 1.5,
    view: {
      ...cells,
      measures: [
        ...plain('revenue_won', 'deals_won', 'deals_lost', 'lost_amount', 'win_rate', 'average_deal', 'calls', 'visits', 'activities', 'orders_amount'),
        { measure: 'revenue_won', comparison: 'last-year' }, { measure: 'calls', comparison: 'previous' }, { measure: 'orders_amount', comparison: { yearsAgo: 2 } },
      ],
    },
  },
];
/** What no sum can give: told beside, without a limit. */
const APART: ViewSpecInput = { ...cells, measures: [...plain('median_deal', 'orders_count'), { measure: 'median_deal', comparison: 'last-year' }] };
const PAIRS = 15;
const WARM_UPS = 4;

const engineEntry = join(import.meta.dirname, '../../dist/engine/engine-process.js');
const sqlFolder = join(import.meta.dirname, 'sql');

async function msOf(work: () => Promise<unknown>): Promise<number> {
  return (await timed(work)).ms;
}

/** The fastest of the hand-written statements on this machine: the one to be measured against. */
async function bestStatement(database: Database, kind: string): Promise<{ name: string; run: () => Promise<Columns> }> {
  const statements = readdirSync(join(sqlFolder, kind)).map((name) => {
    const statement = new Sql([readFileSync(join(sqlFolder, kind, name), 'utf8')]);
    return { name, run: () => database.read(statement) };
  });
  const measured: { name: string; run: () => Promise<Columns>; ms: number }[] = [];
  for (const statement of statements) {
    const times: number[] = [];
    for (let count = 0; count <= WARM_UPS; count += 1) times.push((await timed(statement.run)).ms);
    measured.push({ ...statement, ms: median(times.slice(1)) });
  }
  const [best] = measured.toSorted((a, b) => a.ms - b.ms);
  if (!best) throw new Error(`no statement in ${sqlFolder}`);
  return best;
}

async function compare({ name, view, statements, limit }: Bench, client: EngineClient, database: Database): Promise<boolean> {
  const ask = () => client.call('view.query', { view });
  for (let count = 0; count < WARM_UPS; count += 1) await ask();
  const best = await bestStatement(database, statements);
  const wrong = cellDifferences(await ask(), await best.run());
  tell(wrong === null ? `pivot, ${name}: the cells are equal to those of ${best.name}` : `pivot, ${name}: CELLS DIFFER: ${wrong}`);
  const pairs: { ours: number; theirs: number }[] = [];
  for (let count = 0; count < PAIRS; count += 1) {
    // Who goes first changes, so that neither always finds the other's caches.
    if (count % 2 === 0) pairs.push({ ours: await msOf(ask), theirs: await msOf(best.run) });
    else pairs.push(await msOf(best.run).then(async (theirs) => ({ theirs, ours: await msOf(ask) })));
  }
  const ratios = pairs.map(({ ours, theirs }) => ours / theirs).toSorted((a, b) => a - b);
  const ratio = median(ratios);
  tell(`pivot, ${name}: engine ${median(pairs.map(({ ours }) => ours)).toFixed(1)} ms, ${best.name} ${median(pairs.map(({ theirs }) => theirs)).toFixed(1)} ms (medians of ${PAIRS} pairs)`);
  tell(`pivot, ${name}: ratio ${ratio.toFixed(2)}, quarter of the pairs below ${median(ratios.slice(0, PAIRS >> 1)).toFixed(2)}, quarter above ${median(ratios.slice(-(PAIRS >> 1))).toFixed(2)}; limit ${limit}: ${ratio <= limit ? 'kept' : 'NOT KEPT'}`);
  return wrong === null && ratio <= limit;
}

async function tellApart(client: EngineClient): Promise<void> {
  const times: number[] = [];
  for (let count = 0; count < WARM_UPS; count += 1) times.push(await msOf(() => client.call('view.query', { view: APART })));
  tell(`pivot, medians and distinct counts: engine ${median(times.slice(1)).toFixed(1)} ms`);
}

/** The exit status: 1 when cells differ or a limit isn't kept. */
export async function benchPivot(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  try {
    const path = join(folder, 'bench.vigie');
    const built = await timed(() => buildMillionFacts(path));
    tell(`pivot: 1,000,000 deals, 3,000,000 activities, 500,000 order lines written in ${(built.ms / 1000).toFixed(1)} s`);
    copyFileSync(path, join(folder, 'by-hand.vigie'));
    const host = await EngineHost.open({ path, mode: 'open', start: () => startNodeProcess(engineEntry) });
    const database = await Database.open(join(folder, 'by-hand.vigie'), { staging: join(folder, 'staging') });
    try {
      const client = connectClient(await host.attach());
      let isKept = true;
      for (const bench of BENCHES) isKept = (await compare(bench, client, database)) && isKept;
      await tellApart(client);
      return isKept ? 0 : 1;
    } finally {
      database.close();
      await host.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
