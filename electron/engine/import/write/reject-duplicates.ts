import type { Lane, RunOptions } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { LineReject } from '../read/staged-table';

export interface RowKey {
  /** The values that tell a row from all others. */
  readonly key: readonly Sql[];
  readonly reason: 'same_id' | 'same_key';
  /** The headers that they stand under. */
  readonly column: string;
}

/** The same id or key twice in a file: the first line stays, the others leave the stage and are told. */
export async function rejectDuplicates(lane: Lane, stage: Stage, { key, reason, column }: RowKey, options: RunOptions): Promise<LineReject[]> {
  const { rows } = stage;
  const [only, ...others] = key;
  const id = only && others.length === 0 ? only : sql`nullif(concat_ws(' · ', ${join(key)}), '')`;
  // Looked for by their hashes, which are counted in half the time; seldom are two alike, and which of these are the same texts is told among those few.
  const hashes = await lane.read(sql`select (count(*) - count(distinct hash))::DOUBLE as again from (select hash(${id}) as hash from ${rows} s where ${id} is not null)`, options);
  if (numberAt(hashes, 'again') === 0) return [];
  const again = sql`
    with doubled as (select hash(${id}) as hash from ${rows} s where ${id} is not null group by 1 having count(*) > 1),
    named as (select s.rowid as stage_row, s.line, ${id} as id from ${rows} s semi join doubled on doubled.hash = hash(${id}) where ${id} is not null)
    select *, first_value(line) over same as first_line, row_number() over same as n
    from named window same as (partition by id order by stage_row) qualify n > 1 order by line`;
  const found = await lane.read(again, options);
  if (found.rowCount === 0) return [];
  await lane.run(sql`delete from ${identifier(stage.cells)} where rowid in (select stage_row from (${again}))`, options);
  return rowsOf(found).map((row) => ({
    line: numberAt(found, 'line', row) ?? 0, column, text: textAt(found, 'id', row) ?? '',
    reason: { code: reason, params: { line: numberAt(found, 'first_line', row) ?? 0 } },
  }));
}
