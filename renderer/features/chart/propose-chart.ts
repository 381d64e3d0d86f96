import type { ChartData, ChartKind } from './chart-data';
import type { ChartMeasure } from './chart-measure';
import { rankingData } from './ranking-data';
import { seasonalData } from './seasonal-data';
import { columnsData, linesData } from './time-data';
import type { PivotTable } from '../../../shared/view/pivot-table';

export type Readings = Readonly<Record<ChartKind, ChartData | null>>;

/** What each kind would show of an answer; null where it can't be drawn. */
export function readings(table: PivotTable, seasonal: PivotTable | null, drawn: ChartMeasure): Readings {
  return {
    seasonal: seasonal === null ? null : seasonalData(seasonal),
    lines: linesData(table, drawn),
    columns: columnsData(table, drawn),
    bars: rankingData(table, drawn),
  };
}

/** Fewer moments than this are columns: a line through three points says less. */
const FEWEST_FOR_LINES = 5;

/**
 * The kind that answers what the shape asks: months and quarters ask about the season first; other moments about their
 * course; members without time about their order.
 */
export function proposeChart(read: Readings): ChartKind | null {
  const time = read.lines?.points[0]?.dimension;
  const members = read.lines?.series.some(({ role }) => role === 'member') === true;
  const seasonalGrain = time === undefined ? read.bars === null : ['month', 'quarter', 'half', 'year', 'fiscal-quarter'].includes(time);
  if (read.seasonal && seasonalGrain) return 'seasonal';
  if (read.lines && (read.lines.points.length >= FEWEST_FOR_LINES || members)) return 'lines';
  if (read.columns && time !== undefined) return 'columns';
  if (read.bars) return 'bars';
  return read.columns ? 'columns' : read.lines ? 'lines' : read.seasonal ? 'seasonal' : null;
}
