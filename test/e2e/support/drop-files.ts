import type { Page } from '@playwright/test';

/** Real files dragged from outside the window and dropped in the middle of a place in it. */
export async function dropFiles(page: Page, place: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(place).boundingBox();
  if (!box) throw new Error(`Nothing to drop on at ${place}`);
  const session = await page.context().newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 12, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}
