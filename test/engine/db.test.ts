import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Database } from '../../electron/engine/db/database';
import { numberAt, textAt } from '../../electron/engine/db/read-cells';
import { sql } from '../../electron/engine/sql/sql';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-test-'));
  database = await Database.open(join(folder, 'db'), { staging: join(folder, 'staging') });
});
afterEach(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

describe('reading', () => {
  const cases = [
    { name: 'boolean', value: sql`true`, output: 1 },
    { name: 'negative tinyint', value: sql`(-5)::tinyint`, output: -5 },
    { name: 'smallint', value: sql`(-300)::smallint`, output: -300 },
    { name: 'unsigned', value: sql`4294967295::uinteger`, output: 4294967295 },
    { name: 'bigint', value: sql`(-9007199254740991)::bigint`, output: -9007199254740991 },
    { name: 'bigint beyond the doubles', value: sql`9223372036854775807::bigint`, output: 2 ** 63 },
    { name: 'hugeint', value: sql`(-2::hugeint * 2 ** 70::hugeint)::hugeint`, output: -(2 ** 71) },
    { name: 'date', value: sql`date '1970-01-03'`, output: 2 },
    { name: 'date before 1970', value: sql`date '1969-12-31'`, output: -1 },
    { name: 'float', value: sql`0.5::float`, output: 0.5 },
    { name: 'decimal(4)', value: sql`(-1.25)::decimal(4,2)`, output: -1.25 },
    { name: 'decimal(9)', value: sql`12345.6789::decimal(9,4)`, output: 12345.6789 },
    { name: 'decimal(18)', value: sql`2297200.8603::decimal(18,4)`, output: 2297200.8603 },
    { name: 'decimal(38)', value: sql`(-2297200.8603)::decimal(38,4)`, output: -2297200.8603 },
    { name: 'decimal beyond exact integers', value: sql`12345678901234567890.12::decimal(38,2)`, output: Number('12345678901234567890.12') },
  ];
  test.each(cases)('$name', async ({ value, output }) => {
    expect(numberAt(await database.read(sql`select ${value} as v`), 'v')).toBe(output);
  });

  test('nulls by mask, over several chunks', async () => {
    const columns = await database.read(sql`select case when i % 3 = 0 then null else i end as v, case when i % 2 = 0 then 'é' || i end as t from range(5000) r(i)`);
    expect(columns.rowCount).toBe(5000);
    for (let row = 0; row < 5000; row += 1) {
      expect(numberAt(columns, 'v', row)).toBe(row % 3 === 0 ? null : row);
      expect(textAt(columns, 't', row)).toBe(row % 2 === 0 ? `é${row}` : null);
    }
  });

  test('no rows at all', async () => {
    expect(await database.read(sql`select 1 as v where false`)).toMatchObject({ rowCount: 0, names: ['v'] });
  });
});

describe('binding', () => {
  const texts = ["it's", '"; drop table t; --', '/* */', 'a\nb', '\\', '%_', 'null', '\u202Eabc', ''];
  test.each(texts)('text %j comes back', async (text) => {
    expect(textAt(await database.read(sql`select ${text} as t`), 't')).toBe(text);
  });

  test('lists, an empty one too', async () => {
    expect(numberAt(await database.read(sql`select count(*) as n from range(10) r(i) where list_contains(${[1, 3]}, i)`), 'n')).toBe(2);
    expect(numberAt(await database.read(sql`select len(${[]}) as n`), 'n')).toBe(0);
    expect(textAt(await database.read(sql`select ${['a', "b'"]}[2] as t`), 't')).toBe("b'");
  });
});

describe('safety', () => {
  test('two statements at once are refused, and neither runs', async () => {
    await expect(database.run(sql`create table a (i int); create table b (i int)`)).rejects.toMatchObject({ code: 'internal' });
    expect((await database.read(sql`select 1 as v from duckdb_tables()`)).rowCount).toBe(0);
  });

  test('files outside the staging folder are out of reach, and settings are locked', async () => {
    await writeFile(join(folder, 'secret.csv'), 'a\n1\n');
    await writeFile(join(folder, 'staging', 'open.csv'), 'a\n1\n');
    await expect(database.read(sql`from read_csv(${join(folder, 'secret.csv')})`)).rejects.toThrow();
    await expect(database.read(sql`from read_csv(${join(folder, 'staging', '..', 'secret.csv')})`)).rejects.toThrow();
    await expect(database.run(sql`set enable_external_access = true`)).rejects.toThrow();
    expect((await database.read(sql`from read_csv(${join(folder, 'staging', 'open.csv')})`)).rowCount).toBe(1);
  });
});

describe('transactions and cancelling', () => {
  test('all or nothing', async () => {
    await database.run(sql`create table t (i int)`);
    await expect(database.transaction(async (lane) => {
      await lane.run(sql`insert into t values (1)`);
      throw new Error('stop');
    })).rejects.toThrow('stop');
    expect(numberAt(await database.read(sql`select count(*) as n from t`), 'n')).toBe(0);
    await database.transaction((lane) => lane.run(sql`insert into t values (1)`));
    expect(numberAt(await database.read(sql`select count(*) as n from t`), 'n')).toBe(1);
  });

  test('a long statement is interrupted, others go on beside it', async () => {
    const stop = new AbortController();
    const long = database.read(sql`select sum(a.i * b.i) as v from range(1000000) a(i), range(1000000) b(i)`, { signal: stop.signal });
    expect(numberAt(await database.read(sql`select 1 as v`), 'v')).toBe(1);
    setTimeout(() => stop.abort(), 50);
    await expect(long).rejects.toMatchObject({ code: 'cancelled' });
    expect(numberAt(await database.read(sql`select 2 as v`), 'v')).toBe(2);
  });

  test('a signal that is already aborted stops before the start', async () => {
    await expect(database.read(sql`select 1 as v`, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });
});
