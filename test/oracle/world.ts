import type { Retail } from './grains';

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
  readonly hiredOn?: number | null;
  readonly leftOn?: number | null;
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
  readonly createdOn?: number | null;
}

export interface Product {
  readonly name: string;
  readonly family: string | null;
}

export interface Fact {
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
  /** In hundredths. */
  readonly percent?: number | null;
  readonly lossReason?: string | null;
  readonly lastActivityOn?: number | null;
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

export interface Contact extends Fact {
  readonly createdOn: number | null;
}

/** Whose a part of a deal's credit is, in hundredths of the deal. */
export interface DealShare {
  readonly deal: Deal;
  readonly rep: Rep;
  readonly percent: number;
}

export interface DealLine {
  readonly deal: Deal;
  readonly product: Product | null;
  readonly amount: number | null;
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
  readonly contacts?: readonly Contact[];
  readonly shares?: readonly DealShare[];
  readonly lines?: readonly DealLine[];
  /** What win rates divide by. */
  readonly winRateOf?: 'decided' | 'disqualified' | 'created';
  readonly targets?: readonly Target[];
  readonly bonusPlans?: readonly BonusPlan[];
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

interface Band {
  readonly from: number;
  readonly rate: number;
  readonly fixed: number;
}

/** What is paid of a share of the base. */
export interface BonusTerms {
  readonly share: number;
  readonly bands: readonly Band[];
  readonly cap: number | null;
}

interface Validity {
  readonly from: number | null;
  readonly to: number | null;
}

export interface BonusPlan extends BonusTerms, Validity {
  readonly base: string;
  readonly grain: string;
  readonly thresholds: 'attainment' | 'amount';
  readonly paid: 'band' | 'all';
  readonly teams: readonly string[];
  readonly reps: readonly Rep[];
  readonly overrides: readonly (Partial<BonusTerms> & Validity & { readonly rep: Rep; readonly eligible: boolean })[];
}

/** How much of the reporting currency one unit of another is worth in a month (`2017-03`). */
interface Rate {
  readonly currency: string;
  readonly month: string;
  readonly rate: number;
}

/** Ten-thousandths of a written amount. */
export function units(amount: number): number {
  return Math.round(amount * 10_000);
}
