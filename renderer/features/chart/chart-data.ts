import type { MeasureRef } from '../../../shared/view/view-spec';
import type { PivotMeasure } from '../../../shared/view/pivot-table';

/**
 * What a chart shows, read from a pivot table and still without a word or a colour: the picture, its sentence and its data
 * table are all made from this.
 */

export const CHART_KINDS = ['seasonal', 'lines', 'columns', 'bars'] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

export interface ChartPoint {
  /** The dimension whose member stands on the axis, and the member's key. */
  readonly dimension: string;
  readonly member: string;
  /** Every member that fixes this point, by dimension: what a click asks for. */
  readonly members: Readonly<Record<string, string>>;
}

/** `low` and `high` bound the band of former years; `others` is what the shown members leave. */
export type SeriesRole = 'now' | 'last' | 'before' | 'low' | 'high' | 'member' | 'others' | 'reference';

export interface ChartSeries {
  readonly role: SeriesRole;
  /** The member it belongs to; null when it is the total. */
  readonly dimension: string | null;
  readonly member: string | null;
  /** One a point; null where there is no value. */
  readonly values: readonly (number | null)[];
}

export interface ChartData {
  readonly kind: ChartKind;
  /** `seasonal`: the points belong to the derived view of `seasonal-view.ts`, not to the view itself. */
  readonly source: 'view' | 'seasonal';
  readonly measure: MeasureRef;
  readonly unit: PivotMeasure['unit'];
  /** Comparison of the reference series, when there is one. */
  readonly comparison: PivotMeasure['comparison'];
  readonly points: readonly ChartPoint[];
  readonly series: readonly ChartSeries[];
  /** Index of the point that the as-of date cuts: its value is "to date". */
  readonly partial: number | null;
  /** The years that the band covers, oldest first; empty without a band. */
  readonly bandYears: readonly number[];
  /** Members left out of the picture, of how many. */
  readonly left: { readonly shown: number; readonly total: number } | null;
}
