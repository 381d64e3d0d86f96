import { copyFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Database } from '../../electron/engine/db/database';
import { sql, type Sql } from '../../electron/engine/sql/sql';
import { CHECK_IDS, CHECK_SEVERITIES } from '../../shared/catalogue/checks';
import { CliTrial } from './cli-trial';

/** Two deals of nobody, one without an amount, one closed on no date; the first is as it should be. */
const DEALS = `id,name,owner,amount,currency,status,created_on,closed_on
d1,One,Ann,100.10,EUR,won,2017-01-05,2017-02-10
d2,Two,,50.5,EUR,won,2017-01-06,2017-02-11
d3,Three,,1000.25,EUR,open,2017-01-07,
d4,"Four, of four",Bob,,EUR,won,2017-03-01,
`;
const REPS = 'name,team\nAnn,West\nBob,East\n';
const mapping = (match: string, object: string, fields: readonly string[]) => ({ version: 1, match, object, columns: Object.fromEntries(fields.map((field) => [field, field])) });

const amount = z.strictObject({ currency: z.string().nullable(), amount: z.number() });
const reportSchema = z.strictObject({
  workspace: z.string(), asOf: z.string().nullable(), rows: z.number(),
  findings: z.array(z.strictObject({
    rule: z.enum(CHECK_IDS), object: z.string(), severity: z.enum(CHECK_SEVERITIES), title: z.string().min(1), why: z.string().min(1), mend: z.string().min(1), count: z.number(), amounts: z.array(amount), fields: z.array(z.string()),
    values: z.array(z.strictObject({ value: z.string().nullable(), count: z.number() })), distinct: z.number(),
    rows: z.array(z.strictObject({ file: z.string().nullable(), line: z.number().nullable(), fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])) })),
  })),
  seconds: z.number(),
});

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  await writeFile(trial.path('deals.csv'), DEALS);
  await writeFile(trial.path('reps.csv'), REPS);
  await writeFile(trial.path('mapping.json'), JSON.stringify([mapping('deals.csv', 'deals', ['id', 'name', 'owner', 'amount', 'currency', 'status', 'created_on', 'closed_on']), mapping('reps.csv', 'reps', ['name', 'team'])]));
  await trial.run(['new', 'empty.vigie']);
  await copyFile(trial.path('empty.vigie'), trial.path('sales.vigie'));
  expect(await trial.run(['import', 'sales.vigie', 'deals.csv', 'reps.csv', '--mapping', 'mapping.json'])).toMatchObject({ status: 0, errors: '' });
});
afterAll(() => trial.remove());

