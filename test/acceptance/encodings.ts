import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { differences, type ExpectedCell } from './cells';
import type { Checks } from './checks';
import { TrialWorkspace } from './command-line';

/** One French table in ten encodings and dialects: names, amounts and dates must come out the same. */
const truthSchema = z.object({
  rows: z.array(z.object({ rep: z.string(), team: z.string(), revenue: z.number(), created: z.string() })),
  files: z.array(z.object({ file: z.string() })),
});

export function checkEncodings(folder: string, checks: Checks): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const expected = expectedCells(truth.rows);
  for (const { file } of truth.files) {
    const workspace = new TrialWorkspace();
    try {
      const report = workspace.import(join(folder, file));
      const [read] = report.files;
      checks.equal(`encodings: ${file} goes in whole`, read && { object: read.object, accepted: read.accepted, rejected: read.rejected }, { object: 'deals', accepted: 5, rejected: 0 });
      const lines = workspace.query({ version: 1, rows: ['rep'], columns: ['day'], measures: [{ measure: 'pipeline_created' }], empty: { rows: false, columns: false } });
      checks.tell(`encodings: ${file} holds the true names, days and amounts`, differences(lines.filter((line) => line.value !== 0), expected));
    } catch (error) {
      checks.tell(`encodings: ${file} can be imported`, error instanceof Error ? error.message : String(error));
    } finally {
      workspace.remove();
    }
  }
}

/** Cells that aren't zero: the amounts are in hundredths, summed as such. */
function expectedCells(rows: readonly { rep: string; revenue: number; created: string }[]): ExpectedCell[] {
  const reps = [...new Set(rows.map((row) => row.rep)), null];
  const days = [...new Set(rows.map((row) => row.created)), null];
  return reps.flatMap((rep) => days.flatMap((day) => {
    const here = rows.filter((row) => (rep === null || row.rep === rep) && (day === null || row.created === day));
    const cents = here.reduce((total, row) => total + Math.round(row.revenue * 100), 0);
    return cents === 0 ? [] : [{ rows: { rep }, columns: { day }, measure: 'pipeline_created', value: cents / 100, exact: true }];
  }));
}
