import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GrantedFiles } from '../../electron/engine/granted-files';
import { importChanges } from '../../electron/engine/handlers/import-changes';
import { membersFind, membersLookAlikes, membersMerge, membersRename, membersUndo } from '../../electron/engine/handlers/member-rules';
import { stagesList, stagesSet } from '../../electron/engine/handlers/stages';
import { sql } from '../../electron/engine/sql/sql';
import { rowsOf } from '../support/read-workspace';
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

const deals = (...rows: string[]): ExportFile => ({ name: 'deals.csv', text: ['Deal ID,Deal Name,Deal Stage,Amount,Deal Owner,Product,Create Date,Close Date', ...rows].join('\n') + '\n' });
const JANUARY = deals('D1,One,Proposal,100,Ana,GTX Pro,2026-01-05,2026-03-31', 'D2,Two,Proposal,200,Bo,GTXPro,2026-01-06,2026-03-31', 'D3,Three,Closed Won,300,Ana,Basic,2026-01-07,2026-01-31');
const FEBRUARY = deals('D1,One,Negotiation,150,Ana,GTX Pro,2026-01-05,2026-04-30', 'D3,Three,Closed Won,300,Ana,Basic,2026-01-07,2026-01-31', 'D4,Four,Proposal,50,Bo,Basic,2026-02-10,2026-05-31', 'D5,Five,Closed Won,70,Bo,Basic,2026-02-11,2026-02-28');

describe('the next month', () => {
  test('is told deal by deal, and its changes are history', async () => {
    await ground.import([JANUARY]);
    const before = await ground.state();
    const report = await ground.import([FEBRUARY]);
    expect(report.files[0]).toMatchObject({ added: 2, changed: 1, unchanged: 1, gone: 1 });
    expect(report.files[0]?.warnings).toContainEqual({ code: 'deal_changes', params: { count: 1 } });
    const told = await importChanges({ import: report.import ?? '', object: 'deals', limit: 10, offset: 0 }, ground.context);
    expect(told.counts).toEqual({ changed: 1, gone: 1, added: 2 });
    expect(told.rows[0]).toMatchObject({ kind: 'changed', id: 'D1', changes: [
      { field: 'stage', before: 'Proposal', after: 'Negotiation' }, { field: 'amount', before: '100', after: '150' }, { field: 'expected_close_on', before: '2026-03-31', after: '2026-04-30' },
    ] });
    expect(told.rows[1]).toMatchObject({ kind: 'gone', id: 'D2' });
    expect(await rowsOf(ground.workspace.database, sql`
      select deal_id, stage, entered_on::VARCHAR as entered, left_on::VARCHAR as left_on, amount::DOUBLE as amount, file_line from deal_stages order by deal_id, entered_on nulls first`)).toEqual([
      { deal_id: 'D1', stage: 'Proposal', entered: null, left_on: '2026-02-28', amount: 100, file_line: null },
      { deal_id: 'D1', stage: 'Negotiation', entered: '2026-02-28', left_on: null, amount: 150, file_line: null },
      { deal_id: 'D3', stage: 'Closed Won', entered: null, left_on: null, amount: 300, file_line: null },
      { deal_id: 'D4', stage: 'Proposal', entered: '2026-02-10', left_on: null, amount: 50, file_line: null },
      { deal_id: 'D5', stage: 'Closed Won', entered: '2026-02-11', left_on: null, amount: 70, file_line: null },
    ]);
    await ground.undo(report.import);
    expect(await ground.state()).toEqual(before);
  });

  test('brought first, keeps what it told when the month before comes after it', async () => {
    await ground.import([FEBRUARY]);
    const report = await ground.import([JANUARY]);
    expect(report.files[0]).toMatchObject({ added: 1, changed: 0, unchanged: 2, gone: 0 });
    expect(report.files[0]?.warnings).toContainEqual({ code: 'older_export', params: { count: 1, date: '2026-01-31' } });
    expect(await rowsOf(ground.workspace.database, sql`select stage, gone::INTEGER as gone from deals where id in ('D1', 'D4') order by id`)).toEqual([{ stage: 'Negotiation', gone: 0 }, { stage: 'Proposal', gone: 0 }]);
  });

  test('an import that a later one builds on is kept; one that stands alone goes from under it', async () => {
    const january = await ground.import([JANUARY]);
    const alone = await ground.import([{ name: 'products.csv', text: 'Product ID,Product Name\nP9,Unsold\n' }], { mappings: [{ version: 1, match: '*', object: 'products', columns: { 'Product ID': 'id', 'Product Name': 'name' }, values: {}, constants: {}, ignore: [], missing: [], scale: {} }] });
    await ground.import([FEBRUARY]);
    await expect(ground.undo(january.import)).rejects.toMatchObject({ code: 'import_built_on', params: { later: '3' } });
    await ground.undo(alone.import);
    await expect(ground.undo(alone.import)).rejects.toMatchObject({ code: 'import_undone' });
    await expect(ground.undo('99')).rejects.toMatchObject({ code: 'unknown_import' });
  });

  test('rows are found again by a declared key', async () => {
    const keyed = (amount: number) => ({ name: 'deals.csv', text: `Deal Name,Deal Stage,Amount,Account Name\nOne,Proposal,${amount},Acme\nOne,Proposal,7,Bolt\nOne,Proposal,8,Bolt\n` });
    const mappings = [{ version: 1 as const, match: '*', object: 'deals' as const, columns: {}, values: {}, constants: {}, ignore: [], missing: [], scale: {}, key: ['name', 'account'] }];
    expect((await ground.import([keyed(5)], { mappings })).files[0]).toMatchObject({ added: 2, rejected: 1, rejects: [{ line: 4, reason: { code: 'same_key', params: { line: 3 } } }] });
    expect((await ground.import([keyed(6)], { mappings })).files[0]).toMatchObject({ added: 0, changed: 1, unchanged: 1, gone: 0 });
  });
});

