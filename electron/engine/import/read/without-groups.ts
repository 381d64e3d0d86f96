import { rm } from 'node:fs/promises';
import { stagedRows } from './extract-table';
import type { GroupLine, Groups } from './grouping';
import { writeCells } from './record-cells';
import type { SampleRow, StagedTable } from './staged-table';
import { StagedWriter } from './staged-writer';

interface RewriteContext {
  /** A fresh path in the staging folder. */
  readonly place: () => string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * A grouped report as plain rows: each with the texts that stand on the first line of its group only, or that its group's line has for
 * it; the lines of the groups are told as skipped. As it is when its blanks are not those of groups.
 */
export async function withoutGroups(table: StagedTable, groups: Groups | undefined, { place, signal }: RewriteContext): Promise<StagedTable> {
  if (!groups || table.asIs) return table;
  const csv = place();
  const writer = new StagedWriter(csv, table.separator);
  const heads = new Set<number | null>(groups.lines.map(({ line }) => line));
  // Where rows have a first cell of their own, it isn't the group that they lack.
  const namesRows = table.sample.every(({ line, cells }) => heads.has(line) || cells[0] === '');
  const filler = new GroupFiller(groups, namesRows);
  const named = new GroupColumns(groups, table.header);
  const sampled = new Set<number | null>(table.sample.map(({ line }) => line));
  const sample: SampleRow[] = [];
  try {
    for await (const rows of stagedRows(table, signal)) {
      for (const { line, cells } of rows) {
        const plain = filler.take(cells);
        const filled = named.take(plain);
        if (filled === undefined) continue;
        if (sampled.has(line)) sample.push({ line, cells: filled });
        const bytes = Buffer.from(writeCells(filled, table.separator), 'utf8');
        writer.add(line, bytes, 0, bytes.length);
      }
      await writer.flush();
      if (filler.isAtOdds) break;
    }
  } finally {
    await writer.close();
  }
  if (filler.isAtOdds || !filler.isNeeded) {
    await rm(csv, { force: true });
    return table;
  }
  await rm(table.csv, { force: true });
  const lines = groups.lines.map(({ line, text }) => ({ line, text, reason: { code: 'group', params: {} } }));
  const columns = [...[...filler.filled].toSorted((a, b) => a - b).map((index) => table.header[index] ?? ''), ...named.headers];
  return {
    ...table, csv, header: [...table.header, ...named.headers], ...(table.written && { written: [...table.written, ...named.headers] }), recordCount: writer.recordCount, longestRecordBytes: writer.longestRecordBytes, sample,
    skipped: [...table.skipped, ...lines].toSorted((a, b) => a.line - b.line),
    warnings: columns.length === 0 ? table.warnings : [...table.warnings, { code: 'grouped_cells', params: { columns: columns.join(', ') } }],
  };
}

/** Columns that only the lines of groups tell of, behind the table's own: row by row what stands in them. */
class GroupColumns {
  readonly headers: readonly string[];
  readonly #lines: ReadonlyMap<number, GroupLine>;
  #seen = 0;
  #current: string[] = [];

  constructor({ lines }: Groups, own: readonly string[]) {
    const fields = [...new Set(lines.flatMap(({ field }) => field ?? []))];
    this.headers = fields.filter((field) => !own.includes(field));
    this.#lines = new Map(lines.map((line) => [line.at, line]));
  }

  /** `cells`: undefined for a line that heads a group. */
  take(cells: readonly string[] | undefined): readonly string[] | undefined {
    const line = this.#lines.get(this.#seen);
    this.#seen += 1;
    const place = this.headers.indexOf(line?.field ?? '');
    if (line && place >= 0) this.#current = [...this.#current.slice(0, place), line.label];
    return cells && [...cells, ...this.headers.map((_, index) => this.#current[index] ?? '')];
  }
}

/** Row by row: what stands in the columns of its groups. */
class GroupFiller {
  readonly #lines: ReadonlyMap<number, string | undefined>;
  readonly #groups: Groups;
  readonly #namesRows: boolean;
  #seen = 0;
  #current: string[] = [];
  #label: string | undefined;
  /** Places of the columns in which something was filled. */
  readonly filled = new Set<number>();
  /** The blanks are not those of groups. */
  isAtOdds = false;

  /** `namesRows`: the rows' first cell is that of their group's line. */
  constructor(groups: Groups, namesRows: boolean) {
    this.#groups = groups;
    this.#namesRows = namesRows;
    // A label that names its column has one of its own.
    this.#lines = new Map(groups.lines.map(({ at, label, field }) => [at, field === undefined ? label : undefined]));
  }

  get isNeeded(): boolean {
    return this.#lines.size > 0 || this.filled.size > 0;
  }

  /** The row with its groups' texts; undefined for a line that heads a group. */
  take(cells: readonly string[]): readonly string[] | undefined {
    const at = this.#seen;
    this.#seen += 1;
    if (this.#lines.has(at)) {
      this.#label = this.#lines.get(at);
      return undefined;
    }
    const named = this.#label !== undefined && this.#namesRows && cells[0] === '' ? [this.#label, ...cells.slice(1)] : cells;
    if (named !== cells) this.filled.add(0);
    return this.#filledDown(at, named);
  }

  #filledDown(at: number, cells: readonly string[]): readonly string[] {
    const { columns, ends } = this.#groups;
    if (columns === 0) return cells;
    const own = cells.slice(0, columns).findIndex((cell) => cell.trim() !== '');
    const first = own < 0 ? columns : own;
    // A group begins with its texts: at the top, and below each subtotal.
    if (at === 0 ? first > 0 : first > (ends.get(at) ?? columns)) this.isAtOdds = true;
    for (let index = 0; index < first; index += 1) if (this.#current[index]?.trim()) this.filled.add(index);
    this.#current = [...this.#current.slice(0, first), ...cells.slice(first, columns)];
    return [...this.#current, ...cells.slice(columns)];
  }
}
