import { dayNumber } from '../oracle/calendar';
import type { Account, Activity, BonusPlan, BonusTerms, Contact, Deal, DealLine, DealShare, Invoice, Lead, Order, Product, Rep, StageEntry, Stay, Target, Team, World } from '../oracle/world';
import type { Random } from './random';

/**
 * Random companies with what real exports are full of: missing owners, dates and amounts, two reps of one name, teams that
 * nobody is in, reps who change teams, credits, facts after the as-of date, and days around the end of February.
 */
const FIRST_DAY = dayNumber('2018-06-01');
const LAST_DAY = dayNumber('2021-03-31');
const ODD_DAYS = ['2019-02-28', '2020-02-28', '2020-02-29', '2020-03-01', '2021-02-28', '2020-12-31', '2021-01-01', '2019-12-30'].map(dayNumber);

function someDay(random: Random): number {
  return random.chance(0.1) ? random.pick(ODD_DAYS) ?? FIRST_DAY : random.integer(FIRST_DAY, LAST_DAY);
}

function orMissing<Item>(random: Random, item: Item | undefined, missing = 0.06): Item | null {
  return item === undefined || random.chance(missing) ? null : item;
}

/** Cents mostly, four decimals at times, negative now and then. */
function someAmount(random: Random): number {
  const amount = random.chance(0.2) ? random.integer(1, 90_000_000) : random.integer(1, 900_000) * 100;
  return random.chance(0.06) ? -amount : amount;
}

function someStays(random: Random, teams: readonly Team[]): Stay[] {
  if (random.chance(0.15)) return [];
  const first = random.pick(teams)?.name ?? null;
  if (random.chance(0.6)) return [{ team: first, from: null, to: null }];
  const moved = someDay(random);
  const next = random.pick(teams)?.name ?? null;
  return [{ team: first, from: null, to: moved }, { team: next, from: random.chance(0.2) ? moved + 30 : moved, to: null }];
}

function someTeams(random: Random): Team[] {
  const teams: Team[] = [{ name: 'France', parent: null }, { name: 'Export', parent: null }];
  for (const name of ['North', 'South', 'East']) if (random.chance(0.8)) teams.push({ name, parent: random.pick(['France', 'Export', null]) });
  if (random.chance(0.5)) teams.push({ name: 'Paris', parent: teams.at(-1)?.name ?? null });
  return teams;
}

function someReps(random: Random, teams: readonly Team[]): Rep[] {
  const names = ['Ann Kern', 'Ben Ode', 'Cléo Roux', 'Dan Voss', 'Eve Lund', 'Ann Kern', 'Fay Moor', 'Gil Zola'];
  return names.slice(0, random.integer(1, names.length)).map((name, index) => ({
    id: `R${index + 1}`, name, manager: random.pick(['Max Chief', 'Lea Head', null]), stays: someStays(random, teams),
    hiredOn: orMissing(random, someDay(random), 0.6), leftOn: orMissing(random, someDay(random), 0.8),
  }));
}

/** Some deals step by step: from demo to offer and at times back, several steps on a day, with what the file doesn't say. */
function someHistory(random: Random, deals: readonly Deal[], reps: readonly Rep[]): StageEntry[] {
  return deals.filter(() => random.chance(0.6)).flatMap((deal) => {
    let on = deal.createdOn ?? someDay(random);
    return Array.from({ length: random.integer(1, 5) }, (_, index): StageEntry => {
      const enteredOn = on;
      on += random.pick([0, random.integer(0, 10), random.integer(10, 150)]);
      return {
        id: `${deal.id}-${index}`, deal, account: null, product: null, owner: orMissing(random, random.pick([deal.owner, deal.owner, ...reps]) ?? undefined, 0.2), enteredOn: orMissing(random, enteredOn, 0.03),
        stage: orMissing(random, index === 0 ? 'Demo' : random.pick(['Demo', 'Offer', 'Offer', 'Offer']), 0.1), leftOn: orMissing(random, on, 0.7),
        amount: orMissing(random, someAmount(random), 0.3), expectedCloseOn: orMissing(random, someDay(random), 0.3),
      };
    });
  });
}

