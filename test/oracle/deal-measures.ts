import { one, type Ground, type Part, type Written } from './measure';
import type { Row } from './rows';
import type { Deal } from './world';

/** Deals as they are: what was won, lost and created. */
const deal = (row: Row): Deal | null => (row.fact === 'deals' || row.fact === 'credits' || row.fact === 'lines' ? row.of : null);
const won = (row: Row): boolean => deal(row)?.status === 'won';
/** Lost in a stage whose words say that it was no deal. */
const disqualified = (row: Row): boolean => deal(row)?.status === 'lost' && deal(row)?.stage === 'Disqualified';
const lost = (row: Row): boolean => deal(row)?.status === 'lost' && !disqualified(row);

const createdOn = (row: Row): number | null => deal(row)?.createdOn ?? null;
const closedOn = (row: Row): number | null => deal(row)?.closedOn ?? null;

export function marginOf(margin: number | null, amount: number | null, cost: number | null): number | null {
  if (margin !== null) return margin;
  return amount === null || cost === null ? null : amount - cost;
}

function cycleOf(row: Row): number | null {
  const it = deal(row);
  return it && it.closedOn !== null && it.createdOn !== null ? it.closedOn - it.createdOn : null;
}

const amount: Part = (row) => deal(row)?.amount ?? null;
const margin: Part = (row) => { const it = deal(row); return it && marginOf(it.margin, it.amount, it.cost); };
const where = (holds: (row: Row) => boolean, part: Part): Part => (row) => (holds(row) ? part(row) : null);
const count = (holds: (row: Row) => boolean): Part => (row) => one(holds(row));

type Asked = Omit<Written, 'fact' | 'day' | 'scale'> & Partial<Pick<Written, 'fact' | 'day' | 'scale'>>;
const deals = (written: Asked): Written => ({ fact: 'deals', day: closedOn, scale: 1, ...written });
const sumOf = (holds: (row: Row) => boolean, part: Part, more: Partial<Written> = {}): Written => deals({ kind: 'sum', concerns: holds, numerator: where(holds, part), scale: 10_000, money: ['numerator'], ...more });
const countOf = (holds: (row: Row) => boolean): Written => deals({ kind: 'sum', concerns: holds, numerator: count(holds) });
const cycles = (holds: (row: Row) => boolean): Written =>
  deals({ kind: 'ratio', concerns: holds, numerator: where(holds, cycleOf), denominator: count((row) => holds(row) && cycleOf(row) !== null) });

export function dealMeasures({ world, asOf }: Ground): Readonly<Record<string, Written>> {
  const isDecided = (row: Row): boolean => won(row) || lost(row) || (world.winRateOf === 'disqualified' && disqualified(row));
  const proposed = new Set((world.activities ?? []).flatMap(({ kind, deal: of, status, doneOn }) => (kind === 'proposal' && of && status !== 'planned' && status !== 'cancelled' && (doneOn === null || doneOn <= asOf) ? [of] : [])));
  const hasProposal = (row: Row): boolean => row.fact === 'deals' && row.of.status !== 'open' && proposed.has(row.of);
  const all = (row: Row): boolean => deal(row) !== null;
  return {
    revenue_won: sumOf(won, amount), lost_amount: sumOf(lost, amount), gross_margin: sumOf(won, margin),
    revenue_shared: sumOf(won, amount, { fact: 'credits' }), revenue_lines: sumOf(won, amount, { fact: 'lines' }),
    deals_won: countOf(won), deals_lost: countOf(lost), deals_disqualified: countOf(disqualified),
    win_rate: deals({ kind: 'ratio', concerns: isDecided, numerator: count(won), denominator: count(isDecided) }),
    win_rate_value: deals({ kind: 'ratio', concerns: isDecided, numerator: where(won, amount), denominator: where(isDecided, amount), money: ['numerator', 'denominator'] }),
    proposal_win_rate: deals({ kind: 'ratio', concerns: hasProposal, numerator: count((row) => hasProposal(row) && won(row)), denominator: count(hasProposal), needs: 'activities' }),
    average_deal: deals({ kind: 'ratio', concerns: won, numerator: where(won, amount), denominator: count(won), scale: 10_000, money: ['numerator'] }),
    median_deal: sumOf(won, amount, { kind: 'median' }),
    sales_cycle: cycles(won), lost_cycle: cycles(lost),
    median_sales_cycle: deals({ kind: 'median', concerns: won, numerator: where(won, cycleOf) }),
    margin_rate: deals({
      kind: 'ratio', concerns: won, money: ['numerator', 'denominator'], numerator: where((row) => won(row) && amount(row) !== null, margin), denominator: where((row) => won(row) && margin(row) !== null, amount),
    }),
    new_deals: deals({ kind: 'sum', day: createdOn, concerns: all, numerator: () => 1 }),
    pipeline_created: sumOf(all, amount, { day: createdOn }),
  };
}
