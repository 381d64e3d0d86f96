import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learnKinds, type ColumnKinds } from '../../../electron/engine/import/read/column-kinds';
import { dialectOf } from '../../../electron/engine/import/read/dialect';
import { mendRow, type MendedRow } from '../../../electron/engine/import/read/mend-row';
import { readCells } from '../../../electron/engine/import/read/record-cells';

const COMMA = dialectOf(',');

function mend(text: string, kinds: ColumnKinds, dialect = COMMA): MendedRow {
  const { cells, odd } = readCells(text, dialect, kinds.length);
  return mendRow({ line: 2, text, cells, odd, afterBlank: false }, dialect, kinds);
}

const NAME_DATE_AMOUNT: ColumnKinds = [undefined, 'date', 'number'];

describe('a row with more cells than columns', () => {
  test.each<{ name: string; text: string; kinds: ColumnKinds; cells: readonly string[] | 'too_many_cells' }>([
    { name: 'one text beside a day and a number', text: 'Acme, Inc.,2024-02-13,100', kinds: NAME_DATE_AMOUNT, cells: ['Acme, Inc.', '2024-02-13', '100'] },
    { name: 'several separators in one text', text: 'Acme,Beta,Gamma,2024-02-13,100', kinds: NAME_DATE_AMOUNT, cells: ['Acme,Beta,Gamma', '2024-02-13', '100'] },
    { name: 'separators in two texts, parted by a day', text: 'Acme, Inc.,2024-02-13,Lyon, France,100', kinds: [undefined, 'date', undefined, 'number'], cells: ['Acme, Inc.', '2024-02-13', 'Lyon, France', '100'] },
    { name: 'a number with thousands', text: 'Acme,2024-02-13,1,234', kinds: NAME_DATE_AMOUNT, cells: ['Acme', '2024-02-13', '1,234'] },
    { name: 'a text or a number could hold it', text: 'Acme,1,234', kinds: [undefined, 'number'], cells: 'too_many_cells' },
    { name: 'two neighbouring texts could hold it', text: 'Acme,Inc.,Lyon,100', kinds: [undefined, undefined, 'number'], cells: 'too_many_cells' },
    { name: 'two neighbouring texts, one told by the blank behind its comma', text: 'Acme, Inc.,Lyon,100', kinds: [undefined, undefined, 'number'], cells: ['Acme, Inc.', 'Lyon', '100'] },
    { name: 'blanks in both of two neighbouring texts', text: 'Acme, Inc.,Lyon, France,100', kinds: [undefined, undefined, 'number'], cells: ['Acme, Inc.', 'Lyon, France', '100'] },
    { name: 'blanks that leave too many cells', text: 'Acme, Inc.,Lyon,France,100', kinds: [undefined, undefined, 'number'], cells: 'too_many_cells' },
    { name: 'no way fits', text: 'Acme,x,y,2024-02-13', kinds: NAME_DATE_AMOUNT, cells: 'too_many_cells' },
    { name: 'a cell in quotes is whole', text: '"Acme",Inc.,2024-02-13,100', kinds: NAME_DATE_AMOUNT, cells: 'too_many_cells' },
    { name: 'nothing but texts tells nothing', text: 'a,b,c', kinds: [undefined, undefined], cells: 'too_many_cells' },
    { name: 'one column of mere text, and nothing beside it that tells', text: 'a,b,,', kinds: [undefined, 'number', 'number'], cells: 'too_many_cells' },
  ])('$name', ({ text, kinds, cells }) => {
    const mended = mend(text, kinds);
    expect(mended).toEqual(cells === 'too_many_cells' ? { reason: cells } : { cells, mending: 'joined_cells' });
  });

  test('of a thousand columns and of a million separators, in no time', () => {
    const kinds: ColumnKinds = Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? undefined : 'number'));
    const cells = kinds.map((kind, index) => (kind === 'number' ? String(index) : index === 500 ? 'a, b' : 'text'));
    expect(mend(cells.join(','), kinds)).toEqual({ cells, mending: 'joined_cells' });
    expect(mend(','.repeat(1_000_000), NAME_DATE_AMOUNT).reason ?? 'blank').toBe('blank');
    expect(mend('a,'.repeat(100_000), NAME_DATE_AMOUNT)).toEqual({ reason: 'too_many_cells' });
  });
});

const word = constantFrom('Acme', 'Inc', 'rue de Lyon', 'B2B', 'São Paulo', 'x');
const text = array(word, { minLength: 1, maxLength: 4 });
const day = tuple(integer({ min: 1990, max: 2039 }), integer({ min: 10, max: 12 }), integer({ min: 10, max: 28 })).map((parts) => parts.join('-'));
const row = record({ note: text, day, place: text, amount: integer({ min: 0, max: 999_999 }).map(String) });

describe('whatever separators stand in bare texts', () => {
  test('where days and numbers stand between, each comes back as it was', () => {
    assert(property(array(row, { minLength: 3, maxLength: 8 }), constantFrom(',', ';', '|', '\t'), (rows, separator) => {
      const whole = rows.map((one) => [one.note.join(separator), one.day, one.place.join(separator), one.amount]);
      const kinds = learnKinds(whole.map(([, on = '', , amount = '']) => ['text', on, 'text', amount]), 4);
      // What is learned of days of one length may be their form; either tells.
      expect(kinds.map((kind) => kind === undefined)).toEqual([true, false, true, false]);
      for (const cells of whole) {
        const mended = mend(cells.join(separator), kinds, dialectOf(separator));
        expect(mended.cells).toEqual(cells);
      }
    }), { numRuns: 300 });
  });

  test('no cell is lost or shifted: a mended row has the characters of its line, a column each', () => {
    const cell = constantFrom('', 'Acme', ' Inc', '12', '3,5', '2024-02-13', 'a b', '-', '"q"');
    const kind = constantFrom<ColumnKinds[number]>(undefined, 'number', 'date');
    assert(property(array(cell, { minLength: 1, maxLength: 9 }), array(kind, { minLength: 1, maxLength: 5 }), (cells, kinds) => {
      const line = cells.join(',');
      const mended = mend(line, kinds);
      if (mended.cells === undefined) return;
      expect(mended.cells).toHaveLength(kinds.length);
      const bare = (one: string) => one.replaceAll(/[",]/g, '');
      expect(bare(mended.cells.join(','))).toBe(bare(line));
    }), { numRuns: 500 });
  });
});
