import { activityMeasures, type Ground } from './activity-measures';
import { customerMeasures } from './customer-measures';
import { stageMeasures } from './stage-measures';
import type { Deal, Order, Row } from './world';

/** The measures of measures.md, written a second time: what one fact gives to each of them. */

/** A fact's part in a sum; null: the fact is no part of it. Amounts in ten-thousandths. */
type Part = (row: Row) => number | null;

export interface OracleMeasure {
  readonly id: string;
  readonly fact: Row['fact'];
  readonly day: (row: Row) => number | null;
  readonly kind: 'sum' | 'ratio' | 'distinct' | 'stock' | 'median';
  /** Whether the fact is one that the measure speaks of at all: it makes a member visible and dates the default period. */
  readonly concerns: (row: Row) => boolean;
  readonly numerator: Part;
  readonly denominator?: Part;
  /** Of a stock that isn't simply open: whether the row stands at the end of a day. */
  readonly stands?: (row: Row, end: number) => boolean;
  /** The rows whose first day begins it, where they are others than its own: states are dated by their deals. */
  readonly datedBy?: 'deals';
  /** An object without whose rows it can't be told either. */
  readonly needs?: 'activities';
  /** The days that it always speaks of, whatever span the view asks for. */
  readonly span?: 'rolling-12';
  /** What distinct counts count. */
  readonly identity?: (row: Row) => string | null;
  /** 10,000 where the numerator is in ten-thousandths; ratios of two amounts have 1. */
  readonly scale: number;
  /** Which of its parts are amounts in the row's currency. */
  readonly money?: readonly ('numerator' | 'denominator')[];
}

const deal = (row: Row): Deal | null => (row.fact === 'deals' ? row.of : null);
const order = (row: Row): Order | null => (row.fact === 'orders' ? row.of : null);
const one = (holds: boolean): number | null => (holds ? 1 : null);

const won = (row: Row): boolean => deal(row)?.status === 'won';
const lost = (row: Row): boolean => deal(row)?.status === 'lost';
const closed = (row: Row): boolean => won(row) || lost(row);
const ordered = (row: Row): boolean => row.fact === 'orders' && (row.of.status === 'order' || row.of.status === null);

function marginOf(margin: number | null, amount: number | null, cost: number | null): number | null {
  if (margin !== null) return margin;
  return amount === null || cost === null ? null : amount - cost;
}

function cycleOf(row: Row): number | null {
  const it = deal(row);
  return it && it.closedOn !== null && it.createdOn !== null ? it.closedOn - it.createdOn : null;
}

const closedOn = (row: Row): number | null => deal(row)?.closedOn ?? null;
const createdOn = (row: Row): number | null => deal(row)?.createdOn ?? null;
const orderedOn = (row: Row): number | null => order(row)?.orderedOn ?? null;

type Written = Omit<OracleMeasure, 'id'>;
const deals = (written: Omit<Written, 'fact' | 'day' | 'scale'> & { readonly scale?: number }): Written => ({ fact: 'deals', day: closedOn, scale: 1, ...written });
const orders = (written: Omit<Written, 'fact' | 'day' | 'scale'> & { readonly scale?: number }): Written => ({ fact: 'orders', day: orderedOn, scale: 1, ...written });

const dealAmount = (row: Row): number | null => deal(row)?.amount ?? null;
const dealMargin = (row: Row): number | null => { const it = deal(row); return it && marginOf(it.margin, it.amount, it.cost); };
/** At list prices, where both that and what was paid are known. */
function listOf(row: Row): number | null {
  const it = order(row);
  const [quantity, price] = [it?.quantity ?? null, it?.listPrice ?? null];
  return it === null || it.netAmount === null || quantity === null || price === null || !ordered(row) ? null : quantity * price;
}

/** Deals as they were on the day. */
const states = { fact: 'states', datedBy: 'deals', day: (row: Row) => (row.fact === 'states' ? row.of.from : createdOn(row)), kind: 'stock', concerns: () => true } as const;

