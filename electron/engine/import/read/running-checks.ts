import { checkStamp } from './file-stamp';
import { IrregularFile } from './irregular-file';
import type { RegularFile } from './scan-regular';
import type { StagedTable } from './staged-table';

interface Look {
  readonly table: StagedTable;
  /** Looks at the file that the table stands in: undefined when it isn't regular. */
  readonly look: () => Promise<RegularFile | undefined>;
}

/**
 * Looks at whole files that go on while the files are loaded: a large file is taken for regular by its beginning and a sample.
 * Cells aren't counted then: whoever reads the rows finds one that has more or less, and throws `IrregularFile`, too.
 */
export class RunningChecks {
  readonly #looks: Look[] = [];
  #running: readonly Promise<void>[] | undefined;
  readonly #counts = new Map<string, number>();
  readonly #failed = new AbortController();

  /** Whether any file is looked at that way. */
  get areAny(): boolean {
    return this.#looks.length > 0;
  }

  /** Aborted as soon as a file isn't what it was taken for. */
  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  add(table: StagedTable, look: Look['look']): void {
    this.#looks.push({ table, look });
  }

  /** Begins to look, where that hasn't been done: once there is something to do beside it. */
  start(): void {
    if (this.#running) return;
    this.#running = this.#looks.map((one) => this.#check(one));
    for (const check of this.#running) check.catch(() => this.#failed.abort());
  }

  /** Waits for all of them. Throws what one found: `IrregularFile`, `file_changed`. */
  async settle(): Promise<void> {
    this.start();
    await this.end();
    await Promise.all(this.#running ?? []);
  }

  /** Waits until no file is looked at any more. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#running ?? []);
  }

  /** The table with the number of records that was found, where it was estimated. */
  counted(table: StagedTable): StagedTable {
    const recordCount = this.#counts.get(table.csv);
    return recordCount === undefined ? table : { ...table, recordCount };
  }

  async #check({ table, look }: Look): Promise<void> {
    const regular = await look();
    await checkStamp(table);
    if (!regular) throw new IrregularFile(table.file);
    this.#counts.set(table.csv, regular.recordCount);
  }
}
