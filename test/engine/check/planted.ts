import type { ModelObjectId } from '../../../shared/model/objects';
import type { CheckId } from '../../../shared/catalogue/checks';

/** Rows of a file, as cells by field. */
type Rows = readonly Readonly<Record<string, string>>[];
export type Files = Readonly<Partial<Record<ModelObjectId, Rows>>>;

/** A small company in which nothing is wrong. */
export const CLEAN: Files = {
  teams: [{ id: 'T1', name: 'West' }, { id: 'T2', name: 'East' }],
  reps: [{ id: 'R1', name: 'Ann Kern', team: 'West', hired_on: '1985-03-01', left_on: '' }, { id: 'R2', name: 'Bob Lund', team: 'East', hired_on: '2020-01-01', left_on: '2024-12-31' }],
  memberships: [{ rep: 'Ann Kern', team: 'East', from: '', to: '2022-01-01' }, { rep: 'Ann Kern', team: 'West', from: '2022-01-01', to: '' }],
  accounts: [{ id: 'A1', name: 'Acme', owner: 'Ann Kern' }, { id: 'A2', name: 'Beta', owner: 'Bob Lund' }],
  products: [{ id: 'P1', name: 'Alpha' }, { id: 'P2', name: 'Omega' }],
  deals: [
    { id: 'D1', name: 'First', account: 'Acme', owner: 'Ann Kern', product: 'Alpha', stage: 'Closed Won', status: 'won', amount: '100.5', currency: 'EUR', type: 'new', created_on: '2024-01-10', closed_on: '2024-02-10', expected_close_on: '' },
    { id: 'D2', name: 'Second', account: 'Beta', owner: 'Bob Lund', product: 'Omega', stage: 'Proposal', status: 'open', amount: '200', currency: 'EUR', type: 'existing', created_on: '2024-01-11', closed_on: '', expected_close_on: '2024-06-01' },
  ],
  deal_lines: [{ deal_id: 'D1', product: 'Alpha', quantity: '1', amount: '100.5' }, { deal_id: 'D2', product: 'Omega', quantity: '2', amount: '200' }],
  deal_stages: [{ deal_id: 'D1', stage: 'Proposal', entered_on: '2024-01-10', left_on: '2024-02-10', owner: 'Ann Kern' }],
  orders: [{ id: 'O1', number: 'N1', account: 'Acme', owner: 'Ann Kern', product: 'Alpha', ordered_on: '2024-02-11', status: 'order', net_amount: '100.5', currency: 'EUR' }],
  invoices: [
    { id: 'I1', number: 'F1', account: 'Acme', owner: 'Ann Kern', product: 'Alpha', invoiced_on: '2024-02-20', due_on: '2024-03-20', paid_on: '2024-03-18', kind: 'invoice', net_amount: '100.5', currency: 'EUR' },
    { id: 'I2', number: 'F2', account: 'Acme', owner: 'Ann Kern', product: 'Alpha', invoiced_on: '2024-02-21', due_on: '', paid_on: '', kind: 'credit', net_amount: '-10', currency: 'EUR' },
  ],
  activities: [
    { id: 'V1', kind: 'call', owner: 'Ann Kern', account: 'Acme', deal_id: 'D1', created_on: '2024-01-12', due_on: '', done_on: '2024-01-12', status: 'done' },
    { id: 'V2', kind: 'visit', owner: 'Bob Lund', account: 'Beta', deal_id: '', created_on: '2024-01-12', due_on: '2024-01-15', done_on: '', status: 'planned' },
  ],
  leads: [{ id: 'L1', name: 'Zoé', owner: 'Ann Kern', status: 'new', created_on: '2024-01-05', converted_on: '2024-01-09' }],
  contacts: [{ id: 'C1', name: 'Max', account: 'Acme', owner: 'Ann Kern', created_on: '2024-01-05', converted_on: '' }],
  targets: [{ measure: 'revenue_won', rep: 'Ann Kern', period: '2024-01', value: '1000' }],
  rates: [{ currency: 'USD', month: '2024-01', rate: '0.9' }],
};

export interface Plant {
  readonly rule: CheckId;
  readonly object: ModelObjectId;
  /** The first row of the object with these cells changed, under an id of its own where it has one. */
  readonly rows: Rows;
  /** Other rows that the plant needs, itself clean. */
  readonly beside?: Files;
  readonly found?: Partial<{ count: number; severity: 'problem' | 'notice'; amounts: readonly { currency: string | null; amount: number }[]; values: readonly { value: string | null; count: number }[] }>;
}

const eur = (amount: number) => [{ currency: 'EUR', amount }];
const FAR = '2099-01-01';

