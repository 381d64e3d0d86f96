import { formatDay, type Day } from '../../../shared/time/day';
import { numberAt, rowsOf, textAt, textsOf } from '../db/read-cells';
import { fieldColumn } from '../model/schema';
import { identifier, join, sql } from '../sql/sql';
import type { Directory } from './directory';

/** Rates by currency and month: how much of the reporting currency one unit is worth. */
export interface RateBook {
  /** What an amount of a currency in a month is multiplied with; undefined where a rate is missing. Null day: no date. */
  readonly rate: (currency: string, day: Day | null) => number | undefined;
  /** The same into the reporting currency, in which objectives and what bonuses depend on are told. */
  readonly intoReporting: (currency: string, day: Day | null) => number | undefined;
  /** What a unit of the reporting currency is worth in the one asked for; null: they are the same. */
  readonly ofReporting: ((day: Day) => number | undefined) | null;
}

/** Currencies as files write them, told apart without case; none is the reporting one. */
export const currencyName = (text: string | null | undefined) => (text ?? '').trim().toUpperCase();

/** `own`: the reporting currency where the workspace names it; else the one asked for, unless rates are given of it: then the one without rates. */
export async function rateBook({ lane, names }: Directory, to: string, own: string | null): Promise<RateBook> {
  const rows = await lane.read(sql`
    select ${identifier(fieldColumn('rates', 'currency'))} as currency, ${identifier(fieldColumn('rates', 'month'))} as month, ${identifier(fieldColumn('rates', 'rate'))} as rate
    from ${identifier(names.table('rates'))}`);
  const given = new Map<string, Map<string, number>>();
  for (const row of rowsOf(rows)) {
    const currency = currencyName(textAt(rows, 'currency', row));
    const month = monthName(textAt(rows, 'month', row));
    const rate = numberAt(rows, 'rate', row);
    if (currency === '' || month === undefined || rate === null || !(rate > 0)) continue;
    given.set(currency, (given.get(currency) ?? new Map<string, number>()).set(month, rate));
  }
  const wanted = currencyName(to);
  const base = own === null ? (given.has(wanted) ? await withoutRates(names, lane, given) : wanted) : currencyName(own);
  const worth = (currency: string, month: string | null): number | undefined => {
    const listed = given.get(currency);
    if (listed) return month === null ? undefined : listed.get(month);
    return currency === base || currency === '' ? 1 : undefined;
  };
  const converted = (from: string, into: string, day: Day | null): number | undefined => {
    if (from === into) return 1;
    const month = day === null ? null : formatDay(day).slice(0, 'YYYY-MM'.length);
    const [above, below] = [worth(from, month), worth(into, month)];
    return above === undefined || below === undefined ? undefined : above / below;
  };
  const named = (currency: string) => (currency === '' ? base : currency);
  return {
    rate: (currency, day) => converted(named(currency), wanted, day),
    intoReporting: (currency, day) => converted(named(currency), base, day),
    ofReporting: base === wanted ? null : (day) => converted(base, wanted, day),
  };
}

/** Rates are in some currency: the only one of the data that has none itself; empty where that isn't one. */
async function withoutRates(names: Directory['names'], lane: Directory['lane'], given: ReadonlyMap<string, unknown>): Promise<string> {
  const facts = ['deals', 'orders', 'invoices'] as const;
  const found = await lane.read(join(facts.map((object) => sql`select distinct ${identifier(fieldColumn(object, 'currency'))} as currency from ${identifier(names.table(object))}`), sql` union `));
  const unlisted = [...new Set(textsOf(found, 'currency').map(currencyName))].filter((currency) => currency !== '' && !given.has(currency));
  return unlisted.length === 1 ? unlisted[0] ?? '' : '';
}

/** `2017-03`, `2017-3`, `03/2017` and whole dates as `2017-03`. */
export function monthName(text: string | null): string | undefined {
  const [, year, month] = /^\s*(\d{4})[-/.](\d{1,2})(?:\D.*)?$/.exec(text ?? '') ?? [];
  const [, monthFirst, yearLast] = /^\s*(\d{1,2})[-/.](\d{4})\s*$/.exec(text ?? '') ?? [];
  const [y, m] = year !== undefined ? [year, month] : [yearLast, monthFirst];
  return y === undefined || m === undefined || Number(m) < 1 || Number(m) > 12 ? undefined : `${y}-${m.padStart(2, '0')}`;
}
