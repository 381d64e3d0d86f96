import { describe, expect, test } from 'vitest';
import { JsonBroken, JsonCutter, type JsonForm, type JsonPiece } from '../../../electron/engine/import/read/json/json-cutter';
import { JsonFault, readRecord, STEP } from '../../../electron/engine/import/read/json/read-record';
import { plainNumber, sheetNumber } from '../../../electron/engine/import/read/plain-number';
import { meaningOfFormat } from '../../../electron/engine/import/read/workbook/cell-styles';
import { serialDate, serialTime } from '../../../electron/engine/import/read/workbook/serial-date';

describe('numbers as text', () => {
  test.each([
    ['1', '1'], ['-0.5', '-0.5'], ['1e3', '1000'], ['1.25E2', '125'], ['1.2345e2', '123.45'], ['1E-5', '0.00001'], ['-2.5e-3', '-0.0025'], ['12345678901234567890', '12345678901234567890'],
    ['0e5', '0'], ['-0e2', '0'], ['1e999999', '1e999999'], ['abc', 'abc'], ['1.2.3', '1.2.3'], ['', ''], ['1.50', '1.50'],
  ])('%s without exponent: %s', (text, plain) => {
    expect(plainNumber(text)).toBe(plain);
  });

  test.each([
    ['0.1', '0.1'], ['0.10000000000000001', '0.1'], ['9.9499999999999993', '9.95'], ['0.30000000000000004', '0.3'], ['1234.5', '1234.5'], ['12345678901234567890', '12345678901234567890'],
    ['1.0000000000000001E-3', '0.001'], ['1.2E+20', '120000000000000000000'], ['45292.333333333336', '45292.3333333333'], ['123456789012.34501', '123456789012.345'], ['-3.0999999999999996', '-3.1'],
  ])('%s in a sheet: %s', (text, shown) => {
    expect(sheetNumber(text)).toBe(shown);
  });
});

describe('days and times of a sheet', () => {
  test.each([
    [1, '1900-01-01'], [59, '1900-02-28'], [60, '1900-02-29'], [61, '1900-03-01'], [45292, '2024-01-01'], [45292.5, '2024-01-01 12:00:00'], [45291.9999999999, '2024-01-01'],
    [45292.0000115741, '2024-01-01 00:00:01'], [0.25, '06:00:00'], [0, '00:00:00'], [2958465, '9999-12-31'], [-1, undefined], [2958467, undefined], [Number.NaN, undefined],
  ])('%d in the system of 1900: %s', (serial, text) => {
    expect(serialDate(serial, false)).toBe(text);
  });

  test.each([[0, '1904-01-01'], [59, '1904-02-29'], [43830, '2024-01-01'], [43830.75, '2024-01-01 18:00:00']])('%d in the system of 1904: %s', (serial, text) => {
    expect(serialDate(serial, true)).toBe(text);
  });

  test.each([[0.5, '12:00:00'], [1.5, '36:00:00'], [0.0000115740740741, '00:00:01']])('%d as a time: %s', (serial, text) => {
    expect(serialTime(serial)).toBe(text);
  });

  test.each([
    [14, undefined, 'date'], [22, undefined, 'date'], [20, undefined, 'time'], [46, undefined, 'time'], [0, undefined, 'number'], [4, undefined, 'number'], [200, 'dd/mm/yyyy', 'date'],
    [200, '[$-40C]d mmmm yyyy;@', 'date'], [200, 'mmm-yy', 'date'], [200, '[h]:mm', 'time'], [200, 'h:mm AM/PM', 'time'], [200, '#,##0.00 "day"', 'number'], [200, '0.00E+00', 'number'],
    [200, '[Red]#,##0', 'number'], [200, 'General', 'number'], [200, '0.0%', 'number'], [200, 'yyyy-mm-dd hh:mm:ss', 'date'], [200, '#,##0\\ "€";[Red]-#,##0\\ "€"', 'number'],
  ])('format %d %s is a %s', (id, code, meaning) => {
    expect(meaningOfFormat(id, code)).toBe(meaning);
  });
});

