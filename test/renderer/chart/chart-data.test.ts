import { describe, expect, it } from 'vitest';
import { chartMeasures } from '../../../renderer/features/chart/chart-measure';
import { proposeChart, readings } from '../../../renderer/features/chart/propose-chart';
import { rankingData } from '../../../renderer/features/chart/ranking-data';
import { seasonalData } from '../../../renderer/features/chart/seasonal-data';
import { columnsData, linesData } from '../../../renderer/features/chart/time-data';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { aPivot, aSeasonalPivot, type APivot } from './a-pivot';

const quarters = { dimension: { id: 'quarter', kind: 'time' }, members: ['2026-Q1', '2026-Q2', '2026-Q3'] } as const;
const teams = { dimension: { id: 'team', kind: 'member' }, members: ['Paris', 'Lyon', 'Köln'] } as const;

function drawnOf(table: PivotTable) {
  const [drawn] = chartMeasures(table);
  if (!drawn) throw new Error('no measure');
  return drawn;
}
const propose = (pivot: APivot, seasonal: PivotTable | null = null) => {
  const table = aPivot(pivot);
  return proposeChart(readings(table, seasonal, drawnOf(table)));
};
const years = aSeasonalPivot('2026-11-13', (year, month) => (year - 2022) * 100 + month);

describe('the kind proposed', () => {
  it.each<[string, string | null, () => string | null]>([
    ['members by quarter, with the seasons at hand', 'seasonal', () => propose({ rows: teams, columns: quarters, value: () => 1 }, years)],
    ['members by quarter, without', 'lines', () => propose({ rows: teams, columns: quarters, value: () => 1 })],
    ['three quarters of a total', 'columns', () => propose({ columns: quarters, value: () => 1 })],
    ['members alone', 'bars', () => propose({ rows: teams, value: () => 1 }, years)],
    ['one figure', 'seasonal', () => propose({ value: () => 1 }, years)],
    ['one figure and no season', null, () => propose({ value: () => 1 })],
    ['weeks', 'lines', () => propose({ columns: { dimension: { id: 'week', kind: 'time' }, members: ['2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05'] }, value: () => 1 }, years)],
  ])('%s: %s', (_name, kind, run) => {
    expect(run()).toBe(kind);
  });
});

describe('the seasonal overlay', () => {
  const data = seasonalData(years);
  it('has a line a year, this year to the as-of month, the month under way told', () => {
    expect(data?.series.map(({ role, member }) => [role, member])).toEqual([['low', null], ['high', null], ['now', '2026'], ['last', '2025'], ['before', '2024']]);
    expect(data?.series[2]?.values).toEqual([401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, null]);
    expect(data?.partial).toBe(10);
  });
  it('bands the three years before, never this one', () => {
    expect(data?.bandYears).toEqual([2023, 2024, 2025]);
    expect([data?.series[0]?.values[0], data?.series[1]?.values[0]]).toEqual([101, 301]);
  });
  it('asks a click for this year’s month', () => {
    expect(data?.points[2]?.members).toEqual({ month: '2026-03' });
  });
  it('takes the zeros before the first fact for no data', () => {
    const late = seasonalData(aSeasonalPivot('2026-12-31', (year, month) => (year < 2024 || (year === 2024 && month < 7) ? 0 : 5)));
    expect(late?.bandYears).toEqual([2024, 2025]);
    expect(late?.series.find(({ role }) => role === 'before')?.values.slice(0, 7)).toEqual([null, null, null, null, null, null, 5]);
    expect(late?.partial).toBeNull();
  });
  it('needs more than a year', () => {
    expect(seasonalData(aSeasonalPivot('2026-12-31', (year) => (year < 2026 ? 0 : 5)))).toBeNull();
    expect(seasonalData(aSeasonalPivot(null, () => NaN))).toBeNull();
  });
});

describe('the reference', () => {
  const shapes = [
    { show: 'value', unit: 'amount', shown: 80 },
    { show: 'difference', unit: 'amount', shown: 20 },
    { show: 'percent', unit: 'ratio', shown: 0.25 },
  ] as const;
  it.each(shapes)('is read from the $show beside the value', ({ show, unit, shown }) => {
    const table = aPivot({ columns: quarters, measures: [{}, { comparison: 'last-year', show, unit }], value: (_row, _column, measure) => (measure === 0 ? 100 : shown) });
    const data = columnsData(table, drawnOf(table));
    expect(data?.comparison).toBe('last-year');
    expect(data?.series.map(({ role, values }) => [role, values[0]])).toEqual([['reference', 80], ['now', 100]]);
  });
  it('is not there without a comparison', () => {
    const table = aPivot({ columns: quarters, measures: [{}, { measure: 'deals_won' }], value: () => 1 });
    expect(columnsData(table, drawnOf(table))?.series.map(({ role }) => role)).toEqual(['now']);
    expect(chartMeasures(table).map(({ index }) => index)).toEqual([0, 1]);
  });
});

describe('lines', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
  const many = { dimension: { id: 'rep', kind: 'member' }, members: names } as const;
  it('draws at most six: the largest, and the rest of the total as Others', () => {
    const table = aPivot({ rows: many, columns: quarters, value: (row) => (row < 0 ? 36 : row + 1) });
    const data = linesData(table, drawnOf(table));
    expect(data?.series.map(({ member }) => member)).toEqual(['D', 'E', 'F', 'G', 'H', '(others)']);
    expect(data?.series.at(-1)?.values).toEqual([6, 6, 6]);
    expect(data?.left).toEqual({ shown: 5, total: 8 });
  });
  it('makes no rest of what does not add up', () => {
    const table = aPivot({ rows: many, columns: quarters, measures: [{ unit: 'ratio' }], value: (row) => (row < 0 ? 0.5 : row / 10) });
    const data = linesData(table, drawnOf(table));
    expect(data?.series.map(({ role }) => role)).toEqual(['member', 'member', 'member', 'member', 'member', 'member']);
  });
});

describe('the ranking', () => {
  it('puts the largest first, blanks last, and counts what it leaves out', () => {
    const table = aPivot({ rows: teams, columns: quarters, measures: [{}, { comparison: 'last-year' }], value: (row, _column, measure) => (row === 1 && measure === 0 ? NaN : row + 10) });
    const data = rankingData(table, drawnOf(table));
    expect(data?.points.map(({ member }) => member)).toEqual(['Köln', 'Paris', 'Lyon']);
    expect(data?.series.map(({ role, values }) => [role, values])).toEqual([['reference', [12, 10, 11]], ['now', [12, 10, null]]]);
    const long = aPivot({ rows: { dimension: { id: 'rep', kind: 'member' }, members: Array.from({ length: 40 }, (_, at) => `R${at}`) }, value: (row) => row });
    expect(rankingData(long, drawnOf(long))?.left).toEqual({ shown: 12, total: 40 });
  });
  it('needs the other axis’s total', () => {
    const table = aPivot({ rows: teams, columns: { ...quarters, total: false }, value: () => 1 });
    expect(rankingData(table, drawnOf(table))).toBeNull();
  });
});
