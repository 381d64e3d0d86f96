import type { EChartsOption } from 'echarts';
import { barsOption } from './bars-option';
import type { ChartColours } from './chart-colours';
import type { ChartData, ChartKind } from './chart-data';
import type { ChartSpeech } from './chart-speech';
import { columnsOption } from './columns-option';
import { linesOption } from './lines-option';
import { seasonalOption } from './seasonal-option';

type OptionBuilder = (data: ChartData, colours: ChartColours, speech: ChartSpeech) => EChartsOption;

const BUILDERS: Readonly<Record<ChartKind, OptionBuilder>> = {
  seasonal: seasonalOption,
  lines: linesOption,
  columns: columnsOption,
  bars: barsOption,
};

/** The picture of the data in ECharts' words. */
export function chartOption(data: ChartData, colours: ChartColours, speech: ChartSpeech): EChartsOption {
  return BUILDERS[data.kind](data, colours, speech);
}
