import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../support/read-csv';
import type { PlainFacts } from './plain-facts';

/** A set of real exports: its files, its facts read a second time, and the measures for which it has rows but no field. */
export interface FedSet {
  readonly files: readonly string[];
  /** The year that is asked beside all of them. */
  readonly year: string;
  readonly read: (folder: string, asOf: string) => PlainFacts;
  /** Rows are there, but nothing that tells it: 0, or blank where it divides. */
  readonly without: Readonly<Record<string, 0 | null>>;
}

const number = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const UNITS = 10_000;
/** An American date as ISO. */
const american = (text = ''): string => {
  const [month = '', day = '', year = ''] = text.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const maven: FedSet = {
  files: ['sales_pipeline.csv', 'sales_teams.csv', 'accounts.csv', 'products.csv'], year: '2017', without: { gross_margin: 0, margin_rate: null, weighted_amount: 0 },
  read: (folder, asOf) => ({
    asOf,
    deals: readCsv(join(folder, 'sales_pipeline.csv')).map((row) => {
      const status = row['deal_stage'] === 'Won' ? 'won' as const : row['deal_stage'] === 'Lost' ? 'lost' as const : 'open' as const;
      return { owner: row['sales_agent'] ?? '', account: row['account'] ?? '', status, type: '' as const, amount: number(row['close_value']), createdOn: row['engage_date'] ?? '', closedOn: row['close_date'] ?? '', expectedOn: '' };
    }),
    accounts: readCsv(join(folder, 'accounts.csv')).map(() => ({ owner: '', createdOn: '' })),
  }),
};

const superstore: FedSet = {
  files: ['Sample - Superstore.csv'], year: '2018', without: { average_discount: null },
  read: (folder, asOf) => ({
    asOf,
    orders: readCsv(join(folder, 'Sample - Superstore.csv')).map((row) => ({
      number: row['Order ID'] ?? '', owner: '', account: row['Customer ID'] ?? '', orderedOn: american(row['Order Date']), net: Math.round(Number(row['Sales']) * UNITS), list: null, margin: Math.round(Number(row['Profit']) * UNITS),
    })),
  }),
};

const northwind: FedSet = {
  files: ['employees.csv', 'customers.csv', 'products.csv', 'orders.csv', 'order-details.csv'], year: '1997', without: { orders_margin: 0 },
  read: (folder, asOf) => {
    const linesOf = (file: string) => readFileSync(join(folder, file), 'utf8').trimEnd().split(/\r?\n/).slice(1);
    const sellers = new Map(linesOf('employees.csv').flatMap((line) => {
      const [, id = '', last, first] = /^(\d+),([^,]+),([^,]+),/.exec(line) ?? [];
      return last === undefined ? [] : [[id, `${first} ${last}`]];
    }));
    const heads = new Map(linesOf('orders.csv').map((line) => {
      const [id = '', customer = '', seller = '', date = ''] = line.split(',');
      return [id, { owner: sellers.get(seller) ?? '', account: customer, orderedOn: date.slice(0, 'YYYY-MM-DD'.length) }];
    }));
    return {
      asOf,
      orders: linesOf('order-details.csv').map((line) => {
        const [order = '', , price, quantity, discount] = line.split(',');
        const list = Math.round(Number(price) * 100) * Number(quantity) * 100;
        return { number: order, owner: '', account: '', orderedOn: '', ...heads.get(order), list, net: Math.round(list * Math.round((1 - Number(discount)) * 100) / 100), margin: null };
      }),
      accounts: linesOf('customers.csv').map(() => ({ owner: '', createdOn: '' })),
    };
  },
};

const hubspot: FedSet = {
  files: ['hubspot_deals.csv', 'hubspot_activities.csv', 'hubspot_contacts.csv', 'hubspot_companies.csv'], year: '2024',
  // Activities name contacts only: neither deals nor accounts.
  without: { gross_margin: 0, margin_rate: null, weighted_amount: 0, activities_per_win: 0, next_step_coverage: 0, proposal_win_rate: null, lateness: null, median_lateness: null },
  read: (folder, asOf) => ({
    asOf,
    deals: readCsv(join(folder, 'hubspot_deals.csv')).map((row) => {
      const status = row['Deal Stage'] === 'Closed Won' ? 'won' as const : row['Deal Stage'] === 'Closed Lost' ? 'lost' as const : 'open' as const;
      const close = row['Close Date'] ?? '';
      return {
        owner: row['Deal Owner'] ?? '', account: row['Associated Company Domain'] ?? '', status, type: row['Deal Type'] === 'New Business' ? 'new' as const : 'existing' as const, amount: number(row['Amount']),
        createdOn: row['Create Date'] ?? '', closedOn: status === 'open' ? '' : close, expectedOn: status === 'open' ? close : '',
      };
    }),
    activities: readCsv(join(folder, 'hubspot_activities.csv')).map((row) => {
      const status = row['Task Status'] ?? '';
      const isDone = status === '' || status === 'Completed';
      return { owner: row['Activity Owner'] ?? '', kind: (row['Activity Type'] ?? '').toLowerCase(), isDone, doneOn: isDone ? row['Activity Date'] ?? '' : '', dueOn: row['Task Due Date'] ?? '' };
    }),
    contacts: readCsv(join(folder, 'hubspot_contacts.csv')).map((row) => ({ owner: row['Contact Owner'] ?? '', createdOn: row['Create Date'] ?? '' })),
    accounts: readCsv(join(folder, 'hubspot_companies.csv')).map((row) => ({ owner: row['Company Owner'] ?? '', createdOn: row['Create Date'] ?? '' })),
  }),
};

export const FED_SETS: Readonly<Record<string, FedSet>> = { 'maven-crm': maven, superstore, northwind, 'hubspot-dummy': hubspot };
