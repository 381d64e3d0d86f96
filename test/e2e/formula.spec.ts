import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

test.use({ opens: 'maven' });

test('a measure of one’s own is written with proposals, told where it is wrong, and shown in the sheet', async ({ app, picture }) => {
  await app.getByRole('button', { name: 'New measure…' }).click();
  const dialog = app.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Value of a deal');
  const editor = dialog.getByRole('textbox', { name: 'Formula' });
  await editor.click();
  await app.keyboard.type('[Revenue won] + [Sales cycle]');
  await expect(dialog.getByText('expected an amount, found a number of days')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await picture('formula-wrong-light-en');
  await editor.fill('= [Revenue won] / [Deals w');
  await app.keyboard.press('Control+Space');
  await app.getByRole('option', { name: /Deals won/ }).click();
  await expect(dialog.getByText('Gives an amount.')).toBeVisible();
  await expectAccessible(app);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(app.getByRole('columnheader', { name: /Value of a deal/ }).first()).toBeVisible();
});
