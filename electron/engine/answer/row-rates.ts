import { dayOf, partsOf, type Day } from '../../../shared/time/day';
import { referencePieces, type ComparisonRule } from '../../../shared/time/references';
import type { RawTable } from '../layout/base-table';
import type { ReferenceAt, RowRates } from '../layout/placed-base';
import type { Plan, Scan } from '../plan/plan';
import { rawKeyPosition, type RawKey } from '../plan/raw-keys';
import { currencyKey } from '../plan/scans';
import { dayOfSegment, UNDATED } from '../plan/segments';
import { currencyName, type RateBook } from './rate-book';

/** The day that a segment stands for, as far as rates go; null: no date. */
function segmentDay(plan: Plan, scan: Scan, segment: number): Day | null {
  if (!scan.stock) return segment === UNDATED ? null : dayOfSegment(plan.segments, segment);
  // What stands is told for the day before its cut, also what has no date of entry.
  return (plan.cuts[(segment - 1) % plan.cuts.length] ?? plan.asOf + 1) - 1;
}

/** What the amounts of each row are multiplied with. */
export function rowRates(plan: Plan, scan: Scan, book: Pick<RateBook, 'rate'>, { raw, rawKeys }: { readonly raw: RawTable; readonly rawKeys: readonly RawKey[] }): RowRates {
  const column = raw.keys[rawKeyPosition(rawKeys, currencyKey(scan.fact))];
  const texts = (column?.texts ?? []).map(currencyName);
  const known = new Map<string, number>();
  const rateOf: RowRates['rateOf'] = (currency, segment, at) => {
    const key = `${currency} ${segment} ${at?.reference} ${at?.target}`;
    const day = segmentDay(plan, scan, segment);
    const found = known.get(key) ?? book.rate(currency, at && day !== null ? comparedDay(plan, day, at) : day) ?? NaN;
    known.set(key, found);
    return found;
  };
  return { rateOf, currencies: [...new Set(['', ...texts])], factorOf: (row, segment, at) => rateOf(texts[column?.codes[row] ?? -1] ?? '', segment, at) };
}

/** The day that a day of a cell is compared with. */
export function comparedDay(plan: Plan, own: Day, { reference, target }: ReferenceAt): Day {
  const asked = plan.time.targets[target];
  const recipe = plan.time.slots[reference]?.recipe;
  if (!asked || !recipe) return own;
  return recipe.rules.reduce((day, rule) => movedDay(day, rule, plan, asked), own);
}

function movedDay(day: Day, rule: ComparisonRule, plan: Plan, target: Plan['time']['targets'][number]): Day {
  if (rule.kind === 'years' || rule.kind === 'average' || rule.kind === 'workingDays') {
    const { year, month } = partsOf(day);
    // Rates go by month; of a mean of years, the year before.
    return dayOf(year - (rule.kind === 'years' ? rule.years : 1), month, 1);
  }
  if (rule.kind === 'eve') return day - 1;
  const [side] = referencePieces(rule, { pieces: [{ from: day, to: day + 1 }], whole: target.whole, grain: target.grain }, {
    asOf: Infinity, calendar: plan.calendar, viewFrom: plan.period?.from ?? plan.asOf, span: undefined, partial: 'full', firstDay: undefined, workdays: NO_WORKDAYS,
  }).sides;
  return side?.pieces[0]?.from ?? day;
}

const NO_WORKDAYS = { isWorked: () => true, count: () => 0 };
