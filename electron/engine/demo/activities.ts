import type { Day } from '../../../shared/time/day';
import { dateText } from './by-day';
import { progressOf, type DemoDeal } from './deals';
import type { Effort } from './effort';
import type { DemoRep } from './people';
import type { Random } from './random';
import { DEMO_TODAY } from './settings';
import type { Cell } from './table';
import type { DemoWords } from './words';

/** How far ahead reps have planned. */
export const PLANNED_DAYS = 28;
const PER_REP_AND_DAY = 3.2;
const OVERDUE_WITHIN_DAYS = 30;

const KINDS = ['call', 'visit', 'meeting', 'demo', 'proposal', 'email', 'task'] as const;
type Kind = (typeof KINDS)[number];
/** How often each kind is what is done, in the order of KINDS. */
const MIX = {
  lead: [50, 0, 8, 0, 0, 38, 4],
  early: [40, 12, 14, 2, 0, 28, 4],
  middle: [24, 18, 20, 20, 3, 12, 3],
  late: [28, 6, 18, 4, 24, 17, 3],
  account: [34, 32, 8, 0, 0, 18, 8],
} as const;
const OUTCOMES = ['reached', 'noAnswer', 'interested', 'toFollow', 'notNow'] as const;
const MINUTES: Readonly<Record<Kind, readonly [number, number]>> = {
  call: [3, 25], visit: [45, 120], meeting: [30, 90], demo: [45, 90], proposal: [30, 180], email: [2, 15], task: [10, 60],
};

/** Weight of a rep's day, past or planned. */
function weightOf(effort: Effort, rep: DemoRep, day: Day): number {
  const ahead = day - DEMO_TODAY;
  return effort.weight(rep, day) * (ahead > 0 ? 0.3 * Math.exp(-ahead / 12) : 1);
}

/** Shares out an exact number of activities over all days of all reps, each in proportion to its weight. */
export class ActivityShare {
  readonly total: number;
  readonly #weight: number;
  #passed = 0;
  #given = 0;

  constructor(readonly effort: Effort, reps: readonly DemoRep[], span: { from: Day; wanted: number | undefined }) {
    let weight = 0;
    let workedDays = 0;
    for (let day = span.from; day <= DEMO_TODAY + PLANNED_DAYS; day += 1) {
      for (const rep of reps) {
        const own = weightOf(effort, rep, day);
        weight += own;
        if (own > 0 && day <= DEMO_TODAY) workedDays += 1;
      }
    }
    this.#weight = weight;
    this.total = span.wanted ?? Math.round(PER_REP_AND_DAY * workedDays);
  }

  /** How many fall to the rep on that day. To be asked in the order of the days, then of the reps. */
  next(rep: DemoRep, day: Day): number {
    this.#passed += weightOf(this.effort, rep, day);
    const until = Math.floor(this.total * (this.#passed / this.#weight));
    const count = until - this.#given;
    this.#given = until;
    return count;
  }
}

/** What a rep has at hand on a day: what the activity is about. */
export interface AtHand {
  readonly deals: readonly DemoDeal[];
  readonly leads: readonly string[];
  readonly account: string | null;
}

interface Subject {
  readonly mix: keyof typeof MIX;
  readonly account: string | null;
  readonly dealId: string | null;
  readonly leadId: string | null;
}

function drawSubject(random: Random, day: Day, hand: AtHand): Subject {
  const choice = random.next();
  const deal = choice < 0.68 ? hand.deals[random.integer(0, hand.deals.length - 1)] : undefined;
  if (deal) {
    const progress = progressOf(deal, day);
    return { mix: progress < 0.25 ? 'early' : progress < 0.6 ? 'middle' : 'late', account: deal.account.name, dealId: deal.id, leadId: null };
  }
  const lead = choice < 0.86 ? hand.leads[random.integer(0, hand.leads.length - 1)] : undefined;
  if (lead !== undefined) return { mix: 'lead', account: null, dealId: null, leadId: lead };
  return { mix: 'account', account: hand.account, dealId: null, leadId: null };
}

/** When it was noted, due and done; what came later than today is planned, and some of the last weeks' is still undone. */
function drawDates(random: Random, day: Day, late: number): { created: Day; due: Day; done: Day | null; status: string } {
  if (day > DEMO_TODAY) return { created: DEMO_TODAY - random.integer(0, 10), due: day, done: null, status: 'planned' };
  const isLeft = day > DEMO_TODAY - OVERDUE_WITHIN_DAYS && random.chance(late * 0.5);
  const due = !isLeft && random.chance(late) ? day - random.integer(1, 12) : day;
  const created = due - random.integer(0, 9);
  if (isLeft) return { created, due, done: null, status: 'planned' };
  return random.chance(0.015) ? { created, due, done: null, status: 'cancelled' } : { created, due, done: day, status: 'done' };
}

export const ACTIVITY_COLUMNS = [
  'id', 'kind', 'subject', 'owner', 'account', 'deal_id', 'lead_id', 'created_on', 'due_on', 'done_on', 'status', 'outcome', 'minutes',
] as const;

/** One activity of a rep; `lateness` is the share of theirs that come late. */
export function activityRow(random: Random, id: string, of: { rep: DemoRep; day: Day; lateness: number; hand: AtHand; words: DemoWords }): Cell[] {
  const { rep, words } = of;
  const subject = drawSubject(random, of.day, of.hand);
  const kind = KINDS[random.weighted(MIX[subject.mix])] ?? 'call';
  const { created, due, done, status } = drawDates(random, of.day, of.lateness);
  const outcome = done === null || kind === 'task' ? null : words.outcomes[OUTCOMES[random.weighted([34, 18, 20, 18, 10])] ?? 'reached'];
  const [shortest, longest] = MINUTES[kind];
  return [
    id, kind, subject.account === null ? words.activities[kind] : `${words.activities[kind]} – ${subject.account}`, rep.name, subject.account,
    subject.dealId, subject.leadId, dateText(created), dateText(due), done === null ? null : dateText(done), status, outcome,
    done === null ? null : random.integer(shortest, longest),
  ];
}
