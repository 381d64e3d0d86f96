import { afterAll, describe, expect, it } from 'vitest';
import type { MeasureEntry, ViewSpec } from '../../shared/view/view-spec';
import { aView } from '../support/builders';
import { Random } from '../support/random';
import { randomWorld } from '../support/random-world';
import { trialEngine } from '../support/trial-engine';
import type { Line } from './answer';
import { addMonths, dayNumber } from './calendar';
import { frameOf } from './frame';
import { isTime } from './grains';
import { GOALS } from './offer';
import { referenceWindows } from './references';
import { cellDays, elapsed, goalOf, openDueIn, repGoals, seasonsOf, wonIn, type Objectives } from './targets';
import { tidyLines } from './tidy';
import type { Target, World } from './world';

/** Random objectives of reps, teams and the company over random views: every cell is the one of plain loops. */
const VIEWS = Math.ceil(Number(process.env['VIGIE_VIEWS'] ?? 520) / 8);
const VIEWS_PER_WORLD = 20;
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);

const PERIODS = ['2019', '2020', '2021', '2019-H2', '2020-H1', '2019-Q1', '2020-Q1', '2020-Q4', '2019-12', '2020-02', '2020-06', '2020-11'];

function someTargets(random: Random, world: World): Target[] {
  const some = (): Pick<Target, 'rep' | 'team'> => {
    const kind = random.integer(1, 10);
    return kind <= 6 ? { rep: random.pick(world.reps) ?? null, team: null } : kind <= 9 ? { rep: null, team: random.pick(world.teams)?.name ?? null } : { rep: null, team: null };
  };
  return Array.from({ length: random.integer(1, 40) }, () => ({
    ...some(), measure: random.pick(['revenue_won', 'revenue_won', 'deals_won']), period: random.pick(PERIODS) ?? '2020', value: random.integer(0, 900) * 1_000_000,
  }));
}

const ABOUT = ['revenue_won', 'deals_won'] as const;
type Told = (typeof GOALS)[number] | 'compared' | 'full';
const ALL: readonly Told[] = [...GOALS, 'compared', 'full'];
/** Set against another period, each is what it was there, up to the day that faces as-of. */
const COMPARISONS = ['last-year', 'previous', { yearsAgo: 2 }, 'last-year-weekdays', { averageOfYears: 2 }, { from: '2018-09-01', to: '2019-12-01' }] as const;

interface Wish {
  readonly told: Told;
  readonly about: (typeof ABOUT)[number];
  readonly comparison?: MeasureEntry['comparison'];
}

function someWish(random: Random, told: Told, { teamCountries = {} }: World): Wish {
  const about = told === 'coverage' ? 'revenue_won' : random.pick(ABOUT) ?? 'revenue_won';
  // Where teams work on other days, each would have days of its own.
  const moves = Object.keys(teamCountries).length > 0 ? COMPARISONS : [...COMPARISONS, 'last-year-working-days' as const];
  const comparison = told !== 'compared' && told !== 'full' && random.chance(0.5) ? random.pick(moves) : undefined;
  return { told, about, ...(comparison !== undefined && { comparison }) };
}

