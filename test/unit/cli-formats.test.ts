import { describe, expect, test } from 'vitest';
import { csvGridLines } from '../../shared/sheet/csv-grid';
import { ROWS_FORMATS } from '../../electron/cli/formats/rows';
import { tableLines } from '../../electron/cli/formats/table';
import { tidyLines } from '../../electron/cli/formats/tidy';
import { translator } from '../../shared/text/translate';
import type { PivotTable } from '../../shared/view/pivot-table';

const ranges = { axis: 'columns' as const, pairs: [] };
/** Two teams (the second has a rep without a name), totals above their members as on screen, one quarter and the total. */
const table: PivotTable = {
  asOf: '2017-12-31', period: { from: '2017-07-01', to: '2017-10-01' },
  rows: {
    dimensions: [{ id: 'team', kind: 'member', members: ['West', 'East'] }, { id: 'rep', kind: 'member', members: ['A. Kern', '(none)', '=B'] }],
    depth: Uint8Array.of(1, 2, 2, 1, 2, 0), parent: Int32Array.of(5, 0, 0, 5, 3, -1), member: Int32Array.of(0, 0, 2, 1, 1, -1),
  },
  columns: { dimensions: [{ id: 'quarter', kind: 'time', members: ['2017-Q3'] }], depth: Uint8Array.of(1, 0), parent: Int32Array.of(1, -1), member: Int32Array.of(0, -1) },
  measures: [
    { measure: 'revenue_won', comparison: null, show: 'value', unit: 'amount', better: 'higher', ranges, cases: null },
    { measure: 'revenue_won', comparison: 'last-year', show: 'percent', span: 'year-to-date', unit: 'ratio', better: 'higher', ranges, cases: null },
  ],
  values: Float64Array.of(...[1234.5, 1000, 234.5, 0.1, 0, 1234.6].flatMap((value) => [value, Number.NaN, value, 0.25])),
  blanks: Uint8Array.from({ length: 24 }, (_, index) => (index % 4 === 1 ? 4 : 0)),
  notes: [], statistics: { factRows: 3, elapsedMs: 1 },
};

describe('the tidy form', () => {
  const lines = [...tidyLines(table)];

  test('every cell, totals after their members, byte for byte', () => {
    expect(lines).toHaveLength(24);
    expect(lines[0]).toBe('{"rows":{"team":"West","rep":"A. Kern"},"columns":{"quarter":"2017-Q3"},"measure":"revenue_won","comparison":null,"show":"value","value":1000}');
    expect(lines[1]).toBe('{"rows":{"team":"West","rep":"A. Kern"},"columns":{"quarter":"2017-Q3"},"measure":"revenue_won","comparison":"last-year","show":"percent","span":"year-to-date","value":null}');
    expect(lines.at(-1)).toBe('{"rows":{"team":null,"rep":null},"columns":{"quarter":null},"measure":"revenue_won","comparison":"last-year","show":"percent","span":"year-to-date","value":0.25}');
    const rows = lines.filter((_, index) => index % 4 === 0).map((line): unknown => JSON.parse(line).rows);
    expect(rows).toEqual([
      { team: 'West', rep: 'A. Kern' }, { team: 'West', rep: '=B' }, { team: 'West', rep: null }, { team: 'East', rep: '(none)' }, { team: 'East', rep: null }, { team: null, rep: null },
    ]);
  });

  test('a heading is no answer', () => {
    const headed = { ...table, rows: { ...table.rows, heading: Uint8Array.of(1, 0, 0, 1, 0, 1) } };
    expect([...tidyLines(headed)]).toHaveLength(12);
    expect([...csvGridLines(headed, translator('en'))]).toHaveLength(4);
    expect(tableLines(headed, translator('en'), null).some((line) => line === 'West')).toBe(true);
  });

  test('no dimensions are empty objects', () => {
    const none = { dimensions: [], depth: Uint8Array.of(0), parent: Int32Array.of(-1), member: Int32Array.of(-1) };
    const one = { ...table, rows: none, columns: none, measures: table.measures.slice(0, 1), values: Float64Array.of(2297200.8603), blanks: Uint8Array.of(0) };
    expect([...tidyLines(one)]).toEqual(['{"rows":{},"columns":{},"measure":"revenue_won","comparison":null,"show":"value","value":2297200.8603}']);
  });
});

test('the grid as CSV: one header, labels on each line, no formulas', () => {
  const lines = [...csvGridLines(table, translator('en'))];
  expect(lines[0]?.split(',').slice(2)[0]).toContain('Q3 2017 – ');
  expect(lines[1]).toBe('West,Total,1234.5,,1234.5,0.25');
  expect(lines[3]).toBe("West,'=B,234.5,,234.5,0.25");
  expect(lines[6]).toBe('Total,Total,1234.6,,1234.6,0.25');
});

test('the table in the manner of the language', () => {
  const english = tableLines(table, translator('en'), 'EUR');
  expect(english.find((line) => line.startsWith('West'))).toMatch(/1,23[45]\s+·\s+1,23[45]\s+\+25\.0%$/);
  expect(english.find((line) => line.trimStart().startsWith('A. Kern'))).toMatch(/^ {2}A\. Kern/);
  const french = tableLines(table, translator('fr'), 'EUR');
  expect(french.find((line) => line.startsWith('West'))).toMatch(/\+25,0\u202f%$/);
  expect(french.at(-1)).toContain('31 déc. 2017');
});

test('rows as CSV and as JSON lines', () => {
  const columns = [{ id: 'file', type: 'text' as const }, { id: 'line', type: 'number' as const }, { id: 'contribution', type: 'amount' as const }];
  const row = ['=a,b.csv', 7, null];
  expect(ROWS_FORMATS.csv.head(columns)).toEqual(['file,line,contribution']);
  expect(ROWS_FORMATS.csv.line(columns, row)).toBe('"\'=a,b.csv",7,');
  expect(ROWS_FORMATS.jsonl.line(columns, row)).toBe('{"file":"=a,b.csv","line":7,"contribution":null}');
});
