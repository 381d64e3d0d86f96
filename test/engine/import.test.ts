import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitImport } from '../../electron/engine/import/commit-import';
import { GrantedFiles } from '../../electron/engine/granted-files';
import { sql } from '../../electron/engine/sql/sql';
import { Workspace } from '../../electron/engine/workspace';
import { importRequestSchema, type ImportRequest } from '../../shared/protocol/import';
import { parseDay } from '../../shared/time/day';
import { ImportBench } from '../support/import-files';
import { rowsOf } from '../support/read-workspace';

const MAVEN = ['sales_pipeline', 'accounts', 'products', 'sales_teams'].map((name) => join('test/data/maven-crm', `${name}.csv`));

/** A workspace whose tables can be looked into while it is open. */
class Ground {
  readonly files = new GrantedFiles();
  constructor(readonly bench: ImportBench, readonly workspace: Workspace) {}

  static async open(): Promise<Ground> {
    const bench = await ImportBench.open();
    return new Ground(bench, await Workspace.create(join(bench.folder, 'ground.vigie')));
  }

  async import(paths: readonly string[], wishes: Partial<Omit<ImportRequest, 'files'>> = {}, signal = new AbortController().signal, progress: () => void = () => undefined) {
    for (const path of paths) this.files.grant(path, path);
    const request = importRequestSchema.parse({ ...wishes, files: paths.map((path) => ({ token: path, name: path.split('/').at(-1) ?? path, bytes: 1 })) });
    return commitImport(request, { workspace: this.workspace, files: this.files, signal, progress, now: new Date('2026-06-30T12:00:00Z') });
  }

