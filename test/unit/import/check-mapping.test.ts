import { describe, expect, test } from 'vitest';
import { checkMapping } from '../../../electron/engine/import/check-mapping';
import { VigieError } from '../../../shared/protocol/errors';
import { mappingFileSchema } from '../../../shared/protocol/import';
import { problemsOf } from '../../../shared/protocol/problems';

const HEADER = ['N°', 'Date', 'Total HT', 'Statut'];

/** All that is wrong with an entry for orders: the path of each thing, and the word that was probably meant. */
function wrong(entry: object): [path: string, nearest: unknown][] {
  const parsed = mappingFileSchema.safeParse({ version: 1, match: '*', object: 'orders', ...entry });
  const told = (problems: readonly { path: string; params: Readonly<Record<string, unknown>> }[]) => problems.map(({ path, params }): [string, unknown] => [path, params['nearest']]);
  if (!parsed.success) return told(problemsOf(parsed.error, mappingFileSchema, { version: 1, match: '*', object: 'orders', ...entry }));
  const [mapping] = parsed.data;
  if (!mapping) throw new Error('no entry');
  try {
    checkMapping('a.csv', 'orders', HEADER, mapping);
    return [];
  } catch (error) {
    if (!(error instanceof VigieError)) throw error;
    return told(error.problems);
  }
}

describe('an entry that names what there isn’t is refused, each place with what was probably meant', () => {
  test.each<[string, object, [string, unknown][]]>([
    ['a field', { columns: { 'Total HT': 'net_amont' } }, [['columns.Total HT', 'net_amount']]],
    ['a field of values', { values: { statu: { Facturée: 'order' } } }, [['values.statu', 'status']]],
    ['a meaning', { values: { status: { Facturée: 'ordr' } } }, [['values.status.Facturée', 'order']]],
    ['a constant’s field, and a constant that is no day', { constants: { curency: 'EUR', ordered_on: 'soon' } }, [['constants.curency', 'currency'], ['constants.ordered_on', undefined]]],
    ['a column to scale', { scale: { 'Total TH': 1000 } }, [['scale.Total TH', 'Total HT']]],
    ['a key', { key: ['nunber'] }, [['key[0]', 'number']]],
    ['an object', { object: 'order' }, [['object', 'orders']]],
    ['a key of the entry beside a wrong word', { colums: {}, dates: 'dym' }, [['dates', 'dmy'], ['colums', 'columns']]],
    ['nothing', { columns: { 'Total HT': 'net_amount', 'N°': null }, values: { status: { Facturée: 'order' } }, constants: { currency: 'EUR', ordered_on: '2024-01-02', quantity: '2' }, scale: { net_amount: 1000, Date: 1 }, key: ['number'] }, []],
  ])('%s', (_, entry, told) => expect(wrong(entry)).toEqual(told));
});
