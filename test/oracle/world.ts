import type { Retail } from './grains';
import { statesIn } from './states';

/**
 * Facts as plain objects: what the oracle loops over and what the test workspaces are filled from. Days are counted from
 * 1970-01-01; amounts are whole ten-thousandths, so that sums are exact.
 */
export interface Stay {
  readonly team: string | null;
  /** First day, null: since ever. */
  readonly from: number | null;
  /** Day after the last, null: still there. */
  readonly to: number | null;
}

export interface Rep {
  readonly id: string;
  readonly name: string;
  readonly manager: string | null;
  /** In order of time. */
  readonly stays: readonly Stay[];
}

export interface Team {
  readonly name: string;
  readonly parent: string | null;
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly industry: string | null;
  readonly country: string | null;
  /** Whose account it is today. */
  readonly owner?: Rep | null;
}

export interface Product {
  readonly name: string;
  readonly family: string | null;
}

interface Fact {
  readonly id: string;
  readonly owner: Rep | null;
  readonly account: Account | null;
  readonly product: Product | null;
}

export interface Deal extends Fact {
  readonly status: 'open' | 'won' | 'lost';
  readonly stage: string | null;
  readonly source: string | null;
  readonly amount: number | null;
  readonly cost: number | null;
  readonly margin: number | null;
  readonly createdOn: number | null;
  readonly closedOn: number | null;
  readonly currency?: string | null;
  readonly type?: 'new' | 'existing' | null;
  readonly expectedCloseOn?: number | null;
  /** A kept column that the model doesn't know. */
  readonly channel: string | null;
}

export interface Order extends Fact {
  readonly number: string | null;
  readonly status: 'quotation' | 'order' | 'cancelled' | null;
  readonly netAmount: number | null;
  readonly quantity?: number | null;
  /** Of one piece. */
  readonly listPrice?: number | null;
  readonly cost: number | null;
  readonly margin: number | null;
  readonly orderedOn: number | null;
  readonly currency?: string | null;
}

export interface Invoice extends Fact {
  readonly kind: 'invoice' | 'credit';
  readonly quantity: number | null;
  readonly netAmount: number | null;
  readonly invoicedOn: number | null;
  readonly paidOn: number | null;
  readonly currency?: string | null;
}

export interface Activity extends Fact {
  readonly kind: string | null;
  readonly status: 'planned' | 'done' | 'cancelled' | null;
  readonly deal: Deal | null;
  readonly lead: Lead | null;
  readonly createdOn: number | null;
  readonly dueOn: number | null;
  readonly doneOn: number | null;
}

export interface Lead extends Fact {
  readonly createdOn: number | null;
  readonly convertedOn: number | null;
}

/** What an export tells of a deal on a day: the stage that it entered, and how it was then. In the order of the file. */
export interface StageEntry {
  readonly id: string;
  readonly deal: Deal;
  readonly owner: Rep | null;
  readonly account: null;
  readonly product: null;
  readonly stage: string | null;
  readonly enteredOn: number | null;
  readonly leftOn: number | null;
  readonly amount: number | null;
  readonly expectedCloseOn: number | null;
}

/** A deal as it was from a day on (null: since nobody knows when) until the day before another (null: still so). */
export interface DealState extends Deal {
  readonly from: number | null;
  readonly to: number | null;
}

/** A win or an order of an account, told of whoever made it. */
interface Purchase extends Omit<Fact, 'product'> {
  readonly product: null;
  readonly on: number | null;
}

export interface World {
  /** Today for the data, inclusive. */
  readonly asOf: number;
  readonly fiscalStart: number;
  readonly teams: readonly Team[];
  readonly reps: readonly Rep[];
  readonly accounts: readonly Account[];
  readonly products: readonly Product[];
  readonly deals: readonly Deal[];
  readonly orders: readonly Order[];
  readonly stages?: readonly StageEntry[];
  readonly invoices?: readonly Invoice[];
  readonly activities?: readonly Activity[];
  readonly leads?: readonly Lead[];
  readonly targets?: readonly Target[];
  /** How objectives are spread over shorter periods. */
  readonly targetSpread?: 'even' | 'season';
  readonly rates?: readonly Rate[];
  readonly daysOff?: readonly number[];
  /** Whose public holidays aren't worked. */
  readonly country?: string | null;
  /** Teams that work in another country, by name. */
  readonly teamCountries?: Readonly<Record<string, string>>;
  readonly retail?: Retail;
}

/** An objective of a rep, of a team, or of the company (neither); in ten-thousandths. */
export interface Target {
  readonly measure: string | null;
  readonly rep: Rep | null;
  readonly team: string | null;
  readonly period: string;
  readonly value: number;
}

/** How much of the reporting currency one unit of another is worth in a month (`2017-03`). */
interface Rate {
  readonly currency: string;
  readonly month: string;
  readonly rate: number;
}

/** A fact with the name of its table. */
export type Row =
  | { readonly fact: 'deals'; readonly of: Deal }
  | { readonly fact: 'orders'; readonly of: Order }
  | { readonly fact: 'invoices'; readonly of: Invoice }
  | { readonly fact: 'activities'; readonly of: Activity }
  | { readonly fact: 'leads'; readonly of: Lead }
  | { readonly fact: 'purchases'; readonly of: Purchase }
  | { readonly fact: 'deal_stages'; readonly of: StageEntry }
  | { readonly fact: 'states'; readonly of: DealState };

export function rowsOf(world: World, fact: Row['fact']): Row[] {
  switch (fact) {
    case 'deals': return world.deals.map((of) => ({ fact, of }));
    case 'orders': return world.orders.map((of) => ({ fact, of }));
    case 'invoices': return (world.invoices ?? []).map((of) => ({ fact, of }));
    case 'activities': return (world.activities ?? []).map((of) => ({ fact, of }));
    case 'leads': return (world.leads ?? []).map((of) => ({ fact, of }));
    case 'deal_stages': return (world.stages ?? []).map((of) => ({ fact, of }));
    case 'states': return statesIn(world).map((of) => ({ fact, of }));
    case 'purchases': return purchasesOf(world).map((of) => ({ fact, of }));
  }
}

function purchasesOf({ deals, orders }: World): Purchase[] {
  const bought = ({ id, owner, account }: Fact, on: number | null): Purchase => ({ id, owner, account, product: null, on });
  const wins = deals.filter(({ status }) => status === 'won').map((deal) => bought(deal, deal.closedOn));
  return [...wins, ...orders.filter(({ status }) => status === 'order' || status === null).map((order) => bought(order, order.orderedOn))];
}

/** Ten-thousandths of a written amount. */
export function units(amount: number): number {
  return Math.round(amount * 10_000);
}
