import { viewSpecSchema, type FilterSpec, type MeasureEntry, type SortSpec, type ViewSpec } from '../../shared/view/view-spec';
import { dayText } from '../oracle/calendar';
import type { World } from '../oracle/world';
import type { Random } from './random';

/** Random questions over a random company: what a user could put together on the field panel. */
export interface Offer {
  readonly measures: readonly string[];
  readonly comparisons: readonly NonNullable<MeasureEntry['comparison']>[];
  readonly shows: readonly NonNullable<MeasureEntry['show']>[];
  readonly comparedShows: readonly NonNullable<MeasureEntry['show']>[];
  readonly spans: readonly NonNullable<MeasureEntry['span']>[];
  /** Measures that have a span of their own: what already runs isn't added up again. */
  readonly running: readonly string[];
  /** Other dates that may place what a measure tells. */
  readonly dates: Readonly<Record<string, readonly string[]>>;
  readonly members: readonly string[];
  readonly times: readonly (readonly string[])[];
}

function someEntry(random: Random, offer: Offer): MeasureEntry {
  const measure = random.pick(offer.measures) ?? 'revenue_won';
  const comparison = random.chance(0.55) ? random.pick(offer.comparisons) : undefined;
  const show = random.chance(0.5) ? random.pick((comparison === undefined ? offer.shows : [...offer.shows, ...offer.comparedShows, ...offer.comparedShows]).filter((each) => each !== 'running-total' || !offer.running.includes(measure))) : undefined;
  // A running total of what already runs from the start of the year means nothing: left out of the draw.
  const span = random.chance(0.15) && show !== 'running-total' ? random.pick(offer.spans) : undefined;
  const partial = comparison !== undefined && random.chance(0.25) ? random.pick(['aligned', 'full'] as const) : undefined;
  // Like for like, a running total would be judged again by each period alone.
  const isMove = comparison !== undefined && comparison !== 'target';
  const likeForLike = isMove && show !== 'running-total' && random.chance(0.15) ? random.pick(['rep', 'account', 'product'] as const) : undefined;
  const date = random.chance(0.15) ? random.pick(offer.dates[measure] ?? []) : undefined;
  return { measure, ...(date !== undefined && { date }), ...(likeForLike && { likeForLike }), ...(comparison && { comparison }), ...(show && { show }), ...(span && { span }), ...(partial && { partial }) };
}

function someAxes(random: Random, offer: Offer): { rows: string[]; columns: string[] } {
  const time = random.chance(0.75) ? random.pick(offer.times) ?? [] : [];
  // Many weeks or days beside many members would take the time of a hundred other questions.
  const isLong = time.some((dimension) => dimension.endsWith('week') || dimension === 'day');
  const members = random.some(offer.members, isLong ? random.integer(0, 1) : random.pick([0, 1, 1, 1, 2, 2, 3]));
  const across = random.chance(0.25) ? members.splice(0, 1) : [];
  if (random.chance(0.7)) return { rows: members, columns: random.chance(0.5) ? [...time, ...across] : [...across, ...time] };
  return { rows: random.chance(0.5) ? [...time, ...members] : [...members, ...time], columns: across };
}

/** Members that a filter may name: those that the company has, by a name that only one of them bears. */
function someMemberOf(dimension: string, world: World, random: Random): string[] {
  const { reps, teams, accounts, products, deals, orders } = world;
  const inTeams = [...teams.map((team) => team.name), ...reps.filter((rep) => rep.stays.length === 0).map((rep) => rep.manager)];
  const names: Readonly<Record<string, readonly (string | null)[]>> = {
    rep: reps.map((rep) => rep.name), team: inTeams, 'team-1': inTeams, manager: [...new Set(reps.map((rep) => rep.manager))],
    account: accounts.map((account) => account.name), product: products.map((product) => product.name), 'product-family': [...new Set(products.map((product) => product.family))],
    industry: [...new Set(accounts.map((account) => account.industry))], country: [...new Set(accounts.map((account) => account.country))],
    status: [...new Set([...deals, ...orders].map((fact) => fact.status))], stage: [...new Set(deals.map((deal) => deal.stage))],
    'loss-reason': [...new Set(deals.map((deal) => deal.lossReason ?? null))], 'activity-kind': [...new Set((world.activities ?? []).map((activity) => activity.kind))],
    source: [...new Set(deals.map((deal) => deal.source))], 'custom:Channel': [...new Set(deals.map((deal) => deal.channel))],
  };
  const all = (names[dimension] ?? []).filter((name) => name !== null);
  const unique = all.filter((name) => all.indexOf(name) === all.lastIndexOf(name));
  return random.some([...unique, '(none)'], random.integer(1, 3));
}

function someTimeFilter(random: Random): FilterSpec {
  return random.pick<FilterSpec>([
    { dimension: 'quarter', notIn: ['2019-Q3', '2020-Q1'] }, { dimension: 'month-of-year', in: ['02', '03', '11'] }, { dimension: 'weekday', notIn: ['1', '6'] },
    { dimension: 'month', text: '-0' }, { dimension: 'day', from: '2019-02-15', to: '2020-03-10' }, { dimension: 'week', in: ['2019-W52', '2020-W01', '2020-W09'] },
  ]);
}

