import { checkStamp } from './file-stamp';
import { IrregularFile } from './irregular-file';
import type { RegularFile } from './scan-regular';
import type { StagedTable } from './staged-table';

/**
 * Looks at whole files that go on while the files are in use already: a large file is taken for regular by its beginning and a sample.
 * Cells aren't counted then: whoever reads the rows finds one that has more or less, and throws `IrregularFile`, too.
 */
export class RunningChecks {
  readonly #checks: Promise<void>[] = [];
  readonly #counts = new Map<string, number>();
  readonly #failed = new AbortController();

  /** Whether any file is looked at that way. */
  get areAny(): boolean {
    return this.#checks.length > 0;
  }

  /** Aborted as soon as a file isn't what it was taken for. */
  get failed(): AbortSignal {
    return this.#failed.signal;
  }

  /** `check`: undefined when the file that the table stands in isn't regular. */
  add(table: StagedTable, check: Promise<RegularFile | undefined>): void {
    const checked = check.then(async (regular) => {
      await checkStamp(table);
      if (!regular) throw new IrregularFile(table.file);
      this.#counts.set(table.csv, regular.recordCount);
    });
    checked.catch(() => this.#failed.abort());
    this.#checks.push(checked);
  }

  /** Waits for all of them. Throws what one found: `IrregularFile`, `file_changed`. */
  async settle(): Promise<void> {
    await this.end();
    await Promise.all(this.#checks);
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
