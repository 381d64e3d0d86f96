import type { ObjectId } from '../../../../shared/model/objects';
import type { ImportMessage } from '../../../../shared/protocol/import';
import { fieldColumn, fixedColumn, tableOf } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import type { FormerRows } from '../history/former-rows';
import { laterFiles } from './mark-gone';
import { takeOut } from './take-out';

/** Takes out the rows that an earlier import brought and of which this export, whose latest day is `day`, says that they don't count (a cancelled invoice). */
export async function withdraw(former: FormerRows, object: ObjectId, ids: readonly string[], day: number | null): Promise<ImportMessage[]> {
  if (ids.length === 0) return [];
  const which = sql`
    select row_id from ${identifier(await tableOf(former.lane, object))} where ${identifier(fieldColumn(object, 'id'))} in (select unnest(${ids}::VARCHAR[]))
      and ${identifier(fixedColumn('line'))} is not null and file_id not in (${laterFiles(day)})`;
  await former.keep(object, which);
  const count = await takeOut(former, object, which);
  return count === 0 ? [] : [{ code: 'withdrawn', params: { count } }];
}
