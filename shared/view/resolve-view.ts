import type { DataShape } from '../catalogue/data-shape';
import type { Dimension } from '../catalogue/dimensions';
import { type Problem } from '../protocol/errors';
import { nearest } from '../text/nearest';
import type { Calendar } from '../time/calendar';
import { parseDay, type Day, type DayRange } from '../time/day';
import { parsePeriod, periodNames } from '../time/named-periods';
import { namesIn, type CustomMeasures, type Names } from './names';
import { entryResolver } from './resolve-entry';
import { resolveFilters } from './resolve-filters';
import { resolveSorts } from './resolve-sorts';
import type { ResolvedView } from './resolved-view';
import { viewCalendar } from './view-calendar';
import type { ViewSpec } from './view-spec';

/** What names mean in a workspace: its data's shape, its as-of date and its calendar. */
export interface ResolveContext {
  readonly shape: DataShape;
  readonly asOf: Day | null;
  readonly calendar: Calendar;
  readonly customs?: CustomMeasures | undefined;
  readonly counting?: Names['counting'] | undefined;
}

/** Names to rows of the catalogue, as far as they are known, and every problem of the view: with one, it can't be answered. */
export function resolveView(spec: ViewSpec, context: ResolveContext): { readonly view: ResolvedView; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const names = namesIn(context.shape, problems, context.customs, context.counting);
  const asOf = spec.asOf === undefined ? context.asOf : parseDay(spec.asOf) ?? null;
  const calendar = viewCalendar(spec, context.calendar);

  const rows = axis(spec.rows, 'rows', names);
  const columns = axis(spec.columns, 'columns', names);
  spec.columns.forEach((id, index) => {
    if (spec.rows.includes(id)) names.report(`columns[${index}]`, 'dimension_twice', { dimension: id });
  });
  for (const id of Object.keys(spec.subtotals)) names.dimension(id, `subtotals.${id}`);
  const resolveEntry = entryResolver(names);
  const entries = spec.measures.flatMap((entry, index) => resolveEntry(entry, `measures[${index}]`) ?? []);
  const { filters, choices } = resolveFilters(spec, names, resolveEntry);
  const sorts = resolveSorts(spec, names, resolveEntry);
  const period = periodIn(spec, asOf, calendar, names);
  return { view: { spec, asOf, calendar, period, rows, columns, entries, filters, choices, sorts }, problems };
}

function axis(ids: readonly string[], key: string, names: Names): Dimension[] {
  return ids.flatMap((id, index) => {
    if (ids.indexOf(id) < index) names.report(`${key}[${index}]`, 'dimension_twice', { dimension: id });
    return names.dimension(id, `${key}[${index}]`) ?? [];
  });
}

function periodIn(spec: ViewSpec, asOf: Day | null, calendar: Calendar, names: Names): DayRange | null {
  const { period } = spec;
  if (period === null || period === undefined) return null;
  if (typeof period === 'string') {
    const found = parsePeriod(period, asOf, calendar);
    if (found) return found;
    const meant = nearest(period, periodNames(asOf, calendar));
    names.report('period', meant === undefined ? 'bad_period' : 'bad_period_near', meant === undefined ? { period } : { period, nearest: meant });
    return null;
  }
  const from = parseDay(period.from);
  const to = parseDay(period.to);
  if (from !== undefined && to !== undefined && from < to) return { from, to };
  names.report('period', 'bad_period', { period: `${period.from} - ${period.to}` });
  return null;
}
