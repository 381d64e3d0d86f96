import { watch } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEngine } from '../../electron/engine/engine';
import { viewSpecSchema } from '../../shared/view/view-spec';
import { BuiltProgram, killGroup } from '../support/built-program';
import { Random } from '../support/random';

const SEED = Number(process.env['VIGIE_SEED'] ?? Date.now() % 1_000_000);
const KILLS = Number(process.env['VIGIE_KILLS'] ?? 10);
const ROWS = Number(process.env['VIGIE_KILLED_ROWS'] ?? 6_000);
const BEFORE = 200;

const HEADER = 'Deal ID,Deal Stage,Amount,Deal Owner,Account,Create Date,Note\n';
const VIEW = viewSpecSchema.parse({ version: 1, rows: ['rep'], columns: [], measures: [{ measure: 'revenue_won' }, { measure: { count: 'deals' } }, { measure: { countDistinct: 'deals.account' } }] });

function deals(count: number, stage: string): string {
  return HEADER + Array.from({ length: count }, (_, n) => `D${n},${stage},${n},Rep ${n % 40},Customer ${n % 900},2026-01-${10 + (n % 20)},note ${n}\n`).join('');
}

/** What a workspace says of itself. The check throws where it doesn't hold together. */
async function stateOf(workspace: string) {
  const engine = await openEngine({ path: workspace, mode: 'open' });
  try {
    const { findings } = await engine.call('check.run', {});
    const { objects } = await engine.call('workspace.describe', {});
    const { values } = await engine.call('view.query', { view: VIEW });
    return {
      rows: Object.fromEntries(objects.filter(({ rows }) => rows > 0).map(({ id, rows }) => [id, rows])), imports: (await engine.call('imports.list', {})).length,
      answer: [...values], findings: findings.map(({ rule, object, count }) => `${rule} ${object} ${count}`).toSorted(),
    };
  } finally {
    await engine.close();
  }
}

type State = Awaited<ReturnType<typeof stateOf>>;

let program: BuiltProgram;
let folder: string;
let file: string;
let before: State;
let after: State;
/** How long a whole import takes here, its program's start included. */
let wholeMs: number;

const importInto = (workspace: string) => ['import', workspace, file];
const surroundings = () => ({ cwd: folder, env: { TMPDIR: join(folder, 'staging') } });
/** A workspace as it was before, in a folder of its own. */
async function workspaceFor(name: string): Promise<string> {
  const path = join(folder, name, 'killed.vigie');
  await mkdir(join(folder, name));
  await copyFile(join(folder, 'base.vigie'), path);
  return path;
}

beforeAll(async () => {
  program = await BuiltProgram.build();
  folder = await mkdtemp(join(tmpdir(), 'vigie-killed-'));
  await mkdir(join(folder, 'staging'));
  file = join(folder, 'deals.csv');
  await writeFile(file, deals(BEFORE, 'Open'));
  const base = join(folder, 'base.vigie');
  expect(await program.run(['new', base], surroundings())).toMatchObject({ status: 0 });
  expect(await program.run(importInto(base), surroundings())).toMatchObject({ status: 0 });
  before = await stateOf(base);
  await writeFile(file, deals(ROWS, 'Won'));
  const whole = await workspaceFor('whole');
  const started = performance.now();
  expect(await program.run(importInto(whole), surroundings())).toMatchObject({ status: 0 });
  wholeMs = performance.now() - started;
  after = await stateOf(whole);
}, 180_000);
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

interface Moment {
  readonly name: string;
  /** A fraction of a whole import. */
  readonly at: number;
  /** Counted from the first byte that goes into the workspace's log: inside the commit; else from the start. */
  readonly inCommit: boolean;
}

/** Spread over the whole time, one somewhere in each part of it; every fifth aims at the commit, which is short. */
function momentsOf(random: Random): Moment[] {
  return Array.from({ length: KILLS }, (_, index) => {
    const inCommit = index % 5 === 4;
    const at = inCommit ? random.next() * 0.05 : (index + random.next()) / KILLS;
    return { name: inCommit ? `${(at * 100).toFixed(1)} % after the commit has begun` : `${(at * 100).toFixed(0)} %`, at, inCommit };
  });
}

async function importAndKill(workspace: string, { at, inCommit }: Moment) {
  return program.run(importInto(workspace), {
    ...surroundings(),
    meanwhile: (child) => {
      const kill = () => setTimeout(() => killGroup(child), at * wholeMs);
      if (!inCommit) return void kill();
      const watcher = watch(join(workspace, '..'), (_, name) => {
        if (name !== `${basename(workspace)}.wal`) return;
        watcher.close();
        kill();
      });
      child.on('close', () => watcher.close());
    },
  });
}

describe(`ended by kill -9 in the middle of an import (seed ${SEED}): before or after, never between`, () => {
  test('before and after differ', () => {
    expect(before).toMatchObject({ rows: { deals: BEFORE }, imports: 1 });
    expect(after).toMatchObject({ rows: { deals: ROWS, reps: 40 }, imports: 2 });
    expect(after.answer).toContain(900);
  });

  test.each(momentsOf(new Random(SEED)))('at $name', async (moment) => {
    const name = `at-${moment.name.replaceAll(/\W+/g, '-')}-${moment.at}`;
    const workspace = await workspaceFor(name);
    const { killed, status } = await importAndKill(workspace, moment);
    if (!killed) expect(status).toBe(0);
    if (moment.inCommit) {
      // Through the command line, as a script would look.
      const checked = await program.run(['check', workspace, '--json'], surroundings());
      expect(checked).toMatchObject({ status: 0, errors: '' });
    }
    const found = await stateOf(workspace);
    expect([before, after]).toContainEqual(found);
    if (!killed) expect(found).toEqual(after);
    // And it goes on: the same file goes in.
    if (killed && moment.inCommit) {
      expect(await program.run(importInto(workspace), surroundings())).toMatchObject({ status: 0 });
      expect((await stateOf(workspace)).rows).toEqual(after.rows);
    }
    await rm(join(workspace, '..'), { recursive: true });
  });
});
