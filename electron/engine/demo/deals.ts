import type { Day } from '../../../shared/time/day';
import { dateText } from './by-day';
import { SIZE_FACTOR, type AccountBook, type DemoAccount } from './accounts';
import type { DemoRep } from './people';
import type { Random } from './random';
import { DEMO_TODAY, PRODUCTS, type DemoProduct } from './settings';
import { hundredths, type Cell } from './table';
import { workingDayFrom } from './working-days';
import type { DemoWords } from './words';

/** A line of what is offered; amounts in cents. */
export interface DealLine {
  readonly product: DemoProduct;
  readonly quantity: number;
  readonly discountPercent: number;
  readonly netCents: number;
  readonly costCents: number;
}

/** A deal as it will be told. Its id is given on the day it begins, so that ids rise with time as in a CRM. */
export interface DealStory {
  readonly rep: DemoRep;
  readonly account: DemoAccount;
  readonly isNew: boolean;
  readonly source: keyof DemoWords['sources'];
  readonly lines: readonly [DealLine, ...DealLine[]];
  readonly createdOn: Day;
  /** The day on which it is won or lost: after today, it is open today. */
  readonly endsOn: Day;
  readonly isWon: boolean;
  readonly expectedOn: Day;
  readonly lossReason: keyof DemoWords['lossReasons'] | null;
}

export interface DemoDeal extends DealStory {
  readonly id: string;
}

/** The longest sales cycle: how far ahead the story must be known for a deal to appear on the day it begins. */
export const LONGEST_CYCLE_DAYS = 270;
const MEDIAN_AMOUNT_CENTS = 620_000;
const NEW_SOURCES = ['website', 'fair', 'referral', 'coldCall', 'partner', 'campaign'] as const;
const OLD_SOURCES = ['customer', 'referral', 'campaign'] as const;
const LOSS_REASONS = ['price', 'competitor', 'decision', 'budget', 'timing', 'need'] as const;

function drawLine(random: Random, product: DemoProduct, targetCents: number): DealLine {
  const discountPercent = Math.max(0, Math.min(25, Math.round(7 + 5 * random.normal())));
  const unitCents = (product.priceCents * (100 - discountPercent)) / 100;
  const quantity = Math.max(1, Math.round(targetCents / unitCents));
  return {
    product, quantity, discountPercent, netCents: Math.round(quantity * unitCents),
    costCents: Math.round(quantity * product.priceCents * product.costShare * random.between(0.96, 1.04)),
  };
}

function drawLines(random: Random, account: DemoAccount, isNew: boolean): readonly [DealLine, ...DealLine[]] {
  const product = PRODUCTS[random.weighted(PRODUCTS.map(({ weight }) => weight))] ?? PRODUCTS[0];
  const target = MEDIAN_AMOUNT_CENTS * SIZE_FACTOR[account.size] * (isNew ? 0.85 : 1.05) * Math.exp(0.42 * random.normal());
  const main = drawLine(random, product, target);
  const extras = Array.from({ length: random.weighted([55, 33, 12]) }, () => drawLine(random, random.pick(PRODUCTS), target * random.between(0.08, 0.3)));
  return [main, ...extras];
}

const amountOf = (deal: DealStory) => deal.lines.reduce((sum, line) => sum + line.netCents, 0);
const costOf = (deal: DealStory) => deal.lines.reduce((sum, line) => sum + line.costCents, 0);

/** A deal that `rep` brings to an end on `endsOn`, drawn backwards from there: so that results follow the season exactly. */
export function drawDeal(random: Random, book: AccountBook, rep: DemoRep, end: { day: Day; persuasion: number }): DealStory {
  const customer = random.chance(0.26) ? undefined : book.customerOf(random, rep);
  const isNew = customer === undefined;
  const cycle = Math.round((isNew ? 46 : 33) * Math.exp(0.5 * random.normal()));
  const begin = end.day - Math.min(LONGEST_CYCLE_DAYS - 10, Math.max(3, cycle));
  const latest = rep.predecessor === null ? Math.max(begin, rep.hiredOn) : begin;
  const since = customer?.customerSince ?? latest;
  const createdOn = Math.min(end.day, workingDayFrom(Math.max(latest, since), rep.country));
  const account = customer ?? book.open(rep, createdOn);
  const lines = drawLines(random, account, isNew);
  const chance = (isNew ? 0.29 : 0.42) * end.persuasion * lines[0].product.appeal;
  const isWon = random.chance(Math.min(0.85, chance));
  // What was planned: mostly a little earlier than what came; open deals are planned near their end, some are overdue already.
  const slip = Math.round(random.between(-4, 16) + (random.chance(0.15) ? 25 : 0));
  return {
    rep, account, isNew, lines, createdOn, endsOn: end.day, isWon, expectedOn: Math.max(createdOn + 2, end.day - slip),
    source: isNew ? random.pick(NEW_SOURCES) : (OLD_SOURCES[random.weighted([70, 18, 12])] ?? 'customer'),
    lossReason: isWon || random.chance(0.08) ? null : (LOSS_REASONS[random.weighted([30, 24, 18, 12, 10, 6])] ?? 'price'),
  };
}

/** How far a deal is on a day: 0 at its start, 1 at its end. */
export function progressOf(deal: DealStory, day: Day): number {
  return (day - deal.createdOn) / Math.max(1, deal.endsOn - deal.createdOn);
}

const OPEN_STAGES = [['qualification', 10], ['discovery', 25], ['proposal', 50], ['negotiation', 75]] as const;

/** Stage, status and probability as the CRM shows them today. */
function standingOf(deal: DealStory): { stage: keyof DemoWords['stages']; status: string; probability: number } {
  if (deal.endsOn <= DEMO_TODAY) {
    return deal.isWon ? { stage: 'won', status: 'won', probability: 100 } : { stage: 'lost', status: 'lost', probability: 0 };
  }
  const [stage, probability] = OPEN_STAGES[Math.min(3, Math.floor(4 * progressOf(deal, DEMO_TODAY)))] ?? OPEN_STAGES[0];
  return { stage, status: 'open', probability };
}

export const DEAL_COLUMNS = [
  'id', 'name', 'account', 'owner', 'stage', 'status', 'amount', 'cost', 'currency', 'probability', 'source', 'type', 'product', 'created_on',
  'expected_close_on', 'closed_on', 'loss_reason',
] as const;

export function dealRow(deal: DemoDeal, words: DemoWords): Cell[] {
  const { stage, status, probability } = standingOf(deal);
  const isClosed = status !== 'open';
  const product = deal.lines[0].product.name;
  return [
    deal.id, `${deal.account.name} – ${product}`, deal.account.name, deal.rep.name, words.stages[stage], status, hundredths(amountOf(deal)),
    hundredths(costOf(deal)), 'EUR', probability, words.sources[deal.source], deal.isNew ? 'new' : 'existing', product, dateText(deal.createdOn),
    dateText(deal.expectedOn), isClosed ? dateText(deal.endsOn) : null,
    isClosed && deal.lossReason !== null ? words.lossReasons[deal.lossReason] : null,
  ];
}
