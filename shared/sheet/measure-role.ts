import type { PivotMeasure, PivotTable } from '../view/pivot-table';
import { refKey } from './measure-ref';

/** What a column says of its measure: the figure, what it is held against, or how far they lie apart. */
export type MeasureRole = 'value' | 'reference' | 'change';

export function roleOf(measure: PivotMeasure): MeasureRole {
  if (measure.comparison === null) return 'value';
  return measure.show === 'value' ? 'reference' : measure.show === 'rank' || measure.show.startsWith('share') ? 'reference' : 'change';
}

const ROLE_ORDER = { value: 0, reference: 1, change: 2 } as const;

/** What two entries must share to stand side by side as one measure: its reference, and what it is restricted to. */
export function baseKey(measure: PivotMeasure): string {
  return [refKey(measure.measure), measure.span, measure.of, measure.date, measure.likeForLike].join('|');
}

/** Indices of the table's measures in the sheet's order: measures as the view lists them; in each, value · reference · change. */
export function measureOrder(table: PivotTable): number[] {
  const rank = new Map<string, number>();
  for (const measure of table.measures) if (!rank.has(baseKey(measure))) rank.set(baseKey(measure), rank.size);
  const place = (index: number) => {
    const measure = table.measures[index];
    return measure === undefined ? 0 : (rank.get(baseKey(measure)) ?? 0) * 3 + ROLE_ORDER[roleOf(measure)];
  };
  return table.measures.map((_, index) => index).toSorted((a, b) => place(a) - place(b) || a - b);
}

/** Whether all entries speak of one measure, so that the corner can name it for all. */
export function hasOneBase(table: PivotTable): boolean {
  return new Set(table.measures.map(baseKey)).size <= 1;
}
