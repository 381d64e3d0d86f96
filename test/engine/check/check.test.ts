import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CHECK_IDS, CHECK_RULES } from '../../../shared/catalogue/checks';
import { OBJECT_IDS, type ModelObjectId } from '../../../shared/model/objects';
import type { CheckReport } from '../../../shared/protocol/check';
import { Database } from '../../../electron/engine/db/database';
import { openEngine } from '../../../electron/engine/engine';
import { sql, type Sql } from '../../../electron/engine/sql/sql';
import { ImportBench } from '../../support/import-files';
import { CLEAN, PLANTS, type Files } from './planted';

let base: string;
let bench: ImportBench;
beforeAll(async () => {
  const first = await ImportBench.open();
  await bring(first, CLEAN);
  await first.engine.close();
  base = first.folder;
});
afterAll(() => rm(base, { recursive: true }));
beforeEach(async () => {
  bench = await ImportBench.open(join(base, 'test.vigie'));
});
afterEach(() => bench.close());

const workspacePath = () => join(bench.folder, 'test.vigie');

/** Goes on with an empty workspace instead of the clean company. */
async function startEmpty(): Promise<void> {
  await bench.close();
  bench = await ImportBench.open();
}

/** Each object as a file of its own, columns named by their fields, brought in as one import. */
async function bring(into: ImportBench, files: Files, prefix = ''): Promise<void> {
  const paths: string[] = [];
  const mappings: { version: 1; match: string; object: ModelObjectId; columns: Record<string, string>; dates: 'ymd' }[] = [];
  for (const object of OBJECT_IDS) {
    const rows = files[object];
    if (!rows) continue;
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const lines = [header, ...rows.map((row) => header.map((field) => row[field] ?? ''))].map((cells) => cells.join(','));
    const name = `${prefix}${object}.csv`;
    paths.push(await into.write(name, `${lines.join('\n')}\n`));
    mappings.push({ version: 1, match: name, object, columns: Object.fromEntries(header.map((field) => [field, field])), dates: 'ymd' });
  }
  const { files: reports } = await into.import(paths, { mappings });
  expect(reports.flatMap(({ rejects }) => rejects)).toEqual([]);
}

/** Further rows beside the clean ones, each like the first of its object but for what it says, under an id of its own. */
function further(more: Files): Files {
  return Object.fromEntries(OBJECT_IDS.flatMap((object) => {
    const [like] = CLEAN[object] ?? [];
    const rows = more[object];
    return like && rows ? [[object, rows.map((row, index) => ({ ...like, ...(like['id'] === undefined ? {} : { id: `${object}${index}` }), ...own(object, index), ...row }))]] : [];
  }));
}

/** What keeps a further row from being taken for the one it was made from. */
function own(object: string, index: number): Record<string, string> {
  if (object === 'deal_lines') return { quantity: `${7 + index}` };
  return object === 'deals' || object === 'reps' || object === 'accounts' || object === 'products' ? { name: `More ${index}` } : {};
}

const found = ({ findings }: CheckReport) => findings.map(({ rule, object }) => `${rule} ${object}`);
const run = () => bench.engine.call('check.run', {});

/** Writes to the workspace behind the engine's back. */
async function plantBySql(statements: readonly Sql[]): Promise<void> {
  await bench.engine.close();
  const database = await Database.open(workspacePath(), { staging: join(bench.folder, 'plant') });
  for (const statement of statements) await database.run(statement);
  database.close();
  bench.engine = await openEngine({ path: workspacePath(), mode: 'open' });
}

