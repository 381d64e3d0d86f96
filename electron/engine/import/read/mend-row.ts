import { fitOf, type ColumnKinds } from './column-kinds';
import type { Dialect } from './dialect';
import { filled } from './find-layout';
import { quotedPlaces, readCells } from './record-cells';

/** One record of a file, as a person would cut it. */
export interface Row {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  /** Its quotes aren't as they should be. */
  readonly odd: boolean;
  /** A blank line stands above it. */
  readonly afterBlank: boolean;
}

/** What had to be done to a row so that it fits its table. */
export type Mending = 'padded_lines' | 'odd_quotes' | 'other_separator' | 'joined_cells';

export type MendedRow =
  | { readonly cells: readonly string[]; readonly mending: Mending | undefined; readonly reason?: undefined }
  | { readonly cells?: undefined; readonly reason: 'too_many_cells' | 'too_few_cells' | 'broken_quote' };

const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * A row as wide as its table. Missing cells are taken as empty, and empty ones in excess dropped, where what is left then stands under
 * its own columns; a line with another separator, or with one inside a bare text, is read where that can be done in one way only. What can't
 * is rejected, never shifted.
 */
export function mendRow(row: Row, dialect: Dialect, kinds: ColumnKinds): MendedRow {
  const width = kinds.length;
  const { cells, odd, text } = row;
  if (cells.length === width) return { cells, mending: odd ? 'odd_quotes' : undefined };
  const fits = (other: readonly string[]) => fitOf(other, kinds).unlike === 0;
  if (cells.length > width && cells.slice(width).every((cell) => cell.trim() === '') && fits(cells.slice(0, width))) return { cells: cells.slice(0, width), mending: undefined };
  for (const separator of SEPARATORS) {
    if (separator === dialect.separator || !text.includes(separator)) continue;
    const other = readCells(text, { ...dialect, separator }, width).cells;
    const { alike, unlike } = fitOf(other, kinds);
    if (other.length === width && alike > 0 && unlike === 0) return { cells: other, mending: 'other_separator' };
  }
  if (odd) return { reason: 'broken_quote' };
  if (cells.length > width) {
    const joined = joinedCells(row, dialect, kinds);
    return joined ? { cells: joined, mending: 'joined_cells' } : { reason: 'too_many_cells' };
  }
  const padded = [...cells, ...Array.from({ length: width - cells.length }, () => '')];
  return fits(padded) ? { cells: padded, mending: 'padded_lines' } : { reason: 'too_few_cells' };
}

/** The cells with a bare text put together again that separators had cut, when only one column can hold it, or one is told by the blank behind its comma. */
function joinedCells({ cells, text }: Row, dialect: Dialect, kinds: ColumnKinds): readonly string[] | undefined {
  const quoted = quotedPlaces(text, dialect);
  const excess = cells.length - kinds.length;
  const found: string[][] = [];
  const spoken: string[][] = [];
  for (const [place, kind] of kinds.entries()) {
    const parts = cells.slice(place, place + excess + 1);
    if (kind !== undefined || parts[0]?.trim() === '' || parts.at(-1)?.trim() === '' || parts.some((_, index) => quoted.has(place + index))) continue;
    const joined = [...cells.slice(0, place), parts.join(dialect.separator), ...cells.slice(place + excess + 1)];
    const { alike, unlike } = fitOf(joined, kinds);
    if (alike > 1 && unlike === 0) found.push(joined);
    // "Rua do Paço, 67": people write a blank behind a comma, programs don't.
    if (parts.slice(1).every((part) => part.startsWith(' ')) && joined.every((cell) => !cell.startsWith(' ')) && unlike <= alike) spoken.push(joined);
  }
  if (found.length === 1) return found[0];
  return spoken.length === 1 ? spoken[0] : undefined;
}

const TOTAL = /^(?:(?:grand|sub|sous)[- ]?)?tota(?:l|ls|ux)(?: g[ée]n[ée]ral| amount| records| count)?\s*(?::|\(.*\)|\d*)\s*$/i;

/** Whether a row sums up those above it: it says so, and says little else. */
export function isTotal({ cells }: Row): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
  return TOTAL.test(first) && filled(cells) <= Math.max(2, cells.length / 2);
}

/** Whether a line holds a text alone, as titles and footers do, where the table has three columns or more. */
export function isAlone({ cells, afterBlank }: Row, width: number): boolean {
  if (filled(cells) !== 1 || cells[0]?.trim() === '') return false;
  return width > 2 || (width === 2 && cells.length === 1 && afterBlank);
}
