import { chanceOf } from './chances';
import type { Movement } from './moves';
import type { Ground, Moment, OracleMeasure, Part, Written } from './measure';
import type { Row } from './rows';
import { historyOf, type DealState } from './states';
import { latestBy, touches } from './touches';
import type { World } from './world';

/** Deals on their way, as they were on the day: what stands, what moves, and what became of it. */
const state = (row: Row): DealState | null => (row.fact === 'states' ? row.of : null);
const isHeld = ({ from, to }: DealState, day: number): boolean => (from === null || from <= day) && (to === null || to > day);

const states = { fact: 'states', datedBy: 'deals', day: (row: Row) => (row.fact === 'states' ? row.of.from : row.fact === 'deals' ? row.of.createdOn : null), concerns: () => true } as const;
const amount: Part = (row) => state(row)?.amount ?? null;

/** What merely is open may do so since nobody knows when: it is then told as it is at as-of. */
const standing = (more: Pick<Written, 'numerator' | 'scale'> & Partial<Written>, waits: (state: DealState, end: number) => boolean = () => true): Written => ({
  ...states, kind: 'stock', ...more,
  stands: (row: Row, { end, isDated, undated, asOf }: Moment) => {
    const it = state(row);
    return it !== null && isHeld(it, end) && (it.from === null ? undated && waits(it, asOf) : isDated && waits(it, end));
  },
});

/** Nothing has moved for 30 days: not its creation, nor a stage entered or an activity since. */
function isStill({ deal }: DealState, end: number, world: World): boolean {
  const { createdOn } = deal;
  const moves = [createdOn, deal.lastActivityOn ?? null, ...historyOf(deal, world).map(({ enteredOn }) => enteredOn), ...touches(world).deals.get(deal) ?? []];
  const last = latestBy(moves.filter((day) => createdOn === null || (day !== null && day >= createdOn)), end);
  return last !== null && last + 30 <= end;
}

/** Something is planned for it and isn't done yet. */
function hasNextStep({ deal }: DealState, end: number, world: World): boolean {
  return (world.activities ?? []).some(({ deal: of, status, createdOn, doneOn }) => of === deal && status !== 'cancelled' && (createdOn === null || createdOn <= end)
    && (status === 'planned' || (doneOn !== null && doneOn > end)));
}

const moved = (kind: Movement | null, sign: 1 | -1): Written => {
  const counts = (row: Row): boolean => row.fact === 'moves' && (kind === null || row.of.movement === kind);
  return {
    fact: 'moves', kind: 'sum', day: (row) => (row.fact === 'moves' ? row.of.day : null), concerns: counts, scale: 10_000, money: ['numerator'],
    numerator: (row) => (row.fact === 'moves' && counts(row) && row.of.amount !== null ? sign * row.of.amount : null),
  };
};

/** Of deals that stood on the eve of the cell's days. */
const opening = (day: 'closedOn' | 'expectedCloseOn', opened: NonNullable<OracleMeasure['opened']>, more: Partial<Written> = {}): Written =>
  ({ fact: 'states', datedBy: 'deals', kind: 'opening', day: ({ of }) => ('status' in of && 'createdOn' in of && 'closedOn' in of ? of[day] ?? null : null), concerns: () => true, numerator: () => 1, scale: 1, opened, ...more });
const isWon = ({ of }: Row): boolean => 'status' in of && of.status === 'won';
const wasHeld = (row: Row, eve: number): boolean => { const it = state(row); return it !== null && it.from !== null && isHeld(it, eve); };

export function pipelineMeasures({ world }: Ground): Readonly<Record<string, Written>> {
  const due: NonNullable<OracleMeasure['opened']> = (row, { first, has }) => wasHeld(row, first - 1) && has(state(row)?.expectedCloseOn ?? null);
  const weighed: Part = (row) => {
    const it = state(row);
    const chance = it && chanceOf(it, world);
    return it === null || chance === null || it.amount === null ? null : Math.sign(it.amount) * Math.round((Math.abs(it.amount) * chance) / 1_000_000);
  };
  const slipped: NonNullable<OracleMeasure['opened']> = (row, days) => due(row, days) && later(row, days.last).some((now) => (now.expectedCloseOn ?? 0) > days.last);
  const later = (row: Row, last: number): DealState[] => (row.fact === 'states' ? touches(world).states.get(row.of.deal) : undefined)?.filter((one) => one.from !== null && isHeld(one, last)) ?? [];
  const dueAtOpening = { needs: 'deal_stages' } as const;
  return {
    open_deals: standing({ numerator: () => 1, scale: 1 }),
    open_amount: standing({ numerator: amount, scale: 10_000, money: ['numerator'] }),
    weighted_amount: standing({ numerator: weighed, scale: 10_000, money: ['numerator'] }),
    overdue_deals: standing({ numerator: () => 1, scale: 1 }, ({ expectedCloseOn = null }, end) => expectedCloseOn !== null && expectedCloseOn < end),
    stalled_deals: standing({ numerator: () => 1, scale: 1 }, (it, end) => isStill(it, end, world)),
    deals_with_next_step: standing({ numerator: () => 1, scale: 1, needs: 'activities' }, (it, end) => hasNextStep(it, end, world)),
    pipeline_change: moved(null, 1),
    pipeline_new: moved('new', 1), pipeline_increased: moved('increased', 1), pipeline_pulled_in: moved('pulled-in', 1), pipeline_received: moved('received', 1), pipeline_entered_stage: moved('entered-stage', 1),
    pipeline_decreased: moved('decreased', -1), pipeline_pushed_out: moved('pushed-out', -1), pipeline_handed_over: moved('handed-over', -1), pipeline_left_stage: moved('left-stage', -1),
    pipeline_won: moved('won', -1), pipeline_lost: moved('lost', -1),
    open_at_opening: { ...standing({ numerator: () => 1, scale: 1 }), kind: 'eve' },
    won_of_opening: opening('closedOn', (row, { first, has }) => wasHeld(row, first - 1) && isWon(row) && has(state(row)?.closedOn ?? null), { concerns: isWon }),
    due_at_opening: opening('expectedCloseOn', due, dueAtOpening),
    slipped: opening('expectedCloseOn', slipped, dueAtOpening),
    forecast: opening('expectedCloseOn', due, { ...dueAtOpening, numerator: weighed, scale: 10_000, money: ['numerator'] }),
  };
}
