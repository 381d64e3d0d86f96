import { refKey } from '../../../shared/sheet/measure-ref';
import type { ComparisonSpec, MeasureEntry } from '../../../shared/view/view-spec';

/** What an entry is before it is compared or shown otherwise: two entries of one base stand side by side. */
export function baseOf(entry: MeasureEntry): MeasureEntry {
  const { comparison: _comparison, show: _show, ...base } = entry;
  return base;
}

/** A text equal for entries that show the same measure over the same span, date and population. */
export function baseKey(entry: MeasureEntry): string {
  const { measure, span, of, date, likeForLike, partial } = entry;
  return JSON.stringify([refKey(measure), span, of, date, likeForLike, partial]);
}

export function comparisonOf(entry: MeasureEntry): ComparisonSpec | null {
  return entry.comparison ?? null;
}

/** A comparison as one text: its name, or its JSON. */
export function comparisonKey(comparison: ComparisonSpec | null): string {
  if (comparison === null) return 'none';
  return typeof comparison === 'string' ? comparison : JSON.stringify(comparison);
}
