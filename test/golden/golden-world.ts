import { join } from 'node:path';
import { dayNumber } from '../oracle/calendar';
import { units, type Deal, type Order, type World } from '../oracle/world';
import { readCsv, type CsvRow } from '../support/read-csv';

/** The small company of `test/data/golden`. */
const folder = join(import.meta.dirname, '../data/golden');
const rowsOf = (file: string): CsvRow[] => readCsv(join(folder, file));
const text = (row: CsvRow, column: string): string | null => row[column] || null;
const day = (row: CsvRow, column: string): number | null => (row[column] ? dayNumber(row[column]) : null);
const amount = (row: CsvRow, column: string): number | null => (row[column] ? units(Number(row[column])) : null);

function oneOf<Value extends string>(values: readonly Value[], row: CsvRow, column: string): Value | null {
  return values.find((value) => value === row[column]) ?? null;
}

export function goldenWorld(): World {
  const stays = rowsOf('memberships.csv');
  const reps = rowsOf('reps.csv').map((row) => ({
    id: row['id'] ?? '', name: row['name'] ?? '', manager: text(row, 'manager'),
    stays: stays.filter((stay) => stay['rep'] === row['id']).map((stay) => ({ team: text(stay, 'team'), from: day(stay, 'from'), to: day(stay, 'to') })),
  }));
  const accounts = rowsOf('accounts.csv').map((row) => ({ id: row['id'] ?? '', name: row['name'] ?? '', industry: text(row, 'industry'), country: text(row, 'country') }));
  const products = rowsOf('products.csv').map((row) => ({ name: row['name'] ?? '', family: text(row, 'family') }));
  const common = (row: CsvRow): Pick<Deal, 'id' | 'owner' | 'account' | 'product'> => ({
    id: row['id'] ?? '', owner: reps.find((rep) => rep.id === row['owner']) ?? null, account: accounts.find((account) => account.id === row['account']) ?? null,
    product: products.find((product) => product.name === row['product']) ?? null,
  });
  return {
    asOf: dayNumber('2017-11-14'), fiscalStart: 7, reps, accounts, products,
    teams: rowsOf('teams.csv').map((row) => ({ name: row['name'] ?? '', parent: text(row, 'parent') })),
    deals: rowsOf('deals.csv').map((row): Deal => ({
      ...common(row), status: oneOf(['open', 'won', 'lost'], row, 'status') ?? 'open', stage: text(row, 'stage'), source: text(row, 'source'), amount: amount(row, 'amount'),
      cost: amount(row, 'cost'), margin: amount(row, 'margin'), createdOn: day(row, 'created_on'), closedOn: day(row, 'closed_on'), channel: text(row, 'Channel'), currency: text(row, 'currency'),
    })),
    rates: rowsOf('rates.csv').map((row) => ({ currency: row['currency'] ?? '', month: row['month'] ?? '', rate: Number(row['rate']) })),
    targets: rowsOf('targets.csv').map((row) => ({
      measure: text(row, 'measure'), rep: reps.find((rep) => rep.id === row['rep']) ?? null, team: text(row, 'team'), period: row['period'] ?? '', value: amount(row, 'value') ?? 0,
    })),
    orders: rowsOf('orders.csv').map((row): Order => ({
      ...common(row), number: text(row, 'number'), status: oneOf(['quotation', 'order', 'cancelled'], row, 'status'), netAmount: amount(row, 'net_amount'),
      cost: amount(row, 'cost'), margin: amount(row, 'margin'), orderedOn: day(row, 'ordered_on'),
    })),
  };
}
