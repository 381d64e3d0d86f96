import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Parameters } from '../../shared/protocol/methods';
import type { KpiPack } from '../../shared/protocol/kpi-pack';
import { tidyLines } from '../oracle/tidy';
import { aView } from '../support/builders';
import { ImportBench } from '../support/import-files';

let bench: ImportBench;
beforeEach(async () => {
  bench = await ImportBench.open();
});
afterEach(() => bench.close());

const save = (draft: Partial<Parameters<'measures.save'>>) => bench.engine.call('measures.save', { name: 'Per call', formula: '[Revenue won] / [Calls]', language: 'en', ...draft });
const names = async () => (await bench.engine.call('measures.list', {})).map(({ name, formula }) => `${name} = ${formula}`);

describe('measures of the workspace’s own', () => {
  test('are saved in a form of no language, read back in both, and listed with the catalogue', async () => {
    expect(await save({ name: 'Par appel', formula: '= [CA signé] / [Appels] * 1,5', language: 'fr', better: 'higher', description: 'Ce que vaut un appel' })).toEqual({
      name: 'Par appel', formula: '[revenue_won] / [calls] * 1.5', en: '[Revenue won] / [Calls] * 1.5', fr: '[CA signé] / [Appels] * 1,5',
      unit: 'amount', shown: null, better: 'higher', description: 'Ce que vaut un appel', problems: [],
    });
    expect(await names()).toEqual(['Par appel = [revenue_won] / [calls] * 1.5']);
    const listed = await bench.engine.call('catalogue.measures', {});
    expect(listed.find(({ id }) => id === 'custom:Par appel')).toMatchObject({ ref: 'custom:Par appel', family: 'custom', unit: 'amount', better: 'higher', available: false });
    expect(await bench.engine.call('documents.list', {})).toEqual([]);
    await bench.engine.call('measures.remove', { name: 'Par appel' });
    expect(await names()).toEqual([]);
  });

  test('are made of one another, and never of themselves', async () => {
    await save({});
    await save({ name: 'Twice', formula: '[Per call] * 2' });
    await save({ name: 'Thrice', formula: '[twice] + [Per call]' });
    expect(await names()).toEqual(['Per call = [revenue_won] / [calls]', 'Thrice = [custom:Twice] + [custom:Per call]', 'Twice = [custom:Per call] * 2']);
    await expect(save({ was: 'Per call', formula: '[Thrice] / 3' })).rejects.toMatchObject({
      code: 'bad_formula', problems: [{ path: '0-8', code: 'cycle', params: { names: 'Per call → Thrice → Twice → Per call' } }],
    });
    await expect(save({ name: 'Self', formula: '1 + [Self]' })).rejects.toMatchObject({ problems: [{ path: '4-10', code: 'cycle', params: { names: 'Self → Self' } }] });
    await expect(bench.engine.call('measures.remove', { name: 'Per call' })).rejects.toMatchObject({ code: 'measure_used', params: { name: 'Per call', others: 'Thrice, Twice' } });
    expect(await names()).toHaveLength(3);
  });

  test('that others are made of can’t change so that those fail', async () => {
    await save({ name: 'A', formula: '[Revenue won]' });
    await save({ name: 'B', formula: '[A] + [Amount lost]' });
    await expect(save({ name: 'A', was: 'A', formula: '[Calls]' })).rejects.toMatchObject({ code: 'bad_formula', problems: [{ code: 'breaks_measure', params: { name: 'B' } }] });
    await save({ name: 'A', was: 'A', formula: '[Revenue won] * 2' });
    expect(await names()).toEqual(['A = [revenue_won] * 2', 'B = [custom:A] + [lost_amount]']);
  });

  test('have a name of their own', async () => {
    await save({});
    await expect(save({ name: 'Revenue won' })).rejects.toMatchObject({ code: 'measure_name_taken' });
    await expect(save({ name: 'appels' })).rejects.toMatchObject({ code: 'measure_name_taken' });
    await expect(save({ name: 'PER  CALL', was: 'Other' })).rejects.toMatchObject({ code: 'measure_name_taken' });
    await save({ name: 'A call’s worth', was: 'Per call' });
    expect(await names()).toEqual(['A call’s worth = [revenue_won] / [calls]']);
    for (const name of ['', '  ', 'a\nb', 'custom:x', 'x'.repeat(81)]) await expect(save({ name })).rejects.toMatchObject({ code: 'usage' });
  });

  test('are shown as asked where the formula leaves a choice', async () => {
    expect((await save({ formula: '[Calls] / [Deals won]', unit: 'ratio' })).unit).toBe('ratio');
    await expect(save({ name: 'X', formula: '[Revenue won]', unit: 'days' })).rejects.toMatchObject({ problems: [{ code: 'unit_not_possible', params: { expected: 'amount', found: 'days' } }] });
  });

  test('say where they are wrong', async () => {
    await expect(save({ formula: '[Revenue won] + [Sales cycle]' })).rejects.toMatchObject({ code: 'bad_formula', problems: [{ path: '16-29', code: 'wrong_kind' }] });
    expect(await bench.engine.call('formula.check', { formula: '[Revenue won] + ', language: 'en' })).toMatchObject({ problems: [{ start: 16, end: 16, code: 'expected_value_at_end' }], unit: null });
    expect(await bench.engine.call('formula.check', { formula: '[CA signé]', language: 'fr' })).toMatchObject({ problems: [], unit: 'amount', additivity: 'additive', en: '[Revenue won]' });
  });

  test('are proposed while a formula is written', async () => {
    await save({});
    const { start, end, items, call } = await bench.engine.call('formula.complete', { formula: 'DIVIDE([per', position: 11, language: 'en' });
    expect([start, end, items[0], call]).toEqual([7, 11, { kind: 'measure', id: 'custom:Per call', label: 'Per call', text: '[Per call]' }, { function: 'DIVIDE', argument: 0 }]);
  });
});

