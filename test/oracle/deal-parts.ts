import type { Deal, DealLine, DealShare, Rep, World } from './world';

/** Deals split between those who share their credit, and into the products of their lines: parts that add up to the deal. */

/** Of a list, what belongs to each deal. */
function byDeal<Item extends { readonly deal: Deal }>(items: readonly Item[]): ReadonlyMap<Deal, readonly Item[]> {
  const found = new Map<Deal, Item[]>();
  for (const item of items) found.set(item.deal, [...(found.get(item.deal) ?? []), item]);
  return found;
}

/** To the nearest whole, halves away from zero. */
const rounded = (value: number): number => Math.sign(value) * Math.round(Math.abs(value));

/** Shares below the whole leave the rest to the owner; those above it are brought down to it. What rounding leaves is the largest's. */
function credited(deal: Deal, shares: readonly DealShare[], reps: readonly Rep[]): Deal[] {
  const percents = new Map<Rep, number>();
  for (const { rep, percent } of shares) percents.set(rep, (percents.get(rep) ?? 0) + percent);
  const whole = Math.max(100, [...percents.values()].reduce((total, percent) => total + percent, 0));
  const largest = [...percents].toSorted(([rep, percent], [other, otherPercent]) => otherPercent - percent || reps.indexOf(rep) - reps.indexOf(other));
  const parts = largest.map(([owner, percent]): Deal => ({ ...deal, owner, amount: deal.amount === null ? null : rounded((deal.amount * percent) / whole) }));
  const rest = deal.amount === null ? null : deal.amount - parts.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const isWhole = [...percents.values()].reduce((total, percent) => total + percent, 0) >= 100;
  if (!isWhole) return [...parts, { ...deal, amount: rest }];
  return parts.map((part, index) => (index === 0 && part.amount !== null ? { ...part, amount: part.amount + (rest ?? 0) } : part));
}

export function creditsOf({ deals, shares = [], reps }: World): Deal[] {
  const known = byDeal(shares);
  return deals.flatMap((deal) => credited(deal, known.get(deal) ?? [], reps));
}

/** Each line with an amount by its product; what they leave of the deal's own amount, by the deal's own. */
export function linesOf({ deals, lines = [] }: World): Deal[] {
  const known = byDeal<DealLine>(lines);
  return deals.flatMap((deal) => {
    const told = (known.get(deal) ?? []).filter(({ amount }) => amount !== null);
    if (told.length === 0) return [deal];
    const rest = deal.amount === null ? 0 : deal.amount - told.reduce((total, { amount }) => total + (amount ?? 0), 0);
    return [...told.map(({ product, amount }): Deal => ({ ...deal, product, amount })), ...(rest === 0 ? [] : [{ ...deal, amount: rest }])];
  });
}
