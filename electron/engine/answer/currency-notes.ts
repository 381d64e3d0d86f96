import { fieldOf } from '../../../shared/model/objects';
import type { Note } from '../../../shared/view/pivot-table';
import { formatDay } from '../../../shared/time/day';
import type { RunOptions } from '../db/database';
import { numberAt, rowsOf, textAt, textsOf } from '../db/read-cells';
import { currenciesStatement, ratesNeededStatement } from '../sql/currency-statements';
import type { Cells } from './cells';
import type { PreparedView } from './prepare-view';
import { currencyName } from './rate-book';

const MOST_NAMES = 5;

/** Amounts that a missing rate leaves out; or, where nothing is converted, currencies that are added as they stand. */
export async function currencyNotes({ directory, rates }: PreparedView, { prepared }: Cells, options: RunOptions): Promise<Note[]> {
  const notes = await Promise.all(prepared.map(async ({ scan, source, days, imported }): Promise<Note[]> => {
    const money = scan.aggregates.find((aggregate) => aggregate.kind === 'sum' && aggregate.money);
    if (!imported || scan.blankBy !== null || money?.kind !== 'sum' || fieldOf(scan.fact, 'currency') === undefined) return [];
    if (!rates) {
      const found = await directory.texts.get(`currencies ${scan.fact}`, async () => textsOf(await directory.lane.read(currenciesStatement(source), options), 'currency'));
      const names = [...new Set(found.map(currencyName))].sort();
      return names.length > 1 ? [{ code: 'mixed_currencies', params: { fact: scan.fact, currencies: names.slice(0, MOST_NAMES).join(', ') } }] : [];
    }
    const rows = await directory.lane.read(ratesNeededStatement(source, money.of, days), options);
    const missing = rowsOf(rows).flatMap((row) => {
      const currency = currencyName(textAt(rows, 'currency', row));
      const day = numberAt(rows, 'month', row);
      const known = rates.rate(currency, day) !== undefined;
      return known ? [] : [{ name: day === null ? currency : `${currency} ${formatDay(day).slice(0, 'YYYY-MM'.length)}`, rows: numberAt(rows, 'rows', row) ?? 0, sum: numberAt(rows, 'sum', row) ?? 0 }];
    });
    if (missing.length === 0) return [];
    const named = missing.map(({ name }) => name).sort();
    const currencies = named.length > MOST_NAMES ? `${named.slice(0, MOST_NAMES).join(', ')}, …` : named.join(', ');
    return [{ code: 'no_rate', params: { count: missing.reduce((sum, one) => sum + one.rows, 0), sum: missing.reduce((sum, one) => sum + one.sum, 0), currencies } }];
  }));
  return notes.flat();
}