test('products of amounts with all the decimals that a file may have', async () => {
  await bench.import([await bench.write('deals.csv', 'Id,Owner,Stage,Amount,Cost,Close date\nD1,Ann,Won,1234.56000000000000001,100.00000000000000001,2024-01-05\nD2,Ann,Won,-20.5,10,2024-01-09\n')]);
  await save({ name: 'Product', formula: 'SUMIF([Deals].[Amount]; [Deals].[Amount] * [Deals].[Cost] < [Deals].[Amount] * [Deals].[Amount])' });
  const table = await bench.engine.call('view.query', { view: aView({ measures: [{ measure: 'custom:Product' }] }) });
  expect(tidyLines(table).map(({ value }) => value)).toEqual([1214.06]);
});

describe('packs', () => {
  const pack: KpiPack = {
    vigie: 'pack', version: 1, name: 'Ours', description: '',
    measures: [
      { name: 'Per call', formula: '[revenue_won] / [calls]', unit: null, better: 'higher', description: '' },
      { name: 'By weight', formula: 'SUM([deals].[custom:Weight])', unit: null, better: 'neither', description: '' },
    ],
    presets: [],
  };

  test('carry measures, which wait for the columns that they name', async () => {
    expect(await bench.engine.call('packs.import', { pack })).toEqual({
      measures: [{ name: 'Per call', outcome: 'added', problems: [] }, { name: 'By weight', outcome: 'added', problems: ['unknown_field'] }], presets: [],
    });
    expect(await bench.engine.call('packs.export', { name: 'Ours' })).toEqual({ ...pack, measures: pack.measures.toSorted((a, b) => a.name.localeCompare(b.name)) });
    expect((await bench.engine.call('packs.import', { pack })).measures.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
  });

  test('stop at what says something else, unless told what to do', async () => {
    await save({ formula: '[Revenue won] / [Visits]' });
    await expect(bench.engine.call('packs.import', { pack })).rejects.toMatchObject({ code: 'pack_conflict', problems: [{ path: 'Per call', code: 'same_name' }] });
    expect(await names()).toHaveLength(1);
    expect((await bench.engine.call('packs.import', { pack, conflicts: 'keep' })).measures.map(({ outcome }) => outcome)).toEqual(['kept', 'added']);
    expect(await names()).toContain('Per call = [revenue_won] / [visits]');
    expect((await bench.engine.call('packs.import', { pack, conflicts: 'replace' })).measures.map(({ outcome }) => outcome)).toEqual(['replaced', 'unchanged']);
    expect(await names()).toContain('Per call = [revenue_won] / [calls]');
  });

  test('with a formula that can’t be read bring nothing in', async () => {
    const broken = { ...pack, measures: [...pack.measures, { name: 'Broken', formula: '[calls] +', unit: null, better: 'higher' as const, description: '' }] };
    await expect(bench.engine.call('packs.import', { pack: broken })).rejects.toMatchObject({ code: 'bad_formula' });
    expect(await names()).toEqual([]);
  });
});
