import { monthName } from '../../../../shared/format/dates';
import { formatExact, formatNumber, pluralCount } from '../../../../shared/format/number';
import type { Rates } from '../../../../shared/protocol/rates';
import type { EntryCell, EntryEdit } from '../../../../shared/sheet/entry-sheet';
import type { Translate } from '../../../../shared/text/translate';

export interface RateGround {
  readonly months: readonly string[];
  readonly currencies: readonly string[];
  readonly rates: ReadonlyMap<string, number>;
  readonly missing: ReadonlyMap<string, number>;
}

const RATE_DECIMALS = 6;
const MOST_MONTHS = 600;
const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
const keyOf = (currency: string, month: string) => `${currency} ${month}`;

/** Months with amounts or rates, without gaps, up to as-of; other currencies than the reporting one, those added here too. */
export function rateGround({ base, currencies, rates, missing }: Rates, added: readonly string[], asOf: string | null): RateGround {
  const others = [...new Set([...currencies.map(({ currency }) => currency), ...added])].filter((currency) => currency !== base).sort();
  const ends = [...currencies.filter(({ currency }) => currency !== base).flatMap(({ from, to }) => [from, to]), ...rates.map(({ month }) => month), ...(asOf === null ? [] : [asOf.slice(0, 7)])].flatMap((month) => (month === null ? [] : [numberOf(month)]));
  const [first, last] = [ends.reduce((a, b) => Math.min(a, b), Infinity), ends.reduce((a, b) => Math.max(a, b), -Infinity)];
  const count = ends.length === 0 ? 0 : Math.min(MOST_MONTHS, last - first + 1);
  return {
    months: Array.from({ length: count }, (_, index) => last - count + 1 + index).map((month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`),
    currencies: others, rates: new Map(rates.map(({ currency, month, rate }) => [keyOf(currency, month), rate])), missing: new Map((base === null ? [] : missing).map(({ currency, month, rows }) => [keyOf(currency, month), rows])),
  };
}

export const sayMonth = (month: string, { language }: Translate) => `${monthName(Number(month.slice(5)), language)} ${month.slice(0, 4)}`;

export function rateCell({ months, currencies, rates, missing }: RateGround, row: number, column: number, words: Translate): EntryCell {
  const key = keyOf(currencies[column] ?? '', months[row] ?? '');
  const rate = rates.get(key);
  const waiting = missing.get(key);
  if (rate !== undefined) return { text: formatExact(rate, words.language, RATE_DECIMALS), value: rate, look: 'typed' };
  return waiting === undefined ? { text: '', value: null, look: 'told' } : { text: '', value: null, look: 'missing', note: words('settings.currency.missingCell', { count: pluralCount(waiting), figure: formatNumber(waiting, words.language) }) };
}

/** Edits as the engine takes them, and what takes them back; rates of 0 and below are none. */
export function rateEdits({ months, currencies, rates }: RateGround, edits: readonly EntryEdit[]) {
  const cells = edits.flatMap(({ row, column, value }) => {
    const [month, currency] = [months[row], currencies[column]];
    if (month === undefined || currency === undefined || (value !== null && value <= 0)) return [];
    return [{ cell: { currency, month, rate: value }, before: rates.get(keyOf(currency, month)) ?? null }];
  });
  return { value: { cells: cells.map(({ cell }) => cell) }, back: { cells: cells.map(({ cell, before }) => ({ ...cell, rate: before })) }, refused: edits.length - cells.length };
}