function someFilter(random: Random, offer: Offer, world: World, rows: readonly string[]): FilterSpec {
  const dimension = random.pick(offer.members) ?? 'rep';
  const kind = random.integer(1, 10);
  if (kind <= 4) return { dimension, in: someMemberOf(dimension, world, random) };
  if (kind <= 6) return { dimension, notIn: someMemberOf(dimension, world, random) };
  if (kind === 7) return { dimension, text: random.pick(['a', 'O', 'ro']) };
  const shown = rows.filter((row) => offer.members.includes(row));
  const judged = random.pick(shown) ?? dimension;
  const by = random.pick(['revenue_won', 'deals_won']);
  if (kind === 8 || shown.length === 0) return someTimeFilter(random);
  return kind === 9 ? { dimension: judged, top: random.integer(1, 3), by } : { measure: by, min: by === 'deals_won' ? 4 : 100_000, level: judged };
}

/** Some days of the years in which a company's facts are. */
function someDays(random: Random, atMost: number): NonNullable<ViewSpec['period']> {
  const from = random.integer(17_700, 18_500);
  return { from: dayText(from), to: dayText(from + random.integer(1, atMost)) };
}

function somePeriod(random: Random): NonNullable<ViewSpec['period']> {
  return random.pick([
    '2019', '2020', '2020-H1', '2020-Q1', 'FY2020', 'FY2020-H2', 'FY2020-Q3', 'FY2020-M05', 'R2020-Q2', 'R2019', 'R2020-P07', '2020-02', '2020-W09', '2020-02-28', '2021',
    'last-12-months', 'year-to-date', 'quarter-to-date', 'this-half', 'this-quarter', 'this-month', 'last-quarter', 'last-month', 'last-year',
    { from: '2019-01-01', to: '2021-01-01' }, { from: '2019-07-01', to: '2020-05-01' }, someDays(random, 500), someDays(random, 500),
  ]);
}

/** Day by day, some weeks are enough: years of them would take the time of a hundred other questions. */
function somePeriodFor(dimensions: readonly string[], random: Random): ViewSpec['period'] {
  if (dimensions.includes('day')) return random.pick(['2020-02', '2019-W52', '2020-02-28', 'FY2020-M05', 'this-month', 'last-month', someDays(random, 45)]);
  return random.chance(0.6) ? somePeriod(random) : undefined;
}

function someSort(random: Random, rows: readonly string[], measures: readonly MeasureEntry[]): SortSpec[] {
  const dimension = random.pick(rows);
  const entry = random.pick(measures);
  if (dimension === undefined || !entry || typeof entry.measure !== 'string' || random.chance(0.5)) return [];
  const direction = random.pick(['ascending', 'descending'] as const);
  return random.chance(0.3) ? [{ dimension, by: 'label', direction }] : [{ dimension, by: entry.measure, ...(entry.comparison && { comparison: entry.comparison }), direction }];
}

/** At constant rates, what is compared month by month; sums over several periods would take the rates of each. */
function keepsMonths({ comparison, show }: MeasureEntry): boolean {
  return show !== 'running-total' && (comparison === undefined || comparison === null || comparison === 'last-year' || comparison === 'last-year-working-days' || (typeof comparison === 'object' && ('yearsAgo' in comparison || 'averageOfYears' in comparison)));
}

export function randomView(random: Random, offer: Offer, world: World): ViewSpec {
  const { rows, columns } = someAxes(random, offer);
  const measures = Array.from({ length: random.integer(1, 4) }, () => someEntry(random, offer));
  const period = somePeriodFor([...rows, ...columns], random);
  return viewSpecSchema.parse({
    version: 1, rows, columns, measures, ...(period !== undefined && { period }),
    filters: Array.from({ length: random.pick([0, 0, 1, 1, 2]) }, () => someFilter(random, offer, world, rows)),
    sort: someSort(random, rows, measures),
    ...(random.chance(0.2) && { asOf: dayText(world.asOf - random.integer(0, 200)) }),
    ...(random.chance(0.25) && { teams: measures.some(({ show }) => show === 'running-total') ? 'as-is' : random.pick(['as-is', 'as-reference']) }),
    ...(random.chance(0.12) && { owners: 'today' }),
    ...(random.chance(0.15) && { currency: { to: random.pick(['EUR', 'USD']), rates: measures.every(keepsMonths) ? random.pick(['monthly', 'constant']) : 'monthly' } }),
    ...(random.chance(0.1) && { calendar: random.pick([{ fiscalStart: 10 }, { retail: '4-5-4' as const }, { retail: '5-4-4' as const }]) }),
    ...(random.chance(0.15) && { totals: { rows: random.chance(0.5), columns: random.chance(0.5) } }),
  });
}
