import type { ViewSpec } from '../../shared/view/view-spec';
import type { Line } from './answer';
import { isComposed } from './compositions';
import { measureOf } from './measures';

const place = (line: Line): string => JSON.stringify([line.rows, line.columns, line.measure]);

/** Sums and counts are exact; what was divided or subtracted may differ in the last bits. */
function isExact(view: ViewSpec, line: Line): boolean {
  const entry = view.measures[line.measure];
  if (!entry || typeof entry.measure !== 'string' || (entry.show ?? 'value') !== 'value') return false;
  const averages = typeof entry.comparison === 'object' && entry.comparison !== null && 'averageOfYears' in entry.comparison;
  const isWeighed = view.currency !== undefined || entry.comparison === 'last-year-working-days';
  return !averages && !isWeighed && !isComposed(entry.measure) && entry.measure !== 'weighted_amount' && ['sum', 'distinct', 'stock'].includes(measureOf(entry.measure).kind);
}

function same(view: ViewSpec, got: Line, expected: Line): boolean {
  if (got.value === null || expected.value === null) return got.value === expected.value;
  if (isExact(view, expected)) return got.value === expected.value;
  return Math.abs(got.value - expected.value) <= 1e-9 * Math.max(1, Math.abs(got.value), Math.abs(expected.value));
}

/** The first places where two answers differ, in words; empty when they are the same in value and order. */
export function differencesOf(view: ViewSpec, got: readonly Line[], expected: readonly Line[]): string[] {
  const wrong: string[] = [];
  const found = new Map(got.map((line) => [place(line), line]));
  if (found.size !== got.length) wrong.push('a cell stands there twice');
  for (const line of expected) {
    const other = found.get(place(line));
    if (!other) wrong.push(`${place(line)}: missing, expected ${line.value}`);
    else if (!same(view, other, line)) wrong.push(`${place(line)}: ${other.value}, expected ${line.value}`);
    found.delete(place(line));
  }
  for (const [where, line] of found) wrong.push(`${where}: ${line.value}, not expected`);
  if (wrong.length > 0) return wrong;
  const at = got.findIndex((line, index) => place(line) !== place(expected[index] ?? line));
  const [one, other] = [got[at], expected[at]];
  return one && other ? [`order: ${place(one)} stands where ${place(other)} should`] : [];
}
