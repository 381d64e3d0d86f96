import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { ViewSpecInput } from '../../shared/view/view-spec';

/** Vigie as a user of the command line has it: arguments in; text and exit status out. */
export interface Ran {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
}

const program = join(import.meta.dirname, '../../dist/cli/main.js');

export function vigie(options: readonly string[], input = ''): Ran {
  const ran = spawnSync(process.execPath, [program, ...options], { input, encoding: 'utf8', maxBuffer: 1 << 30 });
  return { status: ran.status ?? 1, output: ran.stdout, errors: ran.stderr };
}

function mustWork(options: readonly string[], input = ''): string {
  const ran = vigie(options, input);
  if (ran.status !== 0) throw new Error(`vigie ${options.join(' ')} ended with ${ran.status}: ${ran.errors.trim()}`);
  return ran.output;
}

const reportSchema = z.object({
  import: z.union([z.string(), z.number()]),
  asOf: z.string().nullable(),
  files: z.array(z.object({ path: z.string(), object: z.string().nullable(), rows: z.number(), accepted: z.number(), rejected: z.number(), added: z.number(), changed: z.number(), unchanged: z.number(), gone: z.number() })),
});
export type Report = z.infer<typeof reportSchema>;

const keys = z.record(z.string(), z.string().nullable());
const lineSchema = z.object({ rows: keys, columns: keys, measure: z.string(), comparison: z.unknown(), show: z.string(), value: z.number().nullable() });
export type TidyLine = z.infer<typeof lineSchema>;

/** A workspace in a folder of its own, gone at the end. */
export class TrialWorkspace {
  readonly #folder = mkdtempSync(join(tmpdir(), 'vigie-check-'));
  readonly path = join(this.#folder, 'trial.vigie');

  constructor() {
    mustWork(['new', this.path]);
  }

  import(...options: readonly string[]): Report {
    return reportSchema.parse(JSON.parse(mustWork(['import', this.path, ...options, '--json'])));
  }

  undo({ import: id }: Report): void {
    mustWork(['undo-import', this.path, String(id)]);
  }

  /** The answer as it is printed. */
  answer(view: ViewSpecInput): string {
    return mustWork(['query', this.path, '--view', '-', '--format', 'jsonl'], JSON.stringify(view));
  }

  query(view: ViewSpecInput): TidyLine[] {
    return this.answer(view).split('\n').filter((line) => line !== '').map((line) => lineSchema.parse(JSON.parse(line)));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
