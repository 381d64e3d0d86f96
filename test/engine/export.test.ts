import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Database } from '../../electron/engine/db/database';
import { numberAt, rowsOf, textAt } from '../../electron/engine/db/read-cells';
import { sql } from '../../electron/engine/sql/sql';
import { CliTrial } from './cli-trial';

/** Two teams, one of whose reps has a name that a spreadsheet would run. */
const DEALS = `id,owner,team,amount,status,created_on,closed_on
d1,Ann,West,100.10,won,2017-01-05,2017-02-10
d2,=1+1,West,50,won,2017-01-06,2017-05-11
d3,Bob,East,200.25,won,2016-03-01,2016-05-20
d4,Bob,East,75.5,lost,2016-04-01,2017-05-20
`;
const VIEW = {
  version: 1, rows: ['team', 'rep'], columns: ['year', 'quarter'], filters: [{ dimension: 'team', notIn: ['(none)'] }],
  measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year' }, { measure: 'win_rate' }],
};
const cellSchema = z.object({ rows: z.record(z.string(), z.string().nullable()), columns: z.record(z.string(), z.string().nullable()), measure: z.string(), comparison: z.string().nullable(), value: z.number().nullable() });

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  await writeFile(trial.path('deals.csv'), DEALS);
  await writeFile(trial.path('view.json'), JSON.stringify(VIEW));
  await trial.run(['new', 'tiny.vigie']);
  expect(await trial.run(['import', 'tiny.vigie', 'deals.csv'])).toMatchObject({ status: 0 });
});
afterAll(() => trial.remove());

/** The file that the view is saved as, and the cells that it must hold. */
async function saved(format: 'xlsx' | 'parquet'): Promise<z.infer<typeof cellSchema>[]> {
  expect(await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', format, '--out', `view.${format}`])).toMatchObject({ status: 0, output: '' });
  const { output } = await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', 'jsonl']);
  return output.trimEnd().split('\n').map((line) => cellSchema.parse(JSON.parse(line)));
}

describe('a view saved as Parquet', () => {
  test('is the tidy form: every cell, in its order', async () => {
    const cells = await saved('parquet');
    const database = await Database.open(trial.path('reader.db'), { staging: trial.folder });
    const found = await database.read(sql`select * from read_parquet(${trial.path('view.parquet')})`);
    database.close();
    expect(rowsOf(found).map((row) => ({
      rows: { team: textAt(found, 'team', row), rep: textAt(found, 'rep', row) }, columns: { year: textAt(found, 'year', row), quarter: textAt(found, 'quarter', row) },
      measure: textAt(found, 'measure', row), comparison: textAt(found, 'comparison', row), value: numberAt(found, 'value', row),
    }))).toEqual(cells);
  });
});

describe('a view saved as a workbook', () => {
  test('reads back as the screen stands: headings, members, figures', async () => {
    const cells = await saved('xlsx');
    const { status, output } = await trial.run(['read', 'view.xlsx', '--format', 'csv', '--sheet', 'View']);
    expect(status).toBe(0);
    const grid = output.trimEnd().split('\r\n').map((line) => line.split(','));
    expect(grid.some((line) => line.includes('=1+1'))).toBe(true);
    const figures = grid.flatMap((line) => line.filter((cell) => /^-?\d+(\.\d+)?$/.test(cell)).map(Number)).filter((figure) => figure !== 2016 && figure !== 2017);
    // A spreadsheet keeps fifteen digits.
    const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
    expect(sorted(figures)).toEqual(sorted(cells.flatMap(({ value }) => (value === null ? [] : Number(value.toPrecision(15))))));
  });

  test('says what it means on a second sheet, in the language asked for', async () => {
    await trial.run(['query', 'tiny.vigie', '--view', 'view.json', '--format', 'xlsx', '--out', 'vue.xlsx', '--lang', 'fr']);
    const { output } = await trial.run(['read', 'vue.xlsx', '--format', 'csv', '--sheet', 'Définitions']);
    expect(output).toContain('CA signé');
    expect(output).toContain('Comparé à');
  });
});