/** What the deals of a stage say of themselves: those further on are likelier. */
function whereIn(random: Random, status: Deal['status']): Pick<Deal, 'stage' | 'percent' | 'lossReason'> {
  const lossReason = random.pick(['Price', 'Timing', null]);
  if (status === 'won') return { stage: 'Won', percent: random.pick([100, null]), lossReason: null };
  if (status === 'lost') return { stage: random.pick(['Lost', 'Lost', 'Disqualified']), percent: random.pick([0, null]), lossReason };
  return random.chance(0.5) ? { stage: 'Demo', percent: random.pick([10, 20, 35, null]), lossReason: null } : { stage: 'Offer', percent: random.pick([40, 60, 85, null]), lossReason: null };
}

/** Shares that leave something to the owner, make the whole, or more than that. */
function someShares(random: Random, deals: readonly Deal[], reps: readonly Rep[]): DealShare[] {
  return deals.filter(() => random.chance(0.3)).flatMap((deal) => {
    const percents = random.pick([[50, 50], [30], [60, 30], [100], [100, 25], [150, 50], [33, 33, 34], [12, 5]]);
    return percents.flatMap((percent): DealShare[] => { const rep = random.pick(reps); return rep ? [{ deal, rep, percent }] : []; });
  });
}

function someLines(random: Random, deals: readonly Deal[], products: readonly Product[]): DealLine[] {
  return deals.filter(() => random.chance(0.3)).flatMap((deal) => {
    const whole = random.chance(0.3) && deal.amount !== null ? [{ deal, product: orMissing(random, random.pick(products)), amount: deal.amount }] : undefined;
    return whole ?? Array.from({ length: random.integer(1, 3) }, (): DealLine => ({ deal, product: orMissing(random, random.pick(products)), amount: orMissing(random, someAmount(random)) }));
  });
}

const BASES = ['revenue_won', 'revenue_won', 'gross_margin', 'orders_amount', 'orders_margin', 'invoiced_amount', 'collected_amount'];

/** Objectives of reps for what they are paid on: of years, quarters and months, some of them inside one another. */
function someObjectives(random: Random, reps: readonly Rep[], plans: readonly BonusPlan[]): Target[] {
  const periods = ['2018', '2019', '2019-H2', '2020', '2021', '2018-Q4', '2019-Q1', '2019-Q2', '2019-Q4', '2020-Q1', '2020-Q2', '2020-Q3', '2020-Q4', '2019-12', '2020-02', '2020-06'];
  return Array.from({ length: random.integer(0, 90) }, () => ({ measure: random.pick(plans)?.base ?? 'revenue_won', rep: random.pick(reps) ?? null, team: null, period: random.pick(periods) ?? '2020', value: random.integer(1, 900) * 20_0000 }));
}

function someTerms(random: Random): BonusTerms {
  const bands = [{ from: random.pick([0, 0.4]), rate: random.pick([0, 0.02]), fixed: 0 }, { from: 0.8, rate: 0.05, fixed: random.pick([0, 250]) }, { from: 1.2, rate: random.pick([0.02, 0.1]), fixed: 0 }];
  return { share: random.pick([1, 1, 0.5, 0.3]), bands: bands.slice(0, random.integer(1, 3)), cap: random.pick([null, null, 150, 900]) };
}