describe('the data check', () => {
  test('finds nothing in clean data, nor in an empty workspace', async () => {
    const report = await run();
    expect(found(report)).toEqual([]);
    expect(report.rows).toBe(Object.values(CLEAN).reduce((sum, rows) => sum + rows.length, 1));
    await startEmpty();
    expect(await run()).toMatchObject({ rows: 0, findings: [], asOf: null });
  });

  test.each(PLANTS)('$rule in $object: it and nothing else', async ({ rule, object, rows, beside = {}, found: expected = {} }) => {
    await bring(bench, further({ ...beside, [object]: rows }), 'more-');
    const report = await run();
    expect(found(report)).toEqual([`${rule} ${object}`]);
    expect(report.findings[0]).toMatchObject({ count: 1, fields: CHECK_RULES.find(({ id }) => id === rule)?.in[object], ...expected });
    // The rows are those that were planted; of names that look alike, those that they look like as well.
    const page = await bench.engine.call('check.rows', { rule, object });
    expect(page.total).toBe(report.findings[0]?.count);
    const lines = page.rows.filter(([file]) => file === `more-${object}.csv`).map(([, line]) => line);
    expect(lines).toEqual(rows.slice(0, rule === 'equal-lines' ? 2 : rows.length).map((_, index) => index + 2));
    if (rule !== 'look-alikes') expect(page.rows).toHaveLength(lines.length);
  });

  test('an id that stands twice, a fact after its import, a row missing from the next export', async () => {
    await bring(bench, { activities: CLEAN.activities?.slice(1) ?? [] });
    const gone = await run();
    expect(found(gone)).toEqual(['gone activities']);
    expect(gone.findings[0]).toMatchObject({ count: 1, severity: 'notice', fields: [] });
    await plantBySql([sql`update activities set gone = false`, sql`update deals set closed_on = today() + 400 where id = 'D1'`, sql`update leads set id = 'C1'`, sql`update orders set id = 'O1'`]);
    expect(found(await run())).toEqual(['future-date deals']);
    await plantBySql([sql`update deals set closed_on = '2024-02-10', id = 'D1'`]);
    const report = await run();
    expect(report.findings.find(({ rule }) => rule === 'same-id')).toMatchObject({ object: 'deals', count: 2, amounts: [{ currency: 'EUR', amount: 300.5 }] });
  });

  test('where no list was brought, those named are a notice', async () => {
    await startEmpty();
    await bring(bench, { deals: CLEAN.deals ?? [] });
    const report = await run();
    expect(report.findings.map(({ rule, severity, count, distinct }) => [rule, severity, count, distinct])).toEqual([
      ['unknown-owner', 'notice', 2, 2], ['unknown-product', 'notice', 2, 2], ['unknown-account', 'notice', 2, 2],
    ]);
  });

  test('a page of rows: limit, offset and total; strange objects are refused', async () => {
    await bring(bench, further({ orders: [{ ordered_on: '', number: 'a' }, { ordered_on: '', number: 'b' }, { ordered_on: '', number: 'c' }] }), 'more-');
    const page = await bench.engine.call('check.rows', { rule: 'no-date', object: 'orders', limit: 1, offset: 1 });
    expect(page.total).toBe(3);
    expect(page.rows.map((row) => row.slice(0, 4))).toEqual([['more-orders.csv', 3, 'orders1', 'b']]);
    expect(page.columns.slice(0, 3).map(({ id }) => id)).toEqual(['file', 'line', 'id']);
    await expect(bench.engine.call('check.rows', { rule: 'no-date', object: 'reps' })).rejects.toMatchObject({ code: 'usage', problems: [{ path: 'object' }] });
    await expect(bench.engine.call('check.rows', { rule: 'no-date', object: 'nonsense' })).rejects.toMatchObject({ code: 'usage' });
    expect(await bench.engine.call('check.rows', { rule: 'no-rate', object: 'deals' })).toMatchObject({ total: 0, rows: [] });
  });

  test('every rule is planted here', () => {
    const planted = new Set([...PLANTS.map(({ rule }) => rule), 'same-id', 'future-date', 'gone']);
    expect(CHECK_IDS.filter((id) => !planted.has(id))).toEqual([]);
  });
});

describe('a workspace that doesn’t hold together is damaged', () => {
  const damages: { name: string; statement: Sql; problem: object }[] = [
    { name: 'a row’s number twice', statement: sql`update deals set row_id = (select min(row_id) from deals)`, problem: { code: 'damaged_row_ids', params: { count: 1 } } },
    { name: 'numbers beyond the counter', statement: sql`update meta set value = '2' where key = 'next_row_id'`, problem: { code: 'damaged_counter' } },
    { name: 'a row from nowhere', statement: sql`update orders set file_id = 99`, problem: { path: 'orders', code: 'damaged_files', params: { count: 1 } } },
    { name: 'an import lost', statement: sql`delete from imports`, problem: { code: 'damaged_files' } },
    { name: 'a code of nobody', statement: sql`update deals set rep_code = 99 where id = 'D2'`, problem: { path: 'deals', code: 'damaged_codes', params: { reference: 'reps', count: 1 } } },
    { name: 'a deal of nobody', statement: sql`update deal_lines set deal_code = 99999`, problem: { path: 'deal_lines', code: 'damaged_codes', params: { reference: 'deals', count: 2 } } },
    { name: 'a member without a name', statement: sql`update reps set label = '' where code = 1`, problem: { path: 'reps', code: 'damaged_members' } },
    { name: 'rows lost', statement: sql`delete from invoices where id = 'I1'`, problem: { path: 'invoices', code: 'damaged_counts', params: { held: 1, brought: 2 } } },
    { name: 'a column lost', statement: sql`alter table leads drop column name`, problem: { path: 'leads', code: 'damaged_column', params: { column: 'name' } } },
    { name: 'a document that can’t be read', statement: sql`insert into documents values ('a', 'workbook', 'A', now()::TIMESTAMP, '{')`, problem: { code: 'damaged_documents' } },
  ];
  test.each(damages)('$name', async ({ statement, problem }) => {
    await plantBySql([statement]);
    const failure: unknown = await run().catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'workspace_damaged', params: { file: workspacePath() } });
    expect(failure).toMatchObject({ problems: expect.arrayContaining([expect.objectContaining(problem)]) });
  });
});