/** One trouble each: the rule must find it, and no other rule may. */
export const PLANTS: readonly Plant[] = [
  { rule: 'no-owner', object: 'deals', rows: [{ owner: '' }], found: { amounts: eur(100.5) } },
  { rule: 'no-owner', object: 'activities', rows: [{ owner: '' }], found: { amounts: [] } },
  { rule: 'unknown-owner', object: 'deals', rows: [{ owner: 'Nobody Else' }, { owner: 'Nobody Else', name: 'Other' }], found: { count: 2, amounts: eur(201), values: [{ value: 'Nobody Else', count: 2 }] } },
  { rule: 'unknown-owner', object: 'leads', rows: [{ owner: 'Nobody Else' }] },
  { rule: 'rep-without-team', object: 'reps', rows: [{ id: 'R3', name: 'Cid', team: '' }], beside: { deals: [{ owner: 'Cid' }] }, found: { amounts: eur(100.5) } },
  { rule: 'overlapping-memberships', object: 'memberships', rows: [{ rep: 'Bob Lund', team: 'West', from: '2020-01-01', to: '' }, { rep: 'Bob Lund', team: 'East', from: '2023-01-01', to: '2023-06-01' }], found: { count: 2, values: [{ value: 'Bob Lund', count: 2 }] } },
  { rule: 'target-unknown-rep', object: 'targets', rows: [{ rep: 'Nobody Else' }], found: { amounts: [{ currency: null, amount: 1000 }] } },
  { rule: 'unknown-product', object: 'deals', rows: [{ product: 'Gamma' }], found: { values: [{ value: 'Gamma', count: 1 }] } },
  { rule: 'unknown-product', object: 'deal_lines', rows: [{ product: 'Gamma' }] },
  { rule: 'unknown-account', object: 'orders', rows: [{ account: 'Zeta' }], found: { severity: 'notice', amounts: eur(100.5) } },
  { rule: 'unknown-deal', object: 'deal_lines', rows: [{ deal_id: 'D9' }], found: { amounts: [{ currency: null, amount: 100.5 }], values: [{ value: 'D9', count: 1 }] } },
  { rule: 'no-amount', object: 'deals', rows: [{ amount: '' }], found: { amounts: [] } },
  { rule: 'no-amount', object: 'invoices', rows: [{ net_amount: '' }] },
  { rule: 'negative-amount', object: 'deals', rows: [{ amount: '-5' }], found: { amounts: eur(-5) } },
  { rule: 'negative-amount', object: 'invoices', rows: [{ net_amount: '-5', number: 'F3' }] },
  { rule: 'no-currency', object: 'deals', rows: [{ currency: '' }], beside: { orders: [{ currency: 'usd', ordered_on: '2024-01-31' }] }, found: { amounts: [{ currency: null, amount: 100.5 }] } },
  { rule: 'no-rate', object: 'orders', rows: [{ currency: 'USD', ordered_on: '2024-02-01' }], found: { values: [{ value: 'USD', count: 1 }], amounts: [{ currency: 'USD', amount: 100.5 }] } },
  { rule: 'unmapped-stage', object: 'deals', rows: [{ stage: '', status: 'Limbo' }], found: { values: [{ value: null, count: 1 }] } },
  { rule: 'untold-stage', object: 'deals', rows: [{ stage: 'Zorglub', status: '' }], found: { severity: 'notice', values: [{ value: 'Zorglub', count: 1 }] } },
  { rule: 'unknown-status', object: 'orders', rows: [{ status: 'Limbo' }], found: { severity: 'notice' } },
  { rule: 'unknown-kind', object: 'activities', rows: [{ kind: 'Séance' }] },
  { rule: 'unknown-kind', object: 'deals', rows: [{ type: 'Upsell of sorts' }] },
  { rule: 'closed-without-date', object: 'deals', rows: [{ closed_on: '' }], found: { amounts: eur(100.5) } },
  { rule: 'done-without-date', object: 'activities', rows: [{ done_on: '' }] },
  { rule: 'no-date', object: 'orders', rows: [{ ordered_on: '' }], found: { amounts: eur(100.5) } },
  { rule: 'no-date', object: 'deals', rows: [{ status: 'open', stage: 'Proposal', created_on: '', closed_on: '', expected_close_on: '' }] },
  { rule: 'early-date', object: 'deals', rows: [{ created_on: '1900-01-01' }] },
  { rule: 'early-date', object: 'activities', rows: [{ due_on: '1989-12-31' }] },
  { rule: 'far-date', object: 'deals', rows: [{ status: 'open', stage: 'Proposal', closed_on: '', expected_close_on: FAR }] },
  { rule: 'far-date', object: 'invoices', rows: [{ due_on: FAR }] },
  { rule: 'closed-before-created', object: 'deals', rows: [{ created_on: '2024-02-11' }] },
  { rule: 'done-before-created', object: 'activities', rows: [{ done_on: '2024-01-11' }] },
  { rule: 'dates-reversed', object: 'invoices', rows: [{ paid_on: '2024-02-19' }] },
  { rule: 'dates-reversed', object: 'leads', rows: [{ converted_on: '2024-01-04' }] },
  { rule: 'dates-reversed', object: 'reps', rows: [{ name: 'Dan Oak', hired_on: '2024-01-02', left_on: '2024-01-01' }], found: { amounts: [] } },
  { rule: 'same-deal', object: 'deals', rows: [{ name: 'Twin' }, { name: 'Twin' }], found: { count: 2, severity: 'notice' } },
  { rule: 'equal-lines', object: 'orders', rows: [{ id: '', number: 'N7' }, { id: '', number: 'N7' }, { id: '', number: 'N8' }], found: { count: 2, amounts: eur(201) } },
  { rule: 'equal-lines', object: 'deal_lines', rows: [{ quantity: '5' }, { quantity: '5' }], found: { count: 2 } },
  { rule: 'look-alikes', object: 'accounts', rows: [{ name: 'ACMÉ !' }], found: { count: 2, values: [{ value: 'ACMÉ ! / Acme', count: 2 }] } },
  { rule: 'look-alikes', object: 'products', rows: [{ name: 'GTX Pro' }, { name: 'GTXPro' }], found: { count: 2, amounts: [] } },
];
