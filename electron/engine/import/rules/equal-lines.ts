import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Lane, RunOptions } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { stagedColumn } from '../../model/schema';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';

/** Rows without an id that say the same in every cell: they may be one row twice, or two; they are kept, and told. */
export async function tellEqualLines(lane: Lane, { plan, rows }: Stage, id: Sql | undefined, options: RunOptions): Promise<ImportMessage[]> {
  const hash = sql`hash(${join(plan.columns.map(({ index }) => identifier(stagedColumn(index))))})`;
  const unnamed = sql`select line, ${hash} as cells from ${rows} s ${id ? sql`where ${id} is null` : sql``}`;
  const found = await lane.read(sql`select coalesce(sum(rows - 1), 0)::DOUBLE as n from (select count(*) as rows from (${unnamed}) group by cells having count(*) > 1)`, options);
  const count = numberAt(found, 'n') ?? 0;
  if (count === 0) return [];
  const first = await lane.read(sql`select min(line)::DOUBLE as line from (select line from (${unnamed}) qualify row_number() over (partition by cells order by line) = 2)`, options);
  return [{ code: 'equal_lines', params: { count, line: numberAt(first, 'line') ?? 0 } }];
}
