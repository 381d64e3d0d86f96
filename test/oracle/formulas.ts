import type { Random } from '../support/random';
import { partsOf } from '../../shared/time/day';
import type { Deal, Order, World } from './world';

/** Random formulas with what they must give, by plain loops over the rows: no code of the engine, no tree. */

/** A cell: a product (undefined: all; null: none), a year (null: all of the view's), and the years by which it is moved back. */
interface Cell {
  readonly product: string | null | undefined;
  readonly year: number | null;
  readonly moved: number;
  /** Only the last twelve months of it. */
  readonly last12: boolean;
}

export interface Oracle {
  readonly world: World;
  /** First and last year of the view, all complete. */
  readonly years: readonly [number, number];
  /** Products that the answer shows. */
  readonly products: readonly (string | null)[];
}

export interface Written {
  readonly text: string;
  /** Null: blank. */
  readonly value: (cell: Cell, oracle: Oracle) => number | null;
}

type Kind = 'amount' | 'count';
const one = 10_000;

function windowOf({ year, moved, last12 }: Cell, { years }: Oracle): [number, number] {
  const [from, to] = year === null ? years : [year, year];
  return [(last12 ? to : from) - moved, to - moved];
}

const yearOf = (day: number | null) => (day === null ? null : partsOf(day).year);

function inCell(cell: Cell, oracle: Oracle, day: number | null, product: { readonly name: string } | null): boolean {
  const year = yearOf(day);
  const [from, to] = windowOf(cell, oracle);
  return year !== null && from <= year && year <= to && (cell.product === undefined || cell.product === (product?.name ?? null));
}

const dealsIn = (dayOf: (deal: Deal) => number | null, where: (deal: Deal) => boolean) => (cell: Cell, oracle: Oracle): Deal[] =>
  oracle.world.deals.filter((deal) => where(deal) && inCell(cell, oracle, dayOf(deal), deal.product));
const created = (deal: Deal) => deal.createdOn;
const closed = (deal: Deal) => deal.closedOn;
const amounts = (deals: readonly Deal[]): number[] => deals.flatMap(({ amount }) => (amount === null ? [] : [amount]));
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function sumOf(text: string, rows: ReturnType<typeof dealsIn>): Written {
  return { text, value: (cell, oracle) => total(amounts(rows(cell, oracle))) / one };
}
function countOf(text: string, rows: ReturnType<typeof dealsIn>): Written {
  return { text, value: (cell, oracle) => rows(cell, oracle).length };
}
function ofAmounts(text: string, rows: ReturnType<typeof dealsIn>, work: (sorted: readonly number[]) => number): Written {
  return {
    text,
    value: (cell, oracle) => {
      const sorted = amounts(rows(cell, oracle)).sort((a, b) => a - b);
      return sorted.length === 0 ? null : work(sorted) / one;
    },
  };
}

const isWon = ({ status }: Deal) => status === 'won';
const every = () => true;
const ordered = ({ status }: Order) => status === 'order' || status === null;

function middle(sorted: readonly number[], fraction: number): number {
  const at = (sorted.length - 1) * fraction;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}

/** Of a company without deals nothing of them can be told. */
const ofDeals = (leaves: readonly Written[]): Written[] => leaves.map(({ text, value }) => ({ text, value: (cell, oracle) => (oracle.world.deals.length === 0 ? null : value(cell, oracle)) }));

const LEAVES: Readonly<Record<Kind, readonly Written[]>> = {
  amount: [
    {
      text: '[Order amount]',
      value: (cell, oracle) => (oracle.world.orders.length === 0 ? null : total(oracle.world.orders.flatMap((order) => (ordered(order) && order.netAmount !== null && inCell(cell, oracle, order.orderedOn, order.product) ? [order.netAmount] : []))) / one),
    },
    ...ofDeals([
      sumOf('[Revenue won]', dealsIn(closed, isWon)),
      sumOf('[Amount lost]', dealsIn(closed, ({ status, stage }) => status === 'lost' && stage !== 'Disqualified')),
      sumOf('SUM([Deals].[Amount])', dealsIn(created, every)),
      sumOf('SUMIF([Deals].[Amount]; [Deals].[Status] = "WON")', dealsIn(created, isWon)),
      sumOf('SUM([Deals].[Amount]; OR([Deals].[Status] <> "won"; [Deals].[Amount] > 1000.5))', dealsIn(created, (deal) => !isWon(deal) || (deal.amount ?? 0) > 1_000.5 * one)),
      sumOf('SUMIF([Deals].[Amount]; NOT(ISBLANK([Deals].[Source])); AND([Deals].[Closed on] >= DATE(2015; 3; 1); [Deals].[Status] <> "open"))',
        dealsIn(created, ({ source, closedOn, status }) => source !== null && closedOn !== null && closedOn >= Date.UTC(2015, 2, 1) / 86_400_000 && status !== 'open')),
      { text: 'SUM([Deals].[Amount] * 2 - [Deals].[Cost])', value: (cell, oracle) => total(dealsIn(created, every)(cell, oracle).flatMap(({ amount, cost }) => (amount === null || cost === null ? [] : [amount * 2 - cost]))) / one },
      sumOf('BYDATE(SUM([Deals].[Amount]); [Deals].[Closed on])', dealsIn(closed, every)),
      ofAmounts('AVERAGE([Deals].[Amount])', dealsIn(created, every), (values) => total(values) / values.length),
      ofAmounts('MIN([Deals].[Amount])', dealsIn(created, every), (values) => values[0] ?? 0),
      ofAmounts('MAX([Deals].[Amount]; [Deals].[Status] = "lost")', dealsIn(created, ({ status }) => status === 'lost'), (values) => values.at(-1) ?? 0),
      ofAmounts('MEDIAN([Deals].[Amount])', dealsIn(created, every), (values) => middle(values, 0.5)),
      ofAmounts('PERCENTILE([Deals].[Amount]; 90%)', dealsIn(created, every), (values) => middle(values, 0.9)),
    ]),
  ],
  count: ofDeals([
    countOf('[Deals won]', dealsIn(closed, isWon)),
    countOf('COUNT([Deals])', dealsIn(created, every)),
    countOf('COUNT([Deals].[Amount])', dealsIn(created, ({ amount }) => amount !== null)),
    countOf('COUNTIF([Deals].[Amount] <= 5000.5)', dealsIn(created, ({ amount }) => amount !== null && amount <= 5_000.5 * one)),
    { text: 'COUNTD([Deals].[Source])', value: (cell, oracle) => new Set(dealsIn(created, every)(cell, oracle).flatMap(({ source }) => source ?? [])).size },
  ]),
};

