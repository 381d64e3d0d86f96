import type { Lane, RunOptions } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { identifier, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { LineReject } from '../read/staged-table';

export interface IdColumn {
  readonly id: Sql;
  /** The header that it stands under. */
  readonly column: string;
}

/** The same id twice in a file: the first line stays, the others leave the stage and are told. */
export async function rejectDuplicates(lane: Lane, stage: Stage, { id, column }: IdColumn, options: RunOptions): Promise<LineReject[]> {
  const { rows } = stage;
  const again = sql`
    with doubled as (select ${id} as id from ${rows} s where ${id} is not null group by 1 having count(*) > 1)
    select s.rowid as stage_row, s.line, d.id, first_value(s.line) over (partition by d.id order by s.rowid) as first_line, row_number() over (partition by d.id order by s.rowid) as n
    from ${rows} s join doubled d on d.id = ${id} qualify n > 1 order by s.line`;
  const found = await lane.read(again, options);
  if (found.rowCount === 0) return [];
  await lane.run(sql`delete from ${identifier(stage.cells)} where rowid in (select stage_row from (${again}))`, options);
  return rowsOf(found).map((row) => ({
    line: numberAt(found, 'line', row) ?? 0, column, text: textAt(found, 'id', row) ?? '',
    reason: { code: 'same_id', params: { line: numberAt(found, 'first_line', row) ?? 0 } },
  }));
}
