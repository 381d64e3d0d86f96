import { refKey } from '../../../shared/sheet/measure-ref';
import type { ComparisonSpec, MeasureEntry } from '../../../shared/view/view-spec';

/** What an entry is before it is compared, like for like or not, or shown otherwise: two entries of one base stand side by side. */
export function baseOf(entry: MeasureEntry): MeasureEntry {
  const { comparison: _comparison, show: _show, likeForLike: _likeForLike, ...base } = entry;
  return base;
}

/** A text equal for entries that show the same measure over the same span and date. */
export function baseKey(entry: MeasureEntry): string {
  const { measure, span, of, date, partial } = entry;
  return JSON.stringify([refKey(measure), span, of, date, partial]);
}

/** The entry under the comparison: a target keeps nobody out, so like for like goes. */
export function withComparison(entry: MeasureEntry, comparison: ComparisonSpec): MeasureEntry {
  if (comparison !== 'target') return { ...entry, comparison };
  const { likeForLike: _likeForLike, ...rest } = entry;
  return { ...rest, comparison };
}

export function comparisonOf(entry: MeasureEntry): ComparisonSpec | null {
  return entry.comparison ?? null;
}

/** A comparison as one text: its name, or its JSON. */
export function comparisonKey(comparison: ComparisonSpec | null): string {
  if (comparison === null) return 'none';
  return typeof comparison === 'string' ? comparison : JSON.stringify(comparison);
}
