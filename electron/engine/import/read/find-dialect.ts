import { learnKinds } from './column-kinds';
import { dialectOf, type Dialect } from './dialect';
import { areFramed, isDrawn } from './drawn-lines';
import { quotedPlaces, readCells } from './record-cells';
import { scanRecords } from './record-scanner';

const STRONG = [',', ';', '\t', '|'] as const;
/** Signs that also stand in texts: they separate only where nothing better does. */
const WEAK = [':', ' ', '~', '^', '\u001f', '¦', '\\t'] as const;
const WEAKNESS = 0.75;
/** Signs that a title hardly ever holds. */
const RARE_IN_TEXTS = [';', '\t', '|'] as const;
/** From here on, a strong separator needs no other to be tried. */
const CONVINCING = 0.4;
const SAMPLE_RECORDS = 200;
/** What a file of one column is worth: a separator must explain more than that. */
const ONE_COLUMN = 0.25;

export interface HeadRecord {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly odd: boolean;
}

interface ScoredRecord extends HeadRecord {
  /** A quote stands inside a bare cell, or one of the other sort around a cell. */
  readonly stray: boolean;
  readonly quoted: boolean;
}

/** The first records of a file's beginning. */
export function headRecords(head: Buffer, isWhole: boolean, dialect: Dialect): ScoredRecord[] {
  const records: ScoredRecord[] = [];
  scanRecords(head, { dialect, width: 0, firstLine: 1, last: isWhole }, ({ start, end, line, regular }) => {
    if (records.length >= SAMPLE_RECORDS) return;
    const text = head.toString('utf8', start, end);
    const read = readCells(text, dialect);
    const quoted = text.includes(dialect.quote) && quotedPlaces(text, dialect).size > 0;
    records.push({ line, text, ...read, quoted, stray: dialect.quote === '"' ? !regular && !read.odd : read.cells.some((cell) => cell.startsWith('"')) });
  });
  return records;
}

/** The number of cells that most records have; the larger one when two are as frequent. */
export function usualWidth(records: readonly HeadRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA)[0]?.[0] ?? 1;
}

export function isBlank({ cells }: Pick<HeadRecord, 'cells'>): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** The dialect in which the beginning of a file reads most like a table; the separator may be known. */
export function findDialect(head: Buffer, isWhole: boolean, separator: string | undefined): Dialect {
  const text = firstLines(head, isWhole);
  if ((separator ?? '|') === '|' && text.includes('|') && areFramed(linesWithBars(text))) return { ...dialectOf('|'), framed: true };
  let best: { readonly dialect: Dialect; readonly score: number } | undefined;
  for (const signs of [STRONG, WEAK]) {
    if (best && best.score > CONVINCING) break;
    for (const candidate of separator === undefined ? separatorsIn(text, signs) : [separator]) {
      for (const quote of text.includes(`'`) ? (['"', "'"] as const) : (['"'] as const)) {
        const dialect: Dialect = { ...dialectOf(candidate), quote };
        const score = scoreOf(text, dialect);
        if (!best || score > best.score) best = { dialect, score };
      }
    }
  }
  if (!best || (separator === undefined && best.score < ONE_COLUMN)) return withEscapes(text, dialectOf(','));
  return withEscapes(text, best.dialect);
}

/** Lines of as many bars as most have. */
function linesWithBars(text: Buffer): string[] {
  const barred = headRecords(text, true, dialectOf('|')).filter((record) => record.cells.length > 1 && !isDrawn(record.text));
  const width = usualWidth(barred);
  return barred.flatMap((record) => (record.cells.length === width ? [record.text] : []));
}

const SCORED_BYTES = 1 << 16;

function firstLines(head: Buffer, isWhole: boolean): Buffer {
  if (head.length <= SCORED_BYTES && isWhole) return head;
  const piece = head.subarray(0, SCORED_BYTES);
  const end = Math.max(piece.lastIndexOf(0x0a), piece.lastIndexOf(0x0d));
  return end < 0 ? head : piece.subarray(0, end + 1);
}

/** Each sign that occurs, alone, doubled, and with a space after it. */
function separatorsIn(text: Buffer, signs: readonly string[]): string[] {
  const found: string[] = [];
  for (const sign of signs) {
    if (!text.includes(sign)) continue;
    found.push(sign);
    if (sign !== ' ') for (const longer of [`${sign} `, sign + sign]) if (text.includes(longer)) found.push(longer);
  }
  return found;
}

/** How much of a text a dialect explains, from 0 to a little above 1. */
function scoreOf(text: Buffer, dialect: Dialect): number {
  const records = headRecords(text, true, dialect).filter((record) => !isBlank(record) && !isDrawn(record.text));
  const width = usualWidth(records.filter(({ cells }) => cells.length > 1));
  if (records.length === 0 || width < 2) return 0;
  const quoted = records.filter((record) => record.quoted && !record.odd).length;
  // An apostrophe quotes only where it does so somewhere: in texts it is common.
  if (dialect.quote === "'" && quoted === 0) return 0;
  const isStrong = STRONG.some((sign) => dialect.separator.startsWith(sign));
  const whole = records.filter(({ cells }) => cells.length === width).map(({ cells }) => cells);
  if (!isStrong && !(records[0]?.cells.length === width && learnKinds(whole.slice(1), width).some((kind) => kind !== undefined))) return 0;
  let total = 0;
  let narrow = 0;
  const others = RARE_IN_TEXTS.filter((sign) => !dialect.separator.includes(sign));
  for (const { cells, odd, stray, text: line } of records) {
    // A title is no witness against a separator; a line that another sign would cut is.
    if (cells.length === 1 && !odd && !stray && !others.some((sign) => line.includes(sign))) narrow += 1;
    else if (cells.length === 1 && !odd && !stray) continue;
    else if (stray) total += cells.length === width ? 0.4 : 0.1;
    else if (odd) total += cells.length === width ? 0.8 : 0;
    else total += cells.length === width ? 1 : 0.3;
  }
  const judged = records.length - Math.min(narrow, records.length / 4);
  // Lines that agree say more than many columns; among those that agree alike, more columns win, then the longer separator, then what RFC 4180 has.
  const columns = Array.from({ length: Math.min(width, 1000) }, (_, index) => whole.some((cells) => cells[index] !== '')).filter(Boolean).length;
  const unusual = dialect.quote === "'" && quoted < records.length / 2 ? 0.01 : 0;
  return (total / judged) * (isStrong ? 1 : WEAKNESS) + columns / 10_000 + dialect.separator.length / 100_000 + (dialect.quote === "'" ? 0.000_001 : 0) - unusual;
}

/** How the quotes inside quoted cells are written. */
function withEscapes(text: Buffer, dialect: Dialect): Dialect {
  const string = text.toString('utf8');
  const { quote } = dialect;
  if (quote === "'") {
    const runs = string.match(/"+/g) ?? [];
    return { ...dialect, doubled: runs.length > 0 && runs.every((run) => run.length % 2 === 0) };
  }
  if (!string.includes(`\\${quote}`)) return dialect;
  // A path may end in a backslash: it takes a quote's meaning away only if more records come out whole that way.
  const odd = (backslash: boolean) => headRecords(text, true, { ...dialect, backslash }).filter((record) => record.odd).length;
  return { ...dialect, backslash: odd(true) < odd(false) };
}