function someView(random: Random, world: World): { view: ViewSpec; asked: Wish[] } {
  const asked = random.some(ALL, 3).map((told) => someWish(random, told, world));
  const members = random.pick([[], ['rep'], ['team'], ['team', 'rep'], ['team-1', 'team'], ['team-1', 'rep'], ['manager']]) ?? [];
  const times = random.pick([[], ['month'], ['quarter'], ['year'], ['year', 'quarter'], ['half'], ['fiscal-quarter']]) ?? [];
  const filters = random.chance(0.25) ? [{ dimension: 'team', in: random.some(world.teams.map(({ name }) => name), 2) }] : random.chance(0.2) ? [{ dimension: 'rep', in: ['Ben Ode', 'Cléo Roux'].filter((name) => world.reps.some((rep) => rep.name === name)) }] : [];
  const view = aView({
    ...(random.chance(0.5) ? { rows: members, columns: times } : { rows: [...members, ...times] }),
    measures: asked.map(({ told, about, comparison }) => (told === 'compared' || told === 'full' ? { measure: about, comparison: 'target' as const, ...(told === 'full' && { partial: 'full' as const }) } : { measure: told, of: about, ...(comparison !== undefined && { comparison }) })),
    period: random.pick(['2019', '2020', '2020-H1', '2020-Q1', '2020-02', { from: '2019-07-01', to: '2020-05-01' }, { from: '2019-11-10', to: '2020-03-20' }, '2021-Q1']) ?? '2020',
    filters: filters.filter((filter) => filter.in.length > 0), teams: random.pick(['as-was', 'as-is']),
    ...(random.chance(0.3) && { currency: { to: random.pick(['EUR', 'USD', 'CHF']), rates: 'monthly' as const } }),
    ...(random.chance(0.3) && { asOf: random.pick(['2019-12-31', '2020-02-28', '2020-08-15']) }),
  });
  return { view, asked };
}

/** The same days a year before; 29 February folds into the 28th, which stands for both. */
function yearBefore(days: readonly number[]): Set<number> {
  const before = new Set<number>();
  for (const day of days) {
    const same = addMonths(day, -12);
    if (addMonths(same, 12) === day) before.add(same);
    // Its 29 February is seen on the 28th.
    if (addMonths(same + 1, 12) === day) before.add(same + 1);
  }
  return before;
}

const FAR = dayNumber('2030-12-31');

/** The days that a cell is compared with: one list a year of a mean. */
function referenceDays({ told, comparison }: Wish, times: ReadonlyMap<string, string>, { world, frame }: Pick<Objectives, 'world' | 'frame'>): number[][] {
  const firsts = [world.deals.map(({ closedOn }) => closedOn), ...(told === 'coverage' ? [world.deals.map(({ expectedCloseOn = null }) => expectedCloseOn)] : [])].map((days) => Math.min(...days.flatMap((day) => day ?? [])));
  const firstDay = firsts.every(Number.isFinite) ? Math.max(...firsts) : null;
  return referenceWindows({ measure: 'target', comparison, partial: frame.asOf === FAR ? 'full' : 'aligned' }, times, firstDay, frame).map(({ days }) => [...days]);
}

const meanOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value / values.length), 0);

