import { membersOf, nodesAt, timeDimension, totalNode, valueAt } from './axis-nodes';
import type { ChartData, ChartPoint, ChartSeries, SeriesRole } from './chart-data';
import { monthNumber, monthOfAsOf, parseMonth } from './months';
import type { PivotTable } from '../../../shared/view/pivot-table';

const ROLES: readonly SeriesRole[] = ['now', 'last', 'before'];

/** One line a year over the months, from the answer to `seasonalView`. Null with less than a year and a month of facts. */
export function seasonalData(table: PivotTable): ChartData | null {
  const measure = table.measures[0];
  const months = knownMonths(table);
  const last = months.at(-1);
  const first = months[0];
  if (!measure || !last || !first || last.number - first.number < 12) return null;
  const thisYear = Math.floor(last.number / 12);
  const value = (year: number, month: number) => months.find((known) => known.number === year * 12 + month)?.value ?? null;
  const line = (year: number) => Array.from({ length: 12 }, (_, month) => value(year, month));
  const years = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3].map((year) => ({ year, values: line(year) })).filter(({ values }) => values.some((one) => one !== null));
  const former = years.filter(({ year }) => year < thisYear);
  const lines: ChartSeries[] = years.slice(0, ROLES.length).flatMap(({ year, values }, index) => {
    const role = ROLES[index];
    return role ? [{ role, dimension: 'year', member: String(year), values }] : [];
  });
  // Two years are the least that a band can lie between.
  const banded = former.length > 1;
  const asOf = monthOfAsOf(table.asOf);
  return {
    kind: 'seasonal',
    source: 'seasonal',
    measure: measure.measure,
    unit: measure.unit,
    comparison: null,
    points: Array.from({ length: 12 }, (_, month): ChartPoint => {
      const key = String(month + 1).padStart(2, '0');
      return { dimension: 'month-of-year', member: key, members: { month: `${thisYear}-${key}` } };
    }),
    series: banded ? [bound(former, 'low'), bound(former, 'high'), ...lines] : lines,
    partial: asOf?.cut === true && asOf.year === thisYear ? asOf.month - 1 : null,
    bandYears: banded ? former.map(({ year }) => year).toReversed() : [],
    left: null,
  };
}

/** The months from the first with facts to the as-of date's, with their values. */
function knownMonths(table: PivotTable): { readonly number: number; readonly value: number | null }[] {
  const depth = timeDimension(table.columns) + 1;
  const row = totalNode(table.rows);
  if (depth === 0 || row === undefined) return [];
  const asOf = monthOfAsOf(table.asOf);
  const months = nodesAt(table.columns, depth).flatMap((node) => {
    const month = parseMonth(membersOf(table.columns, node)['month'] ?? '');
    if (!month || (asOf && monthNumber(month) > monthNumber(asOf))) return [];
    return [{ number: monthNumber(month), value: valueAt(table, { axis: 'columns', node, otherNode: row }, 0) }];
  });
  // Before the first fact an additive measure is 0, which isn't a bad month but no month at all.
  const start = months.findIndex(({ value }) => value !== null && value !== 0);
  return start < 0 ? [] : months.slice(start);
}

function bound(years: readonly { readonly values: readonly (number | null)[] }[], role: 'low' | 'high'): ChartSeries {
  const choose = role === 'low' ? Math.min : Math.max;
  const values = Array.from({ length: 12 }, (_, month) => {
    const known = years.flatMap((year) => year.values[month] ?? []);
    return known.length === 0 ? null : choose(...known);
  });
  return { role, dimension: null, member: null, values };
}
