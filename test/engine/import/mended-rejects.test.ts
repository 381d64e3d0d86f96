import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportReport } from '../../../shared/protocol/import';
import { csvLine } from '../../../shared/sheet/csv';
import { rejectsTables } from '../../../shared/sheet/rejects-table';
import { translator } from '../../../shared/text/translate';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';
import { aWorkbook, type Cell } from '../../support/workbook-file';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

/** What is wrong: an amount, a day, an id that stands twice, and a cell too many where the format allows it. */
const EN: Cell[][] = [['Deal ID', 'Deal Name', 'Stage', 'Amount', 'Close Date'], ['1', 'A', 'Closed Won', '1,100.50', '2024-03-15'], ['2', '=B', 'Closed Won', 'abc', '2024-03-20'], ['3', 'C, D', 'Closed Lost', '50', '2024-02-31'], ['1', 'E', 'Closed Lost', '7', '2024-03-21'], ['4', 'F', 'Closed Won', '12,000.00', '2024-03-22'], ...['5', '6', '7', '8', '9'].map((id) => [id, 'G', 'Closed Won', '1.00', '2024-03-22'])];
const FR: Cell[][] = [['ID affaire', 'Affaire', 'Étape', 'Montant', 'Date de clôture'], ['1', 'A', 'Gagnée', '1 100,50', '15/03/2024'], ['2', '=B', 'Gagnée', 'abc', '20/03/2024'], ['3', 'C, D', 'Perdue', '50', '31/02/2024'], ['1', 'E', 'Perdue', '7', '21/03/2024'], ['4', 'F', 'Gagnée', '12 000,00', '22/03/2024'], ...['5', '6', '7', '8', '9'].map((id) => [id, 'G', 'Gagnée', '1,00', '22/03/2024'])];
const textOf = (rows: readonly (readonly Cell[])[], separator: string) => rows.map((row) => `${csvLine(row.map(String), separator)}\n`).join('');

function rejectsOf(report: ImportReport, lang: 'en' | 'fr'): string {
  const translate = translator(lang);
  const tables = rejectsTables(report, { file: 'file', line: 'line', column: 'column', reason: 'reason' }, ({ code, params }) => translate.maybe(`import.reasons.${code}`, params) ?? code);
  return tables.map(({ separator, header, rows }) => [header, ...rows].map((row) => `${csvLine(row, separator)}\n`).join('')).join('');
}

describe('rejects that are mended and dropped again go in, and nothing is there twice', () => {
  test.each([
    { name: 'English CSV', lang: 'en', file: 'deals.csv', content: () => textOf(EN, ',') },
    { name: 'French CSV', lang: 'fr', file: 'affaires.csv', content: () => textOf(FR, ';') },
    { name: 'English workbook', lang: 'en', file: 'deals.xlsx', content: () => aWorkbook({ sheets: [{ name: 'Deals', rows: EN }] }) },
    { name: 'French workbook', lang: 'fr', file: 'affaires.xlsx', content: () => aWorkbook({ sheets: [{ name: 'Affaires', rows: FR }] }) },
  ] as const)('$name', async ({ lang, file, content }) => {
    const first = await ground.import({ [file]: await content() });
    expect(first.files[0]).toMatchObject({ accepted: 7, rejected: 3 });
    const mended = rejectsOf(first, lang).replace('abc', lang === 'fr' ? '"200,25"' : '200.25').replace('2024-02-31', '2024-02-28').replace('31/02/2024', '28/02/2024');
    const second = await ground.import({ 'rejects.csv': mended });
    expect(second.files[0]).toMatchObject({ accepted: 2, added: 2, rejects: [{ reason: { code: 'id_taken' }, text: '1' }] });
    // Once more they are rejects in the columns of the file: with an id of its own, the last one is a row.
    const rest = rejectsOf(second, lang);
    expect(rest.split('\n', 1)[0]).toBe(mended.split('\n', 1)[0]);
    const third = await ground.import({ 'rejects.csv': rest.replace(/^1([,;])E/m, '10$1E') });
    expect(third.files[0]).toMatchObject({ accepted: 1, added: 1, rejected: 0 });
    expect(await ground.rows(sql`select id, name, amount::DOUBLE as amount, strftime(closed_on, '%Y-%m-%d') as day from deals where id in ('1', '2', '3', '10') order by id::INTEGER`)).toEqual([
      { id: '1', name: 'A', amount: 1100.5, day: '2024-03-15' }, { id: '2', name: '=B', amount: 200.25, day: '2024-03-20' }, { id: '3', name: 'C, D', amount: 50, day: '2024-02-28' }, { id: '10', name: 'E', amount: 7, day: '2024-03-21' },
    ]);
    expect(await ground.rows(sql`select count(*)::INTEGER as n from deals`)).toEqual([{ n: 10 }]);
  });
});
