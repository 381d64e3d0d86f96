import { measureOf } from '../../../shared/catalogue/measures/index';
import type { BonusPlan } from '../../../shared/protocol/bonus-plan';
import type { Day, DayRange } from '../../../shared/time/day';
import type { Plan } from '../plan/plan';
import { rawKeyPosition } from '../plan/raw-keys';
import { dayOfSegment, UNDATED } from '../plan/segments';
import { currencyKey } from '../plan/scans';
import { ANY_CURRENCY } from '../sql/rows-statement';
import { measureAlone } from './measure-alone';
import { planView, type PreparedView } from './prepare-view';
import { currencyName } from './rate-book';
import { rowRates } from './row-rates';
import type { ByRepContext } from './rep-row';
import { prepareScan, runScan } from './run-scan';

/** What a rep's facts of one day add to the base of a plan. */
export interface BaseDay {
  readonly day: Day;
  /** The team that the facts name. */
  readonly team: number | null;
  readonly currency: string;
  /** In the reporting currency, by which thresholds are told. */
  readonly amount: number;
  /** What a unit of it is worth in the view's currency; NaN: no rate. */
  readonly worth: number;
}

/** The base of a plan day by day, by rep: a pass over its fact like any other, whatever the view asks beside it. */
export async function bonusDays({ base }: Pick<BonusPlan, 'base'>, period: DayRange, outer: Plan, { prepared, options }: ByRepContext): Promise<Map<number, BaseDay[]>> {
  const found = new Map<number, BaseDay[]>();
  const measure = measureOf(base);
  if (!measure || period.from >= period.to) return found;
  const teams = [...prepared.view.rows, ...prepared.view.columns, ...prepared.view.filters.map(({ dimension }) => dimension)]
    .filter((dimension) => dimension.kind === 'member' && [...dimension.paths.values()].some(({ kind }) => kind === 'team')).slice(0, 1);
  // Like for like by rep, so that each row tells whose it is.
  const view = measureAlone(prepared.view, measure, { rows: teams, columns: [{ kind: 'time', id: 'day' }], period, likeForLike: 'rep' });
  const own: PreparedView = { ...prepared, view };
  const { plan, classes } = await planView(own, { period, asked: true }, options);
  const scan = await prepareScan(plan, 0, classes, prepared.directory);
  const raw = await runScan(plan, scan, prepared.directory, options);
  const rates = prepared.rates && outer.currency ? rowRates(plan, scan.scan, { rate: prepared.rates.intoReporting }, { raw, rawKeys: scan.rawKeys }) : null;
  const reps = raw.keys[rawKeyPosition(scan.rawKeys, { kind: 'code', reference: 'rep' })];
  const rowTeams = raw.keys[rawKeyPosition(scan.rawKeys, { kind: 'ownTeam' })];
  const currencies = outer.currency ? raw.keys[rawKeyPosition(scan.rawKeys, currencyKey(scan.scan.fact))] : undefined;
  const currencyOf = (row: number) => (currencies ? currencyName(currencies.texts?.[currencies.codes[row] ?? -1]) : ANY_CURRENCY);
  const worth = (outer.currency && prepared.rates?.ofReporting) || (() => 1);
  const unit = 10 ** (raw.scales[0] ?? 0);
  for (let row = 0; row < raw.rowCount; row += 1) {
    const [rep, segment] = [reps?.codes[row] ?? -1, raw.segment[row] ?? UNDATED];
    const rate = rates?.factorOf(row, segment, null) ?? 1;
    if (rep < 0 || segment === UNDATED || Number.isNaN(rate)) continue;
    const team = rowTeams?.codes[row] ?? -1;
    const list = found.get(rep) ?? [];
    const day = dayOfSegment(plan.segments, segment);
    list.push({ day, worth: worth(day) ?? NaN, team: team < 0 ? null : team, currency: currencyOf(row), amount: ((raw.aggregates[0]?.[row] ?? 0) / unit) * rate });
    found.set(rep, list);
  }
  // Each of a day's rows is rounded by itself: always in the same order, the day comes to the same sum.
  for (const list of found.values()) list.sort((a, b) => a.day - b.day || (a.team ?? -1) - (b.team ?? -1) || (a.currency < b.currency ? -1 : Number(a.currency > b.currency)));
  return found;
}
