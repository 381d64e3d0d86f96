import { dayOf, formatDay, parseDay, partsOf } from '../../../shared/time/day';
import type { FilterSpec, MeasureEntry, ViewSpec } from '../../../shared/view/view-spec';

/** Years drawn: this one, and three before it for the band. */
const SEASONAL_YEARS = 4;

interface SeasonalContext {
  /** The answer's period, half-open; null when nothing is dated. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly asOf: string | null;
  /** Position in the view of the measure drawn. */
  readonly measure: number;
}

/**
 * The question behind the seasonal overlay: the same measure and facts, month by month, over the year that the view's period
 * ends in and the three before. Undefined when nothing is dated, or when the entry isn't about a period of its own (a span).
 */
export function seasonalView(view: ViewSpec, { period, asOf, measure }: SeasonalContext): ViewSpec | undefined {
  const entry = view.measures[measure];
  const year = lastYear(period, asOf);
  if (!entry || entry.span !== undefined || year === undefined) return undefined;
  return {
    version: 1,
    rows: [],
    columns: ['month'],
    measures: [plain(entry)],
    period: { from: formatDay(dayOf(year - SEASONAL_YEARS + 1, 1, 1)), to: formatDay(dayOf(year + 1, 1, 1)) },
    ...(view.asOf === undefined ? {} : { asOf: view.asOf }),
    filters: view.filters.filter(restrictsFacts),
    sort: [],
    totals: { rows: true, columns: false },
    subtotals: {},
    empty: { rows: false, columns: true },
    teams: view.teams,
    owners: view.owners,
    ...(view.currency === undefined ? {} : { currency: view.currency }),
  };
}

/** The measure itself: what it is compared with and how it is shown belong to the sheet. */
function plain(entry: MeasureEntry): MeasureEntry {
  const { measure, of, date } = entry;
  return { measure, ...(of === undefined ? {} : { of }), ...(date === undefined ? {} : { date }) };
}

/** Top, bottom and thresholds only choose what is shown; totals, which the overlay draws, don't follow them. */
function restrictsFacts(filter: FilterSpec): boolean {
  return 'dimension' in filter && !('top' in filter) && !('bottom' in filter);
}

/** The year that holds the last day of the period, or the as-of date when that is earlier. */
function lastYear(period: SeasonalContext['period'], asOf: string | null): number | undefined {
  const end = period === null ? undefined : parseDay(period.to);
  if (end === undefined) return undefined;
  const seen = asOf === null ? undefined : parseDay(asOf);
  return partsOf(seen === undefined ? end - 1 : Math.min(end - 1, seen)).year;
}
