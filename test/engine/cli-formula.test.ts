import { afterAll, beforeAll, expect, test } from 'vitest';
import { CliTrial } from './cli-trial';

let trial: CliTrial;
beforeAll(async () => { trial = await CliTrial.make(); });
afterAll(() => trial.remove());

test('a formula that holds is told with its unit, in both languages', async () => {
  const { status, output } = await trial.run(['formula', '= [CA signé] / [Appels]', '--lang', 'fr', '--json']);
  expect([status, JSON.parse(output)]).toEqual([0, {
    type: 'number', unit: 'amount', additivity: 'ratio', formula: '[revenue_won] / [calls]', en: '[Revenue won] / [Calls]', fr: '[CA signé] / [Appels]', measures: ['revenue_won', 'calls'],
  }]);
  expect((await trial.run(['formula', 'LASTYEAR([Calls])', '--lang', 'en'])).output).toBe('result   count\nEnglish  = LASTYEAR([Calls])\nFrench   = ANNEEPRECEDENTE([Appels])\n');
});

test('an error says where and what was expected, in the user’s language', async () => {
  const wrong = ['formula', '= [Revenue won] + [Sales cycle]'];
  const { status, output, errors } = await trial.run([...wrong, '--lang', 'en', '--json']);
  expect([status, output]).toEqual([2, '']);
  expect(JSON.parse(errors)).toMatchObject({ error: { code: 'bad_formula', details: [{ path: '18-31', code: 'wrong_kind', message: 'expected an amount, found a number of days', start: 18, end: 31 }] } });
  expect((await trial.run([...wrong, '--lang', 'fr'])).errors).toContain('18-31: un montant était attendu, et c’est un nombre de jours');
});

test('a text without end and one without a beginning are told too', async () => {
  for (const text of ['', '(', '"', '['.repeat(9_000), '('.repeat(9_000)]) expect((await trial.run(['formula', text])).status).toBe(2);
});
