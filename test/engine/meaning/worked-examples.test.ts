import { describe, expect, test } from 'vitest';
import type { ViewSpecInput } from '../../../shared/view/view-spec';
import { dayNumber as day } from '../../oracle/calendar';
import type { World } from '../../oracle/world';
import { aDeal, aRep, aWorld } from '../../support/builders';
import { trialEngine } from '../../support/trial-engine';
import { ask } from './ask';

/** The examples worked out by hand in the design, each under its name. */
async function told(world: Partial<World>, view: Partial<ViewSpecInput>): Promise<{ lines: string[]; codes: string[] }> {
  const trial = await trialEngine(aWorld({ ...world, reps: world.reps ?? [aRep()] }));
  try {
    const { lines, notes } = await ask(trial, view);
    return { lines, codes: notes.map(({ code }) => code) };
  } finally {
    await trial.close();
  }
}

let number = 0;
const won = (on: string, amount: number, more: Parameters<typeof aDeal>[0] = {}) => aDeal({ id: `D${(number += 1)}`, closedOn: day(on), amount: Math.round(amount * 10_000), ...more });
const revenue = (more: object) => ({ measure: 'revenue_won', ...more });
const rounded = (lines: readonly string[]) => lines.map((line) => line.replace(/-?[\d.]+$/, (found) => String(Math.round(Number(found) * 1e6) / 1e6)));

