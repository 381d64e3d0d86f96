import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessible';
import { serve, vigie, type Served } from './support/serve';
import { expect, test } from './support/test';

const REPS = 'id,name,team\nR1,Camille Thévenet,Lyon\nR2,Mathis Ferrand,Lyon\nR3,Jonas Weber,Köln\n';
const HEADER = 'Opportunity ID,Opportunity Owner,Stage,Amount,Currency,Created Date,Close Date';
const DEALS = [
  'D1,Camille Thévenet,Closed Won,1000,EUR,2026-01-05,2026-01-20', 'D2,Camille Thévenet,Closed Won,3000,EUR,2026-01-05,2026-02-18', 'D3,Mathis Ferrand,Closed Won,500,EUR,2026-01-05,2026-02-10',
  'D4,Jonas Weber,Closed Won,800,USD,2026-01-05,2026-02-11', 'D5,Jonas Weber,Qualification,900,EUR,2026-02-28,2026-03-31',
];

let server: Served;
test.beforeEach(async ({ home, page }) => {
  writeFileSync(join(home, 'reps.csv'), REPS);
  writeFileSync(join(home, 'deals.csv'), `${[HEADER, ...DEALS].join('\n')}\n`);
  const workspace = join(home, 'Corvane.vigie');
  vigie('new', workspace);
  vigie('import', workspace, join(home, 'reps.csv'), join(home, 'deals.csv'));
  server = await serve(home, workspace);
  await page.goto(server.address);
  await expect(page.getByRole('grid').first()).toBeVisible();
});
test.afterEach(() => server.stop());

/** By the palette, as one looks for anything. */
async function open(page: Page, name: string | RegExp): Promise<void> {
  // Pages of settings have sheets, too: the workbook's is waited for.
  await expect(page.getByRole('button', { name: 'Back to the workbook' })).toBeHidden();
  await expect(page.getByRole('grid').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('menu').first()).toBeVisible();
  await page.keyboard.type(typeof name === 'string' ? name : /\w+/.exec(name.source)?.[0] ?? '');
  await page.getByRole('menuitem', { name }).first().click();
}

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

/** The figures of a row of the sheet, by its name; without the total. */
async function figures(page: Page, row: string): Promise<string[]> {
  return page.locator('.entry-sheet .ag-row', { has: page.locator('.vg-label').getByText(row, { exact: true }) }).locator('.ag-cell:not([col-id="label"], [col-id="total"])').allInnerTexts();
}

const cell = (page: Page, row: number, column: string) => page.locator(`.entry-sheet .ag-row[row-index="${row}"] .ag-cell[col-id="${column}"]`);

test('targets are typed and pasted as in a sheet, unknown names are told, and the view shows the attainment', async ({ page, picture }) => {
  await open(page, 'Settings: targets');
  await expect(page.getByRole('group', { name: 'Targets of Revenue won, 2026' })).toBeVisible();
  await cell(page, 4, '2026-01').click();
  await page.keyboard.type('2000');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1.5k');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  expect((await figures(page, 'Camille Thévenet')).slice(0, 1)).toEqual(['2,000']);
  await pasteText(page, 'Rep\tFeb 2026\tMar 2026\nMathis Ferrand\t1 000,5\t1 200\nCamille Thevenet\t4 000\t\nCamile Thevenot\t7\t8\n');
  await expect(page.getByText(/nobody is called “Camile Thevenot” \(did you mean Camille Thévenet\?\)/)).toBeVisible();
  await expect.poll(() => figures(page, 'Lyon')).toEqual(expect.arrayContaining(['3,500', '5,000.5', '1,200']));
  await expectAccessible(page);
  await picture('settings-targets-light-en');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await figures(page, 'Lyon'))[1]).toBe('');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(async () => (await figures(page, 'Lyon'))[1]).toBe('5,000.5');
  await page.getByRole('radio', { name: 'Quarters' }).click();
  await expect.poll(async () => (await figures(page, 'Lyon'))[0]).toBe('9,700.5');

  await page.getByRole('button', { name: 'Back to the workbook' }).click();
  await open(page, 'Attainment');
  // Camille won 1,000 of the 1,500 of January and 3,000 of the 4,000 of February.
  await expect(page.getByRole('gridcell', { name: /^\d+(\.\d)?%$/ }).first()).toBeVisible();
});

test('what waits to be saved is kept when the page is left', async ({ page }) => {
  await open(page, 'Settings: targets');
  await cell(page, 4, '2026-01').click();
  for (const target of ['2000', '3000', '4000', '5000']) {
    await page.keyboard.type(target);
    await page.keyboard.press('Tab');
  }
  await page.reload();
  await open(page, 'Settings: targets');
  await expect.poll(async () => (await figures(page, 'Camille Thévenet')).slice(0, 4)).toEqual(['2,000', '3,000', '4,000', '5,000']);
});