describe('a table of the user’s own', () => {
  const visits = (...rows: string[]): ExportFile => ({ name: 'bornes.csv', text: ['Jour;Vendeur;Client;Bornes;Prix', ...rows].join('\n') + '\n' });
  const FIRST = visits('03/02/2026;Anne;Alpha;3;4,5', '14/02/2026;Bob;Beta;2;3,55555', '20/03/2026;Anne;Beta;5;');
  const mapped = { mappings: [{ version: 1 as const, match: '*', object: 'custom:bornes' as const, columns: { Jour: 'date' }, values: {}, constants: {}, ignore: [], missing: [], scale: {} }] };

  test('goes with the import that made it, beside anything else', async () => {
    await ground.import([JANUARY]);
    const before = await ground.state();
    const made = await ground.import([FIRST]);
    expect(made.files[0]).toMatchObject({ object: 'custom:bornes', added: 3 });
    expect(await ground.state()).not.toEqual(before);
    await ground.undo(made.import);
    expect(await ground.state()).toEqual(before);
    // Once more, the same: nothing of the first time is in the way.
    await ground.undo((await ground.import([FIRST])).import);
    expect(await ground.state()).toEqual(before);
    await checkRun({}, ground.context);
  });

  test('goes with the last import that brought it, and not before', async () => {
    const before = await ground.state();
    const first = await ground.import([visits('23/02/2026;Anne;Alpha;3;4,5')]);
    const one = await ground.state();
    const second = await ground.import([visits('23/02/2026;Anne;Alpha;3;4,5', '14/02/2026;Bob;Beta;2;3,55555')]);
    await ground.undo(second.import);
    expect(await ground.state()).toEqual(one);
    await ground.undo(first.import);
    expect(await ground.state()).toEqual(before);
  });

  test('of which no line was accepted stands until its import is taken back', async () => {
    const before = await ground.state();
    const empty = await ground.import([visits('demain;Anne;Alpha;3;4,5')], mapped);
    expect(empty.files[0]).toMatchObject({ object: 'custom:bornes', accepted: 0, rejected: 1 });
    const between = await ground.state();
    const other = await ground.import([JANUARY]);
    await ground.undo(other.import);
    expect(await ground.state()).toEqual(between);
    await ground.undo(empty.import);
    expect(await ground.state()).toEqual(before);
  });
});

describe('what people decide', () => {
  test('a merge and a rename hold through the next import and its undo, and are taken back', async () => {
    await ground.import([JANUARY]);
    const before = await ground.state();
    const [alike] = await membersLookAlikes({ kind: 'product' }, ground.context);
    expect(alike?.members.map(({ name }) => name).toSorted()).toEqual(['GTX Pro', 'GTXPro']);
    const into = alike?.into ?? 0;
    const [merge] = await membersMerge({ kind: 'product', members: alike?.members.map(({ code }) => code) ?? [], into }, ground.context);
    const ana = (await membersFind({ kind: 'rep', search: 'ana', limit: 5 }, ground.context)).members[0];
    const [rename] = await membersRename({ kind: 'rep', member: ana?.code ?? 0, name: 'Ana Kern' }, ground.context);
    const decided = await ground.state();
    const sold = () => rowsOf(ground.workspace.database, sql`select count(*)::DOUBLE as n from deals where product_code = ${into}`);
    expect(await sold()).toEqual([{ n: 2 }]);
    const february = await ground.import([FEBRUARY]);
    expect((await membersFind({ kind: 'rep', search: 'ana', limit: 5 }, ground.context)).members.map(({ name }) => name)).toEqual(['Ana Kern']);
    expect(await membersLookAlikes({ kind: 'product' }, ground.context)).toEqual([]);
    await ground.undo(february.import);
    expect(await ground.state()).toEqual(decided);
    await membersUndo({ rule: merge?.rule ?? 0 }, ground.context);
    await membersUndo({ rule: rename?.rule ?? 0 }, ground.context);
    expect(await ground.state()).toEqual(before);
  });

  test('a stage’s status tells that of its deals, through imports, until it is taken back', async () => {
    await ground.import([JANUARY]);
    const before = await ground.state();
    await stagesSet({ stages: [{ stage: 'Proposal', status: 'won', probability: 0.5 }] }, ground.context);
    expect((await stagesList({}, ground.context)).map(({ stage, status, order, deals: count, isSet }) => [stage, status, order, count, isSet])).toEqual([['Proposal', 'won', 1, 2, true], ['Closed Won', 'won', 2, 1, false]]);
    const statuses = () => rowsOf(ground.workspace.database, sql`select id, status, closed_on::VARCHAR as closed from deals order by id`);
    expect((await statuses())[0]).toEqual({ id: 'D1', status: 'won', closed: '2026-03-31' });
    const set = await ground.state();
    const february = await ground.import([FEBRUARY]);
    expect((await statuses())[3]).toEqual({ id: 'D4', status: 'won', closed: '2026-05-31' });
    await ground.undo(february.import);
    expect(await ground.state()).toEqual(set);
    await stagesSet({ stages: [] }, ground.context);
    expect(await ground.state()).toEqual(before);
  });
});
