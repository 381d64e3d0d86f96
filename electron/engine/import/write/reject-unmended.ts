import { en } from '../../../../shared/text/en';
import { fr } from '../../../../shared/text/fr';
import type { ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { fieldColumn, stagedColumn, tableOf } from '../../model/schema';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { LineReject } from '../read/staged-table';
import { rejectColumns } from '../recognise/reject-columns';

const SAME_ID = [en, fr].map((words) => words.import.reasons.same_id.split('{{')[0] ?? '');

/**
 * Rows that come back in a file of rejects with the id for which they were rejected: they would change the row that kept it. Whoever
 * mends such a row gives it an id of its own.
 */
export async function rejectUnmended(lane: Lane, { plan, cells, rows }: Stage, object: ObjectId, { id, column }: { readonly id: Sql; readonly column: string }): Promise<LineReject[]> {
  const reason = plan.mended ? plan.table.header.indexOf(rejectColumns(plan.table).at(-1) ?? '') : -1;
  if (reason < 0) return [];
  const told = sql`s.${identifier(stagedColumn(reason))}::VARCHAR`;
  const again = sql`
    select s.rowid as stage_row, s.line, ${id} as id from ${rows} s semi join ${identifier(await tableOf(lane, object))} e on e.${identifier(fieldColumn(object, 'id'))} = ${id}
    where ${join(SAME_ID.map((words) => sql`contains(${told}, ${words})`), sql` or `)}`;
  const found = await lane.read(sql`${again} order by s.line`);
  if (found.rowCount === 0) return [];
  await lane.run(sql`delete from ${identifier(cells)} where rowid in (select stage_row from (${again}))`);
  return rowsOf(found).map((row) => ({ line: numberAt(found, 'line', row) ?? 0, column, text: textAt(found, 'id', row) ?? '', reason: { code: 'id_taken', params: {} } }));
}
