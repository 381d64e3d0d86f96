import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { dropFiles } from './support/drop-files';
import { importAll } from './support/import-all';
import { expect, MAVEN, test } from './support/test';

test('four exports dropped at once are recognised, imported and read', async ({ app, picture }) => {
  await expect(app.getByRole('button', { name: 'Choose files' })).toBeEnabled();
  await dropFiles(app, '.start-drop', MAVEN);
  const files = app.getByRole('listbox', { name: '4 files' });
  await expect(files.getByText('Ready')).toHaveCount(4);
  await expect(files.getByText('8,800 rows')).toBeVisible();
  await expect(app.getByText('4 files ready, 8,927 rows')).toBeVisible();
  await expectAccessible(app);
  await picture('import-light-en');
  await importAll(app);
  await expect(app.getByRole('heading', { name: '8,927 rows imported' })).toBeVisible({ timeout: 60_000 });
  await expect(app.getByText('Every row went in.')).toBeVisible();
  await expectAccessible(app);
  await picture('import-report-light-en');
  await app.getByRole('button', { name: 'Open the workbook' }).click();
  await expect(app.getByRole('gridcell', { name: '10,005.5' })).toBeVisible();
});

test('dates that read two ways are asked about, and rejects come back with their lines', async ({ app, home, picture }) => {
  const line = (index: number) => `${index},Ann,won,${index === 3 ? 'much' : index * 10},0${index % 9 + 1}/0${(index + 1) % 9 + 1}/2026`;
  const lines = ['id,owner,status,amount,closed_on', ...Array.from({ length: 12 }, (_, index) => line(index + 1))];
  writeFileSync(join(home, 'deals.csv'), `${lines.join('\n')}\n`);
  await expect(app.getByRole('button', { name: 'Choose files' })).toBeEnabled();
  await dropFiles(app, '.start-drop', [join(home, 'deals.csv')]);
  await expect(app.getByText('Does 02/03/2026 mean 2 Mar 2026?')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Next: check' })).toBeDisabled();
  await picture('import-question-light-en');
  await app.getByText('3 Feb 2026').click();
  await importAll(app);
  await expect(app.getByRole('heading', { name: '11 rows imported' })).toBeVisible();
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: 'Save rejects as CSV' }).click();
  const saved = await (await download).createReadStream();
  const text = await new Promise<string>((resolve) => { let all = ''; saved.on('data', (chunk) => { all += String(chunk); }).on('end', () => resolve(all)); });
  // In the file's own columns, to be mended and dropped again.
  expect(text).toContain('3,Ann,won,much,04/05/2026,4,amount,');
});

test.describe('a large import into a workspace that holds something', () => {
  test.use({ opens: 'maven' });
  test('says how far it is, lets the window be used, and when stopped leaves everything as it was', async ({ app, home }) => {
    const row = (index: number) => `N${index},Rep ${index % 50},won,${index},2026-0${(index % 9) + 1}-15,${'x'.repeat(120)}`;
    writeFileSync(join(home, 'many.csv'), ['id,owner,status,amount,closed_on,note', ...Array.from({ length: 300_000 }, (_, index) => row(index))].join('\n'));
    await expect(app.getByRole('gridcell', { name: '10,005.5' })).toBeVisible();
    await dropFiles(app, '.workbook', [join(home, 'many.csv')]);
    await expect(app.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 });
    await expect(app.getByRole('option', { name: /many\.csv/ })).toContainText('300,000 rows');

    // The check takes its time as well, and is stopped: back at the files.
    await app.getByRole('button', { name: 'Next: check' }).click();
    await expect(app.getByRole('progressbar', { name: 'Checking, nothing is written' })).toBeVisible();
    await app.getByRole('button', { name: 'Stop' }).click();
    await expect(app.getByRole('button', { name: 'Next: check' })).toBeEnabled();

    await importAll(app);
    const progress = app.getByRole('progressbar', { name: 'Importing' });
    await expect(progress).toBeVisible();
    // Midway, and the window still answers.
    await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
    await app.getByRole('button', { name: 'Stop' }).click();
    await expect(app.getByRole('button', { name: 'Import', exact: true })).toBeEnabled();
    await app.getByRole('button', { name: 'Cancel', exact: true }).click();
    await expect(app.getByRole('gridcell', { name: '10,005.5' })).toBeVisible();
    await app.keyboard.press('Control+k');
    await app.keyboard.type('imports');
    await app.getByRole('menuitem', { name: 'Imports' }).click();
    await expect(app.getByRole('button', { name: 'Take back…' })).toHaveCount(1);
    await expect(app.getByText('many.csv')).toHaveCount(0);
  });
});

test('proposals of columns that only together mean something are confirmed as they were read', async ({ app, home }) => {
  const files = {
    'Objectifs par commercial.csv': 'Mois;Alice Martin;Bob Durand;Total\njanv. 2025;10000;8000;18000\n',
    'CA mensuel.csv': 'Commercial;janv-25;févr-25\nAlice Martin;12500;13200\n;12500;13200\n',
    'ventes.csv': 'Année;Mois;Commercial;CA HT\n2024;1;Alice Martin;1200,50\n2025;2;Bob Durand;800\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  await expect(app.getByRole('button', { name: 'Choose files' })).toBeEnabled();
  await dropFiles(app, '.start-drop', Object.keys(files).map((name) => join(home, name)));
  for (const name of Object.keys(files)) {
    await app.getByRole('option', { name }).click();
    await app.getByRole('button', { name: /^Confirm \d proposals$/ }).click();
    await expect(app.getByRole('button', { name: /^Confirm/ })).toHaveCount(0);
  }
  await importAll(app);
  await expect(app.getByText('Every row went in.')).toBeVisible({ timeout: 60_000 });
  await expect(app.getByText('2 columns are read as the targets of a rep each: Alice Martin, Bob Durand.')).toBeVisible();
  await expect(app.getByText('2 columns are read as what was sold in periods of their own', { exact: false })).toBeVisible();
  await expect(app.getByText('“Année + Mois” holds months, weeks or longer periods', { exact: false })).toBeVisible();
});
