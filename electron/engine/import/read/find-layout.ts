import { parseCells, scanRecords } from './record-scanner';

/** How the text of a delimited file is cut: found in its beginning, or said by a mapping. */
export interface Layout {
  readonly separator: string;
  /** Lines before the header, with what they are. */
  readonly before: readonly { readonly line: number; readonly text: string; readonly reason: 'separator_line' | 'blank' | 'before_header' | 'asked' }[];
  readonly header: readonly string[];
  /** Records up to and with the header. */
  readonly headRecords: number;
}

export interface LayoutWishes {
  readonly separator?: string | undefined;
  /** Lines to leave out before the header. */
  readonly skip?: number | undefined;
}

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SEPARATOR_LINE = /^sep=(.)\s*$/i;
const SAMPLE_RECORDS = 200;

interface HeadRecord {
  readonly line: number;
  readonly text: string;
  readonly cells: readonly string[];
}

/** Separator and header of a file from its first bytes. */
export function findLayout(head: Buffer, isWhole: boolean, wishes: LayoutWishes): Layout {
  const named = SEPARATOR_LINE.exec(head.toString('utf8', 0, 16).split(/[\r\n]/, 1)[0] ?? '')?.[1];
  const separator = wishes.separator ?? named ?? bestSeparator(head, isWhole);
  const records = recordsOf(head, separator, isWhole);
  const width = usualWidth(records.filter((record) => !isBlank(record)));
  const before: Layout['before'][number][] = [];
  for (const [index, record] of records.entries()) {
    const { line, text } = record;
    if (named && index === 0) before.push({ line, text, reason: 'separator_line' });
    else if (wishes.skip !== undefined && line <= wishes.skip) before.push({ line, text, reason: 'asked' });
    else if (isBlank(record)) before.push({ line, text, reason: 'blank' });
    // A title has fewer cells than the table under it.
    else if (wishes.skip === undefined && filled(record) < Math.max(1, width * 0.5) && index < records.length - 1) before.push({ line, text, reason: 'before_header' });
    else return { separator, before, header: distinctNames(record.cells), headRecords: index + 1 };
  }
  return { separator, before, header: [], headRecords: records.length };
}

function bestSeparator(head: Buffer, isWhole: boolean): string {
  let best = { separator: ',', score: 0 };
  for (const separator of CANDIDATES) {
    const records = recordsOf(head, separator, isWhole).filter((record) => !isBlank(record));
    const width = usualWidth(records);
    if (width < 2) continue;
    const alike = records.filter((record) => record.cells.length === width).length / records.length;
    // Lines that agree say more than many cells; among those that agree alike, more cells win.
    const score = alike + Math.min(width, 1000) / 10_000;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function recordsOf(head: Buffer, separator: string, isWhole: boolean): HeadRecord[] {
  const records: HeadRecord[] = [];
  scanRecords(head, { separator: separator.charCodeAt(0), firstLine: 1, last: isWhole }, ({ start, end, line }) => {
    if (records.length >= SAMPLE_RECORDS) return;
    const text = head.toString('utf8', start, end);
    records.push({ line, text, cells: parseCells(text, separator) });
  });
  return records;
}

/** The number of cells that most records have; the larger one when two are as frequent. */
function usualWidth(records: readonly HeadRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([widthA, a], [widthB, b]) => b - a || widthB - widthA)[0]?.[0] ?? 1;
}

function isBlank(record: HeadRecord): boolean {
  return record.cells.every((cell) => cell.trim() === '');
}

function filled(record: HeadRecord): number {
  return record.cells.filter((cell) => cell.trim() !== '').length;
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
