import type { Day } from '../../../shared/time/day';
import { dateText } from './by-day';
import { drawCompanyName, TOWNS } from './company-names';
import type { DemoRep } from './people';
import { drawPersonName, emailOf } from './person-names';
import type { Random } from './random';
import { DEMO_TODAY } from './settings';
import type { Cell } from './table';
import type { DemoWords } from './words';

const INDUSTRIES = ['food', 'construction', 'chemistry', 'energy', 'health', 'logistics', 'engineering', 'public'] as const;
const SIZES = ['small', 'medium', 'large'] as const;

export interface DemoAccount {
  readonly id: string;
  readonly name: string;
  readonly rep: DemoRep;
  readonly industry: (typeof INDUSTRIES)[number];
  readonly size: (typeof SIZES)[number];
  readonly town: readonly [string, string];
  readonly createdOn: Day;
  /** First day on which it has bought; null while a prospect. */
  customerSince: Day | null;
}

/** Multiplies what a company of the size buys at once. */
export const SIZE_FACTOR: Readonly<Record<DemoAccount['size'], number>> = { small: 0.7, medium: 1, large: 1.7 };

/** The companies that the reps know, and whose they are. */
export class AccountBook {
  readonly all: DemoAccount[] = [];
  readonly #names = new Set<string>();
  /** By rep, those that have bought. */
  readonly #customers = new Map<number, DemoAccount[]>();

  constructor(readonly random: Random) {}

  open(rep: DemoRep, createdOn: Day): DemoAccount {
    const account: DemoAccount = {
      id: `A${String(this.all.length + 1).padStart(5, '0')}`, name: drawCompanyName(this.random, rep.country, this.#names), rep, createdOn,
      industry: this.random.pick(INDUSTRIES), size: SIZES[this.random.weighted([45, 40, 15])] ?? 'medium',
      town: this.random.pick(TOWNS[rep.country]), customerSince: null,
    };
    this.all.push(account);
    return account;
  }

  becomesCustomer(account: DemoAccount, rep: DemoRep, day: Day): void {
    if (account.customerSince !== null) return;
    account.customerSince = day;
    const portfolio = this.#customers.get(rep.index);
    if (portfolio) portfolio.push(account);
    else this.#customers.set(rep.index, [account]);
  }

  /** A customer of the rep, or of the one in whose place they came; undefined when they have none yet. */
  customerOf(random: Random, rep: DemoRep): DemoAccount | undefined {
    const own = this.#customers.get(rep.index) ?? [];
    const inherited = rep.predecessor === null ? [] : (this.#customers.get(rep.predecessor) ?? []);
    const place = random.integer(0, own.length + inherited.length - 1);
    return own[place] ?? inherited[place - own.length];
  }
}

/** Whose the account is today: its rep, or the one who came in that rep's place, or (no one) blank. */
function ownerToday(account: DemoAccount, reps: readonly DemoRep[]): string {
  if (account.rep.leftOn === null) return account.rep.name;
  return reps.find((rep) => rep.predecessor === account.rep.index)?.name ?? '';
}

export const ACCOUNT_COLUMNS = ['id', 'name', 'owner', 'status', 'created_on', 'industry', 'size', 'country', 'region', 'city'] as const;

export function accountRow(account: DemoAccount, reps: readonly DemoRep[], words: DemoWords): Cell[] {
  const isCustomer = account.customerSince !== null && account.customerSince <= DEMO_TODAY;
  return [
    account.id, account.name, ownerToday(account, reps), words.accountStatus[isCustomer ? 'customer' : 'prospect'], dateText(account.createdOn),
    words.industries[account.industry], words.sizes[account.size], words.countries[account.rep.country], account.town[1], account.town[0],
  ];
}

export const CONTACT_COLUMNS = ['id', 'name', 'owner', 'created_on', 'account', 'email', 'country', 'city'] as const;

/** The people known at an account: one at small ones, up to three at large ones. */
export function contactRows(random: Random, account: DemoAccount, reps: readonly DemoRep[], words: DemoWords): Cell[][] {
  const count = 1 + random.integer(0, SIZES.indexOf(account.size));
  const domain = `${emailOf(account.name, '').slice(0, -1).replaceAll('.', '-')}.example`;
  return Array.from({ length: count }, (_, place) => {
    const name = drawPersonName(random, account.rep.country);
    const since = Math.min(DEMO_TODAY, account.createdOn + place * random.integer(10, 200));
    return [
      `C${account.id.slice(1)}-${place + 1}`, name, ownerToday(account, reps), dateText(since), account.name, emailOf(name, domain),
      words.countries[account.rep.country], account.town[0],
    ];
  });
}
