import type { EChartsOption, LineSeriesOption } from 'echarts';
import { seriesColour, type ChartColours } from './chart-colours';
import type { ChartData } from './chart-data';
import { saySeries, type ChartSpeech } from './chart-speech';
import { commonOption, END_LABEL_WIDTH, endRoom, pointAxis, valueAxis } from './common-option';

/** A line a member over time, named at its end. */
export function linesOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  const figures = valueAxis(data, colours, speech, true);
  const alone = data.series.length === 1;
  return {
    ...commonOption(data, colours, speech),
    grid: { left: figures.width, right: alone ? 24 : endRoom(data, speech), top: 16, bottom: 24, outerBoundsMode: 'none' },
    xAxis: pointAxis(data, colours, speech, false),
    yAxis: figures.axis,
    series: data.series.map((series, at): LineSeriesOption => {
      const colour = alone ? colours.now : series.role === 'others' ? colours.series6 : seriesColour(colours, at);
      const name = saySeries(series, data, speech);
      return {
        type: 'line', name, data: [...series.values], symbol: 'circle', symbolSize: 5, showSymbol: data.points.length <= 2, connectNulls: false,
        lineStyle: { color: colour, width: alone ? 2.5 : 2, type: series.role === 'others' ? 'dashed' : 'solid' }, itemStyle: { color: colour },
        emphasis: { focus: 'series', lineStyle: { width: 2.5 } },
        ...(alone ? {} : { endLabel: { show: true, formatter: name, color: colour, fontWeight: 600, distance: 8, width: END_LABEL_WIDTH, overflow: 'truncate' }, labelLayout: { moveOverlap: 'shiftY' } }),
      };
    }),
  };
}
