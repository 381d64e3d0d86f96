import type { BonusBand, BonusOverride, BonusPlan } from '../../../shared/protocol/bonus-plan';

/** What a plan pays one rep for one period. */
export interface BonusTerms {
  readonly share: number;
  readonly bands: readonly BonusBand[];
  readonly cap: number | null;
}

/** The plan's terms for a rep in a period that begins on that day (ISO); null: paid nothing by it. Of two that hold, the later one does. */
export function termsOn(plan: Pick<BonusPlan, 'share' | 'bands' | 'cap'>, overrides: readonly BonusOverride[], day: string): BonusTerms | null {
  const own = overrides.filter(({ from, to }) => (from === null || from <= day) && (to === null || day < to)).reduce<BonusOverride | null>((later, one) => (later && (later.from ?? '') > (one.from ?? '') ? later : one), null);
  if (own && !own.eligible) return null;
  return { share: own?.share ?? plan.share, bands: own?.bands ?? plan.bands, cap: own?.cap === undefined ? plan.cap : own.cap };
}

/** The bonus on a base. `unit`: what a threshold of 1 stands for: the target, or 1 where thresholds are amounts. */
export function payout({ bands, cap }: Pick<BonusTerms, 'bands' | 'cap'>, paid: BonusPlan['paid'], base: number, unit: number): number {
  const reached = bands.filter(({ from }) => base >= from * unit);
  const highest = reached.at(-1);
  if (!highest) return 0;
  const fixed = reached.reduce((sum, band) => sum + band.fixed, 0);
  const rated = paid === 'all' ? base * highest.rate
    : reached.reduce((sum, { from, rate }, index) => sum + rate * (Math.min(base, (bands[index + 1]?.from ?? Infinity) * unit) - from * unit), 0);
  return Math.min(fixed + Math.max(0, rated), cap ?? Infinity);
}