const WRITTEN: Readonly<Record<string, Written>> = {
  revenue_won: deals({ kind: 'sum', concerns: won, numerator: (row) => (won(row) ? dealAmount(row) : null), scale: 10_000 }),
  deals_won: deals({ kind: 'sum', concerns: won, numerator: (row) => one(won(row)) }),
  deals_lost: deals({ kind: 'sum', concerns: lost, numerator: (row) => one(lost(row)) }),
  lost_amount: deals({ kind: 'sum', concerns: lost, numerator: (row) => (lost(row) ? dealAmount(row) : null), scale: 10_000 }),
  win_rate: deals({ kind: 'ratio', concerns: closed, numerator: (row) => one(won(row)), denominator: (row) => one(closed(row)) }),
  win_rate_value: deals({
    kind: 'ratio', concerns: closed,
    numerator: (row) => (won(row) ? dealAmount(row) : null), denominator: (row) => (closed(row) ? dealAmount(row) : null),
  }),
  average_deal: deals({ kind: 'ratio', concerns: won, numerator: (row) => (won(row) ? dealAmount(row) : null), denominator: (row) => one(won(row)), scale: 10_000 }),
  median_deal: deals({ kind: 'median', concerns: won, numerator: (row) => (won(row) ? dealAmount(row) : null), scale: 10_000 }),
  sales_cycle: deals({ kind: 'ratio', concerns: won, numerator: (row) => (won(row) ? cycleOf(row) : null), denominator: (row) => one(won(row) && cycleOf(row) !== null) }),
  median_sales_cycle: deals({ kind: 'median', concerns: won, numerator: (row) => (won(row) ? cycleOf(row) : null) }),
  lost_cycle: deals({ kind: 'ratio', concerns: lost, numerator: (row) => (lost(row) ? cycleOf(row) : null), denominator: (row) => one(lost(row) && cycleOf(row) !== null) }),
  gross_margin: deals({ kind: 'sum', concerns: won, scale: 10_000, numerator: (row) => (won(row) ? dealMargin(row) : null) }),
  margin_rate: deals({
    kind: 'ratio', concerns: won, numerator: (row) => (won(row) && dealAmount(row) !== null ? dealMargin(row) : null),
    denominator: (row) => (won(row) && dealMargin(row) !== null ? dealAmount(row) : null),
  }),
  open_deals: { ...states, numerator: () => 1, scale: 1 },
  open_amount: { ...states, numerator: (row) => (row.fact === 'states' ? row.of.amount : null), scale: 10_000 },
  new_deals: { ...deals({ kind: 'sum', concerns: (row) => deal(row) !== null, numerator: () => 1 }), day: createdOn },
  pipeline_created: { ...deals({ kind: 'sum', concerns: (row) => deal(row) !== null, numerator: dealAmount, scale: 10_000 }), day: createdOn },
  orders_amount: orders({ kind: 'sum', concerns: ordered, numerator: (row) => (ordered(row) ? (order(row)?.netAmount ?? null) : null), scale: 10_000 }),
  orders_margin: orders({
    kind: 'sum', concerns: ordered, scale: 10_000,
    numerator: (row) => { const it = order(row); return it && ordered(row) ? marginOf(it.margin, it.netAmount, it.cost) : null; },
  }),
  average_discount: orders({
    kind: 'ratio', concerns: ordered, denominator: listOf,
    numerator: (row) => { const list = listOf(row); return list === null ? null : list - (order(row)?.netAmount ?? 0); },
  }),
  orders_count: orders({ kind: 'distinct', concerns: ordered, numerator: () => null, identity: (row) => (ordered(row) ? (order(row)?.number ?? null) : null) }),
};

const MONEY: Readonly<Record<string, readonly ('numerator' | 'denominator')[]>> = {
  ...Object.fromEntries(['revenue_won', 'lost_amount', 'average_deal', 'median_deal', 'gross_margin', 'open_amount', 'pipeline_created', 'orders_amount', 'orders_margin', 'invoiced_amount', 'collected_amount', 'new_business', 'existing_business'].map((id) => [id, ['numerator']])),
  ...Object.fromEntries(['win_rate_value', 'new_business_share', 'average_discount', 'margin_rate'].map((id) => [id, ['numerator', 'denominator']])),
};

const NOWHERE: Ground = { world: { asOf: 0, fiscalStart: 1, teams: [], reps: [], accounts: [], products: [], deals: [], orders: [] }, asOf: 0 };
const NEED_ACTIVITIES = ['first_response', 'untouched_leads'];

/** `ground`: what a measure may look at beside its rows; its kind and fact are the same on any. */
export function measureOf(id: string, ground: Ground = NOWHERE): OracleMeasure {
  const written = WRITTEN[id] ?? activityMeasures(ground)[id] ?? customerMeasures(ground)[id] ?? stageMeasures(ground)[id];
  if (written === undefined) throw new Error(`the oracle knows no measure ${id}`);
  return { id, ...written, money: MONEY[id] ?? [], ...(NEED_ACTIVITIES.includes(id) && { needs: 'activities' }) };
}

const ROLES: Readonly<Record<string, (row: Row) => number | null>> = {
  created_on: createdOn, closed_on: closedOn, ordered_on: orderedOn,
};

/** The day that places a fact: the view's date role, else the measure's own. */
export function dayOf(measure: OracleMeasure, role: string | undefined, row: Row): number | null {
  const chosen = role === undefined ? measure.day : ROLES[role];
  if (chosen === undefined) throw new Error(`the oracle knows no date role ${role}`);
  return chosen(row);
}
