import type { ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { scratchTable, storedColumns, systemTable, tableOf } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';

const formerRows = identifier(systemTable('former_rows'));
const formerColumns = identifier(systemTable('former_columns'));

/** Objects that an import changes in many places: they are looked at as a whole, before and after. Both are small. */
const WATCHED = ['reps', 'teams'] as const;

/** Columns that follow from others and from people's decisions: worked out again, never kept. */
const DERIVED: ReadonlySet<string> = new Set(['label', 'merged_into', 'given_name']);

/**
 * What an import overwrites: rows as they were, kept so that it can be taken back. One statement a table and step, for the rows that
 * change and no others; an import that only adds keeps nothing.
 */
export class FormerRows {
  readonly #before = new Map<ObjectId, readonly SchemaName[]>();

  /** `firstFileId`: the first file of this import; a row with its number or a later one is the import's own. */
  constructor(readonly lane: Lane, readonly importId: number, readonly firstFileId: number) {}

  /** To be called before anything is written. */
  async begin(): Promise<void> {
    for (const [number, object] of WATCHED.entries()) {
      const table = await tableOf(this.lane, object);
      await this.lane.run(sql`create or replace temp table ${identifier(scratchTable('before', number))} as from ${identifier(table)}`);
      this.#before.set(object, await keptColumns(this.lane, table));
    }
  }

  /** Keeps rows that are about to be changed or taken out. `which`: a query of their `row_id`s. */
  async keep(object: ObjectId, which: Sql): Promise<void> {
    if (WATCHED.some((watched) => watched === object)) return;
    const table = await tableOf(this.lane, object);
    const columns = await keptColumns(this.lane, table);
    const kept = await this.lane.run(sql`
      insert into ${formerRows} select ${this.importId}, ${object}, t.row_id, ${cellsOf(sql`t`, columns)} from ${identifier(table)} t
      where t.row_id in (${which}) and coalesce(t.file_id < ${this.firstFileId}, true) and t.row_id not in (select row_id from ${formerRows} where import_id = ${this.importId} and object = ${object})`);
    if (kept > 0) await this.#nameColumns(object, columns);
  }

  /** To be called when everything is written: what was watched is compared. */
  async end(): Promise<void> {
    for (const [number, object] of WATCHED.entries()) {
      const columns = this.#before.get(object) ?? [];
      const table = await tableOf(this.lane, object);
      const kept = await this.lane.run(sql`
        insert into ${formerRows} select ${this.importId}, ${object}, b.row_id, ${cellsOf(sql`b`, columns)}
        from ${identifier(scratchTable('before', number))} b left join ${identifier(table)} t on t.row_id = b.row_id
        where t.row_id is null or ${cellsOf(sql`t`, columns)} is distinct from ${cellsOf(sql`b`, columns)}`);
      if (kept > 0) await this.#nameColumns(object, columns);
    }
  }

  /** The order of the cells; columns that the import adds later follow at the end. */
  async #nameColumns(object: ObjectId, columns: readonly SchemaName[]): Promise<void> {
    await this.lane.run(sql`delete from ${formerColumns} where import_id = ${this.importId} and object = ${object}`);
    await this.lane.run(sql`insert into ${formerColumns} values (${this.importId}, ${object}, ${columns})`);
  }
}

async function keptColumns(lane: Lane, table: SchemaName): Promise<SchemaName[]> {
  return (await storedColumns(lane, table)).filter((column) => !DERIVED.has(column));
}

/** A row as a list of texts: every type of the model reads its own text back as the same value. */
function cellsOf(row: Sql, columns: readonly SchemaName[]): Sql {
  return sql`[${join(columns.map((column) => sql`${row}.${identifier(column)}::VARCHAR`))}]`;
}
