import type { ObjectId, Reference } from '../model/objects';
import type { Condition } from './measure';

/**
 * What the data check looks for: one rule, one row. Words are `check.rules.<id>.title`, `.why` and `.mend`. A rule says what it looks
 * for (`find`) and through which fields of which objects (`in`); how that is asked of the data is the engine's.
 */
type Find =
  /** None of the fields is known. */
  | { readonly kind: 'missing'; readonly whenCurrencies?: 'several' }
  /** Points at no member, or at no deal. */
  | { readonly kind: 'without'; readonly reference: Reference }
  /** Points at a member that is named by facts alone: no file describes it. */
  | { readonly kind: 'undescribed'; readonly reference: 'rep' | 'account' | 'product' }
  /** Names a deal that isn't there. */
  | { readonly kind: 'unresolved'; readonly reference: 'deal' }
  /** The last field isn't one of its closed list (`orMissing`: nor given). */
  | { readonly kind: 'unlisted'; readonly orMissing: boolean }
  /** One of the dates lies before the day, ISO. */
  | { readonly kind: 'before'; readonly day: string }
  /** One of the dates lies more than so many years after the day of the last import, and at most `until`. */
  | { readonly kind: 'after'; readonly years: number; readonly until?: number }
  /** The first date lies before the second, both within reason. */
  | { readonly kind: 'reversed' }
  /** A stage that is taken for open because no word of it, no export and nobody says what it is. */
  | { readonly kind: 'untold-stage' }
  | { readonly kind: 'negative' }
  /** Another row has the same in all of the fields; the first is known. */
  | { readonly kind: 'same' }
  /** Another row has the same in all that a file can hold, and no id tells them apart. */
  | { readonly kind: 'equal' }
  /** Another member's name differs by case, accents, blanks and signs alone. */
  | { readonly kind: 'look-alike' }
  /** A stay during which the rep is in another team too. */
  | { readonly kind: 'overlapping' }
  /** Several currencies, and no rate for this one in the month of the first date that is known. */
  | { readonly kind: 'no-rate' }
  /** Missing from a later export of its kind. */
  | { readonly kind: 'gone' };

/** `problem`: numbers are wrong or incomplete until it is mended; `notice`: worth a look, and may be as it should. */
export const CHECK_SEVERITIES = ['problem', 'notice'] as const;

export interface CheckRule {
  readonly id: CheckId;
  readonly severity: (typeof CHECK_SEVERITIES)[number];
  readonly find: Find;
  /** Objects it looks through, each with the fields that it looks at. */
  readonly in: Readonly<Partial<Record<ObjectId, readonly string[]>>>;
  /** Rows that it looks at; all of them where nothing is said. */
  readonly where?: Readonly<Partial<Record<ObjectId, readonly Condition[]>>>;
  /** Whether what is found is told by the values of the first field: which owners, which stages. */
  readonly byValue?: true;
}

