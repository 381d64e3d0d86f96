import { join } from 'node:path';
import { ACCOUNT_COLUMNS, CONTACT_COLUMNS } from './accounts';
import { ACTIVITY_COLUMNS } from './activities';
import { DEAL_COLUMNS } from './deals';
import { LEAD_COLUMNS } from './leads';
import { INVOICE_COLUMNS, ORDER_COLUMNS } from './orders';
import { MEMBERSHIP_COLUMNS, PRODUCT_COLUMNS, REP_COLUMNS, TARGET_COLUMNS, TEAM_COLUMNS } from './reference-rows';
import { DemoTable } from './table';

/** What the demo has a file for: what is pointed at comes before what points at it. */
export const DEMO_OBJECTS = [
  'teams', 'reps', 'memberships', 'products', 'accounts', 'contacts', 'leads', 'deals', 'orders', 'invoices', 'activities', 'targets',
] as const;
export type DemoObject = (typeof DEMO_OBJECTS)[number];

/** Their columns: headers are the model's own field ids. */
export const DEMO_COLUMNS = {
  teams: TEAM_COLUMNS,
  reps: REP_COLUMNS,
  memberships: MEMBERSHIP_COLUMNS,
  products: PRODUCT_COLUMNS,
  accounts: ACCOUNT_COLUMNS,
  contacts: CONTACT_COLUMNS,
  leads: LEAD_COLUMNS,
  deals: DEAL_COLUMNS,
  orders: ORDER_COLUMNS,
  invoices: INVOICE_COLUMNS,
  activities: ACTIVITY_COLUMNS,
  targets: TARGET_COLUMNS,
} as const satisfies Readonly<Record<DemoObject, readonly string[]>>;

export type DemoTables = Readonly<Record<DemoObject, DemoTable>>;
export type FactTables = Pick<DemoTables, 'deals' | 'leads' | 'orders' | 'invoices' | 'activities'>;

/** One new file for each object in the folder. */
export function openTables(folder: string): DemoTables {
  const open = (object: DemoObject) => new DemoTable(join(folder, `${object}.csv`), DEMO_COLUMNS[object]);
  return {
    teams: open('teams'), reps: open('reps'), memberships: open('memberships'), products: open('products'), accounts: open('accounts'),
    contacts: open('contacts'), leads: open('leads'), deals: open('deals'), orders: open('orders'), invoices: open('invoices'),
    activities: open('activities'), targets: open('targets'),
  };
}
