import { refKey } from '../../../shared/sheet/measure-ref';
import type { ComparisonSpec, MeasureEntry, ViewSpec } from '../../../shared/view/view-spec';
import { baseKey, baseOf, comparisonKey, comparisonOf, withComparison } from './entries';

/** Unit of a measure by its key (`refKey`), as the catalogue says; undefined for what it doesn't know. */
export type UnitOf = (refKey: string) => string | undefined;

/** The comparison that the view as a whole is under: of its first compared entry; `mixed` when entries differ. */
export function viewComparison(view: Pick<ViewSpec, 'measures'>): ComparisonSpec | null | 'mixed' {
  const compared = view.measures.map(comparisonOf).filter((comparison) => comparison !== null);
  const first = compared[0] ?? null;
  return compared.some((comparison) => comparisonKey(comparison) !== comparisonKey(first)) ? 'mixed' : first;
}

/** Value, reference and change of one base. The change of a rate is a difference in points: a percentage of one misleads. */
export function comparedEntries(base: MeasureEntry, comparison: ComparisonSpec, unitOf: UnitOf): MeasureEntry[] {
  const isRate = unitOf(refKey(base.measure)) === 'ratio';
  return [base, { ...base, comparison }, { ...base, comparison, show: isRate ? 'difference' : 'percent' }];
}

/**
 * The whole view under a comparison: bases already compared keep what they show of it, the others get value, reference and
 * change; null takes every comparison away. Bases stay in their order.
 */
export function setComparison(view: ViewSpec, comparison: ComparisonSpec | null, unitOf: UnitOf): ViewSpec {
  if (comparison === null) {
    const plain = view.measures.filter((entry) => comparisonOf(entry) === null);
    const orphans = view.measures.map(baseOf).filter((base) => !plain.some((entry) => baseKey(entry) === baseKey(base)));
    const kept = [...plain, ...new Map(orphans.map((base) => [baseKey(base), base])).values()];
    return { ...view, measures: kept, sort: view.sort.filter((sort) => (sort.comparison ?? null) === null) };
  }
  const compared = new Set(view.measures.filter((entry) => comparisonOf(entry) !== null).map(baseKey));
  const measures = view.measures.flatMap((entry) => {
    if (comparisonOf(entry) !== null) return [withComparison(entry, comparison)];
    // Other forms of an uncompared base (a share, a rank) stay single: only its plain value is unfolded.
    return compared.has(baseKey(entry)) || (entry.show ?? 'value') !== 'value' ? [entry] : comparedEntries(baseOf(entry), comparison, unitOf);
  });
  const sort = view.sort.map((by) => ((by.comparison ?? null) === null ? by : { ...by, comparison }));
  return { ...view, measures, sort };
}