test('a rep moved to another team at a date takes the later figures along; the move is taken back', async ({ page, picture }) => {
  await open(page, 'Settings: teams’ history');
  await page.getByRole('button', { name: 'Move… Camille Thévenet' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'New team' }).fill('Köln');
  await page.getByRole('option', { name: 'Köln' }).click();
  await dialog.getByRole('spinbutton', { name: /^day,/ }).click();
  await page.keyboard.type('01022026');
  await expect(dialog.getByText(/Until 31 Jan 2026 Camille Thévenet stays in Lyon/)).toBeVisible();
  await picture('settings-teams-move-light-en');
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const line = page.getByRole('row', { name: /Camille Thévenet/ });
  await expect(line).toContainText('Köln since 1 Feb 2026');
  await expectAccessible(page);
  await picture('settings-teams-light-en');
  await page.getByRole('button', { name: 'Back to the workbook' }).click();
  // Lyon keeps January’s 1,000 and its other rep’s 500.
  await expect(page.getByRole('gridcell', { name: '1,500' }).first()).toBeVisible();
  await open(page, 'Settings: teams’ history');
  await expect(line).toContainText('Lyon until 31 Jan 2026');
});

test('a day off is a working day less, and a rate converts what was left out', async ({ page, picture }) => {
  await open(page, 'Settings: working days and days off');
  const months = page.getByRole('table', { name: 'Working days of 2026' });
  await expect(months.getByRole('cell').first()).toHaveText('22');
  await page.getByRole('button', { name: 'Paste a list…' }).click();
  await page.getByRole('textbox', { name: 'Days off' }).fill('2026-01-05;Seminar\nsoon');
  await expect(page.getByText('1 line is no day: “soon”')).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 day' }).click();
  await expect(months.getByRole('cell').first()).toHaveText('21');
  await expectAccessible(page);
  await picture('settings-days-light-en');

  await page.getByRole('tab', { name: 'Currencies' }).click();
  await page.getByRole('button', { name: /Reporting currency/ }).click();
  await page.getByRole('option', { name: 'EUR' }).click();
  await page.getByRole('button', { name: /Amounts in other currencies/ }).click();
  await page.getByRole('option', { name: 'are converted at the rate of their own month' }).click();
  await expect(page.getByText('A rate is missing for 1 month: USD Feb 2026.')).toBeVisible();
  await cell(page, 0, 'USD').click();
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Every amount has its rate.', { exact: false })).toBeVisible();
  // What the cell said on hover fades first.
  await page.mouse.move(0, 0);
  await expect(page.locator('.ag-tooltip')).toHaveCount(0);
  await expectAccessible(page);
  await picture('settings-currencies-light-en');
  await page.getByRole('button', { name: 'Back to the workbook' }).click();
  // 800 dollars at 0.5.
  await expect(page.getByRole('gridcell', { name: '400' }).first()).toBeVisible();
});

test('a bonus plan pays in the view and is taken back; win rates divide by what the workspace says', async ({ page, picture }) => {
  await open(page, 'Settings: bonus plans');
  await page.getByRole('button', { name: 'New plan…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'In amounts' }).click();
  await dialog.getByRole('button', { name: 'Remove threshold 2' }).click();
  await dialog.getByRole('textbox', { name: 'From, amount, 1' }).fill('soon');
  await dialog.getByRole('textbox', { name: 'Rate, %, 1' }).fill('10 %');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Each threshold needs a number from 0 on, and a rate.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'From, amount, 1' }).fill('0');
  await dialog.getByRole('combobox', { name: 'Add a team or a rep' }).fill('Lyon');
  await page.getByRole('option', { name: 'Lyon' }).click();
  await expectAccessible(page);
  await picture('settings-bonus-dialog-light-en');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const plan = page.getByRole('region', { name: 'Bonus' });
  await expect(plan).toContainText('Paid: Lyon.');
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No bonus plan yet.')).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(plan).toContainText('10%');
  await expectAccessible(page);
  await picture('settings-bonus-light-en');

  await page.getByRole('tab', { name: 'How figures count' }).click();
  await page.getByRole('button', { name: 'won and lost deals Win rates divide by' }).click();
  await page.getByRole('option', { name: 'deals created in the period' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the workbook' }).click();
  await open(page, 'Win rate');
  await open(page, /^Bonus (?!base|plans)/);
  // A tenth of the 4,500 that Lyon won.
  await expect(page.getByRole('gridcell', { name: '450' }).first()).toBeVisible();
  // Four of the five deals created.
  await page.getByRole('gridcell', { name: /^80(\.0)?%/ }).first().click();
  await expect(page.getByText('Here: divided by the deals created in the period.')).toBeVisible();
});
