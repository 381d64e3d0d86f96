import { couldBeNames, fitOf, learnKinds, namesSeries, type ColumnKinds } from './column-kinds';
import type { Dialect } from './dialect';
import { isDrawn } from './drawn-lines';
import { findDialect, headRecords, isBlank, usualWidth, type HeadRecord } from './find-dialect';

/** How the text of a delimited file is cut, and where its first table starts: found in its beginning, or said by a mapping. */
export interface Layout extends TableHead {
  readonly dialect: Dialect;
  /** Lines before the header, with what they are. */
  readonly before: readonly { readonly line: number; readonly text: string; readonly reason: 'separator_line' | 'blank' | 'drawn_line' | 'before_header' | 'asked' }[];
  /** Records before the first row. */
  readonly headRecords: number;
}

/** What names and tells the columns of a table. */
export interface TableHead {
  /** A name a column, all different. */
  readonly header: readonly string[];
  /** The header's cells as they stand, a cell a column; null where the table has no header. */
  readonly written: readonly string[] | null;
  readonly kinds: ColumnKinds;
}

export interface LayoutWishes {
  readonly separator?: string | undefined;
  /** Lines to leave out before the header. */
  readonly skip?: number | undefined;
  /** False: texts that were encoded twice stay as they are. */
  readonly repair?: boolean | undefined;
}

const SEPARATOR_LINE = /^sep=(.+?)\s*$/i;
const MOST_HEADER_ROWS = 4;

/** Dialect and header of a file from its first bytes. */
export function findLayout(head: Buffer, isWhole: boolean, wishes: LayoutWishes): Layout {
  const announced = SEPARATOR_LINE.exec(head.toString('utf8', 0, 16).split(/[\r\n]/, 1)[0] ?? '')?.[1];
  const dialect = findDialect(head, isWhole, wishes.separator ?? announced);
  const all: readonly HeadRecord[] = headRecords(head, isWhole, dialect);
  const records = all.filter(({ text }) => !isDrawn(text));
  const before: Layout['before'][number][] = [];
  const withDrawn = (end: number) => [...before, ...all.slice(0, end).flatMap(({ line, text }) => (isDrawn(text) ? [{ line, text, reason: 'drawn_line' as const }] : []))].toSorted((a, b) => a.line - b.line);
  const width = tableWidth(records.filter((record) => !isBlank(record)));
  for (const [index, record] of records.entries()) {
    const { line, text } = record;
    if (announced && index === 0) before.push({ line, text, reason: 'separator_line' });
    else if (wishes.skip !== undefined && line <= wishes.skip) before.push({ line, text, reason: 'asked' });
    else if (isBlank(record)) before.push({ line, text, reason: 'blank' });
    else if (wishes.skip === undefined && isTitle(records, index, width)) before.push({ line, text, reason: 'before_header' });
    else {
      const { rows, ...table } = tableHead(firstBlock(records.slice(index)));
      const passed = rows === 0 ? all.indexOf(record) : all.indexOf(lastOf(records, index, rows)) + 1;
      return { dialect, before: withDrawn(passed), ...table, headRecords: passed };
    }
  }
  return { dialect, before: withDrawn(all.length), header: [], written: null, kinds: [], headRecords: all.length };
}

/**
 * Cells of most records. A small table may have more titles and footers than rows: records of one width that stand together, with lines
 * of text alone around them, are the table.
 */
function tableWidth(records: readonly HeadRecord[]): number {
  const width = usualWidth(records);
  const first = records.findIndex(({ cells }) => cells.length > 1);
  const last = records.findLastIndex(({ cells }) => cells.length > 1);
  const within = records.slice(first, last + 1);
  const [head] = within;
  return width === 1 && head && head.cells.length > 2 && within.length > 1 && within.every(({ cells }) => cells.length === head.cells.length) ? head.cells.length : width;
}

/** A title has fewer cells than the table under it; so has a line that says how the table was made. */
function isTitle(records: readonly HeadRecord[], index: number, width: number): boolean {
  const record = records[index];
  if (!record || index === records.length - 1) return false;
  if (filled(record.cells) < Math.max(1, width * 0.5)) return true;
  const [below, ...rows] = records.slice(index + 1).filter((one) => !isBlank(one));
  if (!below || below.cells.length < width || !couldBeNames(below.cells)) return false;
  if (width > 2) return record.cells.length < width - 1;
  // Of two columns one may have no name: a title is told by the blank line under it, or by names that are unlike all that stands below them.
  const [next] = records.slice(index + 1);
  const isApart = next !== undefined && isBlank(next);
  return width === 2 && filled(record.cells) === 1 && (isApart || fitOf(below.cells, learnKinds(rows.map(({ cells }) => cells), width)).unlike > 0);
}

/** The records up to the first blank one, if there are rows before it, else all that aren't blank. */
function firstBlock(records: readonly HeadRecord[]): readonly HeadRecord[] {
  const blank = records.findIndex(isBlank);
  return blank >= 3 ? records.slice(0, blank) : records.filter((record) => !isBlank(record));
}

