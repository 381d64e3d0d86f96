import type { DuckDBConnection, DuckDBPreparedStatement } from '@duckdb/node-api';
import { VigieError } from '../../../shared/protocol/errors';
import { toStatement, type Sql } from '../sql/sql';
import { bindValues } from './bind-values';
import type { Columns } from './columns';
import { vigieErrorOf } from './errors';
import { readColumns } from './read-columns';

export interface RunOptions {
  /** Aborting interrupts the statement, which then fails as `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** A hint between 0 and 1: DuckDB measures scans well and the rest hardly. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/** Statements in order on one connection: what handlers and the work of a transaction see. */
export interface Lane {
  read(statement: Sql, options?: RunOptions): Promise<Columns>;
  /** The number of rows changed. */
  run(statement: Sql, options?: RunOptions): Promise<number>;
}

// An interrupt that arrives between two steps of a statement is lost: it is repeated until the statement ends.
const INTERRUPT_EVERY_MS = 20;
const PROGRESS_EVERY_MS = 150;

/** One connection. Exactly one statement a run: the driver itself would run stacked ones. */
export class ConnectionLane implements Lane {
  readonly #connection: DuckDBConnection;
  readonly #file: string;

  constructor(connection: DuckDBConnection, file: string) {
    this.#connection = connection;
    this.#file = file;
  }

  read(statement: Sql, options: RunOptions = {}): Promise<Columns> {
    return this.#execute(statement, options, async (prepared) => readColumns(await prepared.stream()));
  }

  run(statement: Sql, options: RunOptions = {}): Promise<number> {
    return this.#execute(statement, options, async (prepared) => (await prepared.run()).rowsChanged);
  }

  /** Fixed words of this program only (settings, begin, commit). */
  async runFixed(text: string): Promise<void> {
    try {
      await this.#connection.run(text);
    } catch (error) {
      throw vigieErrorOf(error, this.#file);
    }
  }

  close(): void {
    this.#connection.closeSync();
  }

  async #execute<Result>(statement: Sql, options: RunOptions, work: (prepared: DuckDBPreparedStatement) => Promise<Result>): Promise<Result> {
    if (options.signal?.aborted) throw new VigieError('cancelled');
    const stop = this.#watch(options);
    try {
      const { text, parameters } = toStatement(statement);
      const extracted = await this.#connection.extractStatements(text);
      if (extracted.count !== 1) throw new VigieError('internal', { detail: `expected one statement, found ${extracted.count}` });
      const prepared = await extracted.prepare(0);
      try {
        bindValues(prepared, parameters);
        return await work(prepared);
      } finally {
        prepared.destroySync();
      }
    } catch (error) {
      throw options.signal?.aborted ? new VigieError('cancelled', {}, [], { cause: error }) : vigieErrorOf(error, this.#file);
    } finally {
      stop();
    }
  }

  #watch({ signal, onProgress }: RunOptions): () => void {
    let interrupting: NodeJS.Timeout | undefined;
    const interrupt = () => {
      this.#connection.interrupt();
      interrupting = setInterval(() => this.#connection.interrupt(), INTERRUPT_EVERY_MS);
    };
    signal?.addEventListener('abort', interrupt, { once: true });
    const reporting = onProgress && setInterval(() => {
      const { percentage } = this.#connection.progress;
      if (percentage >= 0) onProgress(percentage / 100);
    }, PROGRESS_EVERY_MS);
    return () => {
      signal?.removeEventListener('abort', interrupt);
      clearInterval(interrupting);
      clearInterval(reporting);
    };
  }
}
