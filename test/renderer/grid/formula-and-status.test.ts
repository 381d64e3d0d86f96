import { describe, expect, it } from 'vitest';
import { cellName, describeCell } from '../../../renderer/features/formula-bar/describe-cell';
import { plainText, richText } from '../../../renderer/features/formula-bar/rich-text';
import { addsUp, cellWords, usedColumns } from '../../../renderer/features/rows/row-columns';
import { describeProgress } from '../../../renderer/features/status/describe-progress';
import { summarise } from '../../../renderer/features/status/summarise';
import { USUAL_SETTINGS } from '../../../shared/protocol/settings';
import { countedText } from '../../../shared/sheet/counted-text';
import { sortAt, sortByColumn, cellSpec } from '../../../shared/sheet/cell-spec';
import { translator } from '../../../shared/text/translate';
import { mixedTable } from '../harness/mixed-table';
import { mockRows } from '../harness/mock-rows';
import { mockTable } from '../harness/mock-table';

const en = translator('en');
const fr = translator('fr');
const told = { translate: en, currency: 'EUR', counting: USUAL_SETTINGS };
const table = mockTable();
const LYON = 1;
const Q3 = 2;
const seen = (text: string) => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_').replace(/revenue_won|Revenue won|Chiffre d’affaires gagné/g, 'REVENUE');

describe('the formula bar', () => {
  it('names a cell', () => {
    expect(cellName(table, { row: LYON, column: Q3, measure: 0 }, en)).toBe('Lyon × Q3 2026');
    expect(cellName(table, { row: LYON, column: Q3, measure: 0 }, fr)).toBe('Lyon × T3 2026');
    expect(cellName(table, { row: 16, column: null, measure: null }, en)).toBe('All teams');
  });

  it('says what it is, and what it is held against', () => {
    const { sentence } = describeCell(table, { row: LYON, column: Q3, measure: 0 }, told);
    const text = seen(plainText(sentence));
    expect(text).toMatch(/^.+ of Lyon, 1 Jul – 30 Sep 2026: €1,424k\./);
    expect(text).toMatch(/ Same dates last year: €1,641k, −13\.2%\.$/);
    expect(sentence.filter((part) => part.strong).map((part) => part.text).slice(1)).toEqual(['Lyon', '€1,424k']);
  });

  it('speaks French', () => {
    const text = seen(plainText(describeCell(table, { row: LYON, column: Q3, measure: 0 }, { ...told, translate: fr }).sentence));
    expect(text).toMatch(/de Lyon, 1er juil\. – 30 sept\. 2026 : 1~424_k€\./);
    expect(text).toMatch(/ Mêmes dates l’an dernier : 1~641_k€, −13,2~%\.$/);
  });

  it('dates a reference by its own days', () => {
    expect(plainText(describeCell(table, { row: LYON, column: Q3, measure: 1 }, told).sentence)).toContain('1 Jul – 30 Sep 2025: €1,641k.');
  });

  it('gives the reason of a blank', () => {
    expect(plainText(describeCell(mixedTable(), { row: 4, column: 0, measure: 2 }, told).sentence)).toContain('blank. The reference is 0: a percentage of nothing.');
  });

  it.each([
    { measure: 'win_rate', counting: { winRateOf: 'created', cycleStart: null }, says: 'Here: divided by the deals created in the period.' },
    { measure: 'win_rate_value', counting: { winRateOf: 'decided', cycleStart: 'Demo' }, says: undefined },
    { measure: 'sales_cycle', counting: { winRateOf: 'created', cycleStart: 'Demo' }, says: 'Here: from the first day in Demo.' },
    { measure: 'revenue_won', counting: { winRateOf: 'created', cycleStart: 'Demo' }, says: undefined },
    { measure: 'stalled_deals', counting: {}, says: undefined },
    { measure: 'stalled_deals', counting: { stalledAfter: 21 }, says: 'Here: 21 days.' },
    { measure: 'stalled_deals', counting: { stalledAfterByStage: { Bid: 45 } }, says: 'Here: 30 days (Bid: 45).' },
    { measure: 'neglected_accounts', counting: { stalledAfter: 21, neglectedAfter: 60 }, says: 'Here: 60 days.' },
  ] as const)('$measure: how the workspace counts it, where that isn’t the usual way', ({ measure, counting, says }) => expect(countedText(measure, { ...USUAL_SETTINGS, ...counting }, en)).toBe(says));

  it('never reads a member as markup', () => {
    expect(richText(en, 'workbook.formula.cross', { row: '<b>{{column}}</b>', column: 'Q3' }, ['row'])).toEqual([
      { text: '<b>{{column}}</b>', strong: true }, { text: ' × ', strong: false }, { text: 'Q3', strong: false },
    ]);
  });
});