describe('records of JSON', () => {
  test('objects inside are flattened, lists kept as text, numbers digit by digit', () => {
    expect(readRecord('{"id":12345678901234567890,"a":{"b":{"c":"x\\u00e9\\n"},"d":null},"l":[1, {"z":2}],"t":true,"n":-1.50e2,"o":{}}')).toEqual([
      { key: 'id', kind: 'number', text: '12345678901234567890' }, { key: ['a', 'b', 'c'].join(STEP), kind: 'text', text: 'xé\n' }, { key: ['a', 'd'].join(STEP), kind: 'null', text: '' },
      { key: 'l', kind: 'list', text: '[1, {"z":2}]' }, { key: 't', kind: 'boolean', text: 'true' }, { key: 'n', kind: 'number', text: '-150' }, { key: 'o', kind: 'null', text: '' },
    ]);
    expect(readRecord('[1]')).toBeUndefined();
    expect(readRecord('7')).toBeUndefined();
  });

  test.each([['{"a":1,}', 7], ['{"a" 1}', 5], ['{"a":01}', 6], ['{"a":"x\ny"}', 5], ['{"a":tru}', 5], ['{"a":1}x', 7], ['{a:1}', 1], ['{"a":[1,]}', 8], [`${'{"a":'.repeat(300)}1${'}'.repeat(300)}`, 1005]])('%j breaks at %i', (text, index) => {
    expect(() => readRecord(text)).toThrow(new JsonFault(index));
  });

  function cut(text: string, form: JsonForm, size: number): JsonPiece[] {
    const pieces: JsonPiece[] = [];
    const cutter = new JsonCutter(form, (piece) => pieces.push(piece));
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size));
    cutter.end();
    return pieces;
  }

  test.each([
    { form: 'list' as const, text: '[ {"a":"]é\\"}"},\n 5 ,{"b":[{}]}]', pieces: [['', '{"a":"]é\\"}"}', 1, 3], ['', '5', 2, 2], ['', '{"b":[{}]}', 2, 5]] },
    { form: 'list' as const, text: '[]\n', pieces: [] },
    { form: 'wrapped' as const, text: '{"n":{"x":1},\n"d":{"results":[{"a":1},\n{"a":2}]},"more":true}', pieces: [['d.results', '{"a":1}', 2, 17], ['d.results', '{"a":2}', 3, 1]] },
    { form: 'sequence' as const, text: '{"a":1}\n\r\n{"a":2}\n7', pieces: [['', '{"a":1}', 1, 1], ['', '{"a":2}', 3, 1], ['', '7', 4, 1]] },
  ])('$text in pieces of any size', ({ form, text, pieces }) => {
    for (let size = 1; size <= text.length + 2; size += 1) {
      expect(cut(text, form, size).map((piece) => [piece.list, piece.text, piece.line, piece.column])).toEqual(pieces);
    }
  });

  test.each([
    { form: 'list' as const, text: '[{"a":1}\n,,]', line: 2, column: 2 }, { form: 'list' as const, text: '[{"a":1}', line: 1, column: 9 }, { form: 'list' as const, text: '[{"a":1} {"b":2}]', line: 1, column: 10 },
    { form: 'list' as const, text: '[1,]', line: 1, column: 4 }, { form: 'list' as const, text: '[1] x', line: 1, column: 5 }, { form: 'wrapped' as const, text: '{"a":[{}],\n}', line: 2, column: 1 },
    { form: 'wrapped' as const, text: '{"a" [{}]}', line: 1, column: 6 }, { form: 'sequence' as const, text: '{"a":1}\n{"b":', line: 2, column: 6 },
  ])('$text stops on line $line, character $column', ({ form, text, line, column }) => {
    for (let size = 1; size <= text.length; size += 1) expect(() => cut(text, form, size)).toThrow(new JsonBroken(line, column));
  });
});
