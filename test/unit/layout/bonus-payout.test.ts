import { describe, expect, test } from 'vitest';
import { payout, termsOn } from '../../../electron/engine/layout/bonus-payout';

/** Nothing below 50, 2 % from there, 4 % and 500 once from 100 on, 6 % beyond 120. */
const bands = [{ from: 0.5, rate: 0.02, fixed: 0 }, { from: 1, rate: 0.04, fixed: 500 }, { from: 1.2, rate: 0.06, fixed: 0 }];

describe('what a plan pays', () => {
  test.each([
    ['below the lowest threshold, nothing', 'band', 49_000, 0],
    ['each rate on its own band', 'band', 80_000, 0.02 * 30_000],
    ['the threshold reached pays its fixed sum', 'band', 100_000, 0.02 * 50_000 + 500],
    ['accelerated beyond', 'band', 130_000, 0.02 * 50_000 + 0.04 * 20_000 + 0.06 * 10_000 + 500],
    ['the rate reached on all of it', 'all', 110_000, 0.04 * 110_000 + 500],
  ] as const)('%s', (_, paid, base, bonus) => {
    expect(payout({ bands, cap: null }, paid, base, 100_000)).toBeCloseTo(bonus, 9);
  });

  test('never more than the cap, never less than nothing', () => {
    expect(payout({ bands, cap: 1_200 }, 'band', 130_000, 100_000)).toBe(1_200);
    expect(payout({ bands: [{ from: 0, rate: 0.1, fixed: 0 }], cap: null }, 'band', -10, 1)).toBe(0);
  });
});

describe('whose terms hold', () => {
  const plan = { share: 1, bands, cap: 1_000 };
  const own = { rep: 'Ann', from: '2026-04-01', to: '2026-10-01', eligible: true, share: 0.5, cap: null };
  test.each([
    ['before', '2026-01-01', { share: 1, bands, cap: 1_000 }],
    ['on its first day', '2026-04-01', { share: 0.5, bands, cap: null }],
    ['after', '2026-10-01', { share: 1, bands, cap: 1_000 }],
  ])('%s', (_, day, terms) => expect(termsOn(plan, [own], day)).toEqual(terms));
  test('of two that hold, the later', () => expect(termsOn(plan, [own, { ...own, from: null, share: 0.7 }], '2026-05-01')?.share).toBe(0.5));
  test('or nothing at all', () => expect(termsOn(plan, [{ ...own, eligible: false }], '2026-05-01')).toBeNull());
});
