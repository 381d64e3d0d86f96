// One set-up at a time on a checkout, however many commands start together.
// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say, words } from './words.mjs';

/** Whether that process still lives. A lock without a readable owner is being made or was left by a crash. */
function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ownerOf(/** @type {string} */ lock) {
  try {
    return Number(readFileSync(join(lock, 'pid'), 'utf8'));
  } catch {
    return undefined; // between mkdir and write, or just released: asked again at the next turn
  }
}

/**
 * Runs the work while no other process does, in turn.
 * @template Value
 * @param {string} folder where the lock is kept; made when missing
 * @param {() => Value | Promise<Value>} work
 */
export async function withLock(folder, work) {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'setup.lock');
  for (let turns = 0, ownerless = 0; ; turns += 1) {
    try {
      mkdirSync(lock);
      writeFileSync(join(lock, 'pid'), String(process.pid));
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const owner = ownerOf(lock);
    ownerless = owner === undefined ? ownerless + 1 : 0;
    if ((owner !== undefined && !isAlive(owner)) || ownerless > 50) rmSync(lock, { recursive: true, force: true });
    if (turns === 20) say(words.waiting);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}
