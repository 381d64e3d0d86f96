import type { Condition, LeftOut, Measure, RowValue } from '../measure';

/** Closed deals, orders and invoices: what came out. */
const won: readonly Condition[] = [{ field: 'status', is: 'won' }];
/** Lost in a stage that says so: told apart. */
const disqualified: Condition = { field: 'is_disqualified', isTrue: true };
const lost: readonly Condition[] = [{ field: 'status', is: 'lost' }, { noneOf: [disqualified] }];
const closed: readonly Condition[] = [{ field: 'status', is: ['won', 'lost'] }, { noneOf: [disqualified] }];
/** An export without a status holds orders; quotations and cancelled ones say so. */
export const ordered: readonly Condition[] = [{ field: 'status', isNot: 'quotation' }, { field: 'status', isNot: 'cancelled' }];

const amount: RowValue = { field: 'amount' };
const netAmount: RowValue = { field: 'net_amount' };
const dealMargin: RowValue = { firstKnown: [{ field: 'margin' }, { minus: [amount, { field: 'cost' }] }] };
const orderMargin: RowValue = { firstKnown: [{ field: 'margin' }, { minus: [netAmount, { field: 'cost' }] }] };
const noMargin = (of: readonly Condition[], margin: RowValue, worth: RowValue): LeftOut => ({ note: 'no_margin', where: [...of, { noneOf: [{ value: margin, known: true }] }], worth });
const cycle: RowValue = { daysBetween: ['cycle_from', 'closed_on'] };
const listValue: RowValue = { times: [{ field: 'list_price' }, { field: 'quantity' }] };
const lessCredits: RowValue = { lessWhen: { field: 'kind', is: 'credit' }, of: netAmount };

const deals = { family: 'results', fact: 'deals', role: 'closed_on', better: 'higher' } as const;
const orders = { family: 'results', fact: 'orders', role: 'ordered_on', better: 'higher' } as const;
const everyone = ['rep', 'manager', 'director'] as const;
const leaders = ['manager', 'director'] as const;

/** From an account's first win, or none in 24 months before. */
const newBusiness: Condition = { field: 'is_new_business', isTrue: true };
const NEW_MONTHS = 24;
const cycleKnown: Condition = { value: cycle, known: true };

