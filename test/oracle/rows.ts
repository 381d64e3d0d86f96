import type { Bonus } from './bonuses';
import { creditsOf, linesOf } from './deal-parts';
import { linkedTo, type LinkedDeal } from './linked-activities';
import { movesIn, type Move } from './moves';
import { presentIn, type Presence } from './presence';
import { statesIn, type DealState } from './states';
import type { Account, Activity, Contact, Deal, Fact, Invoice, Lead, Order, StageEntry, World } from './world';

/** A company of the list: its own account. */
type Company = Account & Pick<Fact, 'owner' | 'account' | 'product'>;

/** A win or an order of an account, told of whoever made it. */
interface Purchase extends Omit<Fact, 'product'> {
  readonly product: null;
  readonly on: number | null;
}

/** A fact with the name of its table: what was imported, and what is told of it. */
export type Row =
  | { readonly fact: 'deals'; readonly of: Deal }
  | { readonly fact: 'orders'; readonly of: Order }
  | { readonly fact: 'invoices'; readonly of: Invoice }
  | { readonly fact: 'activities'; readonly of: Activity }
  | { readonly fact: 'leads'; readonly of: Lead }
  | { readonly fact: 'contacts'; readonly of: Contact }
  | { readonly fact: 'accounts'; readonly of: Company }
  | { readonly fact: 'purchases'; readonly of: Purchase }
  | { readonly fact: 'deal_stages'; readonly of: StageEntry }
  | { readonly fact: 'states'; readonly of: DealState }
  | { readonly fact: 'moves'; readonly of: Move }
  | { readonly fact: 'credits'; readonly of: Deal }
  | { readonly fact: 'lines'; readonly of: Deal }
  | { readonly fact: 'linked'; readonly of: LinkedDeal }
  | { readonly fact: 'presence'; readonly of: Presence }
  | { readonly fact: 'bonuses'; readonly of: Bonus };

/** `isToday`: told of today's owners. */
export function rowsOf(world: World, fact: Exclude<Row['fact'], 'bonuses'>, isToday = false): Row[] {
  switch (fact) {
    case 'deals': return world.deals.map((of) => ({ fact, of }));
    case 'orders': return world.orders.map((of) => ({ fact, of }));
    case 'invoices': return (world.invoices ?? []).map((of) => ({ fact, of }));
    case 'activities': return (world.activities ?? []).map((of) => ({ fact, of }));
    case 'leads': return (world.leads ?? []).map((of) => ({ fact, of }));
    case 'contacts': return (world.contacts ?? []).map((of) => ({ fact, of }));
    case 'accounts': return world.accounts.map((account) => ({ fact, of: { ...account, owner: account.owner ?? null, account, product: null } }));
    case 'deal_stages': return (world.stages ?? []).map((of) => ({ fact, of }));
    case 'states': return statesIn(world).map((of) => ({ fact, of }));
    case 'moves': return movesIn(world).map((of) => ({ fact, of }));
    case 'credits': return creditsOf(world).map((of) => ({ fact, of }));
    case 'lines': return linesOf(world).map((of) => ({ fact, of }));
    case 'linked': return linkedTo(world).map((of) => ({ fact, of }));
    case 'presence': return presentIn(world, isToday).map((of) => ({ fact, of }));
    case 'purchases': return purchasesOf(world).map((of) => ({ fact, of }));
  }
}

function purchasesOf({ deals, orders }: World): Purchase[] {
  const bought = ({ id, owner, account }: Fact, on: number | null): Purchase => ({ id, owner, account, product: null, on });
  const wins = deals.filter(({ status }) => status === 'won').map((deal) => bought(deal, deal.closedOn));
  return [...wins, ...orders.filter(({ status }) => status === 'order' || status === null).map((order) => bought(order, order.orderedOn))];
}
