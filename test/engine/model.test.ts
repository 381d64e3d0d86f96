import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OBJECT_IDS, OBJECTS } from '../../shared/model/objects';
import { Database } from '../../electron/engine/db/database';
import { numberAt, textAt, textsOf } from '../../electron/engine/db/read-cells';
import { keptCopy } from '../../electron/engine/model/migrate';
import { MIGRATIONS } from '../../electron/engine/model/migrations/index';
import { codeColumn, fixedColumn, type FixedColumn } from '../../electron/engine/model/schema';
import { sql } from '../../electron/engine/sql/sql';
import { Workspace } from '../../electron/engine/workspace';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'));
  file = join(folder, 'Ventes été.vigie');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a new workspace', () => {
  test('holds every object with every field and code', async () => {
    const workspace = await Workspace.create(file);
    const columns = async (table: string) => textsOf(await workspace.database.read(sql`select column_name from duckdb_columns() where table_name = ${table}`), 'column_name');
    for (const id of OBJECT_IDS) {
      const found = await columns(id);
      const fixed: FixedColumn[] = ['row_id', 'file_id', 'line', 'gone'];
      const codes = (['rep', 'team', 'account', 'product', 'deal'] as const).flatMap((reference) => codeColumn(id, reference) ?? []);
      expect(found).toEqual(expect.arrayContaining([...fixed.map(fixedColumn), ...codes, ...OBJECTS[id].fields.map((field) => field.id)]));
    }
    expect((await workspace.schema()).get('deals')).toMatchObject({ rowCount: 0, table: 'deals' });
    await workspace.close();
  });

  test('is not made over an existing file', async () => {
    await writeFile(file, 'mine');
    await expect(Workspace.create(file)).rejects.toMatchObject({ code: 'workspace_exists' });
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('leaves no staging folder behind', async () => {
    const workspace = await Workspace.create(file, { stagingRoot: join(folder, 'staging') });
    await workspace.close();
    expect(await readdir(join(folder, 'staging'))).toEqual([]);
  });
});

describe('refused, and left as it was', () => {
  const refusals = [
    { name: 'junk', make: () => writeFile(file, Buffer.alloc(5000, 7)), code: 'workspace_not_one' },
    { name: 'an empty file', make: () => writeFile(file, ''), code: 'workspace_not_one' },
    {
      name: 'another DuckDB database', code: 'workspace_not_one',
      make: async () => {
        const database = await Database.open(file, { staging: join(folder, 'staging') });
        await database.run(sql`create table meta (a int)`);
        database.close();
      },
    },
    {
      name: 'a newer version', code: 'workspace_newer',
      make: async () => (await Workspace.create(file, { migrations: [...MIGRATIONS, { version: MIGRATIONS.length + 1, statements: [] }] })).close(),
    },
    {
      name: 'a damaged head', code: 'workspace_damaged',
      make: async () => {
        await (await Workspace.create(file)).close();
        const bytes = await readFile(file);
        bytes.fill(0x5a, 4096, 4096 * 3);
        await writeFile(file, bytes);
      },
    },
    {
      name: 'a file cut short', code: 'workspace_damaged',
      make: async () => {
        await (await Workspace.create(file)).close();
        await writeFile(file, (await readFile(file)).subarray(0, 9000));
      },
    },
  ];
  test.each(refusals)('$name', async ({ make, code }) => {
    await make();
    const before = await readFile(file);
    await expect(Workspace.open(file)).rejects.toMatchObject({ code });
    expect((await readFile(file)).equals(before)).toBe(true);
  });

  test('a missing file, or a folder', async () => {
    await expect(Workspace.open(file)).rejects.toMatchObject({ code: 'workspace_missing' });
    await expect(Workspace.open(folder)).rejects.toMatchObject({ code: 'workspace_not_one' });
  });

  test('a file that another process holds, told by its number', async () => {
    await (await Workspace.create(file)).close();
    const script = `const { DuckDBInstance } = require('@duckdb/node-api'); DuckDBInstance.create(process.argv[1]).then(() => { console.log('open'); setInterval(() => {}, 1000); });`;
    const holder = spawn(process.execPath, ['-e', script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(holder.stdout, 'data');
    await expect(Workspace.open(file)).rejects.toMatchObject({ code: 'workspace_locked', params: { pid: holder.pid } });
    holder.kill();
    await once(holder, 'exit');
    await (await Workspace.open(file)).close();
  });
});

describe('an older version', () => {
  const next = { version: MIGRATIONS.length + 1, statements: [sql`alter table deals add column campaign VARCHAR`, sql`update deals set campaign = 'none'`] };

  test('is migrated, and a copy is kept', async () => {
    const old = await Workspace.create(file);
    await old.database.run(sql`insert into deals (row_id, id) values (1, 'D1')`);
    await old.close();
    const workspace = await Workspace.open(file, { migrations: [...MIGRATIONS, next] });
    expect(textAt(await workspace.database.read(sql`select campaign from deals`), 'campaign')).toBe('none');
    await workspace.close();
    const copy = await Workspace.open(keptCopy(file, MIGRATIONS.length));
    expect(numberAt(await copy.database.read(sql`select count(*) as n from deals`), 'n')).toBe(1);
    await copy.close();
    await expect(Workspace.open(file)).rejects.toMatchObject({ code: 'workspace_newer' });
  });

  test('stays as it was when a step fails', async () => {
    await (await Workspace.create(file)).close();
    const broken = { version: MIGRATIONS.length + 1, statements: [sql`alter table deals add column campaign VARCHAR`, sql`update nowhere set a = 1`] };
    await expect(Workspace.open(file, { migrations: [...MIGRATIONS, broken] })).rejects.toThrow();
    const workspace = await Workspace.open(file);
    expect((await workspace.database.read(sql`select 1 as n from duckdb_columns() where column_name = 'campaign'`)).rowCount).toBe(0);
    await workspace.close();
  });
});
