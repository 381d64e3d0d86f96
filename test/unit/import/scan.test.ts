import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCells, scanRecords, writeCells, type RecordSpan } from '../../../electron/engine/import/read/record-scanner';

/** Records of a text that arrives in pieces of `size` bytes, as staging reads it. */
function scanInPieces(text: string, separator: string, size: number): { cells: string[]; span: RecordSpan }[] {
  const bytes = Buffer.from(text);
  const found: { cells: string[]; span: RecordSpan }[] = [];
  let pending = Buffer.alloc(0);
  let line = 1;
  for (let at = 0; ; at += size) {
    const last = at >= bytes.length;
    pending = Buffer.concat([pending, bytes.subarray(at, at + size)]);
    const result = scanRecords(pending, { separator: separator.charCodeAt(0), firstLine: line, last }, (span) => {
      found.push({ span, cells: parseCells(pending.toString('utf8', span.start, span.end), separator) });
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

  test('a quote that is never closed is told by its line', () => {
    expect(scanRecords(Buffer.from('a,b\n1,"2\n3,4\n'), { separator: 44, firstLine: 1, last: true }, () => undefined)).toMatchObject({ openQuoteLine: 2 });
  });

  test('what is written comes back equal', () => {
    const cell = string({ unit: constantFrom('a', 'é', '"', ',', ';', '\n', '\r', ' ', '\t') });
    assert(property(array(array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), integer({ min: 1, max: 7 }), (rows, size) => {
      const text = rows.map((row) => writeCells(row, ',')).join('\r\n');
      expect(scanInPieces(text, ',', size).map(({ cells }) => cells)).toEqual(rows);
    }), { numRuns: 300 });
  });
});
