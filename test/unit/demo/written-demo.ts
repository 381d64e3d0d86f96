import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoRequest } from '../../../electron/engine/demo/settings';
import { writeDemo } from '../../../electron/engine/demo/write-demo';

export type Row = Readonly<Record<string, string>>;

/** A demo written to a folder that is gone afterwards: its texts by object, and their rows. */
export async function writtenDemo(request: Partial<DemoRequest> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-demo-test-'));
  try {
    const options = { signal: new AbortController().signal, progress: () => {} };
    const { files, truth } = await writeDemo({ seed: 1, years: 5, reps: 40, language: 'en', ...request }, folder, options);
    const texts = new Map<string, string>();
    for (const { object, path } of files) texts.set(object, await readFile(path, 'utf8'));
    const parsed = new Map<string, Row[]>();
    const rowsOf = (object: string) => {
      const rows = parsed.get(object) ?? parse(texts.get(object) ?? '');
      parsed.set(object, rows);
      return rows;
    };
    return { files, truth, texts, rowsOf };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The demo's own CSV: no line breaks inside cells. */
function parse(text: string): Row[] {
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = cellsOf(header);
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, index) => [names[index] ?? '', cell])));
}

function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) => match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
}

export function sumBy(rows: readonly Row[], key: (row: Row) => string, value: (row: Row) => number = () => 1): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + value(row));
  return sums;
}
