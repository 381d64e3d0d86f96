import { describe, expect, test } from 'vitest';
import { csvLine } from '../../shared/sheet/csv';
import { printable, textColumns } from '../../electron/cli/formats/text-columns';
import { findJsonError } from '../../shared/text/json-error';
import { withoutFormula } from '../../shared/sheet/without-formula';

describe('where a text stops being JSON', () => {
  test.each([
    ['', 0], ['   ', 3], ['{', 1], ['{"a"', 4], ['{"a":', 5], ['{"a":1', 6], ['{"a":1,}', 7], ['{a:1}', 1], ['[1 2]', 3], ['[,]', 1], ['[1,]', 3],
    ['"open', 0], ['{"a":"x\ny"}', 5], ['01', 1], ['1.', 1], ['nul', 0], ['{} x', 3], ["{'a':1}", 1], ['{"a":1 "b":2}', 7], ['{"a":truely}', 9], ['\u00e9', 0],
  ])('%j at %i', (text, index) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(findJsonError(text)).toBe(index);
  });

  test.each(['{}', '[]', ' {"a": [1, -2.5e3, "\\u00e9\\"", true, false, null, {}]} ', '"x"', '0'])('%j is JSON', (text) => {
    expect(() => JSON.parse(text)).not.toThrow();
    expect(findJsonError(text)).toBe(text.length);
  });
});

test.each([
  [['a', 'b'], 'a,b'], [['a,b', 'c"d', 'e\nf'], '"a,b","c""d","e\nf"'], [[null, 0, -1.5, true, ''], ',0,-1.5,true,'],
])('%j as CSV', (cells, line) => {
  expect(csvLine(cells)).toBe(line);
});

test.each([
  ['=1+1', "'=1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['+cmd|x', "'+cmd|x"], ['-2+3+cmd', "'-2+3+cmd"], ['\tx', "'\tx"], ['+33 6 12 34', '+33 6 12 34'], ['-12.5', '-12.5'], ['plain', 'plain'],
])('%j is no formula any more', (text, safe) => {
  expect(withoutFormula(text)).toBe(safe);
});

test('columns line up whatever the accents and scripts', () => {
  expect(textColumns([['Müller', '1'], ['日本', '1,234'], ['e\u0301t', '']], ['left', 'right'])).toEqual(['Müller      1', '日本    1,234', 'e\u0301t']);
});

test('a name can’t move the cursor', () => {
  expect(printable('a\u001b[2Kb\u202ec\r')).toBe('a·[2Kb·c·');
});
