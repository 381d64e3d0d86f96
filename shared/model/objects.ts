/**
 * The objects a workspace holds and their fields: the one table that import targets, SQL and drill-through read.
 * Ids are those of mapping files; names for people are in the message catalogues (`model.*`).
 */

export type FieldType = 'text' | 'date' | 'amount' | 'number' | 'boolean';

/** What a field's text points at. A reference is resolved at import and kept beside the text as an integer code. */
export type Reference = 'rep' | 'team' | 'account' | 'product' | 'deal' | 'lead';

export interface Field {
  readonly id: string;
  readonly type: FieldType;
  readonly references?: Reference;
  /** Closed list of the values Vigie gives a meaning to; any other value is kept and flagged. */
  readonly values?: readonly string[];
}

export interface ModelObject {
  readonly id: ObjectId;
  /** `fact`: rows that measures count and sum; `reference`: what facts point at; `plan`: targets, rates, days off. */
  readonly kind: 'fact' | 'reference' | 'plan';
  readonly fields: readonly Field[];
}

export const OBJECT_IDS = [
  'deals', 'deal_lines', 'deal_shares', 'deal_stages', 'orders', 'invoices', 'activities', 'leads', 'contacts',
  'accounts', 'reps', 'teams', 'memberships', 'targets', 'products', 'rates', 'holidays',
] as const;
export type ModelObjectId = (typeof OBJECT_IDS)[number];

/** A table of a user's own that fits no object of the model, by the name it was brought in under. */
export type CustomObjectId = `custom:${string}`;
export type ObjectId = ModelObjectId | CustomObjectId;

const text = (...ids: string[]): Field[] => ids.map((id) => ({ id, type: 'text' }));
const date = (...ids: string[]): Field[] => ids.map((id) => ({ id, type: 'date' }));
const amount = (...ids: string[]): Field[] => ids.map((id) => ({ id, type: 'amount' }));
const number = (...ids: string[]): Field[] => ids.map((id) => ({ id, type: 'number' }));
const oneOf = (id: string, ...values: string[]): Field => ({ id, type: 'text', values });
const refers = (references: Reference, ...ids: string[]): Field[] =>
  ids.map((id) => ({ id, type: 'text', references }));

const owner = refers('rep', 'owner', 'owner_id');
const account = refers('account', 'account', 'account_id');
const product = refers('product', 'product', 'product_id');
const deal = refers('deal', 'deal_id');

const person = [
  ...text('id', 'name'), ...owner, ...text('source', 'status'), ...date('created_on', 'converted_on'), ...deal,
  ...account, ...text('email', 'phone', 'industry', 'country', 'region', 'city', 'postcode', 'size', 'parent'),
];

