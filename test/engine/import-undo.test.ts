import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GrantedFiles } from '../../electron/engine/granted-files';
import { checkRun } from '../../electron/engine/handlers/check-run';
import { importUndo } from '../../electron/engine/handlers/import-undo';
import { importsList } from '../../electron/engine/handlers/imports-list';
import { viewQuery } from '../../electron/engine/handlers/view-query';
import { workspaceDescribe } from '../../electron/engine/handlers/workspace-describe';
import type { HandlerContext } from '../../electron/engine/handlers/handler';
import { commitImport } from '../../electron/engine/import/commit-import';
import { Workspace } from '../../electron/engine/workspace';
import { importRequestSchema, type ImportRequest } from '../../shared/protocol/import';
import { viewSpecSchema } from '../../shared/view/view-spec';
import { ImportBench } from '../support/import-files';
import { Random } from '../support/random';
import { exportOf, nextMonth, someCrm, type ExportFile } from '../support/random-exports';
import { stateOf } from '../support/workspace-state';

const ROUNDS = Number(process.env['VIGIE_UNDO_ROUNDS'] ?? 3);
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);

/** A workspace whose tables can be looked into while it is open. */
class Ground {
  readonly files = new GrantedFiles();
  readonly context: HandlerContext;

  private constructor(readonly bench: ImportBench, readonly workspace: Workspace) {
    this.context = { workspace, files: this.files, signal: new AbortController().signal, progress: () => undefined };
  }

  static async open(): Promise<Ground> {
    const bench = await ImportBench.open();
    return new Ground(bench, await Workspace.create(join(bench.folder, 'ground.vigie')));
  }

  async import(files: readonly ExportFile[], wishes: Partial<Omit<ImportRequest, 'files'>> = {}) {
    const paths = await Promise.all(files.map(({ name, text }) => this.bench.write(name, text)));
    for (const path of paths) this.files.grant(path, path);
    const request = importRequestSchema.parse({ ...wishes, files: paths.map((path, index) => ({ token: path, name: files[index]?.name ?? path, bytes: 1 })) });
    return commitImport(request, { ...this.context, now: new Date('2026-06-30T12:00:00Z') });
  }

  undo(id: string | null) {
    return importUndo({ id: id ?? '' }, this.context);
  }

  /** What the engine answers: the bytes of a view, and all that the tables hold. */
  async state(): Promise<Record<string, unknown>> {
    const view = viewSpecSchema.parse({ version: 1, rows: ['rep', 'stage'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }, { measure: 'deals_won' }, { measure: 'win_rate' }], totals: { rows: true, columns: true } });
    const { statistics: _, ...answer } = await viewQuery({ view }, this.context);
    return { answer, described: await workspaceDescribe({}, this.context), ...(await stateOf(this.workspace.database)) };
  }

  async close(): Promise<void> {
    await this.workspace.close();
    await this.bench.close();
  }
}

let ground: Ground;
beforeEach(async () => {
  ground = await Ground.open();
});
afterEach(() => ground.close());

describe('whatever was imported', () => {
  test.each(Array.from({ length: ROUNDS }, (_, round) => SEED * 1000 + round))('is taken back as if it had never been (seed %d)', async (seed) => {
    const random = new Random(seed);
    const first = someCrm(random);
    await ground.import(exportOf(random, first));
    const before = await ground.state();
    const second = nextMonth(random, first);
    const b = await ground.import(exportOf(random, second), { complete: random.chance(0.4) });
    const between = await ground.state();
    const c = await ground.import(exportOf(random, nextMonth(random, second)), { complete: random.chance(0.4) });
    await ground.undo(c.import);
    expect(await ground.state()).toEqual(between);
    await ground.undo(b.import);
    expect(await ground.state()).toEqual(before);
    const imports = await importsList({}, ground.context);
    expect(imports.map(({ id, undoneAt }) => [id, undoneAt !== null])).toEqual([['3', true], ['2', true], ['1', false]]);
    // Damage is an error.
    await checkRun({}, ground.context);
  });
});
