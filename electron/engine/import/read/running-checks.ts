import { checkStamp } from './file-stamp';
import type { RegularFile } from './scan-regular';
import type { StagedTable } from './staged-table';

/**
 * Looks at whole files that go on while the files are in use already: a large file is taken for regular by its beginning and a sample.
 * Where a look finds that it isn't, what was made of the file is worth nothing.
 */
export class RunningChecks {
  readonly #checks: Promise<void>[] = [];
  readonly #counts = new Map<string, number>();
  readonly #failed = new AbortController();

  /** Aborted as soon as a file isn't what it was taken for. */
  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  /** `check`: undefined when the file that the table stands in isn't regular. */
  add(table: StagedTable, check: Promise<RegularFile | undefined>): void {
    const checked = check.then(async (regular) => {
      if (regular) this.#counts.set(table.csv, regular.recordCount);
      else this.#failed.abort();
      await checkStamp(table);
    });
    checked.catch(() => this.#failed.abort());
    this.#checks.push(checked);
  }

  /** Once all of them are done: whether every file is what it was taken for. Throws what kept a file from being looked at. */
  async hold(): Promise<boolean> {
    await this.end();
    await Promise.all(this.#checks);
    return !this.#failed.signal.aborted;
  }

  /** Waits until no file is looked at any more. */
  async end(): Promise<void> {
    await Promise.allSettled(this.#checks);
  }

  /** The table with the number of records that was found, where it was estimated. */
  counted(table: StagedTable): StagedTable {
    const recordCount = this.#counts.get(table.csv);
    return recordCount === undefined ? table : { ...table, recordCount };
  }
}
