import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CliTrial } from './cli-trial';

let trial: CliTrial;
const pack = {
  vigie: 'pack', version: 1, name: 'Ours',
  measures: [{ name: 'Par appel', formula: '[revenue_won] / [calls]', better: 'higher' }],
  presets: [{ name: 'Reps', role: 'rep', views: [{ id: 'v1', name: 'Months', view: { version: 1, rows: ['rep'], measures: [{ measure: 'custom:Par appel' }] } }] }],
};

beforeAll(async () => {
  trial = await CliTrial.make();
  for (const workspace of ['a.vigie', 'b.vigie']) expect((await trial.run(['new', workspace])).status).toBe(0);
  await writeFile(trial.path('pack.json'), JSON.stringify(pack));
});
afterAll(() => trial.remove());

test('a pack goes from one workspace to another', async () => {
  const imported = await trial.run(['pack-import', 'a.vigie', 'pack.json', '--lang', 'en']);
  expect([imported.status, imported.output]).toEqual([0, 'measure “Par appel”: added\npreset “Reps”: added\n']);
  expect((await trial.run(['pack-export', 'a.vigie', 'out.json', '--name', 'Ours', '--json'])).output).toBe('{"file":"out.json","measures":1,"presets":1}\n');
  const written: unknown = JSON.parse(await readFile(trial.path('out.json'), 'utf8'));
  expect(written).toMatchObject(pack);
  const again = await trial.run(['pack-import', 'b.vigie', 'out.json', '--json']);
  expect(JSON.parse(again.output)).toEqual({ measures: [{ name: 'Par appel', outcome: 'added', problems: [] }], presets: [{ name: 'Reps', outcome: 'added' }] });
  const listed: unknown = JSON.parse((await trial.run(['measures', 'b.vigie', '--json'])).output);
  expect(listed).toContainEqual({ id: 'custom:Par appel', name: 'Par appel', description: '', family: 'custom', unit: 'amount', better: 'higher', formula: '[revenue_won] / [calls]', en: '[Revenue won] / [Calls]', fr: '[CA signé] / [Appels]', problems: [] });
  expect((await trial.run(['measures', 'b.vigie', '--lang', 'fr'])).output).toContain('= [CA signé] / [Appels]');
});

test('what is there and says something else is told, and nothing comes in', async () => {
  await writeFile(trial.path('other.json'), JSON.stringify({ ...pack, measures: [{ name: 'Par appel', formula: '[calls]' }, { name: 'More', formula: '[visits]' }] }));
  const stopped = await trial.run(['pack-import', 'a.vigie', 'other.json', '--json']);
  expect([stopped.status, stopped.errors]).toEqual([2, expect.stringContaining('"pack_conflict"')]);
  expect(stopped.errors).toContain('Par appel');
  expect((await trial.run(['measures', 'a.vigie'])).output).not.toContain('More');
  expect((await trial.run(['pack-import', 'a.vigie', 'other.json', '--conflicts', 'replace', '--lang', 'en'])).output).toContain('“Par appel”: replaced');
});

test('a file that is no pack is refused with all that is wrong', async () => {
  await writeFile(trial.path('strange.json'), '{"vigie":"pack","version":1,"measures":[{"name":"X","formla":"1"}]}');
  const { status, errors } = await trial.run(['pack-import', 'a.vigie', 'strange.json', '--lang', 'en']);
  expect([status, errors]).toEqual([2, expect.stringContaining('did you mean “formula”?')]);
  await writeFile(trial.path('newer.json'), '{"vigie":"pack","version":2}');
  expect((await trial.run(['pack-import', 'a.vigie', 'newer.json'])).status).toBe(2);
  expect((await trial.run(['pack-import', 'a.vigie', 'missing.json'])).status).toBe(2);
});

test('presets are listed and go by themselves', async () => {
  expect((await trial.run(['presets', 'a.vigie', '--lang', 'en'])).output).toBe('name  for  views\nReps  Rep  Months\n');
  expect((await trial.run(['preset-export', 'a.vigie', 'Reps', 'reps.json'])).status).toBe(0);
  expect((await trial.run(['preset-export', 'a.vigie', 'None', 'none.json'])).errors).toContain('None');
  expect((await trial.run(['preset-import', 'b.vigie', 'reps.json', '--lang', 'en'])).output).toBe('preset “Reps”: there already\n');
});
