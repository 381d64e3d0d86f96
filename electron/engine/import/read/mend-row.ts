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
 * its own columns; a line with another separator, or with some inside bare texts, is read where that can be done in one way only. What can't
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

// A line with more cells in excess than this isn't one with a few separators in its texts.
const MOST_EXCESS = 16;

/**
 * The cells put together again that separators had cut, where exactly one way of doing so gives every column what it holds. Else
 * the one that the blanks behind its separators tell: people write "Rua do Paço, 67", programs write no blank.
 */
function joinedCells({ cells, text }: Row, dialect: Dialect, kinds: ColumnKinds): readonly string[] | undefined {
  if (cells.length - kinds.length > MOST_EXCESS) return undefined;
  const quoted = quotedPlaces(text, dialect);
  const found = joinToFit({ cells, kinds, quoted, separator: dialect.separator });
  if (found !== 'nowhere' && found !== 'several') return fitOf(found, kinds).alike > 0 ? found : undefined;
  const spoken: string[] = [];
  for (const [place, cell] of cells.entries()) {
    if (place > 0 && cell.startsWith(' ') && !quoted.has(place) && !quoted.has(place - 1)) spoken.push(`${spoken.pop() ?? ''}${dialect.separator}${cell}`);
    else spoken.push(cell);
  }
  // A column that mostly holds numbers may hold a few texts (postcodes of another country): blanks tell one way only, so most columns need agree.
  const { alike, unlike } = fitOf(spoken, kinds);
  return spoken.length === kinds.length && unlike <= alike ? spoken : undefined;
}

interface CutRow {
  readonly cells: readonly string[];
  readonly kinds: ColumnKinds;
  /** Places of cells in quotes: whole as they are. */
  readonly quoted: ReadonlySet<number>;
  readonly separator: string;
}

/** One cell a column, made by joining neighbours so that each looks like its column, where there is one way to do it. */
function joinToFit({ cells, kinds, quoted, separator }: CutRow): readonly string[] | 'nowhere' | 'several' {
  const excess = cells.length - kinds.length;
  // For the column at hand and each number of cells in excess before it: how many ways there are from here to the end, and how many cells the column takes.
  let after: readonly number[] = Array.from({ length: excess + 1 }, (_, before) => (before === excess ? 1 : 0));
  const takes: number[][] = [];
  for (let column = kinds.length - 1; column >= 0; column -= 1) {
    const ways = Array.from({ length: excess + 1 }, () => 0);
    const taken = [...ways];
    for (let before = 0; before <= excess; before += 1) {
      for (let more = 0; before + more <= excess; more += 1) {
        const further = after[before + more] ?? 0;
        if (further === 0 || !mayStand(cells.slice(column + before, column + before + more + 1), column + before)) continue;
        if (fitOf([cells.slice(column + before, column + before + more + 1).join(separator)], kinds.slice(column, column + 1)).unlike > 0) continue;
        ways[before] = Math.min(2, (ways[before] ?? 0) + further);
        taken[before] = more;
      }
    }
    after = ways;
    takes[column] = taken;
  }
  if (after[0] !== 1) return after[0] === 0 ? 'nowhere' : 'several';
  let before = 0;
  return takes.map((taken, column) => {
    const start = column + before;
    before += taken[before] ?? 0;
    return cells.slice(start, column + before + 1).join(separator);
  });

  function mayStand(parts: readonly string[], place: number): boolean {
    return parts.length === 1 || (parts[0]?.trim() !== '' && parts.at(-1)?.trim() !== '' && !parts.some((_, index) => quoted.has(place + index)));
  }
}

/** Whether a line holds a text alone, as titles and footers do, where the table has three columns or more. */
export function isAlone({ cells, afterBlank }: Row, width: number): boolean {
  if (filled(cells) !== 1 || cells[0]?.trim() === '') return false;
  return width > 2 || (width === 2 && cells.length === 1 && afterBlank);
}

// What lines below a table say: who made it, of what, when, under which terms.
const NOTE = /[:;©®*…]|\.$|\d{4}-\d\d-\d\d|\b(?:copyright|confidential|confidentiel|(?:foot)?note|source|export|report|rapport|generated|g[ée]n[ée]r[ée]|printed|imprim[ée]|created|cr[ée][ée]|records?|rows?|lignes?|enregistrements?|filter|filtre|page|end|fin|rights|droits)/i;
const MOST_WORDS = 4;

/** Whether a text that stands alone says something about the table, rather than name a row of which nothing else is known. */
export function isNote(text: string): boolean {
  return NOTE.test(text) || text.trim().split(/\s+/).length > MOST_WORDS;
}
