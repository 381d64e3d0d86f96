import type { Dialect } from './dialect';
import { unframed } from './drawn-lines';

/** The cells of a record, and whether its quotes had to be read as a person would, not as they stand. */
export interface CellsRead {
  readonly cells: string[];
  readonly odd: boolean;
}

/** A way to take quotes that are not as they should be. */
interface Reading {
  /** Whether `""` inside a quoted cell is a quote. */
  readonly doubles: boolean;
  readonly backslash: boolean;
  /** The quoted cell whose first quote is no quotation mark but a character, counted from 0. */
  readonly bare?: number | undefined;
}

const MOST_BARE = 12;

/**
 * The cells of one record. A quote closes its cell where a separator or the end follows; any other is a character. Where that leaves a
 * record of another width than its table's, other ways to take its quotes are tried, and the first that gives the width is believed.
 */
export function readCells(text: string, dialect: Dialect, width = 0): CellsRead {
  const record = dialect.framed ? unframed(text) : text;
  const usual: Reading = { doubles: true, backslash: dialect.backslash };
  const read = cut(record, dialect, usual);
  const fits = ({ cells }: Cut) => width === 0 || cells.length === width;
  if (!read.odd || (fits(read) && !read.stripped)) return told(read, dialect);
  const ways: Reading[] = [{ doubles: false, backslash: dialect.backslash }, { doubles: true, backslash: !dialect.backslash }];
  const whole = ways.map((way) => cut(record, dialect, way)).find((other) => fits(other) && !other.stripped);
  if (whole || fits(read)) return told(whole ?? read, dialect);
  for (let bare = 0; bare < Math.min(read.places.size, MOST_BARE); bare += 1) {
    for (const doubles of [true, false]) {
      const other = cut(record, dialect, { ...usual, doubles, bare });
      if (fits(other)) return told(other, dialect);
    }
  }
  return told(read, dialect);
}

function told({ cells, odd }: Cut, { doubled, framed }: Dialect): CellsRead {
  const bare = framed ? cells.map((cell) => cell.trim()) : cells;
  return { cells: doubled ? bare.map((cell) => cell.replaceAll('""', '"')) : bare, odd };
}

/** The places of a record's cells that stand in quotes. */
export function quotedPlaces(record: string, dialect: Dialect): ReadonlySet<number> {
  return cut(record, dialect, { doubles: true, backslash: dialect.backslash }).places;
}

/** The cells of a record as they stand. */
export function parseCells(record: string, dialect: Dialect): string[] {
  return readCells(record, dialect).cells;
}

interface Cut extends CellsRead {
  readonly places: ReadonlySet<number>;
  /** A quoted cell went on after its last quote, as in `"a"b`. */
  readonly stripped: boolean;
}

function cut(record: string, { separator, quote }: Dialect, { doubles, backslash, bare }: Reading): Cut {
  const cells: string[] = [];
  let odd = false;
  let stripped = false;
  const places = new Set<number>();
  let position = 0;
  for (;;) {
    let cell = '';
    if (record[position] === quote) {
      const isBare = places.size === bare;
      places.add(cells.length);
      const inside = isBare ? undefined : quotedCell(record, position + 1, { separator, quote, doubles, backslash });
      odd ||= inside?.odd ?? true;
      stripped ||= inside?.stripped ?? false;
      if (inside) {
        cell = inside.text;
        position = inside.end;
      }
    }
    const end = record.indexOf(separator, position);
    cells.push(cell + record.slice(position, end < 0 ? record.length : end));
    if (end < 0) return { cells, odd, places, stripped };
    position = end + separator.length;
  }
}

interface Quoting {
  readonly separator: string;
  readonly quote: string;
  readonly doubles: boolean;
  readonly backslash: boolean;
}

/** A quoted cell from after its first quote; undefined when nothing closes it. `end`: after the quote that does. */
function quotedCell(record: string, start: number, { separator, quote, doubles, backslash }: Quoting): { text: string; end: number; odd: boolean; stripped: boolean } | undefined {
  let text = '';
  let from = start;
  let firstInside: { text: string; end: number } | undefined;
  for (let position = start; position < record.length; position += 1) {
    const character = record[position];
    if (backslash && character === '\\' && (record[position + 1] === quote || record[position + 1] === '\\')) {
      text += record.slice(from, position);
      from = position + 1;
      position += 1;
    } else if (character === quote) {
      if (doubles && record[position + 1] === quote) {
        text += record.slice(from, position);
        from = position + 1;
        position += 1;
      } else if (position + 1 === record.length || record.startsWith(separator, position + 1)) {
        return { text: text + record.slice(from, position), end: position + 1, odd: firstInside !== undefined, stripped: false };
      } else firstInside ??= { text: text + record.slice(from, position), end: position + 1 };
    }
  }
  // `"a"b`: closed, though not at the end of its cell.
  return firstInside && { ...firstInside, odd: true, stripped: true };
}

/** Stands for a line break inside a cell where a line of the text must be a row. */
export const BREAK = '\ue00a';
const TO_BE_QUOTED = new RegExp(`["\\r\\n${BREAK}]`);

/** Cells as a regular record. */
export function writeCells(cells: readonly string[], separator: string): string {
  return cells.map((cell) => (TO_BE_QUOTED.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(separator);
}