describe('the status bar', () => {
  const reps = Array.from({ length: 10 }, (_, index) => index + 2);
  const value = [{ column: Q3, measure: 0 }];

  it('counts a subtotal once', () => {
    const summary = summarise(table, { rows: [LYON, ...reps], columns: value });
    expect({ ...summary, average: Math.round(summary.average ?? 0) }).toEqual({ count: 11, sum: 1_424_187, average: 142_587, min: 84_187, max: 200_187, measure: 0, once: true });
  });
  it('adds siblings', () => expect(summarise(table, { rows: [2, 3], columns: value }).sum).toBe(143_187 + 125_187));
  it('counts the grand total once, on both axes', () => {
    const all = [0, 1, 2, 3].map((column) => ({ column, measure: 0 }));
    const summary = summarise(table, { rows: [0, 1, 12, 14, 16], columns: [...all, { column: 4, measure: 0 }] });
    expect([summary.sum, summary.count, summary.once]).toEqual([23_502_187, 25, true]);
  });
  it('never adds percentages, nor mixes measures', () => {
    expect(summarise(table, { rows: [2, 3], columns: [{ column: Q3, measure: 2 }] })).not.toHaveProperty('sum');
    expect(summarise(table, { rows: [2, 3], columns: [{ column: Q3, measure: 0 }, { column: Q3, measure: 1 }] })).toEqual({ count: 4, once: false });
  });
  it('asks the catalogue what adds up', () => {
    expect(summarise(table, { rows: [2, 3], columns: value }, () => 'distinct')).not.toHaveProperty('sum');
    expect(summarise(table, { rows: [2, 3], columns: value }, () => 'semi-additive')).toHaveProperty('sum');
    expect(summarise(table, { rows: [2], columns: [...value, { column: 1, measure: 0 }] }, () => 'semi-additive')).not.toHaveProperty('sum');
  });
  it('skips blanks', () => expect(summarise(mixedTable(), { rows: [0, 5], columns: [{ column: 0, measure: 6 }] })).toMatchObject({ count: 1, min: 12_838 }));

  it.each([
    [null, 'Counting'], [{ phase: 'scan', done: 10, total: null, unit: 'rows' as const }, 'Counting'],
    [{ phase: 'scan', done: 10_200_000, total: 16_300_000, unit: 'rows' as const }, 'Counting 10,200,000 of 16,300,000 rows'],
    [{ phase: 'scan', done: 62, total: 100, unit: 'percent' as const }, 'Counting, 62%'],
    [{ phase: 'read', done: 5_250_000, total: 10_000_000, unit: 'bytes' as const }, 'Reading 5.3 of 10.0 MB'],
  ])('says how far %o has come', (progress, words) => expect(describeProgress(progress, en)).toBe(words));
});

describe('a cell in the protocol’s words', () => {
  it('is what drill-through asks', () => expect(cellSpec(table, { row: 2, column: Q3, measure: 1 })).toEqual({
    rows: { team: 'Lyon', rep: 'Bastien Roche' }, columns: { quarter: '2026-Q3' }, measure: 'revenue_won', comparison: 'last-year', show: 'value',
  }));
  it('sorts, and knows that it is sorted', () => {
    const sort = sortByColumn(table, Q3, 2, 'descending') ?? [];
    expect(sort[1]).toEqual({ dimension: 'rep', by: 'revenue_won', comparison: 'last-year', show: 'percent', column: { quarter: '2026-Q3' }, direction: 'descending' });
    expect([sortAt(table, sort, Q3, 2), sortAt(table, sort, Q3, 0), sortAt(table, sort, 1, 2)]).toEqual(['descending', undefined, undefined]);
  });
});

describe('the rows behind a cell', () => {
  const rows = mockRows();
  it('leave out empty fields and a part that is always the same', () => {
    expect(usedColumns(rows).map((index) => rows.columns[index]?.id)).toEqual(['file', 'line', 'date', 'slot', 'contribution', 'id', 'name', 'account', 'owner', 'custom:Stage name']);
  });
  it('write values as people read them', () => {
    expect([cellWords({ id: 'date', type: 'date' }, '2026-07-01', fr), cellWords({ id: 'amount', type: 'amount' }, 12350.5, en), cellWords({ id: 'slot', type: 'text' }, 'reference', en), cellWords({ id: 'x', type: 'boolean' }, true, fr), cellWords({ id: 'x', type: 'text' }, null, fr)])
      .toEqual(['1er juil. 2026', '12,350.50', 'Reference', 'oui', '']);
  });
  it('check that they make the cell', () => expect([addsUp(0.1 + 0.2, 0.3), addsUp(241_728, 241_500)]).toEqual([true, false]));
});
