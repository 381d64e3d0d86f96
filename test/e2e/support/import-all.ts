import { expect, type Page } from '@playwright/test';

/** What is ready goes through the check, and in. */
export async function importAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Next: check' }).click();
  await expect(page.getByRole('heading', { name: /would go in/ })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
}
