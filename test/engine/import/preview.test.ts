import { afterEach, beforeEach, expect, test } from 'vitest';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

test('the first rows are shown with what their columns make of them: days, numbers, what means none', async () => {
  const [reading] = await ground.read({ 'ventes.csv': 'Numéro;Commercial;Montant;Date de clôture;Actif ?\n1;  Ann ;1 234,50 €;3 mars 2026;oui\n2;Ben;(12,00);15 avril 2026;non\n3;Cid;n/a;1er mai 2026;oui\n' });
  expect(reading?.preview.map(({ values }) => values)).toEqual([
    ['1', 'Ann', '1234.5000', '2026-03-03', 'true'],
    ['2', 'Ben', '-12.0000', '2026-04-15', 'false'],
    ['3', 'Cid', null, '2026-05-01', 'true'],
  ]);
});

test('values are those of the rows that they stand beside, under a title and without the lines that are no rows', async () => {
  const [reading] = await ground.read({ 'export.csv': 'Sales of March\n\nId,Amount\n1,10\nId,Amount\n2,20\nTotal,30\n' });
  expect(reading?.preview.map(({ cells, values }) => [cells, values])).toEqual([[['1', '10'], ['1', '10.0']], [['2', '20'], ['2', '20.0']]]);
});

test('a column a month has other columns than its table: nothing is told of its cells', async () => {
  const [reading] = await ground.read({ 'targets 2026.csv': 'Rep,Jan,Feb,Mar\nAnn,10,20,30\nBen,1,2,3\n' });
  expect(reading?.object).toBe('targets');
  expect(reading?.preview.every(({ values }) => values === undefined)).toBe(true);
});
