import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The built program as a process of its own: what only a real terminal's pipes and signals can show. */
const program = join(import.meta.dirname, '../../dist/cli/main.js');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-process-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

/** `meanwhile` is called with the running process once it has started. */
function vigie(argv: readonly string[], meanwhile: (child: ReturnType<typeof start>) => void = () => {}): Promise<Ended> {
  const child = start(argv);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString('utf8'); });
  child.stderr.on('data', (chunk: Buffer) => { errors += chunk.toString('utf8'); });
  meanwhile(child);
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output, errors })));
}

function start(argv: readonly string[]) {
  return spawn(process.execPath, [program, ...argv], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, LC_ALL: 'C' } });
}

describe.skipIf(!existsSync(program))('the built program', () => {
  test('results and errors keep apart, with the status of what happened', async () => {
    expect(await vigie(['new', 'made.vigie', '--json'])).toMatchObject({ status: 0, output: expect.stringContaining('made.vigie'), errors: '' });
    expect(await vigie(['imports', 'missing.vigie'])).toMatchObject({ status: 4, output: '' });
    expect(await vigie(['qeury'])).toMatchObject({ status: 2, output: '', errors: expect.stringContaining('query') });
  });

  test('a reader that goes away is no error', async () => {
    const { errors } = await vigie(['measures', '--json'], (child) => child.stdout.destroy());
    expect(errors).toBe('');
  });

  test('Ctrl+C gives up a demo and leaves nothing behind', async () => {
    const ended = await vigie(['demo', 'given-up.vigie', '--activities', '5000000'], (child) => {
      const begun = setInterval(() => {
        if (!existsSync(join(folder, 'given-up.vigie'))) return;
        clearInterval(begun);
        setTimeout(() => child.kill('SIGINT'), 500);
      }, 50);
    });
    expect(ended).toMatchObject({ status: 1, output: '', errors: expect.stringContaining('Cancelled') });
    expect((await readdir(folder)).filter((name) => name.startsWith('given-up'))).toEqual([]);
  });
});