export const RESULTS: readonly Measure[] = [
  { ...deals, id: 'revenue_won', unit: 'amount', additivity: 'additive', suits: everyone, expression: { kind: 'sum', of: amount, where: won } },
  { ...deals, id: 'revenue_shared', spells: 'shared-credit', unit: 'amount', additivity: 'additive', suits: everyone, expression: { kind: 'sum', of: amount, where: won } },
  { ...deals, id: 'revenue_lines', spells: 'product-lines', unit: 'amount', additivity: 'additive', suits: leaders, expression: { kind: 'sum', of: amount, where: won } },
  { ...deals, id: 'gross_margin', unit: 'amount', additivity: 'additive', suits: everyone, leavesOut: noMargin(won, dealMargin, amount), expression: { kind: 'sum', of: dealMargin, where: won } },
  {
    ...deals, id: 'margin_rate', unit: 'ratio', additivity: 'ratio', suits: leaders, leavesOut: noMargin(won, dealMargin, amount),
    expression: {
      kind: 'ratio', numerator: { kind: 'sum', of: dealMargin, where: [...won, { value: dealMargin, known: true }, { value: amount, known: true }] },
      denominator: { kind: 'sum', of: amount, where: [...won, { value: dealMargin, known: true }, { value: amount, known: true }] },
    },
  },
  { ...deals, id: 'deals_won', unit: 'count', additivity: 'additive', suits: everyone, expression: { kind: 'count', where: won } },
  { ...deals, id: 'deals_lost', unit: 'count', additivity: 'additive', better: 'lower', suits: everyone, expression: { kind: 'count', where: lost } },
  { ...deals, id: 'deals_disqualified', unit: 'count', additivity: 'additive', better: 'lower', suits: leaders, expression: { kind: 'count', where: [disqualified] } },
  { ...deals, id: 'lost_amount', unit: 'amount', additivity: 'additive', better: 'lower', suits: leaders, expression: { kind: 'sum', of: amount, where: lost } },
  {
    ...deals, id: 'win_rate', unit: 'ratio', additivity: 'ratio', suits: everyone,
    expression: { kind: 'ratio', numerator: { kind: 'count', where: won }, denominator: { kind: 'count', where: closed } },
  },
  {
    ...deals, id: 'win_rate_value', unit: 'ratio', additivity: 'ratio', suits: leaders,
    expression: { kind: 'ratio', numerator: { kind: 'sum', of: amount, where: won }, denominator: { kind: 'sum', of: amount, where: closed } },
  },
  {
    ...deals, id: 'average_deal', unit: 'amount', additivity: 'ratio', suits: everyone,
    expression: { kind: 'ratio', numerator: { kind: 'sum', of: amount, where: won }, denominator: { kind: 'count', where: won } },
  },
  { ...deals, id: 'median_deal', unit: 'amount', additivity: 'distinct', suits: leaders, expression: { kind: 'median', of: amount, where: won } },
  {
    ...deals, id: 'sales_cycle', unit: 'days', additivity: 'ratio', better: 'lower', suits: everyone,
    expression: { kind: 'ratio', numerator: { kind: 'sum', of: cycle, where: [...won, cycleKnown] }, denominator: { kind: 'count', where: [...won, cycleKnown] } },
  },
  { ...deals, id: 'median_sales_cycle', unit: 'days', additivity: 'distinct', better: 'lower', suits: leaders, expression: { kind: 'median', of: cycle, where: won } },
  {
    ...deals, id: 'lost_cycle', unit: 'days', additivity: 'ratio', better: 'lower', suits: leaders,
    expression: { kind: 'ratio', numerator: { kind: 'sum', of: cycle, where: [...lost, cycleKnown] }, denominator: { kind: 'count', where: [...lost, cycleKnown] } },
  },
  {
    ...deals, id: 'cohort_win_rate', ripens: true, role: 'created_on', unit: 'ratio', additivity: 'ratio', suits: leaders,
    expression: { kind: 'ratio', numerator: { kind: 'count', where: [...won, { compared: { dateField: 'closed_on' }, by: '<=', with: { asOf: true } }] }, denominator: { kind: 'count' } },
  },
  { ...deals, id: 'new_business', looksBack: NEW_MONTHS, unit: 'amount', additivity: 'additive', suits: leaders, expression: { kind: 'sum', of: amount, where: [...won, newBusiness] } },
  { ...deals, id: 'existing_business', looksBack: NEW_MONTHS, unit: 'amount', additivity: 'additive', suits: leaders, expression: { kind: 'sum', of: amount, where: [...won, { noneOf: [newBusiness] }] } },
  {
    ...deals, id: 'new_business_share', looksBack: NEW_MONTHS, unit: 'ratio', additivity: 'ratio', better: 'neither', suits: leaders,
    expression: { kind: 'ratio', numerator: { kind: 'sum', of: amount, where: [...won, newBusiness] }, denominator: { kind: 'sum', of: amount, where: won } },
  },
  { ...orders, id: 'orders_count', unit: 'count', additivity: 'distinct', suits: everyone, expression: { kind: 'countDistinct', of: 'number', where: ordered } },
  { ...orders, id: 'orders_amount', unit: 'amount', additivity: 'additive', suits: everyone, expression: { kind: 'sum', of: netAmount, where: ordered } },
  { ...orders, id: 'orders_margin', unit: 'amount', additivity: 'additive', suits: everyone, leavesOut: noMargin(ordered, orderMargin, netAmount), expression: { kind: 'sum', of: orderMargin, where: ordered } },
  {
    ...orders, id: 'average_discount', unit: 'ratio', additivity: 'ratio', better: 'lower', suits: leaders,
    expression: {
      kind: 'ratio', numerator: { kind: 'sum', of: { minus: [listValue, netAmount] }, where: [...ordered, { value: { minus: [listValue, netAmount] }, known: true }] },
      denominator: { kind: 'sum', of: listValue, where: [...ordered, { value: { minus: [listValue, netAmount] }, known: true }] },
    },
  },
  {
    family: 'results', fact: 'invoices', role: 'invoiced_on', better: 'higher', id: 'invoiced_amount', unit: 'amount', additivity: 'additive',
    suits: leaders, expression: { kind: 'sum', of: lessCredits },
  },
  {
    family: 'results', fact: 'invoices', role: 'invoiced_on', better: 'higher', id: 'invoiced_volume', unit: 'number', additivity: 'additive',
    suits: leaders, expression: { kind: 'sum', of: { lessWhen: { field: 'kind', is: 'credit' }, of: { field: 'quantity' } } },
  },
  {
    family: 'results', fact: 'invoices', role: 'paid_on', better: 'higher', id: 'collected_amount', unit: 'amount', additivity: 'additive',
    suits: leaders, expression: { kind: 'sum', of: lessCredits, where: [{ field: 'paid_on', known: true }] },
  },
];