export const OBJECTS: Readonly<Record<ModelObjectId, ModelObject>> = {
  deals: {
    id: 'deals', kind: 'fact',
    fields: [
      ...text('id', 'name'), ...account, ...owner, ...refers('team', 'team'), ...text('stage'),
      oneOf('status', 'open', 'won', 'lost'), ...amount('amount', 'cost', 'margin'), ...text('currency'),
      ...number('probability'), ...text('forecast_category', 'source'), oneOf('type', 'new', 'existing'), ...product,
      ...date('created_on', 'expected_close_on', 'closed_on', 'last_activity_on'), ...text('next_step'),
      ...date('next_step_on', 'modified_on'), ...text('loss_reason'),
    ],
  },
  deal_lines: { id: 'deal_lines', kind: 'fact', fields: [...deal, ...product, ...number('quantity'), ...amount('amount', 'cost')] },
  deal_shares: { id: 'deal_shares', kind: 'plan', fields: [...deal, ...refers('rep', 'rep'), ...number('share')] },
  deal_stages: {
    id: 'deal_stages', kind: 'fact',
    fields: [...deal, ...text('stage'), ...date('entered_on', 'left_on'), ...amount('amount'), ...date('expected_close_on'), ...refers('rep', 'owner')],
  },
  orders: {
    id: 'orders', kind: 'fact',
    fields: [
      ...text('id', 'number', 'line'), ...account, ...owner, ...refers('team', 'team'), ...product, ...date('ordered_on'),
      oneOf('status', 'quotation', 'order', 'cancelled'), ...number('quantity'),
      ...amount('list_price', 'net_amount', 'cost', 'margin'), ...number('discount'), ...text('currency'),
    ],
  },
  invoices: {
    id: 'invoices', kind: 'fact',
    fields: [
      ...text('id', 'number', 'line'), ...account, ...owner, ...refers('team', 'team'), ...product,
      ...date('invoiced_on', 'due_on', 'paid_on'), oneOf('kind', 'invoice', 'credit'), ...number('quantity'),
      ...amount('net_amount', 'cost', 'margin'), ...text('currency'),
    ],
  },
  activities: {
    id: 'activities', kind: 'fact',
    fields: [
      ...text('id'), oneOf('kind', 'call', 'visit', 'meeting', 'demo', 'proposal', 'email', 'task'), ...text('subject'), ...owner,
      ...refers('team', 'team'), ...account, ...text('contact'), ...deal, ...refers('lead', 'lead_id'),
      ...date('created_on', 'due_on', 'done_on'), oneOf('status', 'planned', 'done', 'cancelled'), ...text('outcome'), ...number('minutes'),
    ],
  },
  leads: { id: 'leads', kind: 'fact', fields: person },
  contacts: { id: 'contacts', kind: 'fact', fields: person },
  accounts: {
    id: 'accounts', kind: 'fact',
    fields: [
      ...text('id', 'other_ids', 'name'), ...owner, ...text('source', 'status'), ...date('created_on'),
      ...text('email', 'phone', 'industry', 'country', 'region', 'city', 'postcode', 'size', 'parent'),
    ],
  },
  reps: {
    id: 'reps', kind: 'reference',
    fields: [
      ...text('id', 'other_ids', 'name', 'email'), ...refers('rep', 'manager'), ...refers('team', 'team'),
      ...date('hired_on', 'left_on'), ...number('ramp_months'), ...text('role'),
    ],
  },
  teams: { id: 'teams', kind: 'reference', fields: [...text('id', 'name'), ...refers('team', 'parent'), ...refers('rep', 'manager'), ...text('region')] },
  memberships: { id: 'memberships', kind: 'plan', fields: [...refers('rep', 'rep'), ...refers('team', 'team'), ...date('from', 'to')] },
  targets: { id: 'targets', kind: 'plan', fields: [...text('measure'), ...refers('rep', 'rep'), ...refers('team', 'team'), ...text('period'), ...amount('value')] },
  products: { id: 'products', kind: 'reference', fields: [...text('id', 'name', 'family'), ...amount('list_price', 'cost')] },
  rates: { id: 'rates', kind: 'plan', fields: [...text('currency', 'month'), ...number('rate')] },
  holidays: { id: 'holidays', kind: 'plan', fields: [...date('date'), ...text('name', 'country')] },
};

/** What places the rows of every custom table: each is found among its columns, chosen, or missing. */
const CUSTOM_FIELDS: readonly Field[] = [...text('id'), ...date('date'), ...owner, ...refers('team', 'team'), ...account, ...product, ...deal, ...text('currency')];

// A dot parts a table from its column in views.
const CUSTOM_OBJECT = /^custom:[^.]*[^.\s][^.]*$/;

export function isCustomObject(id: string): id is CustomObjectId {
  return CUSTOM_OBJECT.test(id);
}

/** An object of the model or a custom table: the one way from an id to its fields. */
export function modelOf(id: ObjectId): ModelObject {
  return isCustomObject(id) ? { id, kind: 'fact', fields: CUSTOM_FIELDS } : OBJECTS[id];
}

/** The object of that id, or undefined: names from files and views are looked up, never trusted. */
export function objectNamed(id: string): ObjectId | undefined {
  return isCustomObject(id) ? id : OBJECT_IDS.find((known) => known === id);
}

/** What a custom table is called: its id without the prefix; undefined for objects of the model. */
export function customName(id: ObjectId): string | undefined {
  return isCustomObject(id) ? id.slice('custom:'.length) : undefined;
}

/** The field of that id, or undefined: names from files and views are looked up, never trusted. */
export function fieldOf(object: ObjectId, field: string): Field | undefined {
  return modelOf(object).fields.find((candidate) => candidate.id === field);
}