describe('as JSON', () => {
  test('each finding with its rule, count, amounts, rows and mend; problems first, then by rows', async () => {
    const ran = await trial.run(['check', 'sales.vigie', '--json']);
    expect(ran).toMatchObject({ status: 0, errors: '' });
    const report = reportSchema.parse(JSON.parse(ran.output));
    expect(report).toMatchObject({ workspace: trial.path('sales.vigie'), asOf: '2017-03-01', rows: 10 });
    expect(report.findings.map(({ rule, object, severity, count, amounts, fields, rows }) => [rule, object, severity, count, amounts, fields, rows.map(({ file, line }) => [file, line])])).toEqual([
      ['no-owner', 'deals', 'problem', 2, [{ currency: 'EUR', amount: 1050.75 }], ['owner', 'owner_id'], [['deals.csv', 3], ['deals.csv', 4]]],
      ['no-amount', 'deals', 'problem', 1, [], ['amount'], [['deals.csv', 5]]],
      ['closed-without-date', 'deals', 'problem', 1, [], ['closed_on'], [['deals.csv', 5]]],
    ]);
    expect(report.findings[0]).toMatchObject({ title: 'Nobody’s', mend: 'Give them an owner in the CRM, or map the column that names the rep.', rows: [{ fields: { id: 'd2', name: 'Two', owner: null, amount: 50.5, closed_on: '2017-02-11' } }, { fields: { id: 'd3' } }] });
    // The keys and their order are part of the form.
    expect(ran.output).toMatch(/^\{"workspace":.*,"asOf":"2017-03-01","rows":10,"findings":\[\{"rule":"no-owner","object":"deals","severity":"problem","title":.*,"seconds":[\d.]+\}\n$/);
  });

  test('--rows says how many rows stand under each, none at all included', async () => {
    const rowsShown = async (...options: string[]) => reportSchema.parse(JSON.parse((await trial.run(['check', 'sales.vigie', '--json', ...options])).output)).findings.map(({ count, rows }) => [count, rows.length]);
    expect(await rowsShown('--rows', '1')).toEqual([[2, 1], [1, 1], [1, 1]]);
    expect(await rowsShown('--rows', '0')).toEqual([[2, 0], [1, 0], [1, 0]]);
  });

  test('in French, the words alone change', async () => {
    const [english, french] = await Promise.all(['en', 'fr'].map(async (language) => reportSchema.parse(JSON.parse((await trial.run(['check', 'sales.vigie', '--json', '--lang', language])).output))));
    const wordless = (report: typeof english) => report?.findings.map((finding) => ({ ...finding, title: '', why: '', mend: '' }));
    expect(wordless(french)).toEqual(wordless(english));
    expect(french?.findings[0]).toMatchObject({ title: 'À personne', mend: 'Donnez-leur un propriétaire dans le CRM, ou indiquez la colonne qui nomme le commercial.' });
  });
});

describe('in words', () => {
  const cases = {
    en: [
      '3 findings in 10 rows', '',
      'Problem: Nobody’s (Deals): 2 rows, 1,050.75 EUR at stake',
      '  They count in totals, and for no rep and no team.',
      '    deals.csv, line 3: Id: d2, Rep: nothing, Rep id: nothing',
      '    deals.csv, line 4: Id: d3, Rep: nothing, Rep id: nothing',
      '  Mend: Give them an owner in the CRM, or map the column that names the rep.', '',
      'Problem: No amount (Deals): 1 row',
      '  They are counted, and add nothing to sums.',
      '    deals.csv, line 5: Id: d4, Amount: nothing',
      '  Mend: Fill the amount in the CRM, or map the column that holds it.', '',
      'Problem: Closed, without a date (Deals): 1 row',
      '  They are in no period.',
      '    deals.csv, line 5: Id: d4, Closed on: nothing',
      '  Mend: Fill the closing date in the CRM, or map the column that holds it.',
    ],
    fr: [
      '3 constats sur 10 lignes', '',
      'Problème : À personne (Affaires) : 2 lignes, 1 050,75 EUR en jeu',
      '  Elles comptent dans les totaux, mais pour aucun commercial ni aucune équipe.',
      '    deals.csv, ligne 3 : Identifiant : d2, Commercial : rien, Identifiant du commercial : rien',
      '    deals.csv, ligne 4 : Identifiant : d3, Commercial : rien, Identifiant du commercial : rien',
      '  Remède : Donnez-leur un propriétaire dans le CRM, ou indiquez la colonne qui nomme le commercial.', '',
      'Problème : Sans montant (Affaires) : 1 ligne',
      '  Elles sont comptées, mais n’ajoutent rien aux sommes.',
      '    deals.csv, ligne 5 : Identifiant : d4, Montant : rien',
      '  Remède : Renseignez le montant dans le CRM, ou indiquez la colonne qui le contient.', '',
      'Problème : Close, sans date (Affaires) : 1 ligne',
      '  Elles ne sont dans aucune période.',
      '    deals.csv, ligne 5 : Identifiant : d4, Clôturé le : rien',
      '  Remède : Renseignez la date de clôture dans le CRM, ou indiquez la colonne qui la contient.',
    ],
  };
  test.each(Object.entries(cases))('%s', async (language, lines) => {
    const ran = await trial.run(['check', 'sales.vigie', '--lang', language]);
    expect(ran).toMatchObject({ status: 0, errors: '' });
    expect(ran.output.replaceAll(/[\u00a0\u202f]/g, ' ').trimEnd().split('\n')).toEqual(lines);
  });

  test.each([['en', 'Nothing was found: 0 rows looked at.\n'], ['fr', 'Rien à signaler : 0 lignes examinées.\n']])('nothing found is said (%s)', async (language, output) => {
    expect(await trial.run(['check', 'empty.vigie', '--lang', language])).toEqual({ status: 0, output, errors: '' });
  });
});

describe('a workspace that can’t be checked', () => {
  async function damaged(name: string, statement: Sql): Promise<void> {
    await copyFile(trial.path('sales.vigie'), trial.path(name));
    const database = await Database.open(trial.path(name), { staging: trial.path('plant') });
    await database.run(statement);
    database.close();
  }

  test('that doesn’t hold together: status 4, each damage with where it is, nothing on the output', async () => {
    await damaged('broken.vigie', sql`update deals set file_id = 99 where id in ('d1', 'd2')`);
    const ran = await trial.run(['check', 'broken.vigie']);
    expect(ran).toMatchObject({ status: 4, output: '' });
    expect(ran.errors.split('\n').slice(0, 2)).toEqual([`“${trial.path('broken.vigie')}” is damaged.`, '  deals: 2 rows come from an import that isn’t there']);
    const json = await trial.run(['check', 'broken.vigie', '--json', '--lang', 'fr']);
    expect(json).toMatchObject({ status: 4, output: '' });
    expect(JSON.parse(json.errors)).toEqual({ error: {
      code: 'workspace_damaged', message: `« ${trial.path('broken.vigie')} » est endommagé.`, hint: expect.stringMatching(/\S/), details: [{ path: 'deals', code: 'damaged_files', message: expect.stringContaining('2') }],
    } });
  });

  test.each([
    [['check', 'missing.vigie'], 4, 'workspace_missing'], [['check', 'deals.csv'], 4, 'workspace_not_one'], [['check'], 2, 'usage'],
    [['check', 'sales.vigie', '--rows', 'many'], 2, 'usage'], [['check', 'sales.vigie', '--rows', '-1'], 2, 'usage'],
  ])('%j', async (argv, status, code) => {
    const ran = await trial.run([...argv, '--json']);
    expect(ran).toMatchObject({ status, output: '' });
    expect(JSON.parse(ran.errors)).toMatchObject({ error: { code } });
  });
});
