import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessible';
import { serve, vigie } from './support/serve';
import { expect, test } from './support/test';

const HEADER = 'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Created Date,Close Date';
const STAGES = ['Qualification', 'Proposal', 'Closed Won', 'Closed Lost', 'Limbo'] as const;

/** Sixty deals with what exports have: an owner missing here, an amount there, a stage that means nothing by itself. */
function deals(): string {
  const line = (index: number) => [
    `D${index}`, `Deal ${index}`, `Acme ${index % 4}`, index % 6 === 0 ? '' : ['Camille Thévenet', 'Mathis Ferrand'][index % 2], STAGES[index % STAGES.length], index % 7 === 0 ? '' : index * 100,
    `2026-0${index % 9 + 1}-1${index % 9}`, `2026-0${index % 9 + 1}-2${index % 9}`,
  ].join(',');
  return `${[HEADER, ...Array.from({ length: 60 }, (_, index) => line(index + 1))].join('\n')}\n`;
}

test.beforeEach(({ home }) => writeFileSync(join(home, 'deals.csv'), deals()));

test('the data check shows each finding with its rows, and leads to where it is mended; stages are given order and meaning by keys', async ({ page, home, picture }) => {
  const workspace = join(home, 'Corvane.vigie');
  vigie('new', workspace);
  vigie('import', workspace, join(home, 'deals.csv'));
  const server = await serve(home, workspace);
  try {
    await page.goto(server.address);
    await expect(page.getByRole('grid').first()).toBeVisible();
    await page.getByRole('button', { name: 'Check the data' }).click();
    const findings = page.getByRole('listbox', { name: 'Findings' });
    await findings.getByRole('option', { name: /^Nobody’s/ }).click();
    const finding = page.getByRole('region', { name: 'Nobody’s' });
    await expect(finding.getByRole('gridcell', { name: 'deals.csv' }).first()).toBeVisible();
    await expect(finding.getByRole('gridcell', { name: 'D6', exact: true })).toBeVisible();
    await expectAccessible(page);
    await picture('data-check-light-en');

    await page.getByRole('tab', { name: 'Stages' }).click();
    const list = page.getByRole('grid', { name: 'Stages in order' });
    await expect(list.getByRole('row').first()).toBeVisible();
    await expectAccessible(page);
    await picture('data-stages-light-en');
    const names = async () => (await list.getByRole('row').all()).map((row) => row.getAttribute('aria-label'));
    const before = await Promise.all(await names());
    const [first, second] = before;
    expect(second).toBeTruthy();
    // The row itself takes the keys, not the controls in it.
    await list.getByRole('row').first().focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(async () => (await Promise.all(await names())).slice(0, 2)).toEqual([second, first]);
    await list.getByRole('row', { name: 'Proposal' }).getByRole('radio', { name: 'Lost' }).click();
    await expect(list.getByRole('row', { name: 'Proposal' }).getByText('set by you')).toBeVisible();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();

    // Kept: another visit finds the same.
    await page.reload();
    await expect(page.getByRole('grid').first()).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('stages');
    await page.getByRole('menuitem', { name: 'Stages of deals' }).click();
    await expect.poll(async () => (await Promise.all(await names())).slice(0, 2)).toEqual([second, first]);
    await expect(list.getByRole('row', { name: 'Proposal' }).getByRole('radio', { name: 'Lost' })).toBeChecked();
    await page.getByRole('button', { name: 'Back to what the data says' }).click();
    await expect.poll(async () => (await Promise.all(await names())).slice(0, 2)).toEqual([first, second]);
    await page.setViewportSize({ width: 1024, height: 700 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await picture('data-stages-dark-1024');
    await page.getByRole('button', { name: 'Back to the workbook' }).click();
    await expect(page.getByRole('grid').first()).toBeVisible();
  } finally {
    await server.stop();
  }
});
