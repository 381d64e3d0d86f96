/**
 * A line that heads the lines below it, as lists grouped on screen are exported: `Won (3)`, deeper groups four blanks further in; or
 * with the column that isn't among the rows' own: `Stage: Won (3 records)`, deeper groups by another column.
 */
export interface GroupLine {
  /** How many records stand before it, other such lines among them. */
  readonly at: number;
  readonly line: number;
  readonly text: string;
  readonly label: string;
  /** The column that the label is of, where the line says so. */
  readonly field: string | undefined;
  readonly depth: number;
  /** Of the records below, as it says itself. */
  readonly count: number;
}

/** What is known of a table's groups once all of it was seen. */
export interface Groups {
  /** Lines that are no records. */
  readonly lines: readonly GroupLine[];
  /** The first so many columns are written on the first line of their group only. */
  readonly columns: number;
  /** Numbers of records before which a group was summed up, each with the place of the column that it is a group of. */
  readonly ends: ReadonlyMap<number, number>;
}

const LABEL = /^( *)(\S.*) \((\d{1,9})\)$/;
const NAMED_LABEL = /^([^:]*[^:\s])\s?: (\S.*) \((\d{1,9}) (?:records?|enregistrements?)\)$/i;
const INDENT = 4;
const SUBTOTAL = /^(?:sub|sous)/i;
const FIGURE = /^\s*[-(]?[\s\d.,'’%€$£]*\)?\s*$/;

/**
 * Finds out whether a table is a grouped report: by lines such as `Won (3)`, if the first line is one and each stands above as many
 * rows as it says; or by subtotals between rows, under columns of which only the first row of each group is filled.
 */
export class Grouping {
  readonly #lines: GroupLine[] = [];
  readonly #fields: string[] = [];
  /** Rows hold more than their name and figures: in a list of prices, `Chair (4)` is a chair. */
  #hasTexts = false;
  readonly #sums: { readonly at: number; readonly level: number; readonly isSubtotal: boolean }[] = [];

  /** Whether each of the next rows has to be looked at. */
  get isNumbered(): boolean {
    return this.#lines.length > 0;
  }

  /** A row, with the number of records before it. */
  take(at: number, { line, text, cells }: { readonly line: number; readonly text: string; readonly cells: readonly string[] }): void {
    if (at > 0 && !this.isNumbered) return;
    const head = groupHead(cells);
    if (head) this.#lines.push({ at, line, text, ...head, depth: head.field === undefined ? head.depth : this.#depthOf(head.field) });
    else this.#hasTexts ||= cells.slice(1).some((cell) => !FIGURE.test(cell));
  }

  #depthOf(field: string): number {
    if (!this.#fields.includes(field)) this.#fields.push(field);
    return this.#fields.indexOf(field);
  }

  /** A line that sums up those above it, with the number of records before it. */
  sumUp(at: number, cells: readonly string[]): void {
    const level = cells.findIndex((cell) => cell.trim() !== '');
    // Figures without a word name no group.
    if (FIGURE.test(cells[level] ?? '')) return;
    this.#sums.push({ at, level, isSubtotal: SUBTOTAL.test(cells[level]?.trim() ?? '') });
  }

  /** `records`: how many there are in the end. */
  result(records: number): Groups | undefined {
    const lines = this.#hasTexts && areCounted(this.#lines, records) ? this.#lines : [];
    const ends = new Map<number, number>();
    const sums = this.#sums.filter(({ at, level, isSubtotal }) => at > 0 && level >= 0 && (at < records || isSubtotal));
    for (const { at, level } of sums) ends.set(at, Math.min(level, ends.get(at) ?? level));
    return lines.length === 0 && sums.length === 0 ? undefined : { lines, columns: Math.max(0, ...sums.map(({ level }) => level + 1)), ends };
  }
}

/** What a line says that heads a group and sums up its figures, as far as it can tell by itself. */
export function groupHead(cells: readonly string[]): Pick<GroupLine, 'label' | 'field' | 'depth' | 'count'> | undefined {
  // A label over several columns stands in each of them.
  if (cells.length < 2 || cells.slice(1).some((cell) => !FIGURE.test(cell) && cell !== cells[0])) return undefined;
  const [, field, value, records] = NAMED_LABEL.exec(cells[0]?.trim() ?? '') ?? [];
  if (value !== undefined) return { label: value, field, depth: 0, count: Number(records) };
  const [, indent = '', label, count] = LABEL.exec(cells[0] ?? '') ?? [];
  return label === undefined ? undefined : { label, field: undefined, depth: Math.floor(indent.length / INDENT), count: Number(count) };
}

/** Whether every group holds as many rows as its line says. */
function areCounted(lines: readonly GroupLine[], records: number): boolean {
  /** Groups that are open, outermost first, with the rows that they still lack. */
  let open: { readonly depth: number; left: number }[] = [];
  for (const [index, { at, depth, count }] of lines.entries()) {
    open = open.filter((group) => group.depth < depth || group.left !== 0);
    if (open.some((group) => group.depth >= depth)) return false;
    open.push({ depth, left: count });
    const rows = (lines[index + 1]?.at ?? records) - at - 1;
    for (const group of open) group.left -= rows;
  }
  return open.every(({ left }) => left === 0);
}
