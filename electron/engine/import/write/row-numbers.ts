import type { Lane } from '../../db/database';
import { textAt } from '../../db/read-cells';
import { identifier, sql } from '../../sql/sql';
import { systemTable } from '../../model/schema';

const meta = identifier(systemTable('meta'));

/** Row ids are unique over all tables and rise: what came later has a higher one. */
export class RowNumbers {
  #next: number;

  private constructor(next: number) {
    this.#next = next;
  }

  static async read(lane: Lane): Promise<RowNumbers> {
    return new RowNumbers(Number(textAt(await lane.read(sql`select value from ${meta} where key = 'next_row_id'`), 'value') ?? 1));
  }

  /** Sets `count` ids aside and gives the one before the first. */
  async take(lane: Lane, count: number): Promise<number> {
    const base = this.#next - 1;
    this.#next += count;
    await lane.run(sql`update ${meta} set value = ${String(this.#next)} where key = 'next_row_id'`);
    return base;
  }
}
