import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { withLock } from '../../../electron/setup/lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'vigie-lock-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the set-up lock', () => {
  it('lets one work at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await sleep(20);
      inside -= 1;
    };
    await Promise.all([withLock(folder, work), withLock(folder, work), withLock(folder, work)]);
    expect(most).toBe(1);
  });

  it('is given back when the work fails', async () => {
    await expect(withLock(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await withLock(folder, () => 'free')).toBe('free');
  });

  it('left behind by a process that died is taken over', async () => {
    mkdirSync(join(folder, 'setup.lock'), { recursive: true });
    writeFileSync(join(folder, 'setup.lock', 'pid'), '999999999');
    expect(await withLock(folder, () => 'free')).toBe('free');
  });
});