function expected(line: Line, wish: Wish, objectives: Objectives): number | null {
  const { told, about, comparison } = wish;
  const named = Object.entries({ ...line.rows, ...line.columns }).flatMap(([dimension, member]) => (member === null ? [] : [[dimension, member] as const]));
  const fixed = new Map(named.filter(([dimension]) => !isTime(dimension)));
  const { frame, world } = objectives;
  const times = new Map(named.filter(([dimension]) => isTime(dimension)));
  const own = cellDays(times, frame);
  const sides = comparison === undefined ? [own] : referenceDays(wish, times, { world, frame: { ...frame, asOf: FAR } });
  const reached = comparison === undefined ? [own.filter((day) => day <= frame.asOf)] : referenceDays(wish, times, { world, frame });
  const isFuture = comparison === undefined ? (own[0] ?? 0) > frame.asOf : reached.length === 0;
  // Nothing is reached beside what is still to come; objectives lie ahead.
  if (sides.length === 0 || (comparison !== undefined && isFuture && told !== 'target')) return null;
  const isCounted = about === 'deals_won';
  const asked = { ...objectives, targets: objectives.targets.filter(({ measure }) => measure === about) };
  const goal = (share: (team: string | null) => number): number | null => meanOf(sides.map((days) => {
    const found = goalOf(fixed, new Set(days), asked, share);
    return found === null ? null : found / 10_000;
  }));
  const known = (value: number | null): number | null => (value === null || Number.isNaN(value) ? null : value);
  const won = (lists: readonly (readonly number[] | ReadonlySet<number>)[]): number => meanOf(lists.map((days) => wonIn(fixed, new Set(days), asked, isCounted))) ?? 0;
  const over = (team: string | null): number => elapsed(sides.flat(), new Set(reached.flat()), team, asked);
  const whole = known(goal(() => 1));
  const result = won(reached);
  const prorated = isFuture ? null : known(goal(over));
  switch (told) {
    case 'target': case 'full': return whole;
    case 'compared': return prorated;
    case 'target_attainment': return whole === null || whole === 0 ? null : result / whole;
    case 'paced_attainment': return prorated === null || prorated === 0 ? null : result / prorated;
    case 'gap_to_target': return whole === null ? null : whole - result;
    case 'coverage': return whole === null || whole - result <= 0 ? null : (meanOf(sides.map((days) => openDueIn(fixed, new Set(days), asked))) ?? 0) / (whole - result);
    case 'reps_at_target': {
      const wantedOf = sides.map((days) => repGoals(fixed, new Set(days), asked));
      if (wantedOf.some((found) => [...found.values()].some(Number.isNaN))) return null;
      const goals = wantedOf.flatMap((found, side) => [...found].map(([rep, value]) => {
        const deals = world.deals.filter(({ owner }) => owner === rep);
        return wonIn(fixed, new Set(reached[side]), { ...asked, world: { ...world, deals } }, isCounted) >= value / 10_000;
      }));
      return goals.length === 0 ? null : goals.filter(Boolean).length / goals.length;
    }
    case 'landing': {
      if (isFuture) return null;
      const [before, all] = [won(reached.map(yearBefore)), won(sides.map(yearBefore))];
      return before !== 0 ? (result * all) / before : over(null) === 0 ? null : result / over(null);
    }
  }
}

describe(`random targets, seed ${SEED}`, () => {
  let asked = 0;
  afterAll(() => process.stdout.write(`oracle: ${asked} random views of targets, VIGIE_SEED=${SEED}\n`));
  for (let number = 0; number < Math.ceil(VIEWS / VIEWS_PER_WORLD); number += 1) {
    const seed = SEED + number;
    it(`company ${seed}: ${VIEWS_PER_WORLD} views`, async () => {
      const random = new Random(seed);
      let drawn = randomWorld(random);
      while (drawn.deals.length === 0) drawn = randomWorld(random);
      const targetSpread = random.pick(['even', 'season'] as const);
      const world: World = { ...drawn, targets: someTargets(random, drawn), targetSpread, asOf: Math.max(drawn.asOf, dayNumber('2020-01-15')) };
      const trial = await trialEngine(world);
      try {
        for (let count = 0; count < VIEWS_PER_WORLD; count += 1) {
          const { view, asked: wanted } = someView(random, world);
          asked += 1;
          const frame = frameOf({ ...view, measures: [{ measure: 'revenue_won' }] }, world);
          const lines = tidyLines(await trial.engine.call('view.query', { view }));
          for (const line of lines) {
            const one = wanted[line.measure];
            if (!one) throw new Error('a line of no measure');
            const objectives: Objectives = { world, frame, view, targets: world.targets ?? [], seasons: targetSpread === 'season' ? seasonsOf(world, frame, one.about === 'deals_won', view.currency !== undefined) : null, to: one.about === 'revenue_won' ? view.currency?.to ?? null : null };
            const value = expected(line, one, objectives);
            const isSame = value === null || line.value === null ? value === line.value : Math.abs(value - line.value) <= 1e-9 * Math.max(1, Math.abs(value));
            if (!isSame) expect.fail(`VIGIE_SEED=${seed} VIGIE_VIEWS=1\n${JSON.stringify(view)}\n${JSON.stringify([line.rows, line.columns])} ${one.told} of ${one.about}: ${line.value}, expected ${value}`);
          }
          // Who has an objective in the view is shown.
          expect(lines.length, JSON.stringify(view)).toBeGreaterThan(0);
        }
      } finally {
        await trial.close();
      }
    });
  }
});
