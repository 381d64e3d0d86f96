import { describe, expect, it } from 'vitest';
import { buildColumns, headerLevels, type SheetBranch } from '../../../renderer/features/grid/pivot-columns';
import { buildRows } from '../../../renderer/features/grid/pivot-rows';
import { cellText, cellTooltip } from '../../../renderer/features/grid/cell-text';
import { expandedAll, expandedTo, toggled } from '../../../renderer/features/grid/expansion';
import { cornerLabel } from '../../../shared/sheet/measure-label';
import { translator } from '../../../shared/text/translate';
import { largeTable } from '../harness/large-table';
import { mixedTable } from '../harness/mixed-table';
import { mockTable } from '../harness/mock-table';

const en = translator('en');
const fr = translator('fr');

/** A branch as an outline: `Q1 | 1 Jan – 31 Mar > 2026, 2025, change`. */
function outline(branch: SheetBranch): string {
  if ('column' in branch) return [branch.column.label, branch.column.detail].filter(Boolean).join(' | ');
  const { group } = branch;
  return `${[group.label, group.detail].filter(Boolean).join(' | ')} > ${group.children.map(outline).join(', ')}`;
}

describe('rows', () => {
  const table = mockTable();
  const labels = (expansion: readonly (readonly string[])[] | null, subtotals = {}) =>
    buildRows(table, { expansion, translate: en, subtotals }).body.map((row) => `${'  '.repeat(row.level)}${row.label}${row.hidesValues ? ' (no figures)' : ''}`);

  it('show the first level when the view says nothing', () => expect(labels(null)).toEqual(['Paris', 'Lyon', 'Nantes', 'Köln']));
  it('open one branch', () => expect(labels([['Köln']])).toEqual(['Paris', 'Lyon', 'Nantes', 'Köln', '  (no owner)']));
  it('keep the grand total apart', () => expect(buildRows(table, { expansion: null, translate: fr }).total?.label).toBe('Toutes les équipes'));
  it('put figures of an open parent below when asked', () => expect(labels([['Köln']], { team: 'bottom' }).slice(3)).toEqual(['Köln (no figures)', '  (no owner)', 'Köln, total']));
  it('leave them out when asked', () => expect(labels([['Köln']], { team: 'off' }).slice(3)).toEqual(['Köln (no figures)', '  (no owner)']));
  it('open all, by level, and one', () => {
    expect(expandedAll(table.rows)).toEqual([['Paris'], ['Lyon'], ['Nantes'], ['Köln']]);
    expect(expandedTo(table.rows, 0)).toEqual([]);
    expect(toggled([['Lyon']], ['Lyon'])).toEqual([]);
    expect(toggled([['Lyon']], ['Paris'])).toEqual([['Lyon'], ['Paris']]);
  });
  it('are quick at two thousand', () => {
    const large = largeTable();
    const start = performance.now();
    expect(buildRows(large, { expansion: expandedAll(large.rows), translate: en }).body).toHaveLength(2000);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});

describe('columns', () => {
  it('stand as value · reference · change under their dates', () => {
    expect(buildColumns(mockTable(), en, 'EUR').branches.map(outline)).toEqual([
      'Q1 | 1 Jan – 31 Mar > 2026, 2025, change', 'Q2 | 1 Apr – 30 Jun > 2026, 2025, change', 'Q3 | 1 Jul – 30 Sep > 2026, 2025, change',
      'Q4 to date | 1 Oct – 13 Nov, both years > 2026, 2025, change', 'Year to date | 1 Jan – 13 Nov, both years > 2026, 2025, change',
    ]);
  });

  it('speak French', () => expect(buildColumns(mockTable(), fr, 'EUR').branches.map(outline).slice(3)).toEqual([
    'T4 à date | 1er oct. – 13 nov., les deux années > 2026, 2025, évolution', 'Année à date | 1er janv. – 13 nov., les deux années > 2026, 2025, évolution',
  ]));

  it('order a view that lists the change first', () => {
    const table = mockTable();
    const turned = { ...table, measures: table.measures.toReversed() };
    expect(buildColumns(turned, en, 'EUR').columns.slice(0, 3).map((column) => [column.role, column.measure])).toEqual([['value', 2], ['reference', 1], ['change', 0]]);
  });

  it('name each measure and its unit when there are several', () => {
    const [branch] = buildColumns(mixedTable(), en, 'EUR').branches;
    expect(branch === undefined ? '' : outline(branch).replaceAll(/revenue_won|Revenue won/g, 'REVENUE')).toMatch(/^Year to date \| 1 Jan – 13 Nov, both years > REVENUE, €k, 2025, change, .*, change, pts, .*, €k, .*, days$/);
  });

  it('print both dates when they are not the same days', () => {
    const table = mockTable();
    const measures = table.measures.map((measure) => ({ ...measure, ranges: { axis: 'columns' as const, pairs: measure.ranges.pairs.map((pair) => ({ ...pair, references: [{ from: '2025-12-01', to: '2026-01-01' }] })) } }));
    const [first] = buildColumns({ ...table, measures }, en, 'EUR').branches;
    expect(first === undefined ? '' : outline(first)).toContain('1 Jan – 31 Mar 2026 against 1 – 31 Dec 2025');
  });

  it('nest years and months, each year with its own total', () => {
    const { branches, columns } = buildColumns(largeTable(), en, 'EUR');
    expect(branches).toHaveLength(33);
    expect(columns).toHaveLength(33 * 13);
    expect(branches[0] === undefined ? '' : outline(branches[0])).toMatch(/^1990 \| 1 Jan – 31 Dec > January \| 1 – 31 Jan, .*, December \| 1 – 31 Dec, Total$/);
    expect([headerLevels(branches), new Set(columns.map((column) => column.key)).size]).toEqual([1, 429]);
  });

  it('say the unit once, in the corner', () => {
    const table = mockTable();
    expect(cornerLabel(table, buildColumns(table, en, 'EUR').formats, en)).toMatch(/, € thousand$/);
    expect(cornerLabel(table, buildColumns(table, fr, 'EUR').formats, fr)).toMatch(/, milliers €$/);
    expect(cornerLabel(mixedTable(), buildColumns(mixedTable(), en, null).formats, en)).toBe('');
  });
});

describe('cells', () => {
  const table = mixedTable();
  const context = { table, translate: en, formats: buildColumns(table, en, 'EUR').formats };
  const at = (row: number, measure: number) => ({ row, column: 0, measure });
  it.each([
    ['an amount in thousands', at(0, 0), { text: '539', cases: '', tone: 'plain', dim: false }],
    ['a rise', at(0, 2), { text: '+8.2%', cases: '', tone: 'better', dim: false }],
    ['a fall', at(2, 2), { text: '−32.5%', cases: '', tone: 'worse', dim: false }],
    ['a percentage of nothing', at(4, 2), { text: 'n/a', cases: '', tone: 'plain', dim: true }],
    ['a true zero', at(5, 0), { text: '0', cases: '', tone: 'plain', dim: false }],
    ['a rate of nothing, blank', at(5, 4), { text: '', cases: '', tone: 'plain', dim: false }],
    ['a rate with its cases', at(0, 4), { text: '43.3%', cases: 'of 97', tone: 'plain', dim: false }],
    ['a rate of few cases', at(4, 4), { text: '50.0%', cases: 'of 4', tone: 'plain', dim: true }],
    ['a difference of rates, in points', at(1, 5), { text: '−1.3', cases: '', tone: 'worse', dim: false }],
    ['no difference, without a colour', at(3, 5), { text: '0.0', cases: '', tone: 'flat', dim: false }],
    ['days', at(0, 7), { text: '84.0', cases: '', tone: 'plain', dim: false }],
  ])('show %s', (_, cell, shown) => expect(cellText(context, cell)).toEqual(shown));

  it('stay grey where a change is not significant', () => expect(cellText({ ...context, significance: () => false }, at(2, 2)).tone).toBe('flat'));
  it('tell the full value, the reason and the cases on hover', () => {
    expect([cellTooltip(context, at(0, 0)), cellTooltip(context, at(4, 2)), cellTooltip(context, at(0, 4))])
      .toEqual(['€539,200', 'The reference is 0: a percentage of nothing', '43.3%\nRests on 97 cases']);
  });
});
