import type { Lane } from '../../db/database';
import { numberAt, rowsOf } from '../../db/read-cells';
import { stagedColumn } from '../../model/schema';
import { identifier, join, sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { SkippedLine } from '../read/staged-table';

/**
 * Exports that hold heads and lines in one table write a head's cells on its first line only. Lines get their head's texts and days;
 * its figures stay where they are, so that no total counts twice. A row without a head's cell and without a line's goes on a list of
 * several values (tags): it is no record of its own, and is told as skipped.
 */
export async function joinContinuations(lane: Lane, stage: Stage): Promise<SkippedLine[]> {
  const { plan, cells } = stage;
  if (plan.lines === null) return [];
  const lines = new Set(plan.lines);
  const heads = plan.columns.filter(({ index }) => !lines.has(index));
  const told = lines.size > 0 ? heads : plan.columns.filter(({ target }) => target !== null);
  if (told.length === 0) return [];
  const table = identifier(cells);
  const isEmpty = join(told.map(({ index }) => sql`${identifier(stagedColumn(index))} is null`), sql` and `);
  const filled = heads.filter(({ type }) => type !== 'amount' && type !== 'number').map(({ index }) => identifier(stagedColumn(index)));
  if (lines.size > 0) {
    if (filled.length === 0) return [];
    await lane.run(sql`
      update ${table} set ${join(filled.map((column) => sql`${column} = h.${column}`))} from (
        select place, ${join(filled.map((column) => sql`first_value(${column}) over (partition by head order by place) as ${column}`))}, is_line
        from (select *, rowid as place, (${isEmpty}) as is_line, sum(case when ${isEmpty} then 0 else 1 end) over (order by rowid) as head from ${table})) h
      where ${table}.rowid = h.place and h.is_line`);
    return [];
  }
  const found = await lane.read(sql`select line from ${stage.rows} s where ${isEmpty} order by line`);
  if (found.rowCount > 0) await lane.run(sql`delete from ${table} where ${isEmpty}`);
  return rowsOf(found).map((row) => ({ line: numberAt(found, 'line', row) ?? 0, reason: { code: 'continuation', params: {} }, text: '' }));
}