describe('worked examples', () => {
  test('weekday alignment: 23 November 2026 meets 24 November 2025, 1 March 2025 meets 2 March 2024', async () => {
    const world = { asOf: day('2026-12-31'), deals: [won('2025-11-24', 7), won('2025-11-23', 100), won('2024-03-02', 3), won('2024-03-01', 100)] };
    const view = (date: string): Partial<ViewSpecInput> => ({ period: date, measures: [revenue({ comparison: 'last-year-weekdays' })] });
    expect((await told(world, view('2026-11-23'))).lines).toEqual(['0 = 7']);
    expect((await told(world, view('2025-03-01'))).lines).toEqual(['0 = 3']);
  });

  test('working-day rate: November 2026 has 20 working days in France, November 2025 had 19', async () => {
    const world = { asOf: day('2026-12-31'), country: 'FR', deals: [won('2025-11-10', 190_000), won('2026-11-10', 192_000)] };
    const { lines } = await told(world, { period: '2026-11', measures: [revenue({ comparison: 'last-year' }), revenue({ comparison: 'last-year-working-days' }), revenue({ comparison: 'last-year-working-days', show: 'percent' })] });
    // 190,000 in 19 days are 200,000 in 20: 192,000 are 4 % less.
    expect(rounded(lines)).toEqual(['0 = 190000', '1 = 200000', '2 = -0.04']);
  });

  test('partial period: up to the same 14th working day, 21 November 2025, not the same date', async () => {
    const world = { asOf: day('2026-11-20'), country: 'FR', deals: [won('2026-11-10', 126), won('2025-11-20', 109), won('2025-11-21', 9), won('2025-11-24', 57)] };
    const { lines } = await told(world, { period: '2026-11', measures: [revenue({ comparison: 'last-year' }), revenue({ comparison: 'last-year-working-days' }), revenue({ comparison: 'last-year-working-days', show: 'percent' }), revenue({ comparison: 'last-year', partial: 'full' })] });
    expect(rounded(lines)).toEqual(['0 = 109', '1 = 118', '2 = 0.067797', '3 = 175']);
  });

  test('without a country, working days are Monday to Friday, and that is told', async () => {
    const { lines, codes } = await told({ asOf: day('2026-12-31'), deals: [won('2025-11-10', 20)] }, { period: '2026-11', measures: [revenue({ comparison: 'last-year-working-days' })] });
    expect(rounded(lines)).toEqual(['0 = 21']);
    expect(codes).toContain('no_holidays');
  });

  test('own days off: one more day without work', async () => {
    const { lines } = await told({ asOf: day('2026-12-31'), daysOff: [day('2026-11-02')], deals: [won('2025-11-10', 20)] }, { period: '2026-11', measures: [revenue({ comparison: 'last-year-working-days' })] });
    expect(rounded(lines)).toEqual(['0 = 20']);
  });

  test('as of a day before all data: nothing, and told; as of the first day, it isn’t', async () => {
    const deals = [won('2024-02-28', 1), won('2024-03-01', 2)];
    expect(await told({ asOf: day('2023-12-31'), deals }, { period: '2023', measures: [revenue({})] })).toMatchObject({ lines: ['0 = 0'], codes: ['early_as_of'] });
    expect(await told({ asOf: day('2024-02-28'), deals }, { period: '2024', measures: [revenue({})] })).toMatchObject({ lines: ['0 = 1'], codes: [] });
  });

  test('leap years: 29 February 2024 folds into 28 February, and has no reference itself', async () => {
    const world = { asOf: day('2025-12-31'), deals: [won('2024-02-28', 1), won('2024-02-29', 2), won('2023-02-28', 4)] };
    expect((await told(world, { period: '2025-02', measures: [revenue({ comparison: 'last-year' })] })).lines).toEqual(['0 = 3']);
    expect((await told(world, { period: '2024-02-29', measures: [revenue({ comparison: 'last-year' })] })).lines).toEqual(['0 = null']);
  });

  test('ISO week 53: 2026-W53 meets 2026-W01, 2027-W01 meets 2026-W02, and the label is told', async () => {
    const world = { asOf: day('2027-12-31'), deals: [won('2025-12-29', 1), won('2026-01-05', 2), won('2026-12-28', 4), won('2027-01-04', 8)] };
    const { lines, codes } = await told(world, { columns: ['week'], period: { from: '2026-12-28', to: '2027-01-11' }, measures: [revenue({ comparison: 'last-year-weekdays' })], totals: { rows: false, columns: false } });
    expect(lines).toEqual(['2026-W53 · 0 = 1', '2027-W01 · 0 = 2']);
    expect(codes).toContain('week_53');
  });

  test('4-4-5: the year 2024 begins on Sunday 4 February, a year before by weekdays is week 2 of 2023', async () => {
    const world = { asOf: day('2025-12-31'), deals: [won('2023-02-05', 3), won('2023-01-29', 100), won('2024-02-04', 5), won('2024-03-02', 7), won('2024-03-03', 11), won('2025-02-01', 13)] };
    const view: Partial<ViewSpecInput> = { calendar: { retail: '4-4-5' }, columns: ['retail-month'], period: 'R2024-Q1', measures: [revenue({})], totals: { rows: false, columns: false } };
    expect((await told(world, view)).lines).toEqual(['R2024-P01 · 0 = 12', 'R2024-P02 · 0 = 11', 'R2024-P03 · 0 = 0']);
    expect((await told(world, { ...view, columns: ['retail-year'], period: { from: '2023-01-29', to: '2025-02-02' } })).lines).toEqual(['R2023 · 0 = 103', 'R2024 · 0 = 36']);
    expect((await told(world, { ...view, columns: [], period: 'R2024-W01', measures: [revenue({ comparison: 'last-year-weekdays' })] })).lines).toEqual(['0 = 3']);
  });

  const [alba, bruno, chloe, dana] = ['Alba', 'Bruno', 'Chloe', 'Dana'].map((name, index) => aRep({ id: `R${index + 1}`, name }));
  test('like for like: 240 to 221 is 7.9 % down, those who were there both years 5 %', async () => {
    const of = (on: string, amount: number, owner: typeof alba) => won(on, amount, { owner: owner ?? null });
    const world = {
      asOf: day('2026-12-31'), reps: [alba, bruno, chloe, dana].filter((rep) => rep !== undefined),
      deals: [of('2025-05-01', 100, alba), of('2025-05-01', 80, bruno), of('2025-05-01', 60, chloe), of('2026-05-01', 95, alba), of('2026-05-01', 76, bruno), of('2026-05-01', 50, dana)],
    };
    const { lines } = await told(world, {
      rows: ['rep'], period: '2026', measures: [revenue({ comparison: 'last-year', show: 'percent' }), revenue({ comparison: 'last-year', likeForLike: 'rep' }), revenue({ comparison: 'last-year', likeForLike: 'rep', show: 'percent' })],
    });
    expect(rounded(lines).slice(-3)).toEqual(['Σ · 0 = -0.079167', 'Σ · 1 = 180', 'Σ · 2 = -0.05']);
    expect(lines).toContain('Chloe · 1 = 0');
  });

  test('like for like: each measure judges by its own facts, also beside another', async () => {
    const of = (on: string, owner: typeof alba, status: 'won' | 'lost') => won(on, 10, { owner: owner ?? null, status });
    const world = {
      asOf: day('2026-12-31'), reps: [alba, bruno].filter((rep) => rep !== undefined),
      deals: [of('2025-05-01', alba, 'won'), of('2026-05-01', alba, 'won'), of('2025-05-01', bruno, 'lost'), of('2026-05-01', bruno, 'won')],
    };
    const like = { comparison: 'last-year' as const, likeForLike: 'rep' as const, show: 'difference' as const };
    // Bruno lost in 2025: he is comparable by win rate, not by deals won.
    const { lines } = await told(world, { period: '2026', measures: [{ measure: 'win_rate', ...like }, { measure: 'deals_won', ...like }] });
    expect(rounded(lines)).toEqual(['0 = 0.5', '1 = 0']);
  });

  test('moved reps: as-was, as-is and as-reference of the same two years', async () => {
    const moved = aRep({ id: 'R2', name: 'Bruno', stays: [{ team: 'North', from: null, to: day('2026-01-01') }, { team: 'South', from: day('2026-01-01'), to: null }] });
    const [north, south] = [aRep({ id: 'R1', name: 'Alba', stays: [{ team: 'North', from: null, to: null }] }), aRep({ id: 'R3', name: 'Carl', stays: [{ team: 'South', from: null, to: null }] })];
    const of = (on: string, amount: number, owner: typeof north) => won(on, amount, { owner });
    const world = {
      asOf: day('2026-12-31'), reps: [north, moved, south], teams: [{ name: 'North', parent: null }, { name: 'South', parent: null }],
      deals: [of('2025-05-01', 100, north), of('2025-05-01', 80, moved), of('2025-05-01', 90, south), of('2026-05-01', 105, north), of('2026-05-01', 84, moved), of('2026-05-01', 90, south)],
    };
    const shownBy = async (teams: 'as-was' | 'as-is' | 'as-reference') => {
      const found = await told(world, { rows: ['team'], teams, period: '2026', totals: { rows: false, columns: false }, measures: [revenue({ comparison: 'last-year', show: 'percent' })] });
      return { lines: rounded(found.lines), codes: found.codes };
    };
    expect(await shownBy('as-was')).toEqual({ lines: ['North · 0 = -0.416667', 'South · 0 = 0.933333'], codes: ['moves'] });
    expect(await shownBy('as-is')).toEqual({ lines: ['North · 0 = 0.05', 'South · 0 = 0.023529'], codes: [] });
    expect(await shownBy('as-reference')).toEqual({ lines: ['North · 0 = 0.05', 'South · 0 = 0'], codes: [] });
  });

  test('constant currency: both years at the rates of the year before', async () => {
    const world = {
      asOf: day('2026-12-31'), rates: [{ currency: 'USD', month: '2025-05', rate: 0.95 }, { currency: 'USD', month: '2026-05', rate: 0.86 }],
      deals: [won('2025-05-01', 1000, { currency: 'USD' }), won('2025-05-01', 2000, { currency: 'EUR' }), won('2026-05-01', 1100, { currency: 'USD' }), won('2026-05-01', 2000, { currency: 'EUR' })],
    };
    const view = (rates: 'monthly' | 'constant'): Partial<ViewSpecInput> => ({ currency: { to: 'EUR', rates }, period: '2026', measures: [revenue({}), revenue({ comparison: 'last-year' }), revenue({ comparison: 'last-year', show: 'percent' }), revenue({ comparison: 'last-year', show: 'difference' })] });
    expect(rounded((await told(world, view('monthly'))).lines)).toEqual(['0 = 2946', '1 = 2950', '2 = -0.001356', '3 = -4']);
    expect(rounded((await told(world, view('constant'))).lines)).toEqual(['0 = 2946', '1 = 2950', '2 = 0.032203', '3 = 95']);
  });

  test('a missing rate is told, with how many amounts and how much', async () => {
    const world = { asOf: day('2026-12-31'), rates: [{ currency: 'USD', month: '2026-05', rate: 0.5 }], deals: [won('2026-05-01', 100, { currency: 'USD' }), won('2026-06-01', 40, { currency: 'USD' }), won('2026-06-01', 7)] };
    const trial = await trialEngine(aWorld({ ...world, reps: [aRep()] }));
    const { lines, notes } = await ask(trial, { currency: { to: 'EUR' }, period: '2026', measures: [revenue({}), { measure: 'median_deal' }] });
    await trial.close();
    expect(lines).toEqual(['0 = 57', '1 = 28.5']);
    expect(notes).toContainEqual({ code: 'no_rate', params: { count: 1, sum: 40, currencies: 'USD 2026-06' } });
  });

  test('owners of today: an account’s deals follow whoever has it now', async () => {
    const [old, now] = [aRep({ id: 'R1', name: 'Old' }), aRep({ id: 'R2', name: 'New' })];
    const account = { id: 'A1', name: 'Acme', industry: null, country: null, owner: now };
    const world = { asOf: day('2026-12-31'), reps: [old, now], accounts: [account], deals: [won('2026-05-01', 10, { owner: old, account }), won('2026-05-01', 3, { owner: old })] };
    const lines = async (owners: 'at-date' | 'today') => (await told(world, { rows: ['rep'], owners, period: '2026', totals: { rows: false, columns: false } })).lines;
    expect(await lines('at-date')).toEqual(['Old · 0 = 13']);
    expect(await lines('today')).toEqual(['New · 0 = 10', 'Old · 0 = 3']);
  });

  test('a mean of what stands counts the years in which it can be told', async () => {
    const world = { asOf: day('2017-11-14'), deals: [won('2017-11-14', 1, { status: 'open', closedOn: null, createdOn: day('2015-01-01') })] };
    const { lines } = await told(world, { rows: ['month-of-year'], period: '2018', measures: [{ measure: 'open_deals', comparison: { averageOfYears: 2 }, partial: 'full' }], totals: { rows: false, columns: false } });
    expect(lines.slice(-1)).toEqual(['12 · 0 = 1']);
  });
});