/** Plans with thresholds, accelerators and caps, for everybody or for some, and exceptions for one. */
function somePlans(random: Random, reps: readonly Rep[], teams: readonly Team[]): BonusPlan[] {
  const some = (): { from: number | null; to: number | null } => ({ from: random.chance(0.3) ? someDay(random) : null, to: random.chance(0.2) ? LAST_DAY + 1 : null });
  return Array.from({ length: random.integer(0, 2) }, () => {
    const thresholds = random.pick(['attainment', 'attainment', 'amount'] as const);
    const terms = someTerms(random);
    const scale = thresholds === 'amount' ? 5_000 : 1;
    const whom = random.integer(1, 4);
    return {
      ...terms, ...some(), bands: terms.bands.map((band) => ({ ...band, from: band.from * scale })), thresholds, base: random.pick(BASES) ?? 'revenue_won',
      grain: random.pick(['month', 'quarter', 'quarter', 'half', 'year', 'fiscal-quarter', 'fiscal-half', 'fiscal-year']), paid: random.pick(['band', 'band', 'all'] as const),
      teams: whom === 1 ? random.some(teams.map(({ name }) => name), 2) : [], reps: whom === 2 ? random.some(reps, 2) : [],
      overrides: random.chance(0.5) ? random.some(reps, 2).map((rep) => ({ rep, ...some(), eligible: random.chance(0.8), ...(random.chance(0.5) && { share: 0.8 }), ...(random.chance(0.3) && { cap: random.pick([null, 400]) }) })) : [],
    };
  });
}

