import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdir } from 'node:fs/promises';
import { VigieError } from '../../../shared/protocol/errors';
import type { Sql } from '../sql/sql';
import type { Columns } from './columns';
import { vigieErrorOf } from './errors';
import { ConnectionLane, type Lane, type RunOptions } from './lane';
import { LANE_STATEMENTS, lockStatements, openOptions, type DatabaseSettings } from './settings';

export type { Lane, RunOptions } from './lane';

export interface DatabaseOptions extends DatabaseSettings {
  /** Nothing is written, not even the log of a former crash. */
  readonly readOnly?: boolean | undefined;
}

interface TransactionOptions {
  readonly signal?: AbortSignal | undefined;
}

/** Runs work on the lane that is held: all of it, or nothing. */
export type Transaction = <Result>(work: () => Promise<Result>) => Promise<Result>;

// A long question, a short one beside it, and one to spare; writing has a lane of its own.
const READ_LANES = 3;

/**
 * The workspace file as DuckDB sees it. This room (`engine/db`) alone imports the driver. Reads run side by side on their own
 * lanes; writes stand in line on one. Settings are locked once it is open.
 */
export class Database implements Lane {
  readonly #instance: DuckDBInstance;
  readonly #lanes: readonly ConnectionLane[];
  readonly #readers: Queue;
  readonly #writer: Queue;

  private constructor(instance: DuckDBInstance, lanes: readonly ConnectionLane[]) {
    this.#instance = instance;
    this.#lanes = lanes;
    this.#writer = new Queue(lanes.slice(0, 1));
    this.#readers = new Queue(lanes.slice(1));
  }

  /** Opens the file, or makes an empty database when there is none. */
  static async open(path: string, options: DatabaseOptions): Promise<Database> {
    await mkdir(options.staging, { recursive: true });
    let instance: DuckDBInstance | undefined;
    try {
      instance = await DuckDBInstance.create(path, { ...openOptions(options), access_mode: options.readOnly ? 'READ_ONLY' : 'READ_WRITE' });
      const connections: DuckDBConnection[] = [];
      for (let count = 0; count <= READ_LANES; count += 1) connections.push(await instance.connect());
      const lanes = connections.map((connection) => new ConnectionLane(connection, path));
      for (const lane of lanes) for (const text of LANE_STATEMENTS) await lane.runFixed(text);
      for (const text of lockStatements(options)) await lanes[0]?.runFixed(text);
      return new Database(instance, lanes);
    } catch (error) {
      instance?.closeSync();
      throw vigieErrorOf(error, path);
    }
  }

  read(statement: Sql, options?: RunOptions): Promise<Columns> {
    return this.#readers.use((lane) => lane.read(statement, options), options?.signal);
  }

  run(statement: Sql, options?: RunOptions): Promise<number> {
    return this.#writer.use((lane) => lane.run(statement, options), options?.signal);
  }

  /** All of the work or nothing of it. The work writes and reads through the lane that it is given, and only there. */
  transaction<Result>(work: (lane: Lane) => Promise<Result>, options: TransactionOptions = {}): Promise<Result> {
    return this.hold((lane, transaction) => transaction(() => work(lane)), options);
  }

  /** The lane that writes, for work that has something to do beside its transaction: temporary tables to make ready before, and to clear away after. */
  hold<Result>(work: (lane: Lane, transaction: Transaction) => Promise<Result>, { signal }: TransactionOptions = {}): Promise<Result> {
    return this.#writer.use((lane) => work(lane, (inside) => inTransaction(lane, inside, signal)), signal);
  }

  /** Writes the log into the file, so that the file alone holds everything. */
  async checkpoint(): Promise<void> {
    await this.#writer.use((lane) => lane.runFixed('CHECKPOINT'));
  }

  close(): void {
    for (const lane of this.#lanes) lane.close();
    this.#instance.closeSync();
  }
}

async function inTransaction<Result>(lane: ConnectionLane, work: () => Promise<Result>, signal: AbortSignal | undefined): Promise<Result> {
  await lane.runFixed('BEGIN TRANSACTION');
  try {
    const result = await work();
    if (signal?.aborted) throw new VigieError('cancelled');
    await lane.runFixed('COMMIT');
    return result;
  } catch (error) {
    // After some failures DuckDB has already rolled back, and says so: the first error is the one that matters.
    await lane.runFixed('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

/** Lanes that are handed out one at a time, first come first served. */
class Queue {
  readonly #free: ConnectionLane[];
  readonly #waiting: ((lane: ConnectionLane) => void)[] = [];

  constructor(lanes: readonly ConnectionLane[]) {
    this.#free = [...lanes];
  }

  async use<Result>(work: (lane: ConnectionLane) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const lane = this.#free.pop() ?? (await new Promise<ConnectionLane>((resolve) => this.#waiting.push(resolve)));
    try {
      if (signal?.aborted) throw new VigieError('cancelled');
      return await work(lane);
    } finally {
      const next = this.#waiting.shift();
      if (next) next(lane);
      else this.#free.push(lane);
    }
  }
}
