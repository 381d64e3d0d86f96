import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checks } from './checks';
import { vigie } from './command-line';
import { parseCells } from '../support/read-csv';

/** The twelve edge cases of csv-spectrum: `vigie read` gives the cells that its answers give. */
const answerSchema = z.array(z.record(z.string(), z.string()));

export function checkCsvSpectrum(folder: string, checks: Checks): void {
  for (const file of readdirSync(join(folder, 'csvs')).toSorted()) {
    const name = `csv-spectrum: ${file}`;
    const ran = vigie(['read', join(folder, 'csvs', file), '--format', 'csv', '--json']);
    if (ran.errors.includes('"not_supported"')) {
      checks.leftOut('csv-spectrum', 'vigie read is not there yet');
      return;
    }
    if (ran.status !== 0) {
      checks.tell(name, `vigie read ended with ${ran.status}: ${ran.errors.trim()}`);
      continue;
    }
    const [header = [], ...lines] = parseCells(ran.output);
    const rows = lines.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
    const wanted = answerSchema.parse(JSON.parse(readFileSync(join(folder, 'json', file.replace(/csv$/, 'json')), 'utf8')));
    checks.equal(name, rows, wanted);
  }
}
