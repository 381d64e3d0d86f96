import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dialectOf } from '../../../electron/engine/import/read/dialect';
import { readCells, writeCells } from '../../../electron/engine/import/read/record-cells';
import { scanRecords, type RecordSpan } from '../../../electron/engine/import/read/record-scanner';

/** Records of a text that arrives in pieces of `size` bytes, as staging reads it. */
function scanInPieces(text: string, separator: string, size: number, width = 0): { cells: string[]; span: RecordSpan }[] {
  const bytes = Buffer.from(text);
  const found: { cells: string[]; span: RecordSpan }[] = [];
  let pending = Buffer.alloc(0);
  let line = 1;
  for (let at = 0; ; at += size) {
    const last = at >= bytes.length;
    pending = Buffer.concat([pending, bytes.subarray(at, at + size)]);
    const result = scanRecords(pending, { dialect: dialectOf(separator), width, firstLine: line, last }, (span) => {
      found.push({ span, cells: readCells(pending.toString('utf8', span.start, span.end), dialectOf(separator), width).cells });
    });
    if (last) return found;
    pending = pending.subarray(result.consumed);
    line = result.line;
  }
}

describe('cutting text into records', () => {
  const cases = [
    { name: 'plain', text: 'a,b\n1,2\n', cells: [['a', 'b'], ['1', '2']], lines: [1, 2] },
    { name: 'no end of line at the end', text: 'a,b\n1,2', cells: [['a', 'b'], ['1', '2']], lines: [1, 2] },
    { name: 'CR LF, LF and CR mixed', text: 'a\r\nb\nc\rd', cells: [['a'], ['b'], ['c'], ['d']], lines: [1, 2, 3, 4] },
    { name: 'line breaks inside quotes', text: '"a\nb",c\nd,"e\r\nf"\ng,h', cells: [['a\nb', 'c'], ['d', 'e\r\nf'], ['g', 'h']], lines: [1, 3, 5] },
    { name: 'doubled quotes', text: '"a ""b""",c', cells: [['a "b"', 'c']], lines: [1] },
    { name: 'a quote in the middle', text: '5" pipe,c', cells: [['5" pipe', 'c']], lines: [1] },
    { name: 'text after a closing quote', text: '"a"b,c', cells: [['ab', 'c']], lines: [1] },
    { name: 'empty cells', text: ',,\n""', cells: [['', '', ''], ['']], lines: [1, 2] },
    { name: 'blank lines', text: 'a\n\nb', cells: [['a'], [''], ['b']], lines: [1, 2, 3] },
  ];
  test.each(cases)('$name, in pieces of any size', ({ text, cells, lines }) => {
    for (let size = 1; size <= text.length + 1; size += 1) {
      const found = scanInPieces(text, ',', size);
      expect(found.map((record) => record.cells)).toEqual(cells);
      expect(found.map(({ span }) => span.line)).toEqual(lines);
      expect(found.map(({ span }) => span.cells)).toEqual(cells.map((row) => row.length));
    }
  });

  const strays = [
    { name: 'a quote that nothing closes', text: 'a,b\n1,"2\n3,4\n', cells: [['a', 'b'], ['1', '"2'], ['3', '4']] },
    { name: 'a quote that a later line seems to close', text: 'a,b\n1,"2\n3,"4"\n', cells: [['a', 'b'], ['1', '"2'], ['3', '4']] },
    { name: 'a quote that leaves a record too wide', text: 'a,b\n1,"2\n3,",4\n5,6\n', cells: [['a', 'b'], ['1', '"2'], ['3', '"', '4'], ['5', '6']] },
    { name: 'quotes inside quotes, neither doubled nor escaped', text: 'a,b\n"say "no" now","x, 24""\n', cells: [['a', 'b'], ['say "no" now', 'x, 24"']] },
    { name: 'backslashes before quotes', text: 'a,b\n"x \\"y\\"",2\n', cells: [['a', 'b'], ['x \\"y\\"', '2']] },
    { name: 'a quote before a bare cell, and a quoted one after it', text: 'a,b\n"1,"2, 3"\n', cells: [['a', 'b'], ['"1', '2, 3']] },
  ];
  test.each(strays)('$name swallows nothing', ({ text, cells }) => {
    for (let size = 1; size <= text.length + 1; size += 1) expect(scanInPieces(text, ',', size, 2).map((record) => record.cells)).toEqual(cells);
  });

  test.each([
    { separator: ', ', text: 'a, "b, c", d', cells: ['a', 'b, c', 'd'] }, { separator: '\\t', text: 'a\\t"b\\tc"', cells: ['a', 'b\\tc'] }, { separator: '¦', text: 'é¦"¦"¦', cells: ['é', '¦', ''] },
  ])('a separator of its own: $separator', ({ separator, text, cells }) => {
    for (let size = 1; size <= text.length + 1; size += 1) expect(scanInPieces(text, separator, size)[0]).toMatchObject({ cells, span: { cells: cells.length } });
  });

  test('what is written comes back equal', () => {
    const cell = string({ unit: constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t') });
    assert(property(array(array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), integer({ min: 1, max: 7 }), (rows, size) => {
      const text = rows.map((row) => writeCells(row, ',')).join('\r\n');
      expect(scanInPieces(text, ',', size).map(({ cells }) => cells)).toEqual(rows);
    }), { numRuns: 300 });
  });
});
