import { addMonths } from './calendar';
import type { Ground, Written } from './measure';
import type { Row } from './rows';
import type { Deal } from './world';

const NEW_MONTHS = 24;

/** The deal's type decides; else whether its account had won nothing in the 24 months before. Whose account isn't known isn't new. */
function isNew({ type = null, account, closedOn }: Deal, deals: readonly Deal[]): boolean {
  if (type !== null) return type === 'new';
  if (account === null || closedOn === null) return false;
  const since = addMonths(closedOn, -NEW_MONTHS);
  return deals.every((other) => other.status !== 'won' || other.account !== account || other.closedOn === null || other.closedOn < since || other.closedOn >= closedOn);
}

/** What accounts bought, and how many of what was created became a win, written a second time. */
export function customerMeasures({ world, asOf }: Ground): Readonly<Record<string, Written>> {
  const known = new Map<Deal, boolean>();
  const found = (deal: Deal): boolean => {
    const told = known.get(deal) ?? isNew(deal, world.deals);
    known.set(deal, told);
    return told;
  };
  const won = (row: Row): boolean => row.fact === 'deals' && row.of.status === 'won';
  const amount = (counts: (deal: Deal) => boolean) => (row: Row): number | null => (row.fact === 'deals' && row.of.status === 'won' && counts(row.of) ? row.of.amount : null);
  const revenue = { fact: 'deals', day: (row: Row) => (row.fact === 'deals' ? row.of.closedOn : null) } as const;
  const business = (counts: (deal: Deal) => boolean): Written =>
    ({ ...revenue, kind: 'sum', concerns: (row) => row.fact === 'deals' && won(row) && counts(row.of), numerator: amount(counts), scale: 10_000, money: ['numerator'] });
  return {
    new_business: business(found),
    existing_business: business((deal) => !found(deal)),
    new_business_share: { ...revenue, kind: 'ratio', concerns: won, numerator: amount(found), denominator: amount(() => true), scale: 1, money: ['numerator', 'denominator'] },
    cohort_win_rate: {
      fact: 'deals', day: (row) => (row.fact === 'deals' ? row.of.createdOn : null), kind: 'ratio', concerns: (row) => row.fact === 'deals', denominator: () => 1, scale: 1,
      numerator: (row) => (row.fact === 'deals' && won(row) && row.of.closedOn !== null && row.of.closedOn <= asOf ? 1 : null),
    },
    active_accounts: {
      fact: 'purchases', day: (row) => (row.fact === 'purchases' ? row.of.on : null), kind: 'distinct', span: 'rolling-12', concerns: (row) => row.of.account !== null,
      numerator: () => null, identity: (row) => row.of.account?.id ?? null, scale: 1,
    },
  };
}