export const CHECK_IDS = [
  'no-owner', 'unknown-owner', 'rep-without-team', 'overlapping-memberships', 'target-unknown-rep', 'unknown-product', 'unknown-account', 'unknown-deal',
  'no-amount', 'negative-amount', 'no-currency', 'no-rate', 'unmapped-stage', 'untold-stage', 'unknown-status', 'unknown-kind', 'closed-without-date', 'done-without-date', 'no-date',
  'early-date', 'far-date', 'future-date', 'closed-before-created', 'done-before-created', 'dates-reversed', 'same-id', 'same-deal', 'equal-lines', 'look-alikes', 'gone',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

const owner = ['owner', 'owner_id'];
const product = ['product', 'product_id'];
const account = ['account', 'account_id'];
const money = ['deals', 'orders', 'invoices'] as const;

/** The field that says what is at stake. */
export const AMOUNT_FIELDS: Readonly<Partial<Record<ObjectId, string>>> = {
  deals: 'amount', deal_lines: 'amount', orders: 'net_amount', invoices: 'net_amount', targets: 'value',
};
const amounts = Object.fromEntries(money.map((object) => [object, [AMOUNT_FIELDS[object] ?? '']]));

/** Dates of what has happened come first, then what is planned. */
const ACTUAL: CheckRule['in'] = {
  deals: ['created_on', 'closed_on', 'last_activity_on', 'modified_on'], deal_stages: ['entered_on', 'left_on'], orders: ['ordered_on'], invoices: ['invoiced_on', 'paid_on'],
  activities: ['done_on', 'created_on'], leads: ['created_on', 'converted_on'], contacts: ['created_on', 'converted_on'],
};
const ALL: CheckRule['in'] = {
  ...ACTUAL, deals: ['created_on', 'closed_on', 'expected_close_on', 'last_activity_on', 'next_step_on', 'modified_on'], deal_stages: ['entered_on', 'left_on', 'expected_close_on'],
  invoices: ['invoiced_on', 'due_on', 'paid_on'], activities: ['done_on', 'due_on', 'created_on'],
};
const whole = (...objects: readonly ObjectId[]): CheckRule['in'] => Object.fromEntries(objects.map((object) => [object, []]));

export const CHECK_RULES: readonly CheckRule[] = [
  { id: 'no-owner', severity: 'problem', find: { kind: 'without', reference: 'rep' }, in: { deals: owner, orders: owner, invoices: owner, activities: owner } },
  {
    id: 'unknown-owner', severity: 'problem', find: { kind: 'undescribed', reference: 'rep' }, byValue: true,
    in: { deals: owner, deal_shares: ['rep'], deal_stages: ['owner'], orders: owner, invoices: owner, activities: owner, leads: owner, contacts: owner, accounts: owner },
  },
  { id: 'rep-without-team', severity: 'problem', find: { kind: 'without', reference: 'team' }, in: { reps: ['team', 'manager'] } },
  { id: 'overlapping-memberships', severity: 'problem', find: { kind: 'overlapping' }, in: { memberships: ['rep', 'team', 'from', 'to'] }, byValue: true },
  { id: 'target-unknown-rep', severity: 'problem', find: { kind: 'undescribed', reference: 'rep' }, in: { targets: ['rep'] }, byValue: true },
  { id: 'unknown-product', severity: 'problem', find: { kind: 'undescribed', reference: 'product' }, in: { deals: product, deal_lines: product, orders: product, invoices: product }, byValue: true },
  { id: 'unknown-account', severity: 'notice', find: { kind: 'undescribed', reference: 'account' }, in: { deals: account, orders: account, invoices: account, activities: account, contacts: account }, byValue: true },
  {
    id: 'unknown-deal', severity: 'problem', find: { kind: 'unresolved', reference: 'deal' }, byValue: true,
    in: { deal_lines: ['deal_id'], deal_shares: ['deal_id'], deal_stages: ['deal_id'], activities: ['deal_id'], leads: ['deal_id'] },
  },
  { id: 'no-amount', severity: 'problem', find: { kind: 'missing' }, in: amounts },
  { id: 'negative-amount', severity: 'problem', find: { kind: 'negative' }, in: amounts, where: { invoices: [{ field: 'kind', isNot: 'credit' }] } },
  {
    id: 'no-currency', severity: 'problem', find: { kind: 'missing', whenCurrencies: 'several' }, in: { deals: ['currency'], orders: ['currency'], invoices: ['currency'] },
    where: { deals: [{ field: 'amount', known: true }], orders: [{ field: 'net_amount', known: true }], invoices: [{ field: 'net_amount', known: true }] },
  },
  {
    id: 'no-rate', severity: 'problem', find: { kind: 'no-rate' }, byValue: true,
    in: { deals: ['currency', 'closed_on', 'expected_close_on', 'created_on'], orders: ['currency', 'ordered_on'], invoices: ['currency', 'invoiced_on'] },
    where: { deals: [{ field: 'amount', known: true }], orders: [{ field: 'net_amount', known: true }], invoices: [{ field: 'net_amount', known: true }] },
  },
  { id: 'unmapped-stage', severity: 'problem', find: { kind: 'unlisted', orMissing: true }, in: { deals: ['stage', 'status'] }, byValue: true },
  { id: 'untold-stage', severity: 'notice', find: { kind: 'untold-stage' }, in: { deals: ['stage'] }, byValue: true },
  { id: 'unknown-status', severity: 'notice', find: { kind: 'unlisted', orMissing: false }, in: { orders: ['status'], activities: ['status'] }, byValue: true },
  { id: 'unknown-kind', severity: 'notice', find: { kind: 'unlisted', orMissing: false }, in: { deals: ['type'], invoices: ['kind'], activities: ['kind'] }, byValue: true },
  { id: 'closed-without-date', severity: 'problem', find: { kind: 'missing' }, in: { deals: ['closed_on'] }, where: { deals: [{ field: 'status', is: ['won', 'lost'] }] } },
  { id: 'done-without-date', severity: 'problem', find: { kind: 'missing' }, in: { activities: ['done_on'] }, where: { activities: [{ field: 'status', is: 'done' }] } },
  {
    id: 'no-date', severity: 'problem', find: { kind: 'missing' },
    in: {
      deals: ['created_on', 'expected_close_on', 'closed_on'], deal_stages: ['entered_on'], orders: ['ordered_on'], invoices: ['invoiced_on'],
      activities: ['created_on', 'due_on', 'done_on'], leads: ['created_on'],
    },
  },
  { id: 'early-date', severity: 'problem', find: { kind: 'before', day: '1990-01-01' }, in: ALL },
  { id: 'far-date', severity: 'problem', find: { kind: 'after', years: 10 }, in: ALL },
  { id: 'future-date', severity: 'notice', find: { kind: 'after', years: 0, until: 10 }, in: ACTUAL },
  { id: 'closed-before-created', severity: 'problem', find: { kind: 'reversed' }, in: { deals: ['closed_on', 'created_on'] } },
  { id: 'done-before-created', severity: 'notice', find: { kind: 'reversed' }, in: { activities: ['done_on', 'created_on'] } },
  {
    id: 'dates-reversed', severity: 'problem', find: { kind: 'reversed' },
    in: {
      deal_stages: ['left_on', 'entered_on'], invoices: ['paid_on', 'invoiced_on'], leads: ['converted_on', 'created_on'], contacts: ['converted_on', 'created_on'],
      reps: ['left_on', 'hired_on'], memberships: ['to', 'from'],
    },
  },
  {
    id: 'same-id', severity: 'problem', find: { kind: 'same' },
    in: {
      deals: ['id'], orders: ['id'], invoices: ['id'], activities: ['id'], leads: ['id'], contacts: ['id'], accounts: ['id'], reps: ['id'], teams: ['id'], products: ['id'],
    },
  },
  { id: 'same-deal', severity: 'notice', find: { kind: 'same' }, in: { deals: ['name', 'account', 'amount', 'created_on', 'closed_on', 'expected_close_on'] }, where: { deals: [{ field: 'id', known: true }] } },
  { id: 'equal-lines', severity: 'notice', find: { kind: 'equal' }, in: whole('deals', 'deal_lines', 'deal_shares', 'orders', 'invoices', 'activities', 'leads', 'contacts', 'targets', 'rates') },
  { id: 'look-alikes', severity: 'notice', find: { kind: 'look-alike' }, in: { reps: ['name'], teams: ['name'], accounts: ['name'], products: ['name'] } },
  { id: 'gone', severity: 'notice', find: { kind: 'gone' }, in: whole('deals', 'orders', 'invoices', 'activities', 'leads', 'contacts') },
];
