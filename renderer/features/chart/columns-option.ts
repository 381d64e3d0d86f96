import type { EChartsOption } from 'echarts';
import type { ChartColours } from './chart-colours';
import type { ChartData } from './chart-data';
import { saySeries, sayValue, type ChartSpeech } from './chart-speech';
import { commonOption, pointAxis, valueAxis } from './common-option';
import { outlineSeries } from './outline-series';

/** Columns that carry their own figures without crowding. */
const MOST_LABELLED = 13;

/** The value filled, its reference as an outline around it; from zero. */
export function columnsOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  const figures = valueAxis(data, colours, speech, false);
  const width = data.points.length > 16 ? 12 : data.points.length > 8 ? 24 : 36;
  const labelled = data.points.length <= MOST_LABELLED;
  return {
    ...commonOption(data, colours, speech),
    grid: { left: figures.width, right: 16, top: 20, bottom: 24, outerBoundsMode: 'none' },
    xAxis: pointAxis(data, colours, speech, true),
    yAxis: figures.axis,
    series: data.series.map((series) => series.role === 'reference'
      ? outlineSeries(series.values, saySeries(series, data, speech), { stroke: colours.last, width, horizontal: false })
      : {
          type: 'bar' as const, name: saySeries(series, data, speech), barWidth: width, z: 2,
          itemStyle: { color: colours.now, borderRadius: [2, 2, 0, 0] },
          data: series.values.map((value, at) => (at === data.partial ? { value, itemStyle: { opacity: 0.55 } } : value)),
          emphasis: { disabled: true },
          label: { show: labelled, position: 'top' as const, color: colours.text, fontWeight: 600, fontSize: 11, formatter: ({ dataIndex }: { dataIndex: number }) => label(series.values[dataIndex], data, speech) },
        }),
  };
}

function label(value: number | null | undefined, data: ChartData, speech: ChartSpeech): string {
  return value === null || value === undefined ? '' : sayValue(value, data, speech);
}
