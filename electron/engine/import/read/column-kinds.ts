const MONTHS = '(?:jan|f[ée]v|feb|mar|a[vp]r|mai|may|jui|jun|jul|ao[uû]|aug|sep|oct|nov|d[ée]c)\\p{L}*';

/** What the cells of a column look like where nearly all look alike: by it, a row is told from a header, a title, or a row out of place. */
const KINDS = {
  date: /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[T ].*)?$/,
  written: new RegExp(`^(?:le )?(?:\\p{L}+[.,]{0,2} )?(?:\\d{1,2}(?:er|st|nd|rd|th)?[ .-](?:${MONTHS})|(?:${MONTHS})\\.?[ -]\\d{1,2},?)[ .,-]{1,2}\\d{2,4}(?![\\d.,])`, 'iu'),
  time: /^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*[AaPp]\.?[Mm]\.?)?$/,
  number: /^[-+(\u2212]?\s*(?:[A-Z]{0,3}[$]|\p{Sc}|[A-Z]{3,4})?\s*[-+(\u2212]?(?:\d[\d\s.,'’\u00a0\u202f]*|[.,]\d+)\s*(?:[A-Z]{0,3}[$]|\p{Sc}|%|F|[A-Z]{3,4})?(?:\s?(?:HT|TTC))?\s*\)?-?$/u,
  address: /^[a-z]+:\/\/\S+$/i,
  mail: /^\S+@\S+\.\S+$/,
} as const;

type Kind = keyof typeof KINDS | `as ${string}`;
export type ColumnKinds = readonly (Kind | undefined)[];

const MISSING = /^(?:|null|na|n\/a|#n\/a|-)$/i;
const ALIKE = 0.95;
const FIRST = 4;

/** The kind of each column, by rows of its table; undefined where cells differ, or are mere text. */
export function learnKinds(rows: readonly (readonly string[])[], width: number): ColumnKinds {
  return Array.from({ length: width }, (_, index): Kind | undefined => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => !MISSING.test(cell));
    if (cells.length === 0) return undefined;
    for (const kind of ['date', 'written', 'time', 'number', 'address', 'mail'] as const) {
      const alike = cells.map((cell) => KINDS[kind].test(cell));
      const share = alike.filter(Boolean).length / cells.length;
      // What begins as one kind and ends as another may be two tables.
      if (share >= ALIKE || (share >= 0.5 && cells.length > FIRST && alike.slice(0, FIRST).every(Boolean))) return kind;
    }
    const [first = ''] = cells;
    const mask = maskOf(first);
    return /9/.test(mask) && cells.length >= 3 && cells.every((cell) => maskOf(cell) === mask) ? `as ${mask}` : undefined;
  });
}

/** The form of a code: its letters and digits by kind, its signs as they are. */
function maskOf(cell: string): string {
  return cell.length > 24 || /\s/.test(cell) ? '' : cell.replaceAll(/[A-Z]/g, 'A').replaceAll(/[a-z]/g, 'a').replaceAll(/\d/g, '9');
}

export interface Fit {
  /** Cells that look like their column, and cells that don't; empty ones and those of mere text count for neither. */
  readonly alike: number;
  readonly unlike: number;
}

export function fitOf(cells: readonly string[], kinds: ColumnKinds): Fit {
  let alike = 0;
  let unlike = 0;
  for (const [index, kind] of kinds.entries()) {
    const cell = (cells[index] ?? '').trim();
    if (kind === undefined || MISSING.test(cell)) continue;
    if (isOfKind(cell, kind)) alike += 1;
    else unlike += 1;
  }
  return { alike, unlike };
}

function isOfKind(cell: string, kind: Kind): boolean {
  switch (kind) {
    case 'date': case 'written': case 'time': case 'number': case 'address': case 'mail': return KINDS[kind].test(cell);
    default: return `as ${maskOf(cell)}` === kind;
  }
}

/** Whether cells could name columns: each says something, none twice, none of them a value of a kind. */
export function couldBeNames(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim());
  while (texts.at(-1) === '') texts.pop();
  return texts.length >= 2 && texts.every((text) => text !== '' && !Object.values(KINDS).some((kind) => kind.test(text))) && new Set(texts).size === texts.length;
}

/** Whether the figures of a first row name columns, as in a table with one column a year: years in a row, over values that are none. */
export function namesSeries(cells: readonly string[], body: readonly (readonly string[])[]): boolean {
  const places = [...cells.keys()].filter((index) => KINDS.number.test((cells[index] ?? '').trim()) || KINDS.date.test((cells[index] ?? '').trim()));
  const numbers = places.map((index) => Number(cells[index]));
  const follow = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  if (!follow || places.length === 0) return false;
  if (places.length >= 12) return true;
  const isYear = (cell: string | undefined) => /^(?:19|20)\d\d$/.test((cell ?? '').trim());
  return places.every((index) => isYear(cells[index])) && places.every((index) => !body.every((row) => isYear(row[index])));
}
