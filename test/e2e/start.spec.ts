import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

test.describe('the start screen', () => {
  test('says what to do, in both languages and both themes', async ({ app, picture }) => {
    await expect(app.getByRole('heading', { name: 'Are we down, or is it just November?' })).toBeVisible();
    await expect(app.getByText('Nothing yet.')).toBeVisible();
    await expectAccessible(app);
    await picture('start-light-en');
    await app.getByRole('button', { name: 'Language' }).click();
    await app.getByRole('option', { name: 'Français' }).click();
    await expect(app.getByRole('heading', { name: 'On baisse, ou c’est juste novembre ?' })).toBeVisible();
    await app.emulateMedia({ colorScheme: 'dark' });
    await app.setViewportSize({ width: 1024, height: 700 });
    await expectAccessible(app);
    await picture('start-dark-fr-1024');
    await app.reload();
    await expect(app.getByRole('heading', { name: 'Ouvrir mes exports' })).toBeVisible();
  });

  test('makes, renames and takes off a workspace', async ({ app }) => {
    await app.getByRole('button', { name: 'New workspace…' }).click();
    await app.getByRole('textbox', { name: 'Name' }).fill('Sales: 2026');
    await app.getByRole('button', { name: 'Create' }).click();
    await expect(app.getByText('Leave out / \\')).toBeVisible();
    await app.getByRole('textbox', { name: 'Name' }).fill('Sales 2026');
    await app.getByRole('button', { name: 'Create' }).click();
    await expect(app.getByText('Nothing to show yet.')).toBeVisible();
    // Left for good: a reload stays on the start screen, and "back" leads to the workspace again.
    await app.getByRole('button', { name: 'Start screen' }).click();
    await app.reload();
    await expect(app.getByRole('row', { name: 'Sales 2026' })).toBeVisible();
    await app.goBack();
    await expect(app.getByText('Nothing to show yet.')).toBeVisible();
    await app.goForward();
    const row = app.getByRole('row', { name: 'Sales 2026' });
    await row.getByRole('button', { name: 'What to do with Sales 2026' }).click();
    await app.getByRole('menuitem', { name: 'Rename…' }).click();
    await app.getByRole('textbox', { name: 'Name' }).fill('Sales of the year');
    await app.getByRole('button', { name: 'Rename', exact: true }).click();
    await app.getByRole('button', { name: 'What to do with Sales of the year' }).click();
    await app.getByRole('menuitem', { name: 'Take off this list' }).click();
    await expect(app.getByText('Nothing yet.')).toBeVisible();
  });
});

test('the demo company opens in one click, with a sheet and its years over each other', async ({ app, picture }) => {
  // Five years of a company are made up and imported: seconds on a quiet machine, more on a busy one.
  test.setTimeout(300_000);
  await app.getByRole('button', { name: 'Open the demo' }).click();
  await expect(app.getByRole('grid').first()).toBeVisible({ timeout: 200_000 });
  await expect(app.getByRole('button', { name: 'Kind of chart' })).toContainText('Year over year');
  await expect(app.getByRole('img', { name: /by month: \d{4}, \d{4} and \d{4}/ })).toBeVisible();
  await expectAccessible(app);
  await picture('demo-light-en');
  await app.emulateMedia({ colorScheme: 'dark' });
  await picture('demo-dark-en');
});
