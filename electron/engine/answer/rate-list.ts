import type { Rates } from '../../../shared/protocol/rates';
import type { Lane } from '../db/database';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { describeWorkspace } from '../model/describe';
import { fieldColumn, fixedColumn, tableName } from '../model/schema';
import { identifier, join, sql } from '../sql/sql';
import type { Workspace } from '../workspace';
import { currencyName, monthName } from './rate-book';

/** A row of rates as it stands, and what is understood of it. */
export interface RateRecord {
  readonly rowId: number;
  readonly currency: string;
  readonly month: string;
  readonly rate: number;
}

/** Amounts that may be in another currency, and the dates of which one places them. */
const MONEY = [['deals', ['closed_on', 'expected_close_on', 'created_on']], ['orders', ['ordered_on']], ['invoices', ['invoiced_on']]] as const;

export async function listRates(workspace: Workspace): Promise<Rates> {
  const { database } = workspace;
  const { records, unread } = await readRates(database);
  const facts = MONEY.map(([object, dates]) => sql`
    select upper(trim(${identifier(fieldColumn(object, 'currency'))})) as currency, strftime(coalesce(${join(dates.map((date) => identifier(fieldColumn(object, date))))}), '%Y-%m') as month from ${identifier(tableName(object))}`);
  const found = await database.read(sql`select currency, month, count(*) as rows from (${join(facts, sql` union all `)}) where currency is not null and currency <> '' group by all order by all`);
  const used = rowsOf(found).map((row) => ({ currency: textAt(found, 'currency', row) ?? '', month: textAt(found, 'month', row), rows: numberAt(found, 'rows', row) ?? 0 }));
  const { currency: told } = await describeWorkspace(workspace);
  const rated = new Map(records.map(({ currency, month, rate }) => [`${currency} ${month}`, rate]));
  const names = [...new Set([...used.map(({ currency }) => currency), ...records.map(({ currency }) => currency)])].sort();
  const withoutRates = names.filter((name) => !records.some(({ currency }) => currency === name));
  const [only] = withoutRates;
  const base = told ?? (withoutRates.length === 1 && only !== undefined ? only : null);
  return {
    base, unread,
    currencies: names.map((currency) => {
      const own = used.filter((one) => one.currency === currency);
      const months = own.flatMap(({ month }) => month ?? []);
      return { currency, rows: own.reduce((sum, { rows }) => sum + rows, 0), from: months[0] ?? null, to: months.at(-1) ?? null };
    }),
    rates: records.map(({ currency, month, rate }) => ({ currency, month, rate })),
    missing: used.flatMap(({ currency, month, rows }) => (month === null || currency === base || rated.has(`${currency} ${month}`) ? [] : [{ currency, month, rows }])),
  };
}

/** What the table of rates says, the last of two for the same month: that which conversions take. */
export async function readRates(lane: Pick<Lane, 'read'>): Promise<{ readonly records: readonly RateRecord[]; readonly unread: number; readonly rowsOf: (currency: string, month: string) => readonly number[] }> {
  const column = (id: string) => identifier(fieldColumn('rates', id));
  const rows = await lane.read(sql`
    select ${identifier(fixedColumn('row_id'))} as row_id, ${column('currency')} as currency, ${column('month')} as month, ${column('rate')} as rate from ${identifier(tableName('rates'))} order by 1`);
  const records = new Map<string, RateRecord>();
  const all = new Map<string, number[]>();
  let unread = 0;
  for (const row of rowsOf(rows)) {
    const currency = currencyName(textAt(rows, 'currency', row));
    const month = monthName(textAt(rows, 'month', row));
    const rate = numberAt(rows, 'rate', row);
    const rowId = numberAt(rows, 'row_id', row) ?? 0;
    if (currency === '' || month === undefined || rate === null || !(rate > 0)) {
      unread += 1;
      continue;
    }
    const key = `${currency} ${month}`;
    records.set(key, { rowId, currency, month, rate });
    all.set(key, [...(all.get(key) ?? []), rowId]);
  }
  const sorted = [...records.values()].sort((one, other) => one.currency.localeCompare(other.currency, 'en') || one.month.localeCompare(other.month, 'en'));
  return { records: sorted, unread, rowsOf: (currency, month) => all.get(`${currency} ${month}`) ?? [] };
}
