import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BuiltProgram } from '../support/built-program';

/** A disk of its own for one command, gone with it: only Linux gives one without a right of the administrator, and not everywhere. */
const DISK = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-ec', 'mount -t tmpfs -o size=6m tmpfs "$0"; exec sh -c "$1"'] as const;

function isThere(): boolean {
  try {
    execFileSync(DISK[0], [...DISK.slice(1), tmpdir(), 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
let program: BuiltProgram;
const path = (name: string) => join(folder, name);
const vigie = (...argv: string[]) => [process.execPath, program.script, ...argv].map((part) => `'${part}'`).join(' ');
/** A script in which `disk` is the small disk. */
const onSmallDisk = (script: readonly string[]) => execFileSync(DISK[0], [...DISK.slice(1), path('disk'), script.join('\n')], { cwd: folder, env: { ...process.env, LC_ALL: 'C' } });

describe.skipIf(!isThere())('a disk that is full (skipped where the system gives a test no disk of its own)', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vigie-disk-'));
    await mkdir(path('disk'));
    program = await BuiltProgram.build();
    await writeFile(path('one.csv'), 'Deal ID,Deal Stage,Amount\n1,Won,5\n');
    // Texts that don't pack: more than the disk holds.
    const rows = Array.from({ length: 60_000 }, (_, index) => `D${index},Won,${index},${Math.sin(index)} ${Math.cos(index)} ${Math.tan(index)}\n`);
    await writeFile(path('large.csv'), Buffer.from(`Deal ID,Deal Stage,Amount,Note\n${rows.join('')}`, 'utf16le'));
  });
  afterAll(async () => {
    await program.remove();
    await rm(folder, { recursive: true });
  });

  test('under the workspace: told in words, and everything is as it was', async () => {
    const view = `echo '{"version":1,"rows":["stage"],"measures":[{"measure":"revenue_won"}]}' | ${vigie('query', 'disk/w.vigie', '--view', '-', '--format', 'jsonl')}`;
    onSmallDisk([
      vigie('new', 'disk/w.vigie'), vigie('import', 'disk/w.vigie', 'one.csv'), `${view} > before`,
      `${vigie('import', 'disk/w.vigie', 'large.csv')} 2> told && echo 0 > status || echo $? > status`, `${view} > after`, 'ls disk > left',
    ]);
    expect(await readFile(path('told'), 'utf8')).toMatch(/^The disk is full\.\n(?!.*(?:Error|ENOSPC))/s);
    expect(await readFile(path('status'), 'utf8')).toBe('4\n');
    expect(await readFile(path('after'), 'utf8')).toBe(await readFile(path('before'), 'utf8'));
    expect(await readFile(path('before'), 'utf8')).toContain('"value":5');
    expect(await readFile(path('left'), 'utf8')).toBe('w.vigie\n');
  });

  test('under the staging folder: told in words, and nothing is left there', async () => {
    onSmallDisk([
      vigie('new', 'w.vigie'), 'cp w.vigie before.vigie', 'head -c 5000000 /dev/zero > disk/others',
      `TMPDIR="$PWD/disk" ${vigie('import', 'w.vigie', 'large.csv')} 2> told && echo 0 > status || echo $? > status`, 'ls disk > left',
    ]);
    expect(await readFile(path('told'), 'utf8')).toMatch(/^The disk is full\.\n(?!.*(?:Error|ENOSPC))/s);
    expect(await readFile(path('status'), 'utf8')).toBe('4\n');
    expect(await readFile(path('left'), 'utf8')).toBe('others\n');
    expect((await readFile(path('w.vigie'))).equals(await readFile(path('before.vigie')))).toBe(true);
    expect((await readdir(folder)).filter((name) => name.includes('.wal'))).toEqual([]);
  });
});
