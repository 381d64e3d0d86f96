import type { EChartsOption } from 'echarts';
import type { ChartColours } from './chart-colours';
import type { ChartData } from './chart-data';
import { saySeries, sayValue, type ChartSpeech } from './chart-speech';
import { commonOption, pointAxis, valueAxis } from './common-option';
import { outlineSeries } from './outline-series';

/** Few bars may be stout; a full dozen must fit a low pane. */
const barHeight = ({ points }: ChartData) => (points.length <= 8 ? 16 : 10);
const NAME_WIDTH = 140;

/** Members from the largest down, each with its figure at the bar's end; from zero. */
export function barsOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  const figures = valueAxis(data, colours, speech, false);
  const names = pointAxis(data, colours, speech, true);
  return {
    ...commonOption(data, colours, speech),
    grid: { left: NAME_WIDTH + 12, right: 72, top: 8, bottom: 24, outerBoundsMode: 'none' },
    xAxis: figures.axis,
    yAxis: { ...names, inverse: true, axisLabel: { color: colours.text, fontSize: 12, width: NAME_WIDTH, overflow: 'truncate', margin: 8, interval: 0 } },
    series: data.series.map((series) => series.role === 'reference'
      ? outlineSeries(series.values, saySeries(series, data, speech), { stroke: colours.last, width: barHeight(data), horizontal: true })
      : {
          type: 'bar' as const, name: saySeries(series, data, speech), barWidth: barHeight(data), z: 2, data: [...series.values],
          itemStyle: { color: colours.now, borderRadius: [0, 2, 2, 0] }, emphasis: { disabled: true },
          label: {
            show: true, position: 'right' as const, distance: 8, color: colours.text, fontSize: 11, fontWeight: 600,
            formatter: ({ dataIndex }: { dataIndex: number }) => {
              const value = series.values[dataIndex];
              return value === null || value === undefined ? '' : sayValue(value, data, speech);
            },
          },
        }),
  };
}
