import type * as FileSystem from 'node:fs/promises';
import { expect, test, vi } from 'vitest';
import { ImportGround } from '../../support/import-ground';

// As between two volumes, where a file can't stand in a second folder.
vi.mock('node:fs/promises', async (original) => ({ ...(await original<typeof FileSystem>()), link: () => Promise.reject(new Error('EXDEV: cross-device link not permitted')) }));

test('a large file on another volume goes in', async () => {
  const rows = Array.from({ length: 300_000 }, (_, index) => `${index},Won,1,2026-01-11\n`);
  const ground = await ImportGround.open();
  try {
    const { files: [file] } = await ground.import({ 'deals.csv': `Deal ID,Deal Stage,Amount,Close Date\n${rows.join('')}` });
    expect([file?.accepted, file?.rejected]).toEqual([rows.length, 0]);
  } finally {
    await ground.close();
  }
});
