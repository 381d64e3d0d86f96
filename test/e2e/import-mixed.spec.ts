import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { aWorkbook } from '../support/workbook-file';
import { aZip } from '../support/zip-file';
import { expectAccessible } from './support/accessible';
import { dropFiles } from './support/drop-files';
import { importAll } from './support/import-all';
import { expect, test } from './support/test';

const REPS = ['Camille Thévenet', 'Mathis Ferrand', 'Nadia Benhaddou'] as const;
const rep = (index: number) => REPS[index % REPS.length] ?? '';
const range = <Value>(length: number, make: (index: number) => Value) => Array.from({ length }, (_, index) => make(index));

/** What a program makes of UTF-8 that it takes for something else. */
const encodedTwice = (text: string) => Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8');

/** Last night's exports, as a director has them: six files of six kinds, one line that is wrong, dates that read two ways, a text that was encoded twice. */
async function writeExports(home: string): Promise<string[]> {
  const files: Record<string, string | Uint8Array> = {
    'opportunities.csv': [
      'Opportunities of 13 November 2026', 'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Created Date,Close Date,Secteur',
      ...range(60, (index) => `D${index},Deal ${index},Acme ${index % 9},${rep(index)},${['Qualification', 'Proposal', 'Closed Won', 'Closed Lost'][index % 4]},${index === 4 ? 'to confirm' : index * 100},2026-0${index % 9 + 1}-1${index % 9},2026-0${index % 9 + 1}-2${index % 9},Rhône`),
      'Total,,,,,177000,,,',
    ].join('\n'),
    'rendez-vous.csv': Buffer.from(['Type;Commercial;Société;Objet;Date d\'échéance;Durée (min)', ...range(40, (index) => `${['Visite', 'Appel'][index % 2]};${rep(index)};Béton du Forez;Relance;0${index % 9 + 1}/1${index % 3}/2026;45`)].join('\r\n'), 'latin1'),
    'equipe.xlsx': await aWorkbook({ sheets: [
      { name: 'Reps', rows: [['Rep', 'Rep ID', 'Team', 'E-mail'], ...REPS.map((name, index) => [name, `R${index}`, ['Lyon', 'Paris'][index % 2] ?? '', `rep${index}@example.com`])] },
      { name: 'Products', rows: [['Product', 'Family', 'List Price'], ['GTX Pro', 'GTX', 4821], ['MG Special', 'MG', 55]] },
    ] }),
    'accounts.jsonl': range(9, (index) => JSON.stringify({ 'Account Name': `Acme ${index}`, Industry: 'Building', 'Billing City': 'Roanne', 'Account ID': `A${index}` })).join('\n'),
    'contacts.tsv': encodedTwice(['Contact ID\tFull Name\tAccount Name\tContact Owner\tEmail\tCreated Date', ...range(20, (index) => `C${index}\tRené ${index}\tAcme ${index % 9}\t${rep(index)}\tp${index}@example.com\t2026-03-1${index % 9}`)].join('\n')),
    'objectifs.zip': await aZip([['objectifs_2026.csv', ['Commercial;Année;Janv;Févr;Mars', ...REPS.map((name) => `${name};2026;10000;11000;12000`)].join('\n')]]),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(home, name), content);
  return Object.keys(files).map((name) => join(home, name));
}