export function randomWorld(random: Random): World {
  const teams = someTeams(random);
  const reps = someReps(random, teams);
  const accounts: Account[] = ['Acme', 'Bolt', 'Cargo', 'Delta', 'Acme', 'Echo'].map((name, index) => ({
    id: `A${index + 1}`, name, industry: orMissing(random, random.pick(['Retail', 'Energy']), 0.2), country: orMissing(random, random.pick(['FR', 'DE', 'NA']), 0.2),
    owner: orMissing(random, random.pick(reps), 0.3), createdOn: orMissing(random, someDay(random), 0.3),
  }));
  const products: Product[] = ['Basic', 'Plus', 'Pro'].map((name) => ({ name, family: orMissing(random, random.pick(['Core', 'More'])) }));
  const asOf = random.integer(dayNumber('2020-01-15'), dayNumber('2021-02-28'));
  const common = (letter: string, index: number): Pick<Deal, 'id' | 'owner' | 'account' | 'product'> => ({
    id: `${letter}${index + 1}`, owner: orMissing(random, random.pick(reps)), account: orMissing(random, random.pick(accounts)), product: orMissing(random, random.pick(products)),
  });
  const deals: Deal[] = Array.from({ length: random.pick([0, 12, 150, 250, 250, 300]) }, (_, index) => {
    const status = random.pick(['open', 'won', 'won', 'lost'] as const);
    const createdOn = orMissing(random, someDay(random));
    const closed = createdOn === null ? someDay(random) : Math.min(createdOn + random.integer(0, 300), LAST_DAY);
    return {
      ...common('D', index), status, createdOn, ...whereIn(random, status), source: orMissing(random, random.pick(['Web', 'Fair']), 0.2),
      amount: orMissing(random, someAmount(random)), cost: orMissing(random, someAmount(random), 0.5), margin: orMissing(random, someAmount(random), 0.6),
      closedOn: status === 'open' ? null : orMissing(random, closed), channel: orMissing(random, random.pick(['Direct', 'Partner']), 0.2), type: random.pick(['new', 'existing', null, null, null, null]), lastActivityOn: orMissing(random, someDay(random), 0.7), expectedCloseOn: orMissing(random, someDay(random), 0.3), currency: random.pick(['EUR', 'EUR', 'USD', 'GBP', null]),
    };
  });
  // Of a few deals alone, nobody could tell which stage comes first.
  const stages = deals.length > 100 && random.chance(0.5) ? someHistory(random, deals, reps) : [];
  const orders: Order[] = Array.from({ length: random.pick([0, 0, 20, 200]) }, (_, index) => ({
    ...common('O', index), number: orMissing(random, `N${random.integer(1, 90)}`), status: random.pick(['order', 'order', 'order', 'quotation', 'cancelled', null]),
    netAmount: orMissing(random, someAmount(random)), cost: orMissing(random, someAmount(random), 0.4), margin: orMissing(random, someAmount(random), 0.5),
    quantity: orMissing(random, random.integer(-1, 20)), listPrice: orMissing(random, Math.abs(someAmount(random)), 0.2), orderedOn: orMissing(random, someDay(random)), currency: random.pick(['EUR', 'USD', null]),
  }));
  const daysOff = Array.from({ length: random.integer(0, 30) }, () => someDay(random));
  const rates = ['USD', 'GBP'].flatMap((currency) => Array.from({ length: 60 }, (_, month) => ({
    currency, month: `${2017 + Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, '0')}`, rate: random.integer(50, 200) / 100,
  }))).filter(() => random.chance(0.95));
  const country = random.pick(['FR', 'DE', null]);
  const elsewhere = random.chance(0.4) ? Object.fromEntries(random.some(teams, random.integer(1, 2)).map(({ name }) => [name, random.pick(['FR', 'DE'])])) : {};
  const retail = { pattern: random.pick(['4-4-5', '4-5-4', '5-4-4'] as const), month: random.pick([1, 2, 2, 7, 9]), weekday: random.pick([1, 7, 7]) };
  const leads: Lead[] = Array.from({ length: random.pick([0, 30, 60]) }, (_, index) => {
    const createdOn = orMissing(random, someDay(random));
    return { ...common('L', index), product: null, createdOn, convertedOn: orMissing(random, (createdOn ?? FIRST_DAY) + random.integer(0, 90), 0.6) };
  });
  const contacts: Contact[] = Array.from({ length: random.pick([0, 40]) }, (_, index) => ({ ...common('P', index), product: null, createdOn: orMissing(random, someDay(random)) }));
  const [shares, lines] = [random.chance(0.5) ? someShares(random, deals, reps) : [], random.chance(0.5) ? someLines(random, deals, products) : []];
  const invoices: Invoice[] = Array.from({ length: random.pick([0, 60]) }, (_, index) => {
    const invoicedOn = orMissing(random, someDay(random));
    return {
      ...common('I', index), kind: random.pick(['invoice', 'invoice', 'credit'] as const), quantity: orMissing(random, random.integer(-3, 20)), netAmount: orMissing(random, someAmount(random)), invoicedOn,
      paidOn: orMissing(random, (invoicedOn ?? FIRST_DAY) + random.integer(0, 90), 0.4), currency: random.pick(['EUR', 'USD', null]),
    };
  });
  const activities: Activity[] = Array.from({ length: random.pick([0, 150, 250]) }, (_, index) => {
    const status = random.pick(['done', 'done', 'planned', 'cancelled', null] as const);
    const [createdOn, dueOn] = [orMissing(random, someDay(random)), orMissing(random, someDay(random), 0.3)];
    const done = (dueOn ?? createdOn ?? FIRST_DAY) + random.integer(-10, 30);
    return {
      ...common('C', index), product: null, kind: orMissing(random, random.pick(['call', 'visit', 'meeting', 'demo', 'proposal', 'email', 'task'])), status, createdOn, dueOn,
      deal: orMissing(random, random.pick(deals), 0.4), lead: orMissing(random, random.pick(leads), 0.6), doneOn: status === 'done' || status === null ? orMissing(random, done) : null,
    };
  });
  const winRateOf = random.pick(['decided', 'decided', 'disqualified', 'created'] as const);
  const bonusPlans = somePlans(random, reps, teams);
  const paying = { bonusPlans, targets: someObjectives(random, reps, bonusPlans), targetSpread: random.pick(['even', 'even', 'season'] as const) };
  return { ...paying, stages, leads, contacts, shares, lines, winRateOf, invoices, activities, country, teamCountries: elsewhere, ...(random.chance(0.5) && { retail }), daysOff, rates, asOf, fiscalStart: random.pick([1, 1, 4, 7]), teams, reps, accounts, products, deals, orders };
}