  rows(statement: ReturnType<typeof sql>) {
    return rowsOf(this.workspace.database, statement);
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

describe('the Maven set', () => {
  test('four files at once: rows, totals, teams under offices, look-alikes kept apart; a second time nothing changes', async () => {
    const report = await ground.import(MAVEN);
    expect(report.files.map(({ object, rows, accepted, rejected }) => [object, rows, accepted, rejected])).toEqual([
      ['deals', 8800, 8800, 0], ['accounts', 85, 85, 0], ['products', 7, 7, 0], ['reps', 35, 35, 0],
    ]);
    expect(report.asOf).toBe('2017-12-31');
    expect(await ground.rows(sql`select status, count(*) as n, sum(amount) as amount from deals group by 1 order by 1`)).toEqual([
      { status: 'lost', n: 2473, amount: 0 }, { status: 'open', n: 2089, amount: null }, { status: 'won', n: 4238, amount: 10005534 },
    ]);
    expect(await ground.rows(sql`
      select t.label as team, p.label as office, count(*) as n, sum(d.amount) as amount from deals d join reps r on r.code = d.rep_code
      join teams t on t.code = r.team_code join teams p on p.code = t.parent_code where d.status = 'won' group by all order by amount desc`)).toEqual([
      { team: 'Melvin Marxen', office: 'Central', n: 882, amount: 2251930 }, { team: 'Summer Sewald', office: 'West', n: 828, amount: 1964750 },
      { team: 'Rocco Neubert', office: 'East', n: 691, amount: 1960545 }, { team: 'Celia Rouche', office: 'West', n: 610, amount: 1603897 },
      { team: 'Cara Losch', office: 'East', n: 480, amount: 1130049 }, { team: 'Dustin Brinkmann', office: 'Central', n: 747, amount: 1094363 },
    ]);
    expect(await ground.rows(sql`select count(*) as n, count(account_code) as accounts, count(product_code) as products, count(expected_close_on) as expected, min(file_line) as first, max(file_line) as last, count(distinct row_id) as ids from deals`))
      .toEqual([{ n: 8800, accounts: 7375, products: 8800, expected: 0, first: 2, last: 8801, ids: 8800 }]);
    expect(report.files[0]?.warnings).toContainEqual({ code: 'look_alike_product', params: { count: 1, names: 'GTX Pro / GTXPro' } });
    expect(await ground.rows(sql`select count(*) as n, count("from") as dated from memberships`)).toEqual([{ n: 35, dated: 0 }]);

    const again = await ground.import(MAVEN);
    expect(again.files.map(({ added, changed, unchanged, gone }) => [added, changed, unchanged, gone])).toEqual([[0, 0, 8800, 0], [0, 0, 85, 0], [0, 0, 7, 0], [0, 0, 35, 0]]);
  });
});

describe('encodings and dialects', () => {
  const truth: { rows: Record<string, string | number>[]; files: { file: string; encoding: string; delimiter: string }[] } = JSON.parse(readFileSync('test/data/encodings/expected.json', 'utf8'));
  const names: Record<string, string> = { cp1252: 'windows-1252', 'utf-16-le': 'utf-16le', 'utf-16-be': 'utf-16be', 'mac-roman': 'macintosh' };

  test.each(truth.files)('$file', async ({ file, encoding, delimiter }) => {
    const report = await ground.import([join('test/data/encodings', file)]);
    expect(report.files[0]).toMatchObject({ encoding: names[encoding] ?? encoding, delimiter, accepted: 5, rejected: 0, language: 'fr' });
    const latin9 = encoding === 'iso-8859-15';
    expect(await ground.rows(sql`select name, owner, team, stage, amount, probability, created_on, coalesce(closed_on, expected_close_on) as close, x1 as comment from deals order by row_id`)).toEqual(
      truth.rows.map((row) => ({
        name: latin9 ? String(row['opportunity']).replace('—', '-') : row['opportunity'], owner: row['rep'], team: row['team'], stage: row['stage'], amount: row['revenue'],
        probability: Number(row['probability']) / 100, created_on: parseDay(String(row['created'])), close: parseDay(String(row['close'])),
        comment: row['comment'] === '' ? null : row['comment'],
      })).map((row) => ({ ...row, comment: row.comment === null ? null : expect.stringMatching(new RegExp(String(row.comment).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll('\n', '(\\r\\n|\\r|\\n)').replaceAll(' ', '[ \\u00a0]'))) })),
    );
  });
});

describe('accounting', () => {
  const deals = 'Deal ID,Deal Name,Deal Stage,Amount,Close Date\n';

  test('every line is accepted, rejected or skipped', async () => {
    const path = await ground.bench.write('deals.csv', `${deals}1,A,Closed Won,10.5,2024-01-15\n\n2,B,Open,abc,2024-02-01\n1,C,Lost,3,2024-03-01\n3,D,Won,1,2024-13-45\n4,E,Lost,4\n5,F,Won,5,2024-01-01,x\n6,G,"Won",6,2024-05-05\n`);
    const [file] = (await ground.import([path])).files;
    expect(file).toMatchObject({ rows: 7, accepted: 3, rejected: 4, added: 3 });
    expect(file?.rejects).toEqual([
      { line: 4, column: 'Amount', reason: { code: 'not_a_number', params: {} }, text: 'abc', cells: ['2', 'B', 'Open', 'abc', '2024-02-01'] },
      { line: 5, column: 'Deal ID', reason: { code: 'same_id', params: { line: 2 } }, text: '1', cells: ['1', 'C', 'Lost', '3', '2024-03-01'] },
      { line: 6, column: 'Close Date', reason: { code: 'not_a_date', params: {} }, text: '2024-13-45', cells: ['3', 'D', 'Won', '1', '2024-13-45'] },
      { line: 8, column: null, reason: { code: 'too_many_cells', params: { cells: 6, expected: 5 } }, text: '5,F,Won,5,2024-01-01,x', cells: ['5', 'F', 'Won', '5', '2024-01-01,x'] },
    ]);
    expect(file?.skipped).toEqual([{ line: 3, reason: { code: 'blank', params: {} }, text: '' }]);
    expect(file?.warnings).toContainEqual({ code: 'padded_lines', params: { count: 1, line: 7 } });
    expect(await ground.rows(sql`select id, file_line, amount, status from deals order by row_id`)).toEqual([
      { id: '1', file_line: 2, amount: 10.5, status: 'won' }, { id: '4', file_line: 7, amount: 4, status: 'lost' }, { id: '6', file_line: 9, amount: 6, status: 'won' },
    ]);
  });

  test('rejects of a file that stands as it is; mended and brought again, their added columns and apostrophes are left out', async () => {
    const path = await ground.bench.write('deals.csv', `${deals}1,=A,Won,1,2024-01-01\n2,NULL,Won,x,2024-01-02\n${[3, 4, 5, 6].map((id) => `${id},C,Won,1,2024-01-02\n`).join('')}`);
    const [file] = (await ground.import([path])).files;
    expect(file?.rejects).toMatchObject([{ line: 3, cells: ['2', 'NULL', 'Won', 'x', '2024-01-02'] }]);
    const mended = await ground.bench.write('rejects.csv', `${deals.trim()},line,column,reason\n2,'=B,Won,2,2024-01-02,3,Amount,Not a number.\n`);
    const [again] = (await ground.import([mended])).files;
    expect(again).toMatchObject({ accepted: 1, warnings: [{ code: 'reject_columns', params: { columns: 'line, column, reason' } }] });
    expect(again?.columns.slice(-3)).toMatchObject([{ field: null, custom: false }, { field: null, custom: false }, { field: null, custom: false }]);
    expect(await ground.rows(sql`select id, name, amount from deals where id <= '2' order by id`)).toEqual([{ id: '1', name: '=A', amount: 1 }, { id: '2', name: '=B', amount: 2 }]);
    expect((await ground.workspace.schema()).get('deals')?.custom.size).toBe(0);
  });

  test('the next month: added, changed, unchanged, gone', async () => {
    const first = await ground.bench.write('january.csv', `${deals}1,A,Open,10,2024-01-15\n2,B,Open,20,2024-02-01\n3,C,Open,30,2024-02-01\n`);
    const second = await ground.bench.write('february.csv', `${deals}1,A,Closed Won,10,2024-01-15\n2,B,Open,20,2024-02-01\n4,D,Open,40,2024-04-01\n`);
    await ground.import([first]);
    expect((await ground.import([second])).files[0]).toMatchObject({ added: 1, changed: 1, unchanged: 1, gone: 1, accepted: 3 });
    expect(await ground.rows(sql`select id, status, gone from deals order by id`)).toEqual([
      { id: '1', status: 'won', gone: 0 }, { id: '2', status: 'open', gone: 0 }, { id: '3', status: 'open', gone: 1 }, { id: '4', status: 'open', gone: 0 },
    ]);
  });

  test('rows without an id: equal lines are kept, and found again', async () => {
    const path = await ground.bench.write('orders.csv', 'Order Date,Customer,Net amount,Note\n2024-01-31,Acme,10,x\n2024-01-31,Acme,10,x\n2024-02-29,Beta,5.12345,\n');
    expect((await ground.import([path])).files[0]).toMatchObject({ object: 'orders', added: 3 });
    expect((await ground.import([path])).files[0]).toMatchObject({ added: 0, unchanged: 3 });
    // Five decimals: the column is widened, nothing is rounded.
    expect(await ground.rows(sql`select sum(net_amount)::VARCHAR as total from orders`)).toEqual([{ total: '25.12345' }]);
    expect((await ground.workspace.schema()).get('orders')?.fields.get('net_amount')?.scale).toBe(5);
  });

  test('a net amount that is missing is quantity × list price less the discount, exactly', async () => {
    const path = await ground.bench.write('orders.csv', 'Order ID,Order Date,Quantity,Unit Price,Discount\n1,2024-01-31,40,10540.00,0\n2,2024-01-31,3,0.1,0.15\n');
    await ground.import([path]);
    expect(await ground.rows(sql`select net_amount::VARCHAR as net from orders order by row_id`)).toEqual([{ net: '421600.0000' }, { net: '0.2550' }]);
  });

  test('a dry run tells all and writes nothing', async () => {
    const path = await ground.bench.write('deals.csv', `${deals}1,A,Open,10,2024-01-15\n`);
    expect(await ground.import([path], { dryRun: true })).toMatchObject({ import: null, files: [{ added: 1 }] });
    expect(await ground.rows(sql`select (select count(*) from deals) + (select count(*) from imports) as n`)).toEqual([{ n: 0 }]);
  });

  test('headers that are the same are kept apart, unknown ones kept by name and type', async () => {
    const path = await ground.bench.write('deals.csv', 'Deal ID,Deal Stage,Amount,Note,Note,Score,Zip,Ratio\n1,Open,1,a,b,7,01234,0.5\n2,Won,2,c,d,8,75001,1.25\n');
    await ground.import([path]);
    const custom = [...((await ground.workspace.schema()).get('deals')?.custom ?? [])].map(([label, { type }]) => [label, type]);
    expect(custom).toEqual([['Note', 'text'], ['Note (2)', 'text'], ['Score', 'number'], ['Zip', 'text'], ['Ratio', 'amount']]);
    expect(await ground.rows(sql`select x1, x2, x3, x4, x5 from deals order by row_id limit 1`)).toEqual([{ x1: 'a', x2: 'b', x3: 7, x4: '01234', x5: 0.5 }]);
  });

  test('a mapping says what the detection can’t know', async () => {
    const path = await ground.bench.write('Ventes 2024.csv', 'N°;Jour;Qui;Total;Etat;Interne\nC1;03/04/2024;Zoë;1,5;Facturée;x\nC2;05/04/2024;ZOE;2;Facturée;y\n');
    await ground.import([path], { mappings: importRequestSchema.parse({ files: [{ token: 'a', name: 'a', bytes: 1 }], mappings: [{
      version: 1, match: 'Ventes*.csv', object: 'orders', columns: { 'N°': 'number', Jour: 'ordered_on', Qui: 'owner', Total: 'net_amount', Etat: 'status' },
      values: { status: { Facturée: 'order' } }, constants: { currency: 'EUR' }, ignore: ['Interne'], dates: 'dmy', scale: { Total: 1000 },
    }] }).mappings });
    expect(await ground.rows(sql`select number, ordered_on, net_amount, status, currency, rep_code from orders order by row_id`)).toEqual([
      { number: 'C1', ordered_on: parseDay('2024-04-03'), net_amount: 1500, status: 'order', currency: 'EUR', rep_code: 1 },
      { number: 'C2', ordered_on: parseDay('2024-04-05'), net_amount: 2000, status: 'order', currency: 'EUR', rep_code: 1 },
    ]);
    expect((await ground.workspace.schema()).get('orders')?.custom.size).toBe(0);
  });
});

describe('dates that can be read in two ways', () => {
  const open = 'Deal ID,Deal Stage,Amount,Close Date\n1,Won,1,03/04/2024\n';

  test('are asked for, settled by a companion, or said', async () => {
    const path = await ground.bench.write('deals.csv', open);
    await expect(ground.import([path])).rejects.toMatchObject({ code: 'ambiguous_dates', params: { columns: 'Close Date', example: '03/04/2024' } });
    const companion = await ground.bench.write('activities.csv', 'Activity ID,Activity Type,Activity Date\n1,Call,31/01/2024\n');
    const report = await ground.import([path, companion]);
    expect(report.files.map(({ dates }) => dates)).toEqual(['dmy', 'dmy']);
    await ground.import([await ground.bench.write('more.csv', open.replace('1,Won', '2,Won'))], { dates: 'mdy', as: 'deals' });
    expect(await ground.rows(sql`select closed_on from deals order by id`)).toEqual([{ closed_on: parseDay('2024-04-03') }, { closed_on: parseDay('2024-03-04') }]);
  });
});

describe('what can’t go in leaves the workspace as it was', () => {
  const good = 'Deal ID,Deal Stage,Amount\n1,Won,1\n';
  const cases = [
    { name: 'an empty file', content: '', code: 'file_empty' },
    { name: 'a binary file', content: new Uint8Array([0, 1, 2, 3, 0, 255, 0, 9]), code: 'file_binary' },
    { name: 'the beginning of an archive', content: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), code: 'file_damaged' },
    { name: 'one unknown column', content: 'foo\n1\n', code: 'nothing_importable' },
    { name: 'another encoding than said', content: new Uint8Array([...Buffer.from('Deal ID,Deal Stage,Amount\n1,Gagn'), 0xe9, ...Buffer.from(',1\n')]), wishes: { encoding: 'utf-8' }, code: 'wrong_encoding', params: { line: 2 } },
  ];
  test.each(cases)('$name', async ({ content, code, params = {}, wishes = {} }) => {
    const bad = await ground.bench.write('bad.csv', content);
    const fine = await ground.bench.write('deals.csv', good);
    await expect(ground.import([fine, bad], wishes)).rejects.toMatchObject({ code, params });
    expect(await ground.rows(sql`select count(*) as n from deals`)).toEqual([{ n: 0 }]);
    expect((await ground.import([fine])).files[0]).toMatchObject({ added: 1 });
  });

  test('a missing file', async () => {
    await expect(ground.import([join(ground.bench.folder, 'nowhere.csv')])).rejects.toMatchObject({ code: 'file_missing' });
  });

  test('cancelled while it loads', async () => {
    const stop = new AbortController();
    let steps = 0;
    const cancelled = ground.import(MAVEN, {}, stop.signal, () => {
      steps += 1;
      if (steps === 7) stop.abort();
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect(await ground.rows(sql`select (select count(*) from deals) + (select count(*) from reps) + (select count(*) from imports) as n`)).toEqual([{ n: 0 }]);
    expect(await ground.rows(sql`select column_name from duckdb_columns() where column_name like 'x_'`)).toEqual([]);
  });
});

describe('through the engine', () => {
  test('reading tells without writing; imports are listed; documents are kept', async () => {
    const { bench } = ground;
    const path = await bench.write('deals.csv', 'Deal ID,Deal Stage,Amount,Deal Owner\n1,Won,1,Ann\n');
    const bad = await bench.write('bad.csv', '');
    const [good, broken] = await bench.read([path, bad]);
    expect(good).toMatchObject({ object: 'deals', trouble: null, rows: 1, preview: [{ line: 2, cells: ['1', 'Won', '1', 'Ann'] }] });
    expect(broken).toMatchObject({ trouble: { code: 'file_empty' } });
    expect(await bench.rowCounts()).toEqual({});
    await bench.import([path]);
    expect(await bench.rowCounts()).toEqual({ deals: 1, reps: 1 });
    expect(await bench.engine.call('imports.list', {})).toMatchObject([{ id: '1', files: [{ object: 'deals', accepted: 1, rejected: 0 }] }]);
    expect((await readFile(path, 'utf8')).length).toBeGreaterThan(0);
  });
});