test('six mixed files: a mapping mended, a question answered, rejects seen, one import cancelled, one finished, and taken back', async ({ app, home, picture }) => {
  const files = await writeExports(home);
  await expect(app.getByRole('button', { name: 'Choose files' })).toBeEnabled();
  await dropFiles(app, '.start-drop', files);

  // The question is what is looked at first; nothing goes on before its answer.
  await expect(app.getByRole('heading', { name: /^Does .* mean / })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Next: check' })).toBeDisabled();
  await expectAccessible(app);
  await picture('import-mixed-question-light-en');
  await app.getByText('Day first, proposed').click();
  await expect(app.getByRole('option', { name: /rendez-vous\.csv.*Ready|rendez-vous\.csv.*to confirm/ })).toBeVisible();

  // Two sheets are two tables.
  await expect(app.getByRole('option', { name: /equipe\.xlsx › Reps/ })).toBeVisible();
  await expect(app.getByRole('option', { name: /equipe\.xlsx › Products/ })).toContainText('Products');

  // What was recognised can be said otherwise: another CRM, and back.
  await app.getByRole('option', { name: /opportunities\.csv/ }).click();
  await app.getByRole('button', { name: 'Salesforce CRM' }).click();
  await app.getByRole('option', { name: 'No CRM known' }).click();
  await app.getByRole('button', { name: 'No CRM known CRM' }).click();
  await app.getByRole('option', { name: 'Salesforce', exact: true }).click();
  await expect(app.getByRole('button', { name: 'Salesforce CRM' })).toBeEnabled();

  // Text that was encoded twice is repaired and told; the repair is refused, and taken up again.
  await app.getByRole('option', { name: /contacts\.tsv/ }).click();
  await expect(app.getByText('Text encoded twice, repaired.')).toBeVisible();
  await expect(app.getByText('RenÃ© → René')).toBeVisible();
  await expect(app.getByRole('cell', { name: 'René 0', exact: true })).toBeVisible();
  await picture('import-mixed-repair-light-en');
  await app.getByRole('button', { name: 'Keep it as written' }).click();
  await expect(app.getByRole('cell', { name: 'RenÃ© 0', exact: true })).toBeVisible();
  await app.getByRole('button', { name: 'Repair it' }).click();
  await expect(app.getByRole('cell', { name: 'René 0', exact: true })).toBeVisible();

  // A column that was kept as it is becomes the deal's source, found by typing.
  await app.getByRole('option', { name: /opportunities\.csv/ }).click();
  const field = app.getByRole('combobox', { name: 'Field of the column Secteur' });
  await expect(field).toHaveValue('Own column');
  await field.fill('sour');
  await app.getByRole('option', { name: 'Source' }).click();
  await expect(field).toHaveValue('Source');
  await expect(app.getByRole('row', { name: /Secteur/ }).getByText('Changed by you')).toBeVisible();

  // The check: numbers and rejects before anything is written; back at the files the cell is marked.
  await app.getByRole('button', { name: 'Next: check' }).click();
  await expect(app.getByRole('heading', { name: /rows would go in/ })).toBeVisible();
  await expect(app.getByRole('region', { name: 'Rejects, by reason' }).getByText('to confirm')).toBeVisible();
  await expectAccessible(app);
  await picture('import-mixed-check-light-en');
  expect(await savedRejects(app)).toContain('to confirm');
  await app.getByRole('button', { name: 'Back to the files' }).click();
  await expect(app.getByRole('row', { name: /^Amount/ }).getByText('1 rejected')).toBeVisible();

  // Cancelled: nothing is there.
  await app.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(app.getByText('Nothing to show yet.')).toBeVisible();

  // Once more, to the end.
  await dropFiles(app, '.empty-workspace', files);
  await app.getByText('Day first, proposed').click();
  await importAll(app);
  await expect(app.getByRole('heading', { name: /rows imported/ })).toBeVisible();
  await app.getByRole('button', { name: 'What changed' }).click();
  await expect(app.getByRole('rowheader', { name: /^Deal 59 / })).toBeVisible();
  await app.keyboard.press('Escape');
  await app.getByRole('button', { name: 'Open the workbook' }).click();
  await expect(app.getByRole('grid').first()).toBeVisible();

  // The imports of the past keep their reports and their rejects.
  await app.keyboard.press('Control+k');
  await app.keyboard.type('imports');
  await app.getByRole('menuitem', { name: 'Imports' }).click();
  await expect(app.getByRole('row', { name: /opportunities\.csv/ })).toContainText('59');
  await expectAccessible(app);
  await picture('imports-light-en');
  await app.getByRole('button', { name: '1 reject' }).click();
  await expect(app.getByRole('region', { name: 'Rejects, by reason' }).getByText('to confirm')).toBeVisible();
  await expectAccessible(app);
  await picture('imports-report-light-en');
  // In the columns of the file, ready to be mended and dropped again.
  expect(await savedRejects(app)).toContain('D4,Deal 4,Acme 4,Mathis Ferrand,Qualification,to confirm,2026-05-14,2026-05-24,Rhône,7,Amount,');
  await app.keyboard.press('Escape');

  // And taken back.
  await app.getByRole('button', { name: 'Take back…' }).click();
  await expect(app.getByRole('alertdialog')).toContainText('new rows go away');
  await app.getByRole('button', { name: 'Take it back' }).click();
  await expect(app.getByText(/^Taken back/)).toBeVisible();
});

async function savedRejects(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save rejects as CSV' }).click();
  return readFileSync(await (await download).path(), 'utf8');
}
