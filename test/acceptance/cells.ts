import type { TidyLine } from './command-line';

/** Expected cells, by their place: what plain counting over the file gives. */
export interface ExpectedCell {
  readonly rows: Readonly<Record<string, string | null>>;
  readonly columns: Readonly<Record<string, string | null>>;
  /** Measure, comparison and show, as they stand in a line. */
  readonly measure: string;
  readonly comparison?: string;
  readonly show?: string;
  readonly value: number | null;
  /** Amounts must be equal to the last decimal; ratios to twelve places. */
  readonly exact: boolean;
}

type Place = Pick<ExpectedCell, 'rows' | 'columns' | 'measure' | 'comparison' | 'show'>;

function placeOf(cell: Place | TidyLine): string {
  return JSON.stringify([cell.rows, cell.columns, cell.measure, cell.comparison ?? null, cell.show ?? 'value']);
}

function same(got: number | null, expected: ExpectedCell): boolean {
  if (got === null || expected.value === null) return got === expected.value;
  if (expected.exact) return got === expected.value;
  return Math.abs(got - expected.value) <= 1e-12 * Math.max(1, Math.abs(expected.value));
}

/** What differs between an answer and the expected cells, in a sentence with the first places; null when nothing does. */
export function differences(lines: readonly TidyLine[], expected: readonly ExpectedCell[]): string | null {
  const found = new Map(lines.map((line) => [placeOf(line), line.value]));
  const wrong: string[] = [];
  for (const cell of expected) {
    const place = placeOf(cell);
    const got = found.get(place);
    if (got === undefined) wrong.push(`${place} is missing (expected ${cell.value})`);
    else if (!same(got, cell)) wrong.push(`${place} is ${got}, expected ${cell.value}`);
    found.delete(place);
  }
  for (const [place, value] of found) wrong.push(`${place} (${value}) is not expected`);
  return wrong.length === 0 ? null : `${wrong.length} cells differ: ${wrong.slice(0, 3).join('; ')}`;
}
