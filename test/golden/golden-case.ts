import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { viewSpecSchema, type ViewSpec } from '../../shared/view/view-spec';
import type { Line } from '../oracle/answer';

/** One case a file: a view, and the rows expected, each the row members, the column members, then a value a measure. */
const caseSchema = z.strictObject({
  about: z.string(),
  /** Measures of the workspace's own that the view asks for: English formulas by name. */
  formulas: z.record(z.string(), z.string()).default({}),
  /** False: beside formulas, what the loops over views don't speak of. */
  oracle: z.boolean().default(true),
  view: z.unknown(),
  cells: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
});

export interface GoldenCase {
  readonly name: string;
  readonly about: string;
  readonly formulas: Readonly<Record<string, string>>;
  /** Whether plain loops answer it, too. */
  readonly oracle: boolean;
  readonly view: ViewSpec;
  readonly cells: readonly (readonly (string | number | null)[])[];
}

const folder = join(import.meta.dirname, 'cases');

export function goldenCases(): GoldenCase[] {
  return readdirSync(folder).filter((file) => file.endsWith('.json')).toSorted().map((file) => {
    const { about, view, cells, formulas, oracle } = caseSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    return { name: file.replace('.json', ''), about, formulas, oracle: oracle && Object.keys(formulas).length === 0, view: viewSpecSchema.parse(view), cells };
  });
}

/** An answer in the short form of a case; numbers to nine places, so that 1 / 3 can be written down. */
export function shortForm(view: ViewSpec, lines: readonly Line[]): (string | number | null)[][] {
  const short: (string | number | null)[][] = [];
  for (const line of lines) {
    if (line.measure === 0) short.push([...view.rows.map((id) => line.rows[id] ?? null), ...view.columns.map((id) => line.columns[id] ?? null)]);
    short.at(-1)?.push(line.value === null ? null : Number(line.value.toFixed(9)));
  }
  return short;
}