/** The n-th record from `index` on that isn't blank. */
function lastOf(records: readonly HeadRecord[], index: number, rows: number): HeadRecord {
  const full = records.slice(index).filter((record) => !isBlank(record));
  return full[Math.min(rows, full.length) - 1] ?? full[0] ?? { line: 1, text: '', cells: [], odd: false };
}

/** The header of a table that starts with these records, none of them blank; `rows`: how many of them name the columns. */
export function tableHead(records: readonly Pick<HeadRecord, 'cells'>[]): TableHead & { readonly rows: number } {
  const first = records[0]?.cells ?? [];
  const body = records.slice(1).map(({ cells }) => cells);
  const kinds = kindsOf(body, Math.max(first.length, usualWidthOf(body, first.length)));
  if (body.length > 0 && isRow(first, body, kinds)) {
    const all = kindsOf(records.map(({ cells }) => cells), kinds.length);
    return { header: distinctNames(Array.from(all, () => '')), written: null, kinds: all, rows: 0 };
  }
  const width = widthOf(first, body);
  let rows = 1;
  while (rows < MOST_HEADER_ROWS && isFurtherHeader(records, rows)) rows += 1;
  const parts = records.slice(0, rows).map(({ cells }) => named(cells, width, body));
  const written = Array.from({ length: width }, (_, index) => parts.map((cells) => cells[index] ?? '').filter((cell) => rows === 1 || cell.trim() !== '').join(' '));
  // A name that is said twice is said once.
  const names = Array.from({ length: width }, (_, index) => [...new Set(parts.map((cells) => (cells[index] ?? '').trim()).filter((cell) => cell !== ''))].join(' '));
  return { header: distinctNames(names), written, kinds: kindsOf(body.slice(rows - 1), width), rows };
}

/** Kinds of the columns by the rows that are whole, if there are any. */
function kindsOf(rows: readonly (readonly string[])[], width: number): ColumnKinds {
  const whole = rows.filter((cells) => cells.length === width);
  return learnKinds(whole.length > 0 ? whole : rows, width);
}

/** Whether the first record is a row like those below it: then the table has no header. */
function isRow(first: readonly string[], body: readonly (readonly string[])[], kinds: ColumnKinds): boolean {
  const { alike, unlike } = fitOf(first, kinds);
  return alike > 0 && unlike === 0 && !namesSeries(first, body);
}

/** Whether a record under the header is a part of it: the header once more, or names where all rows below have values. */
function isFurtherHeader(records: readonly Pick<HeadRecord, 'cells'>[], index: number): boolean {
  const first = records[0]?.cells ?? [];
  const cells = records[index]?.cells ?? [];
  if (cells.length !== first.length || records.length <= index + 1) return false;
  if (cells.every((cell, column) => cell === first[column])) return true;
  // Titles over several columns each leave blanks that the names under them fill: fewer rows are enough to tell.
  const isUnderTitles = filled(withoutBlanks(first)) < withoutBlanks(first).length && filled(cells) === cells.length;
  if (records.length <= index + (isUnderTitles ? 1 : 3)) return false;
  const kinds = learnKinds(records.slice(index + 1).map((record) => record.cells), cells.length);
  const known = kinds.filter((kind) => kind !== undefined).length;
  return known >= 2 && fitOf(cells, kinds).unlike === known;
}

/** Columns of a table: those of its header, unless all rows have one more, or the header ends in separators alone. */
function widthOf(first: readonly string[], body: readonly (readonly string[])[]): number {
  const usual = usualWidthOf(body, first.length);
  if (usual === first.length + 1 && body.every((cells) => cells.length === usual) && body.some((cells) => cells.at(-1)?.trim() !== '')) return usual;
  if (usual < first.length && first.slice(usual).every((cell) => cell.trim() === '') && body.every((cells) => cells.length <= usual)) return usual;
  return first.length;
}

/** The header's cells, one a column. Where the header has one less, the rows' numbers have no name, or else the last column hasn't. */
function named(cells: readonly string[], width: number, body: readonly (readonly string[])[]): string[] {
  if (cells.length >= width) return cells.slice(0, width);
  const isNumbered = body.every(([number], index) => number === String(index + 1));
  return isNumbered ? ['', ...cells] : [...cells, ''];
}

function usualWidthOf(rows: readonly (readonly string[])[], otherwise: number): number {
  return rows.length === 0 ? otherwise : usualWidth(rows.map((cells) => ({ line: 0, text: '', cells, odd: false })));
}

export function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** The cells up to the last that says something. */
export function withoutBlanks(cells: readonly string[]): readonly string[] {
  let length = cells.length;
  while (length > 0 && cells[length - 1]?.trim() === '') length -= 1;
  return cells.slice(0, length);
}

/** Names as written; a second `X` is `X (2)`, a nameless one `Column 3`. */
export function distinctNames(cells: readonly string[]): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const written = cell.trim() || `Column ${index + 1}`;
    let name = written;
    for (let count = 2; taken.has(name); count += 1) name = `${written} (${count})`;
    taken.add(name);
    return name;
  });
}
