import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseCells } from '../support/read-csv';
import type { Checks } from './checks';
import { vigie } from './command-line';

/** The page that tells how each sample is read: what it says must hold. */
const PAGE = join(import.meta.dirname, '../../docs/pollock.md');

/** The samples of the Pollock benchmark: `vigie read` gives the cells of each one's clean twin, and keeps a second table apart. */
export function checkPollock(folder: string, checks: Checks): void {
  const told = new Map([...readFileSync(PAGE, 'utf8').matchAll(/^\| `(file_[^`]+)` \| ([^|]+) \| ([^|]+) \|/gm)].map(([, file = '', cells = '', tables = '']) => [file, { cells: cells.trim(), tables: tables.trim() }]));
  const out = mkdtempSync(join(tmpdir(), 'vigie-pollock-'));
  try {
    for (const file of readdirSync(join(folder, 'csv')).toSorted()) {
      const ran = vigie(['read', join(folder, 'csv', file), '--format', 'csv', '--out', join(out, file)]);
      if (ran.status !== 0) {
        checks.tell(`pollock: ${file}`, `vigie read ended with ${ran.status}: ${ran.errors.trim()}`);
        continue;
      }
      const name = file.replace(/\.csv$/, '');
      const read = parseCells(readFileSync(join(out, file, file), 'utf8'));
      const clean = parseCells(readFileSync(join(folder, 'clean', file), 'utf8'));
      const wrong = Array.from({ length: Math.max(read.length, clean.length) }, (_, row) => row).filter((row) => JSON.stringify(read[row]) !== JSON.stringify(clean[row]));
      checks.tell(`pollock: ${file}: the cells of its clean twin`, wrong.length === 0 ? null : `${wrong.length} rows differ, first ${wrong[0]}: ${JSON.stringify(read[wrong[0] ?? 0])}`);
      const tables = readdirSync(join(out, file)).length;
      checks.equal(`pollock: ${file}: ${name.includes('multitable') ? 'its second table is kept apart' : 'one table'}`, tables, name.includes('multitable') ? 2 : 1);
      checks.equal(`pollock: ${file}: as docs/pollock.md tells`, told.get(file), { cells: wrong.length === 0 ? 'all' : `${wrong.length} rows differ`, tables: String(tables) });
    }
  } finally {
    rmSync(out, { recursive: true });
  }
}
