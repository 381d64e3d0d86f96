import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { tableName } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import { KINDS, type MemberKind } from '../references/reference-kinds';

const SHOWN = 5;

/** Members that this file brought or named and whose names differ from others' by blanks and signs alone ("GTXPro", "GTX Pro"): told, never merged. */
export async function findLookAlikes(lane: Lane, kind: MemberKind, fileId: number): Promise<ImportMessage[]> {
  const members = identifier(tableName(KINDS[kind].object));
  const own = await lane.read(sql`select 1 as n from ${members} where file_id = ${fileId} limit 1`);
  if (own.rowCount === 0) return [];
  const found = await lane.read(sql`
    select string_agg(name, ' / ' order by name) as names, count(*) over () as total
    from (select distinct name, file_id, regexp_replace(lower(strip_accents(name)), ${'[^\\p{L}\\p{N}]+'}, '', 'g') as squashed from ${members} where name is not null)
    where squashed <> '' group by squashed having count(distinct name) > 1 and bool_or(file_id = ${fileId}) order by names limit ${SHOWN}`);
  if (found.rowCount === 0) return [];
  const names = rowsOf(found).map((row) => textAt(found, 'names', row)).join('; ');
  return [{ code: `look_alike_${kind}`, params: { count: numberAt(found, 'total') ?? 0, names } }];
}
