import type { EChartsOption, LineSeriesOption } from 'echarts';
import { seriesColour, type ChartColours } from './chart-colours';
import type { ChartData } from './chart-data';
import { saySeries, type ChartSpeech } from './chart-speech';
import { endLabels } from './end-labels';
import { commonOption, endRoom, pointAxis, valueAxis } from './common-option';

/** A line a member over time, named at its end. */
export function linesOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  const figures = valueAxis(data, colours, speech, true);
  const alone = data.series.length === 1;
  return {
    ...commonOption(data, colours, speech),
    grid: { left: figures.width, right: alone ? 24 : endRoom(data, speech), top: 16, bottom: 24, outerBoundsMode: 'none' },
    xAxis: pointAxis(data, colours, speech, false),
    yAxis: figures.axis,
    series: [
      ...data.series.map((series, at): LineSeriesOption => ({
        type: 'line', name: saySeries(series, data, speech), data: [...series.values], symbol: 'circle', symbolSize: 5, showSymbol: data.points.length <= 2, connectNulls: false,
        lineStyle: { color: colourOf(data, at, colours), width: alone ? 2.5 : 2, type: series.role === 'others' ? 'dashed' : 'solid' },
        itemStyle: { color: colourOf(data, at, colours) },
        emphasis: { disabled: true },
      })),
      endLabels(alone ? [] : data.series.flatMap((series, index) => {
        const at = series.values.findLastIndex((value) => value !== null);
        const value = series.values[at];
        return value === null || value === undefined ? [] : [{ text: saySeries(series, data, speech), colour: colourOf(data, index, colours), at, value }];
      }), colours.font),
    ],
  };
}

function colourOf(data: ChartData, at: number, colours: ChartColours): string {
  if (data.series.length === 1) return colours.now;
  return data.series[at]?.role === 'others' ? colours.series6 : seriesColour(colours, at);
}
