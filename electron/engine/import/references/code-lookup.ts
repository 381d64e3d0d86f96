import type { Lane } from '../../db/database';
import { numberAt, rowsOf } from '../../db/read-cells';
import { scratchTable, type ScratchTable } from '../../model/schema';
import { identifier, sql, type SchemaName, type Sql } from '../../sql/sql';

// The values of a list are laid out anew for every 2,048 rows: only short ones are cheap.
const MOST_SPELLINGS = 500;
const MOST_CODES = 5_000_000;

export interface LookUp {
  /** Name of the type that is made. */
  readonly type: ScratchTable;
  readonly number: number;
  /** Texts, each once, and their codes. */
  readonly table: SchemaName;
  readonly key: Sql;
}

/**
 * An expression that gives the code of `text` without a join: rows behind a join are written by one thread only. The texts become
 * an enumeration in which each stands at the place of its code; second spellings of a member follow at the end. Undefined when
 * there are too many of these: then a join serves better.
 */
export async function codeByLookUp(lane: Lane, { type, number, table, key }: LookUp, text: Sql): Promise<Sql | undefined> {
  const ranked = sql`select ${key} as text, code, row_number() over (partition by code order by ${key}) as spelling from ${identifier(table)} where ${key} is not null`;
  const sizes = await lane.read(sql`select coalesce(max(code), 0) as most, count(*) filter (where spelling > 1) as others, count(*) - count(code) as unknown from (${ranked})`);
  const most = numberAt(sizes, 'most') ?? 0;
  if (most === 0 || most > MOST_CODES || (numberAt(sizes, 'others') ?? 0) > MOST_SPELLINGS || numberAt(sizes, 'unknown') !== 0) return undefined;
  const others = await lane.read(sql`select code from (${ranked}) where spelling > 1 order by text`);
  const name = identifier(scratchTable(type, number));
  await lane.run(sql`drop type if exists ${name}`);
  // A code that the file doesn't name holds its place with a text that no cell has: cells are never a control character and digits.
  await lane.run(sql`
    create temp type ${name} as enum (
      with ranked as (${ranked})
      select text from (
        select c.code as place, coalesce(r.text, chr(1) || 'code ' || c.code) as text from range(1, ${most}::BIGINT + 1) c(code) left join (select * from ranked where spelling = 1) r on r.code = c.code
        union all select ${most} + row_number() over (order by text), text from ranked where spelling > 1)
      order by place)`);
  const place = sql`enum_code((${text})::${name})`;
  if (others.rowCount === 0) return sql`(${place}::INTEGER + 1)`;
  const codes = rowsOf(others).map((row) => numberAt(others, 'code', row) ?? 0);
  return sql`case when ${place} < ${most} then ${place}::INTEGER + 1 else list_extract(${codes}, ${place}::INTEGER - ${most - 1}) end`;
}
