import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MAVEN_MONTH, nextMonthOf, stageEntries } from '../../support/next-month';
import { CliTrial } from '../cli-trial';

const MAVEN = join(import.meta.dirname, '../../data/maven-crm');
const COMPANIONS = ['sales_teams.csv', 'accounts.csv', 'products.csv'];

const reportSchema = z.object({
  import: z.string(), asOf: z.string(),
  files: z.array(z.object({ object: z.string(), rejected: z.number(), added: z.number(), changed: z.number(), unchanged: z.number(), gone: z.number() })),
});
const cellSchema = z.object({ rows: z.record(z.string(), z.string().nullable()), columns: z.record(z.string(), z.string().nullable()), value: z.number().nullable() });

/** What stands by rep and quarter, and what the pipeline was. */
const STATE = { version: 1, rows: ['manager', 'rep'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }, { measure: 'deals_won' }, { measure: 'win_rate' }, { measure: 'open_deals' }], totals: { rows: true, columns: true } };
const ENTRIES = { version: 1, rows: ['stage'], columns: ['day'], measures: [{ measure: { count: 'deal_stages.deal_id' } }], totals: { rows: false, columns: false } };

let trial: CliTrial;
beforeEach(async () => {
  trial = await CliTrial.make();
});
afterEach(() => trial.remove());

async function done(argv: readonly string[], input = ''): Promise<string> {
  const ran = await trial.run(argv, { input });
  if (ran.status !== 0) throw new Error(`${argv.join(' ')}: ${ran.errors}`);
  return ran.output;
}
const bring = async (...options: string[]) => reportSchema.parse(JSON.parse(await done(['import', trial.path('crm.vigie'), ...options, '--json'])));
const ask = (view: object) => done(['query', trial.path('crm.vigie'), '--view', '-', '--format', 'jsonl'], JSON.stringify(view));

describe('the next month of a real export', () => {
  test('is told row by row, kept as history, and taken back to the byte', async () => {
    await done(['new', trial.path('crm.vigie')]);
    const first = join(MAVEN, 'sales_pipeline.csv');
    const month = nextMonthOf(first, MAVEN_MONTH);
    const deals = (report: z.infer<typeof reportSchema>) => {
      const file = report.files.find(({ object }) => object === 'deals');
      if (!file) throw new Error('no deals went in');
      const { object: _, ...counts } = file;
      return counts;
    };
    const start = await bring(first, ...COMPANIONS.map((file) => join(MAVEN, file)));
    expect({ asOf: start.asOf, ...deals(start) }).toEqual({ asOf: MAVEN_MONTH.days[0], rejected: 0, added: 8800, changed: 0, unchanged: 0, gone: 0 });
    const again = await bring(first);
    expect(deals(again)).toEqual({ rejected: 0, added: 0, changed: 0, unchanged: 8800, gone: 0 });

    const before = await ask(STATE);
    await mkdir(trial.path('next'));
    await writeFile(trial.path('next/sales_pipeline.csv'), month.text);
    const next = await bring(trial.path('next/sales_pipeline.csv'));
    expect({ asOf: next.asOf, ...deals(next) }).toEqual({ asOf: MAVEN_MONTH.days[1], rejected: 0, ...month.counts });
    expect(month.counts.added * month.counts.changed * month.counts.gone).toBeGreaterThan(0);

    const cells = (await ask(ENTRIES)).trim().split('\n').map((line) => cellSchema.parse(JSON.parse(line)));
    const told = new Map(cells.filter(({ value }) => value !== 0 && value !== null).map(({ rows, columns, value }) => [`${rows['stage']} ${columns['day']}`, value]));
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(stageEntries(month, MAVEN_MONTH)));

    // What came last tells nothing new when it comes again.
    await copyFile(trial.path('next/sales_pipeline.csv'), trial.path('again.csv'));
    const { gone: _, ...same } = deals(await bring(trial.path('again.csv')));
    expect(same).toEqual({ rejected: 0, added: 0, changed: 0, unchanged: month.after.length });

    const list = z.array(z.object({ id: z.string() })).parse(JSON.parse(await done(['imports', trial.path('crm.vigie'), '--json'])));
    expect(list).toHaveLength(4);
    expect(await ask(STATE)).not.toBe(before);
    const last = list.find(({ id }) => ![start.import, again.import, next.import].includes(id));
    for (const id of [last?.id ?? '', next.import]) await done(['undo-import', trial.path('crm.vigie'), id]);
    expect(await ask(STATE)).toBe(before);
    expect((await ask(ENTRIES)).includes('Engaging')).toBe(false);
  });
});
