import { describe, expect, it } from 'vitest';
import type { ChartColours } from '../../../renderer/features/chart/chart-colours';
import { chartMeasures } from '../../../renderer/features/chart/chart-measure';
import { chartOption } from '../../../renderer/features/chart/chart-option';
import { sayTitle } from '../../../renderer/features/chart/chart-speech';
import { chartTooltip } from '../../../renderer/features/chart/chart-tooltip';
import { describeChart } from '../../../renderer/features/chart/describe-chart';
import { spread } from '../../../renderer/features/chart/end-labels';
import { niceAxis } from '../../../renderer/features/chart/nice-axis';
import { rankingData } from '../../../renderer/features/chart/ranking-data';
import { seasonalData } from '../../../renderer/features/chart/seasonal-data';
import { seasonalView } from '../../../renderer/features/chart/seasonal-view';
import { translator } from '../../../shared/text/translate';
import { viewSpecSchema } from '../../../shared/view/view-spec';
import { aPivot, aSeasonalPivot } from './a-pivot';

const colours: ChartColours = {
  text: '#000', text2: '#111', accentText: '#222', surface: '#fff', line: '#ddd', now: 'now', last: 'last', before: 'before', band: 'band', bandLine: '#ccc',
  grid: '#eee', axis: '#999', series1: 's1', series2: 's2', series3: 's3', series4: 's4', series5: 's5', series6: 's6', font: 'Inter',
};
const speech = { translate: translator('en'), currency: 'EUR' };
const seasonal = seasonalData(aSeasonalPivot('2026-11-13', (year, month) => (year - 2020) * 300_000 + month * 10_000));

describe('the axis of figures', () => {
  it.each([
    { name: 'from zero', values: [3, 97], floating: false },
    { name: 'floating', values: [1.43, 3.07], floating: true },
    { name: 'below zero', values: [-20, 40], floating: false },
    { name: 'all alike', values: [5, 5], floating: true },
    { name: 'nothing', values: [], floating: false },
    { name: 'large', values: [123_456, 987_654_321], floating: true },
    { name: 'tiny', values: [0.0001, 0.00023], floating: true },
  ])('$name: round ends around the values, at most five lines', ({ values, floating }) => {
    const { min, max, interval } = niceAxis(values, floating);
    expect(min).toBeLessThanOrEqual(Math.min(...values, max));
    expect(max).toBeGreaterThanOrEqual(Math.max(...values, min));
    expect(Math.floor((max - min) / interval) + 1).toBeLessThanOrEqual(5);
    expect(Math.abs(min / interval - Math.round(min / interval))).toBeLessThan(1e-6);
    expect((max - min) / interval).toBeGreaterThanOrEqual(0.999);
    expect(floating || min <= 0).toBe(true);
  });
  it('draws a line’s axis where its values are', () => {
    expect(niceAxis([1.43, 3.07], true)).toMatchObject({ min: 1, interval: 0.5 });
  });
});

describe('the seasonal picture', () => {
  if (!seasonal) throw new Error('no seasons');
  const option = chartOption(seasonal, colours, speech);
  const series = Array.isArray(option.series) ? option.series : [];
  it('has the band first, then the years, the month under way apart', () => {
    expect(series.map((one) => [one.type, one.name])).toEqual([['line', undefined], ['line', undefined], ['line', '2026'], ['line', '2026'], ['line', '2025'], ['line', '2024'], ['custom', undefined]]);
    expect(series.map((one) => ('lineStyle' in one ? one.lineStyle : null))).toMatchObject([{ opacity: 0 }, { opacity: 0 }, { color: 'now', width: 2.5 }, { opacity: 0 }, { color: 'last', width: 1.5 }, { color: 'before', type: 'dashed' }, null]);
  });
  it('says itself in a sentence, in both languages', () => {
    const sentence = describeChart(seasonal, speech);
    expect(sentence).toContain('2026, 2025 and 2024');
    expect(sentence).toContain('Highest in Nov');
    expect(sentence).toContain('2023, 2024 and 2025');
    expect(describeChart(seasonal, { ...speech, translate: translator('fr') })).toContain('Plus haut en nov.');
  });
});

describe('names at the ends of lines', () => {
  it.each([
    { name: 'far apart stay', wish: [10, 50], at: [10, 50] },
    { name: 'near ones part around their middle', wish: [10, 12], at: [4, 18] },
    { name: 'a pushed pair pushes the next', wish: [10, 10, 20], at: [-0.67, 13.33, 27.33] },
    { name: 'order is by place, not by index', wish: [12, 10], at: [18, 4] },
  ])('$name', ({ wish, at }) => {
    spread(wish, 14).forEach((place, index) => expect(place).toBeCloseTo(at[index] ?? NaN, 1));
  });
});

describe('the tooltip', () => {
  it('escapes what comes from files', () => {
    const table = aPivot({ rows: { dimension: { id: 'rep', kind: 'member' }, members: ['<img src=x onerror=alert(1)>&"\''] }, value: () => 1 });
    const [drawn] = chartMeasures(table);
    const data = drawn ? rankingData(table, drawn) : null;
    if (!data) throw new Error('no ranking');
    const html = chartTooltip(data, 0, speech);
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;&quot;&#39;');
    expect(html).not.toContain('<img');
    expect(chartTooltip(data, 7, speech)).toBe('');
    expect(sayTitle(data, speech)).not.toBe('');
  });
});

describe('the seasonal view', () => {
  const view = viewSpecSchema.parse({
    version: 1, rows: ['team'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year', show: 'percent' }],
    filters: [{ dimension: 'team', in: ['Lyon'] }, { dimension: 'rep', top: 3, by: 'revenue_won' }],
  });
  const period = { from: '2026-01-01', to: '2027-01-01' };
  it('asks for the same measure and facts by month over four years', () => {
    expect(seasonalView(view, { period, asOf: '2026-11-13', measure: 1 })).toMatchObject({
      rows: [], columns: ['month'], measures: [{ measure: 'revenue_won' }], period: { from: '2023-01-01', to: '2027-01-01' }, filters: [{ dimension: 'team', in: ['Lyon'] }],
    });
  });
  it('stands on the year of the as-of date when the period reaches beyond it, else on the period’s last', () => {
    expect(seasonalView(view, { period: { from: '2026-01-01', to: '2030-01-01' }, asOf: '2026-11-13', measure: 0 })?.period).toEqual({ from: '2023-01-01', to: '2027-01-01' });
    expect(seasonalView(view, { period: { from: '2017-01-01', to: '2018-01-01' }, asOf: '2026-11-13', measure: 0 })?.period).toEqual({ from: '2014-01-01', to: '2018-01-01' });
  });
  it('is a valid view', () => {
    expect(viewSpecSchema.safeParse(seasonalView(view, { period, asOf: null, measure: 0 })).success).toBe(true);
  });
  it('is not there without dates, or for a span', () => {
    expect(seasonalView(view, { period: null, asOf: null, measure: 0 })).toBeUndefined();
    expect(seasonalView({ ...view, measures: [{ measure: 'revenue_won', span: 'rolling-12' }] }, { period, asOf: null, measure: 0 })).toBeUndefined();
  });
});
