import type { EChartsOption } from 'echarts';
import type { ChartColours } from './chart-colours';
import type { ChartData } from './chart-data';
import { axisScale, sayPoint, saySeries, type ChartSpeech } from './chart-speech';
import { chartTooltip } from './chart-tooltip';
import { END_LABEL_WIDTH } from './end-labels';
import { niceAxis, type Axis } from './nice-axis';
import { formatCellValue } from '../../../shared/format/unit-value';
import { formatNumber } from '../../../shared/format/number';

/** What all kinds share: type, no frame, no motion, the tooltip. */
export function commonOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  const filled = data.kind === 'columns' || data.kind === 'bars';
  return {
    animation: false,
    textStyle: { fontFamily: colours.font, fontSize: 11, color: colours.axis },
    tooltip: {
      trigger: 'axis',
      confine: true,
      backgroundColor: colours.surface,
      borderWidth: 0,
      padding: 0,
      transitionDuration: 0,
      axisPointer: filled
        ? { type: 'shadow', shadowStyle: { color: colours.grid, opacity: 0.6 }, z: 0 }
        : { type: 'line', lineStyle: { color: colours.line, type: 'solid', width: 1 } },
      formatter: (params) => {
        const at = Array.isArray(params) ? params[0]?.dataIndex : params.dataIndex;
        return chartTooltip(data, at ?? -1, speech);
      },
    },
  };
}

/** All values, or those of whole periods alone: a month under way would pull an axis that floats down to it. */
export function knownValues(data: ChartData, whole = false): number[] {
  return data.series.flatMap(({ values }) => values.flatMap((value, at) => (value === null || (whole && at === data.partial) ? [] : [value])));
}

/** The axis of figures: at most five pale lines, the unit said once in the title. */
export function valueAxis(data: ChartData, colours: ChartColours, speech: ChartSpeech, floating: boolean): { readonly axis: object; readonly width: number } {
  const values = knownValues(data, floating);
  const nice = niceAxis(values, floating);
  const format = axisFormat(data, nice, speech);
  const labels = [nice.min, nice.min + nice.interval, nice.max - nice.interval / 2].map(format);
  return {
    axis: {
      type: 'value', min: nice.min, max: nice.max, interval: nice.interval,
      axisLine: { show: false }, axisTick: { show: false },
      // Its upper end is no round step: neither line nor figure there.
      axisLabel: { color: colours.axis, margin: 8, formatter: format, showMaxLabel: false },
      splitLine: { showMaxLine: false, lineStyle: { color: colours.grid, width: 1 } },
    },
    width: Math.max(...labels.map(textWidth)) + 12,
  };
}

function axisFormat(data: ChartData, nice: Axis, { translate }: ChartSpeech): (value: number) => string {
  const { language } = translate;
  // Per cent on an axis has no decimals unless the steps need them.
  if (data.unit === 'ratio') return (value) => formatCellValue(value, { unit: 'ratio', language, currency: null }).replace(/[.,]0(?=\D*$)/, '');
  const { divisor } = axisScale(knownValues(data), data.unit);
  const times = data.unit === 'points' ? 100 : 1 / divisor;
  const decimals = Math.max(0, Math.min(4, -Math.floor(Math.log10(nice.interval * times) + 1e-9)));
  const shown = Number.isInteger(Number((nice.interval * times * 10 ** decimals).toPrecision(6))) ? decimals : decimals + 1;
  return (value) => formatNumber(value * times, language, { decimals: shown });
}

/** The axis of points. */
export function pointAxis(data: ChartData, colours: ChartColours, speech: ChartSpeech, boundaryGap: boolean): object {
  return {
    type: 'category',
    boundaryGap,
    data: data.points.map((point, at) => {
      const name = sayPoint(point, data, speech);
      return at === data.partial ? { value: name, textStyle: { color: colours.text, fontWeight: 600 } } : name;
    }),
    axisLine: { show: boundaryGap, lineStyle: { color: colours.line } },
    axisTick: { show: false },
    axisLabel: { color: colours.axis, margin: 8, hideOverlap: true, width: 110, overflow: 'truncate', ...(data.kind === 'lines' ? { alignMinLabel: 'left', alignMaxLabel: 'right' } : {}), ...(data.kind === 'seasonal' ? { interval: 0 } : {}) },
  };
}

/** Names at the ends of lines need room: of the longest of them, within reason. */
export function endRoom(data: ChartData, speech: ChartSpeech): number {
  return Math.min(END_LABEL_WIDTH, Math.max(...data.series.map((series) => (isLine(series.role) ? textWidth(saySeries(series, data, speech)) : 0)))) + 20;
}
const isLine = (role: string) => role !== 'low' && role !== 'high';

/** Close enough for room: Inter at 11 px. */
function textWidth(text: string): number {
  return text.length * 6.6;
}
