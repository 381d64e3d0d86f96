import type { Random } from './random';

/** A file of an export: its name and its text. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

type Row = Record<string, string>;

/** What a CRM holds, and how it changes from one export to the next. */
export interface Crm {
  readonly deals: readonly Row[];
  readonly orders: readonly Row[];
  readonly activities: readonly Row[];
  readonly reps: readonly Row[];
  readonly accounts: readonly Row[];
}

const STAGES = ['Prospecting', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'] as const;
const NAMES = ['Ana Kern', 'Bo Lind', 'Cy Moreau', 'Dee Okafor', 'ana kern', 'Eli Park', 'Fay Ruiz'] as const;
const COMPANIES = ['Acme', 'Bolt Ltd', 'Côte & Fils', 'Delta', 'Delta Ltd', 'Écho', 'Fjord'] as const;
const PRODUCTS = ['GTX Pro', 'GTXPro', 'MG Special', 'Basic'] as const;

const day = (random: Random, year: number) => `${year}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;

function deal(random: Random, id: string): Row {
  return {
    'Deal ID': id, 'Deal Name': `Deal ${id}`, 'Deal Stage': random.pick(STAGES), Amount: random.chance(0.1) ? '' : String(random.integer(1, 9_000)), 'Deal Owner': random.pick(NAMES),
    'Account Name': random.pick(COMPANIES), Product: random.pick(PRODUCTS), 'Create Date': day(random, 2025), 'Close Date': day(random, random.pick([2025, 2026])), Score: String(random.integer(1, 50)),
  };
}

export function someCrm(random: Random): Crm {
  const many = (least: number, most: number, row: (n: number) => Row) => Array.from({ length: random.integer(least, most) }, (_, n) => row(n));
  return {
    deals: many(5, 30, (n) => deal(random, `D${n}`)),
    orders: many(0, 25, () => ({ 'Order Number': `O${random.integer(1, 9)}`, 'Order Date': day(random, 2025), Customer: random.pick(COMPANIES), Salesperson: random.pick(NAMES), Product: random.pick(PRODUCTS), Quantity: String(random.integer(1, 5)), 'Net Amount': String(random.integer(1, 900)) })),
    activities: many(0, 15, (n) => ({ 'Activity ID': `A${n}`, Subject: 'Call', 'Activity Type': 'Call', 'Assigned To': random.pick(NAMES), 'Due Date': day(random, 2025), 'Deal ID': `D${random.integer(0, 30)}` })),
    reps: random.chance(0.7) ? random.some(NAMES, 4).map((name) => ({ 'Sales Agent': name, Manager: random.pick(['Gil Voss', 'Hana Weiss']), 'Regional Office': random.pick(['East', 'West']) })) : [],
    accounts: random.some(COMPANIES, random.integer(0, 5)).map((name, n) => ({ 'Account ID': `K${n}`, 'Account Name': name, Industry: random.pick(['Retail', 'Energy']), Country: random.pick(['FR', 'DE', 'NA']) })),
  };
}

/** A month later: rows changed, added and gone; now and then a column of another kind, or one more. */
export function nextMonth(random: Random, crm: Crm): Crm {
  const later = (rows: readonly Row[], change: (row: Row) => Row, add: (n: number) => Row) => [
    ...rows.filter(() => random.chance(0.85)).map((row) => (random.chance(0.4) ? change(row) : row)), ...Array.from({ length: random.integer(0, 6) }, (_, n) => add(n)),
  ];
  const other = someCrm(random);
  const scored = random.chance(0.4);
  const wide = random.chance(0.4);
  const deals = later(crm.deals, (row) => ({ ...deal(random, row['Deal ID'] ?? ''), ...(random.chance(0.5) && { Amount: row['Amount'] ?? '' }) }), (n) => deal(random, `N${n}`))
    .map((row) => ({ ...row, ...(scored && { Score: random.pick(['high', '7', '3.25']) }), ...(wide && { Region: random.pick(['North', 'South']), Amount: row['Amount'] === '' ? '' : `${row['Amount']}.123456` }) }));
  return {
    deals, orders: later(crm.orders, (row) => ({ ...row, Quantity: '9' }), (n) => other.orders[n] ?? crm.orders[0] ?? {}).filter((row) => Object.keys(row).length > 0),
    activities: later(crm.activities, (row) => ({ ...row, Subject: 'Visit' }), (n) => ({ ...other.activities[n], 'Activity ID': `B${n}` })).filter((row) => 'Subject' in row),
    reps: random.chance(0.5) ? other.reps : crm.reps, accounts: random.chance(0.5) ? other.accounts : crm.accounts,
  };
}

/** The CRM's tables as CSV files; those without rows are left out, some others too. */
export function exportOf(random: Random, crm: Crm): ExportFile[] {
  const files = Object.entries(crm).filter(([, rows]) => rows.length > 0).map(([name, rows]: [string, readonly Row[]]) => {
    const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    return { name: `${name}.csv`, text: [header, ...rows.map((row) => header.map((column) => row[column] ?? ''))].map((cells) => cells.join(',')).join('\n') + '\n' };
  });
  return files.filter(({ name }) => name === 'deals.csv' || random.chance(0.8));
}
