import type { CustomSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import type { ChartColours } from './chart-colours';
import type { ChartData, ChartSeries } from './chart-data';
import { saySeries, type ChartSpeech } from './chart-speech';
import { endLabels } from './end-labels';
import { commonOption, endRoom, pointAxis, valueAxis } from './common-option';

/** One line a year over the months; width, lightness and dash tell the years apart, the band what is usual. */
export function seasonalOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  const figures = valueAxis(data, colours, speech, true);
  return {
    ...commonOption(data, colours, speech),
    grid: { left: figures.width, right: endRoom(data, speech), top: 24, bottom: 24, outerBoundsMode: 'none' },
    xAxis: pointAxis(data, colours, speech, false),
    yAxis: figures.axis,
    series: [...band(data, colours), ...yearLines(data, colours, speech), formerNames(data, colours, speech)],
  };
}

/** Two stacked areas: up to the lowest, unseen, then from the lowest to the highest. */
function band(data: ChartData, colours: ChartColours): LineSeriesOption[] {
  const [low, high] = [find(data, 'low'), find(data, 'high')];
  if (!low || !high) return [];
  const area = (values: (number | null)[], fill: string | null): LineSeriesOption => ({
    type: 'line', stack: 'band', stackStrategy: 'all', data: values, silent: true, symbol: 'none', z: 1,
    lineStyle: { opacity: 0 }, areaStyle: fill === null ? { opacity: 0 } : { color: fill, opacity: 1, origin: 'auto' }, tooltip: { show: false },
  });
  const depth = high.values.map((value, at) => {
    const base = low.values[at];
    return value === null || base === null || base === undefined ? null : value - base;
  });
  return [area([...low.values], null), area(depth, colours.band)];
}

function yearLines(data: ChartData, colours: ChartColours, speech: ChartSpeech): LineSeriesOption[] {
  const looks = {
    now: { color: colours.now, width: 2.5, type: 'solid' },
    last: { color: colours.last, width: 1.5, type: 'solid' },
    before: { color: colours.before, width: 1.5, type: 'dashed' },
  } as const;
  return data.series.flatMap((series): LineSeriesOption[] => {
    if (series.role !== 'now' && series.role !== 'last' && series.role !== 'before') return [];
    const look = looks[series.role];
    const name = saySeries(series, data, speech);
    const shared: LineSeriesOption = { type: 'line', name, symbol: 'none', lineStyle: look, itemStyle: { color: look.color }, emphasis: { disabled: true } };
    if (series.role !== 'now') {
      return [{ ...shared, z: 2, data: [...series.values] }];
    }
    return thisYear(data, series, { ...shared, z: 4 }, { colours, toDate: speech.translate('chart.toDate') });
  });
}

function formerNames(data: ChartData, colours: ChartColours, speech: ChartSpeech): CustomSeriesOption {
  return endLabels(data.series.flatMap((series) => {
    const at = lastKnown(series.values);
    const value = at === null ? null : series.values[at];
    if ((series.role !== 'last' && series.role !== 'before') || at === null || value === null || value === undefined) return [];
    return [{ text: saySeries(series, data, speech), colour: series.role === 'last' ? colours.text2 : colours.axis, at, value }];
  }), colours.font);
}

/**
 * This year's line runs over whole months. The month that isn't over is a hollow point by itself: a line down to it would
 * look like a fall. Below the axis it isn't drawn at all, and the tooltip tells it.
 */
function thisYear(data: ChartData, series: ChartSeries, shared: LineSeriesOption, { colours, toDate: said }: { readonly colours: ChartColours; readonly toDate: string }): LineSeriesOption[] {
  const { values } = series;
  const cut = data.partial;
  const whole = values.map((value, at) => (at === cut ? null : value));
  const named = labelPoint(data, whole);
  const solid: LineSeriesOption = {
    ...shared,
    data: whole.map((value, at) => (at === lastKnown(whole) ? { value, symbol: 'circle', symbolSize: 6 } : value)),
    showSymbol: true,
    ...(named === null ? {} : {
      markPoint: {
        silent: true, symbol: 'circle', symbolSize: 1, itemStyle: { color: 'transparent' },
        label: { show: true, position: 'top', distance: 6, formatter: shared.name?.toString() ?? '', color: colours.accentText, fontWeight: 600, fontSize: 11 },
        data: [{ name: '', coord: [named, whole[named] ?? 0] }],
      },
    }),
  };
  if (cut === null) return [solid];
  const toDate = values.map((value, at) => (at === cut
    ? { value, symbol: 'circle', symbolSize: 8, itemStyle: { color: colours.surface, borderColor: colours.now, borderWidth: 2 } }
    : null));
  const label = { show: true, position: 'bottom' as const, distance: 6, formatter: said, color: colours.accentText, fontWeight: 600, fontSize: 11 };
  return [solid, { ...shared, lineStyle: { opacity: 0 }, data: toDate, showSymbol: true, label }];
}

/** Where this year stands farthest above the other lines: its name fits there. Not at the ends, where it would be cut. */
function labelPoint(data: ChartData, values: readonly (number | null)[]): number | null {
  const others = data.series.filter(({ role }) => role !== 'now' && role !== 'low');
  const rooms = values.flatMap((value, at) => {
    if (value === null || at === 0 || at === 11) return [];
    const above = Math.max(0, ...others.flatMap((series) => series.values[at] ?? []));
    const rise = Math.max(0, ...[values[at - 1], values[at + 1]].map((near) => (near ?? value) - value));
    return [{ at, room: value - above - rise }];
  });
  const best = rooms.toSorted((a, b) => b.room - a.room)[0];
  return best?.at ?? lastKnown(values);
}

function lastKnown(values: readonly (number | null)[]): number | null {
  const at = values.findLastIndex((value) => value !== null);
  return at < 0 ? null : at;
}

function find(data: ChartData, role: ChartSeries['role']): ChartSeries | undefined {
  return data.series.find((series) => series.role === role);
}
