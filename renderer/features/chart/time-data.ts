import { membersOf, nodesAt, timeDimension, totalNode, type Crossing } from './axis-nodes';
import type { ChartData, ChartPoint, ChartSeries } from './chart-data';
import type { ChartMeasure } from './chart-measure';
import { foldOthers } from './fold-others';
import { NONE } from '../../../shared/model/member-names';
import type { PivotAxis, PivotTable } from '../../../shared/view/pivot-table';

interface TimeAxis {
  readonly which: 'rows' | 'columns';
  readonly axis: PivotAxis;
  readonly other: PivotAxis;
  readonly points: readonly (ChartPoint & { readonly node: number })[];
}

/** Lines over time, one a member of the outermost dimension beside it, at most six of them. Null without two moments. */
export function linesData(table: PivotTable, drawn: ChartMeasure): ChartData | null {
  const time = timeAxis(table);
  if (!time) return null;
  const line = (otherNode: number) => time.points.map(({ node }) => drawn.value({ axis: time.which, node, otherNode }));
  const dimension = time.other.dimensions[0]?.id;
  const members: ChartSeries[] = dimension === undefined ? [] : nodesAt(time.other, 1).map((node) => ({
    role: 'member', dimension, member: membersOf(time.other, node)[dimension] ?? '', values: line(node),
  }));
  const total = totalNode(time.other);
  const whole: ChartSeries | undefined = total === undefined ? undefined : { role: 'now', dimension: null, member: null, values: line(total) };
  const { series, left } = members.length > 0 ? foldOthers(members, whole?.values) : { series: whole ? [whole] : [], left: null };
  return series.length === 0 ? null : { ...frame(drawn), kind: 'lines', comparison: null, points: time.points, series, left, partial: partialPoint(table, time) };
}

/** Columns over time (or, without time, over the outermost members): the total, with its reference as an outline. */
export function columnsData(table: PivotTable, drawn: ChartMeasure): ChartData | null {
  const time = timeAxis(table) ?? memberAxis(table);
  const total = time ? totalNode(time.other) : undefined;
  if (!time || total === undefined) return null;
  const crossings = time.points.map(({ node }): Crossing => ({ axis: time.which, node, otherNode: total }));
  const now: ChartSeries = { role: 'now', dimension: null, member: null, values: crossings.map(drawn.value) };
  const reference: ChartSeries[] = drawn.reference ? [{ role: 'reference', dimension: null, member: null, values: crossings.map(drawn.reference) }] : [];
  return { ...frame(drawn), kind: 'columns', points: time.points, series: [...reference, now], left: null, partial: partialPoint(table, time) };
}

function frame(drawn: ChartMeasure) {
  return { source: 'view' as const, measure: drawn.measure.measure, unit: drawn.measure.unit, comparison: drawn.comparison, bandYears: [] };
}

/** The axis whose moments stand under the chart. Time below members (team > month) isn't one row of moments: no. */
function timeAxis(table: PivotTable): TimeAxis | undefined {
  for (const which of ['columns', 'rows'] as const) {
    const [axis, other] = which === 'columns' ? [table.columns, table.rows] : [table.rows, table.columns];
    const at = timeDimension(axis);
    const outer = axis.dimensions.slice(0, Math.max(at, 0));
    if (at < 0 || outer.some((dimension) => dimension.kind !== 'time')) continue;
    const points = pointsAt(axis, at);
    if (points.length > 1) return { which, axis, other, points };
  }
  return undefined;
}

const MOST_COLUMNS = 24;

function memberAxis(table: PivotTable): TimeAxis | undefined {
  const points = table.rows.dimensions.length === 0 ? [] : pointsAt(table.rows, 0);
  return points.length > 0 && points.length <= MOST_COLUMNS ? { which: 'rows', axis: table.rows, other: table.columns, points } : undefined;
}

function pointsAt(axis: PivotAxis, at: number): TimeAxis['points'] {
  const dimension = axis.dimensions[at]?.id;
  return dimension === undefined ? [] : nodesAt(axis, at + 1).flatMap((node) => {
    const members = membersOf(axis, node);
    const member = members[dimension];
    // Undated facts have no place on a time axis; the sheet shows them.
    return member === undefined || (axis.dimensions[at]?.kind === 'time' && member === NONE) ? [] : [{ node, dimension, member, members }];
  });
}

/** The last moment, when the as-of date falls inside it. */
function partialPoint(table: PivotTable, time: TimeAxis): number | null {
  const measure = table.measures[0];
  if (!measure || measure.ranges.axis !== time.which) return null;
  const at = time.points.findIndex(({ node }) => measure.ranges.pairs[node]?.partial === true);
  return at < 0 ? null : at;
}
