import { BLANK_REASONS, cellIndex, type BlankReason, type PivotMeasure, type PivotTable } from '../view/pivot-table';

/** Which cell of a table: nodes of its axes and the index of a measure. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly measure: number;
}

export interface CellReading {
  /** NaN where blank. */
  readonly value: number;
  readonly reason: BlankReason;
  /** The cases behind a ratio or mean; undefined where the measure has none. */
  readonly cases: number | undefined;
}

export function readCell(table: PivotTable, cell: SheetCell): CellReading {
  const at = cellIndex(table, cell.row, cell.column, cell.measure);
  const cases = table.measures[cell.measure]?.cases?.[cell.row * table.columns.depth.length + cell.column];
  return { value: table.values[at] ?? Number.NaN, reason: BLANK_REASONS[table.blanks[at] ?? 0] ?? 'value', cases: cases === undefined || Number.isNaN(cases) ? undefined : cases };
}

/** A ratio of fewer cases says little: it is dimmed, with their number. */
export const FEW_CASES = 5;

/** How a cell speaks: better and worse are coloured, and only by the measure's own direction. */
export type Tone = 'plain' | 'better' | 'worse' | 'flat';

/**
 * Whether a change is out of the member's usual variation, so that it earns a colour. The engine doesn't know the usual
 * variation yet: until then every change that doesn't round to nothing is taken as significant.
 */
export type Significance = (cell: SheetCell, value: number) => boolean;

const isChange = (measure: PivotMeasure) => measure.comparison !== null && (measure.show === 'difference' || measure.show === 'percent');

/** `shown` is the cell's text: what reads as no change has no colour, whatever its last decimals. */
export function toneOf(measure: PivotMeasure, value: number, shown: string, significant: boolean): Tone {
  if (!isChange(measure) || !Number.isFinite(value)) return 'plain';
  if (measure.better === 'neither' || !significant || !/[1-9]/.test(shown)) return 'flat';
  return value > 0 === (measure.better === 'higher') ? 'better' : 'worse';
}

/** Reasons for which a blank cell says "n/a": a percentage of nothing, a target that isn't there. Elsewhere it stays blank. */
const SAID: ReadonlySet<BlankReason> = new Set(['zero-denominator', 'no-reference', 'zero-reference', 'negative-reference', 'no-target', 'no-rate']);

export function saysNotAvailable(measure: PivotMeasure, reason: BlankReason): boolean {
  if (reason === 'zero-denominator') return measure.comparison !== null;
  return SAID.has(reason) && (measure.show !== 'value' || reason === 'no-target');
}
