import { addMonths, type Calendar } from './calendar';
import type { Day, DayRange } from './day';
import { linearGrain } from './grains';

/** Days that run up to a day: `last` is the last one, inclusive. One row for each span of a view. */
export interface Span {
  readonly id: SpanId;
  upTo(last: Day, calendar: Calendar): DayRange;
}
export type SpanId = 'year-to-date' | 'half-to-date' | 'quarter-to-date' | 'month-to-date' | 'rolling-12';

const since = (grainId: string) => (last: Day, calendar: Calendar): DayRange => ({ from: linearGrain(grainId).start(last, calendar), to: last + 1 });

export const SPAN_TABLE: Readonly<Record<SpanId, Span>> = {
  'year-to-date': { id: 'year-to-date', upTo: since('year') },
  'half-to-date': { id: 'half-to-date', upTo: since('half') },
  'quarter-to-date': { id: 'quarter-to-date', upTo: since('quarter') },
  'month-to-date': { id: 'month-to-date', upTo: since('month') },
  // Twelve months up to the day: from the day after the same day a year before.
  'rolling-12': { id: 'rolling-12', upTo: (last) => ({ from: addMonths(last, -12) + 1, to: last + 1 }) },
};
