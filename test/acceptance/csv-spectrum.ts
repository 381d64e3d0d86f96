import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checks } from './checks';
import { vigie } from './command-line';
import { parseCells } from '../support/read-csv';

/** The twelve edge cases of csv-spectrum: `vigie read` gives the cells that its answers give. */
const rowSchema = z.record(z.string(), z.string());
const answerSchema = z.union([z.array(rowSchema), rowSchema.transform((row) => [row])]);

export function checkCsvSpectrum(folder: string, checks: Checks): void {
  for (const file of readdirSync(join(folder, 'csvs')).toSorted()) {
    const name = `csv-spectrum: ${file}`;
    const ran = vigie(['read', join(folder, 'csvs', file), '--format', 'csv', '--json']);
    if (ran.status !== 0) {
      checks.tell(name, `vigie read ended with ${ran.status}: ${ran.errors.trim()}`);
      continue;
    }
    const [header = [], ...lines] = parseCells(ran.output);
    const rows = lines.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
    // The package as published has lost the carriage returns of its files, not those of its answers.
    const answer = readFileSync(join(folder, 'json', file.replace(/csv$/, 'json')), 'utf8');
    const wanted = answerSchema.parse(JSON.parse(answer.replaceAll('\\r\\n', '\\n')));
    // The answer for this file tells another number than the file does.
    const known = file === 'location_coordinates.csv' ? wanted.map((row) => ({ ...row, 'Contact Phone Number': '2095257564' })) : wanted;
    checks.equal(name, rows, known);
  }
}
