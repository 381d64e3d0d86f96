import type { Day } from '../../../shared/time/day';
import { AccountBook, type DemoAccount } from './accounts';
import { ActivityShare, activityRow } from './activities';
import { Agenda } from './agenda';
import { expectedEnds, struggleOf, type Company } from './company';
import { dealRow, drawDeal, LONGEST_CYCLE_DAYS, type DealStory, type DemoDeal } from './deals';
import { convertedLeadRow, IDLE_LEADS_PER_DAY, idleLeadRow, SHARE_FROM_LEADS } from './leads';
import { creditRow, drawOrder, invoiceRows, Numbering, orderRows, type OrderStory } from './orders';
import { presenceOf, type DemoRep } from './people';
import { randomStream } from './random';
import { DEMO_TODAY } from './settings';
import type { FactTables } from './tables';
import { DEMO_WORDS } from './words';

const FIRST_CUSTOMERS = 14;
const LEADS_KEPT_IN_MIND = 12;

/** Tells the years day by day and writes each fact on its day. What must be known ahead waits in agendas. */
export class SalesStory {
  readonly firstDay: Day;
  readonly book: AccountBook;
  readonly #share: ActivityShare;
  readonly #begins = new Agenda<DealStory>();
  readonly #ends = new Agenda<DemoDeal>();
  readonly #orders = new Agenda<OrderStory>();
  readonly #invoices = new Agenda<OrderStory>();
  readonly #credits = new Agenda<{ order: OrderStory; credit: { on: Day; share: number } }>();
  readonly #openDeals: DemoDeal[][];
  readonly #freshLeads: string[][];
  readonly #orderNumbers = new Numbering('SO');
  readonly #invoiceNumbers = new Numbering('INV');
  readonly #creditNumbers = new Numbering('CN');
  readonly #random;
  readonly #words;

  constructor(readonly company: Company, readonly tables: FactTables) {
    const { request, reps, firstDay } = company;
    const stream = (name: string) => randomStream(request.seed, name);
    this.#random = { deals: stream('deals'), orders: stream('orders'), leads: stream('leads'), activities: stream('activities') };
    this.#words = DEMO_WORDS[request.language];
    this.firstDay = firstDay - LONGEST_CYCLE_DAYS;
    this.book = new AccountBook(stream('accounts'));
    this.#share = new ActivityShare(company.effort, reps, { from: firstDay, wanted: request.activities });
    this.#openDeals = reps.map(() => []);
    this.#freshLeads = reps.map(() => []);
    for (const rep of reps) if (rep.hiredOn < firstDay) this.#giveFirstCustomers(rep);
  }

  #giveFirstCustomers(rep: DemoRep): void {
    for (let count = 0; count < FIRST_CUSTOMERS; count += 1) {
      const since = this.firstDay - this.book.random.integer(30, 2400);
      this.book.becomesCustomer(this.book.open(rep, since), rep, since);
    }
  }

  tell(day: Day): void {
    for (const rep of this.company.reps) this.#foresee(rep, day + LONGEST_CYCLE_DAYS);
    if (day <= DEMO_TODAY) {
      for (const story of this.#begins.take(day)) this.#begin(story);
      for (const deal of this.#ends.take(day)) this.#end(deal);
      for (const order of this.#orders.take(day)) this.#order(order);
      for (const order of this.#invoices.take(day)) for (const row of invoiceRows(order, this.#invoiceNumbers.next(day))) this.tables.invoices.add(row);
      for (const { order, credit } of this.#credits.take(day)) this.tables.invoices.add(creditRow(order, credit, this.#creditNumbers.next(day)));
    }
    if (day < this.company.firstDay) return;
    for (const rep of this.company.reps) {
      if (day <= DEMO_TODAY) this.#meetLeads(rep, day);
      this.#act(rep, day);
    }
  }

  /** The deals that the rep will bring to an end on that day, so that they can begin in time. */
  #foresee(rep: DemoRep, day: Day): void {
    if (day < this.company.firstDay) return;
    const { deals } = this.#random;
    const expected = expectedEnds(this.company, rep, day);
    if (expected === 0) return;
    const persuasion = rep.persuasion * (struggleOf(this.company, rep, day)?.persuasion ?? 1);
    for (let count = deals.poisson(expected); count > 0; count -= 1) {
      const story = drawDeal(deals, this.book, rep, { day, persuasion });
      this.#begins.put(story.createdOn, story);
    }
  }

  #begin(story: DealStory): void {
    const { deals, leads } = this.tables;
    const deal: DemoDeal = { ...story, id: `D${String(deals.rows + 1).padStart(6, '0')}` };
    deals.add(dealRow(deal, this.#words));
    this.#openDeals[deal.rep.index]?.push(deal);
    this.#ends.put(deal.endsOn, deal);
    if (deal.isNew && this.#random.leads.chance(SHARE_FROM_LEADS)) leads.add(convertedLeadRow(this.#random.leads, this.#nextLeadId(), deal, this.#words));
  }

  #end(deal: DemoDeal): void {
    const open = this.#openDeals[deal.rep.index] ?? [];
    open.splice(open.indexOf(deal), 1);
    if (!deal.isWon) return;
    this.book.becomesCustomer(deal.account, deal.rep, deal.endsOn);
    const order = drawOrder(this.#random.orders, deal);
    if (order) this.#orders.put(order.orderedOn, order);
  }

  #order(order: OrderStory): void {
    for (const row of orderRows(order, this.#orderNumbers.next(order.orderedOn))) this.tables.orders.add(row);
    if (order.isCancelled) return;
    this.#invoices.put(order.invoicedOn, order);
    if (order.credit) this.#credits.put(order.credit.on, { order, credit: order.credit });
  }

  #meetLeads(rep: DemoRep, day: Day): void {
    const { leads } = this.#random;
    const mean = IDLE_LEADS_PER_DAY * presenceOf(rep, day) * Math.sqrt(this.company.demand.season(rep.country, day));
    for (let count = mean === 0 ? 0 : leads.poisson(mean); count > 0; count -= 1) {
      const id = this.#nextLeadId();
      this.tables.leads.add(idleLeadRow(leads, id, { rep, day }, this.#words));
      const fresh = this.#freshLeads[rep.index];
      if (fresh && fresh.push(id) > LEADS_KEPT_IN_MIND) fresh.shift();
    }
  }

  #nextLeadId(): string {
    return `L${String(this.tables.leads.rows + 1).padStart(6, '0')}`;
  }

  #act(rep: DemoRep, day: Day): void {
    const { activities: random } = this.#random;
    const lateness = Math.min(0.6, rep.lateness * (struggleOf(this.company, rep, day) ? 2.5 : 1));
    const at = { deals: this.#openDeals[rep.index] ?? [], leads: this.#freshLeads[rep.index] ?? [] };
    for (let count = this.#share.next(rep, day); count > 0; count -= 1) {
      const account: DemoAccount | undefined = this.book.customerOf(random, rep);
      const hand = { ...at, account: account?.name ?? null };
      const { activities } = this.tables;
      activities.add(activityRow(random, `V${String(activities.rows + 1).padStart(7, '0')}`, { rep, day, lateness, hand, words: this.#words }));
    }
  }
}
