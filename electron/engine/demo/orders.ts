import { partsOf, type Day } from '../../../shared/time/day';
import { dateText } from './by-day';
import type { DealLine, DealStory } from './deals';
import type { Random } from './random';
import { DEMO_TODAY } from './settings';
import { hundredths, type Cell } from './table';
import { workingDayFrom } from './working-days';

/** What follows a deal that is won, or nothing: one in twenty is never ordered. */
export interface OrderStory {
  readonly deal: DealStory;
  readonly orderedOn: Day;
  readonly isCancelled: boolean;
  readonly invoicedOn: Day;
  readonly dueOn: Day;
  /** Null: not paid to this day. */
  readonly paidOn: Day | null;
  /** A credit note for part of the first line. */
  readonly credit: { readonly on: Day; readonly share: number } | null;
}

export function drawOrder(random: Random, deal: DealStory): OrderStory | undefined {
  if (!random.chance(0.95)) return undefined;
  const { country } = deal.rep;
  const orderedOn = workingDayFrom(deal.endsOn + random.integer(0, 6), country);
  const invoicedOn = workingDayFrom(orderedOn + random.integer(2, 24), country);
  // French customers are billed at 30 or 45 days and pay a little late; German ones at 14 or 30, and on the day.
  const dueOn = invoicedOn + (country === 'FR' ? random.pick([30, 45]) : random.pick([14, 30]));
  const paidOn = dueOn + Math.round((country === 'FR' ? 5 : 1) + 9 * Math.abs(random.normal()) - 4);
  return {
    deal, orderedOn, invoicedOn, dueOn, isCancelled: random.chance(0.02),
    paidOn: paidOn <= DEMO_TODAY && !random.chance(0.02) ? Math.max(invoicedOn, paidOn) : null,
    credit: random.chance(0.02) ? { on: workingDayFrom(invoicedOn + random.integer(8, 60), country), share: random.pick([0.1, 0.25, 0.5, 1]) } : null,
  };
}

/** `SO-2024-00012`: counted from 1 in each year. */
export class Numbering {
  readonly #prefix: string;
  #year = 0;
  #count = 0;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  next(day: Day): string {
    const { year } = partsOf(day);
    this.#count = year === this.#year ? this.#count + 1 : 1;
    this.#year = year;
    return `${this.#prefix}-${year}-${String(this.#count).padStart(5, '0')}`;
  }
}

export const ORDER_COLUMNS = [
  'id', 'number', 'line', 'account', 'owner', 'product', 'ordered_on', 'status', 'quantity', 'list_price', 'net_amount', 'cost', 'discount', 'currency',
] as const;

export function orderRows(order: OrderStory, number: string): Cell[][] {
  const { deal, orderedOn, isCancelled } = order;
  return deal.lines.map((line, index) => [
    `${number}-${index + 1}`, number, index + 1, deal.account.name, deal.rep.name, line.product.name, dateText(orderedOn),
    isCancelled ? 'cancelled' : 'order', line.quantity, hundredths(line.product.priceCents), hundredths(line.netCents), hundredths(line.costCents),
    hundredths(line.discountPercent), 'EUR',
  ]);
}

export const INVOICE_COLUMNS = [
  'id', 'number', 'line', 'account', 'owner', 'product', 'invoiced_on', 'due_on', 'paid_on', 'kind', 'quantity', 'net_amount', 'cost', 'currency',
] as const;

export function invoiceRows({ deal, invoicedOn, dueOn, paidOn }: OrderStory, number: string): Cell[][] {
  return deal.lines.map((line, index) => [
    `${number}-${index + 1}`, number, index + 1, deal.account.name, deal.rep.name, line.product.name, dateText(invoicedOn), dateText(dueOn),
    paidOn === null ? null : dateText(paidOn), 'invoice', line.quantity, hundredths(line.netCents), hundredths(line.costCents), 'EUR',
  ]);
}

/** A credit note has positive figures; its kind says that they are taken off. */
export function creditRow(order: OrderStory, credit: { on: Day; share: number }, number: string): Cell[] {
  const { deal } = order;
  const line: DealLine = deal.lines[0];
  const quantity = Math.max(1, Math.round(line.quantity * credit.share));
  const share = quantity / line.quantity;
  return [
    `${number}-1`, number, 1, deal.account.name, deal.rep.name, line.product.name, dateText(credit.on), dateText(credit.on), dateText(credit.on),
    'credit', quantity, hundredths(Math.round(line.netCents * share)), hundredths(Math.round(line.costCents * share)), 'EUR',
  ];
}
