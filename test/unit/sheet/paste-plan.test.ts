import { describe, expect, test } from 'vitest';
import { pastedCells } from '../../../shared/sheet/pasted-cells';
import { planPaste, type PasteGround } from '../../../shared/sheet/paste-plan';

const ground: PasteGround = {
  rows: [['Company'], ['Camille Thévenet', 'R1'], ['Mathis Ferrand', 'R2'], null], columns: [null, ['2026-01', 'Jan 2026', 'January'], ['2026-02', 'Feb 2026', 'February'], ['2026-03', 'Mar 2026', 'March']], language: 'fr',
};
const at = { top: 1, left: 1, bottom: 1, right: 1 };
const plan = (text: string, place: Partial<typeof at> = {}) => {
  const { values, ...rest } = planPaste(pastedCells(text), { ...at, ...place }, ground);
  return { values: values.map(({ row, column, value }) => `${row}:${column} ${value}`), ...rest };
};
const nothing = { unknown: [], unread: [], outside: 0 };

describe('a pasted block', () => {
  test('lies from the selected cell on, with decimal commas and blanks between thousands', () =>
    expect(plan('1 200,5\t1300\r\n\t900,25\r\n')).toEqual({ values: ['1:1 1200.5', '1:2 1300', '2:1 null', '2:2 900.25'], ...nothing }));
  test('alone fills the selection', () => expect(plan('7', { bottom: 2, right: 2 }).values).toEqual(['1:1 7', '1:2 7', '2:1 7', '2:2 7']));
  test('goes by names and ids, in any order, without case and accents; names that nobody has are told', () =>
    expect(plan('mathis ferrand\t1\t2\nR1\t3\t4\nJean Dupont\t5\t6')).toEqual({ values: ['2:1 1', '2:2 2', '1:1 3', '1:2 4'], ...nothing, unknown: ['Jean Dupont'] }));
  test('goes by the periods of its first line, totals left out', () =>
    expect(plan('Rep\tMar 2026\tTotal\t2026-01\nCamille Thevenet\t3\t9\t1', { left: 2 })).toEqual({ values: ['1:3 3', '1:1 1'], ...nothing }));
  test('reads decimals as its figures say, whatever points its periods and names have', () =>
    expect(plan('Rep.5\tJan. 2026\tFeb. 2026\nCamille Thevenet\t1000,5\t2 010,5').values).toEqual(['1:1 1000.5', '1:2 2010.5']));
  test('may name periods alone', () => expect(plan('Feb 2026\tMar 2026\n5\t6').values).toEqual(['1:2 5', '1:3 6']));
  test('tells what is no number and what lies outside', () => expect(plan('x1\t2\t3', { left: 2 })).toEqual({ values: [], unknown: ['x1'], unread: [], outside: 0 }));
  test('tells cells that are no number and those beyond the last row', () => expect(plan('1\tabc\n2\t3\n4\t5')).toEqual({ values: ['1:1 1', '2:1 2', '2:2 3'], unknown: [], unread: ['abc'], outside: 2 }));
});

test.each([
  ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]], ['"x\ty"\t"say ""hi"""', [['x\ty', 'say "hi"']]], ['one', [['one']]], ['a\n\nb', [['a'], [''], ['b']]], ['', [['']]],
])('%j is read as %j', (text, cells) => expect(pastedCells(text)).toEqual(cells));