const strict = (work: (a: number, b: number) => number | null) => (a: number | null, b: number | null) => (a === null || b === null ? null : work(a, b));
const divided = strict((a, b) => (b === 0 ? null : a / b));

function binary(text: (a: string, b: string) => string, a: Written, b: Written, work: (a: number | null, b: number | null) => number | null): Written {
  return { text: text(a.text, b.text), value: (cell, oracle) => work(a.value(cell, oracle), b.value(cell, oracle)) };
}

const elsewhere = (text: string, of: Written, move: (cell: Cell, oracle: Oracle) => Cell): Written => ({ text, value: (cell, oracle) => of.value(move(cell, oracle), oracle) });
const known = (values: readonly (number | null)[]) => values.flatMap((value) => value ?? []);

function valueOf(random: Random, kind: Kind, depth: number): Written {
  const leaf = random.pick(LEAVES[kind]) ?? { text: '1', value: () => 1 };
  if (depth <= 0) return leaf;
  const of = () => valueOf(random, kind, depth - 1);
  switch (random.integer(0, 12)) {
    case 0: return binary((a, b) => `(${a} + ${b})`, of(), of(), strict((a, b) => a + b));
    case 1: return binary((a, b) => `(${a} - ${b})`, of(), of(), strict((a, b) => a - b));
    case 2: return binary((a, b) => `IFBLANK(${a}; ${b})`, of(), of(), (a, b) => a ?? b);
    case 3: return binary((a, b) => `SUM(${a}; ${b})`, of(), of(), (a, b) => (a === null && b === null ? null : (a ?? 0) + (b ?? 0)));
    case 4: return binary((a, b) => `MAX(${a}; ${b})`, of(), of(), (a, b) => (a === null && b === null ? null : Math.max(...known([a, b]))));
    case 5: return binary((a, b) => `IF(${a} > 3.25; ${a}; -${b})`, of(), of(), (a, b) => (a === null ? null : a > 3.25 ? a : b === null ? null : -b));
    case 6: return elsewhere(`LASTYEAR(${leaf.text})`, leaf, (cell) => ({ ...cell, moved: cell.moved + 1 }));
    case 7: return elsewhere(`LASTYEAR(${leaf.text}; 2)`, leaf, (cell) => ({ ...cell, moved: cell.moved + 2 }));
    case 8: return elsewhere(`PREVIOUS(${leaf.text})`, leaf, (cell, { years }) => ({ ...cell, moved: cell.moved + (cell.year === null ? years[1] - years[0] + 1 : 1) }));
    case 9: return elsewhere(`R12(${leaf.text})`, leaf, (cell) => ({ ...cell, last12: true }));
    case 10: {
      const inside = of();
      return elsewhere(`TOTAL(${inside.text})`, inside, (cell) => ({ ...cell, product: undefined, year: null }));
    }
    case 11: {
      const inside = of();
      return { text: `ABS(${inside.text} * 2.5)`, value: (cell, oracle) => { const value = inside.value(cell, oracle); return value === null ? null : Math.abs(value * 2.5); } };
    }
    default: return leaf;
  }
}

/** A formula of one kind or another: a value, a ratio, a share, a rank. */
export function randomFormula(random: Random): Written {
  const amount = () => valueOf(random, 'amount', 2);
  const count = () => valueOf(random, 'count', 2);
  switch (random.integer(0, 5)) {
    case 0: return binary((a, b) => `${a} / ${b}`, amount(), amount(), divided);
    case 1: return binary((a, b) => `DIVIDE(${a}; ${b}; 7)`, amount(), count(), (a, b) => (a === null ? null : b === null || b === 0 ? 7 : a / b));
    case 2: {
      const of = amount();
      return { text: `SHARE(${of.text})`, value: (cell, oracle) => divided(of.value(cell, oracle), of.value({ ...cell, product: undefined, year: null }, oracle)) };
    }
    case 3: {
      const of = amount();
      return { text: `${of.text} / PARENT(${of.text})`, value: (cell, oracle) => (cell.product === undefined ? null : divided(of.value(cell, oracle), of.value({ ...cell, product: undefined }, oracle))) };
    }
    case 4: {
      const of = random.pick(LEAVES.count) ?? count();
      return {
        text: `RANK(${of.text})`,
        value: (cell, oracle) => {
          if (cell.product === undefined) return null;
          const own = of.value(cell, oracle);
          return own === null ? null : 1 + known(oracle.products.map((product) => of.value({ ...cell, product }, oracle))).filter((other) => other > own).length;
        },
      };
    }
    default: return random.chance(0.5) ? amount() : count();
  }
}
