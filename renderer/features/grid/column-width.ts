import { cellIndex } from '../../../shared/view/pivot-table';
import { cellText, type CellContext } from './cell-text';
import type { SheetColumn } from './pivot-columns';
import type { SheetRow } from './pivot-rows';

/** How wide a text is, in pixels. */
export type Measure = (text: string, weight: 'regular' | 'semi' | 'small') => number;

export const FIGURE_PADDING = 10;
const ARROW = 11;
const LEAST = 48;

/**
 * The width at which nothing in the column is cut off, whatever is scrolled out of sight: figures have even digits, so the
 * widest is among the largest, the smallest and the one with most cases, of all rows and not only of those in view.
 */
export function columnWidth(context: CellContext, column: SheetColumn, measure: Measure): number {
  const { table } = context;
  let highest = -1;
  let lowest = -1;
  let most = -Infinity;
  let least = Infinity;
  let mostCases = -1;
  let casesAt = -1;
  const cases = table.measures[column.measure]?.cases ?? null;
  for (let row = 0; row < table.rows.depth.length; row += 1) {
    const value = table.values[cellIndex(table, row, column.node, column.measure)] ?? Number.NaN;
    if (value > most) { most = value; highest = row; }
    if (value < least) { least = value; lowest = row; }
    const behind = cases?.[row * table.columns.depth.length + column.node] ?? -1;
    if (behind > mostCases) { mostCases = behind; casesAt = row; }
  }
  const alone = column.detail !== '';
  let width = Math.max(measure(column.label, alone ? 'semi' : 'small'), measure(column.detail, 'small')) + 16;
  for (const row of new Set([highest, lowest, casesAt])) {
    if (row < 0) continue;
    const shown = cellText(context, { row, column: column.node, measure: column.measure });
    const arrow = column.role === 'change' ? ARROW : 0;
    const behind = shown.cases === '' ? 0 : measure(shown.cases, 'small') + 6;
    width = Math.max(width, measure(shown.text, 'semi') + arrow + behind + FIGURE_PADDING);
  }
  return Math.max(LEAST, Math.ceil(width) + 2);
}

/** What a group's name and dates need. */
export function groupWidth(group: { readonly label: string; readonly detail: string; readonly collapsible: boolean }, measure: Measure): number {
  return Math.ceil(Math.max(measure(group.label, 'semi'), measure(group.detail, 'small'))) + 18 + (group.collapsible ? 20 : 0);
}

/** The row header: as wide as its longest name with its indent, up to a third of a laptop's screen. */
export function headerWidth(rows: readonly SheetRow[], corner: readonly string[], measure: Measure): number {
  let width = 0;
  for (const row of rows) {
    const name = row.label.length * 9 < width - 80 ? 0 : measure(row.label, 'semi');
    const detail = row.detail === '' ? 0 : measure(row.detail, 'small') + 8;
    width = Math.max(width, 28 + row.level * 20 + name + detail + 14);
  }
  for (const line of corner) width = Math.max(width, measure(line, 'semi') + 24);
  return Math.min(420, Math.max(140, Math.ceil(width)));
}
