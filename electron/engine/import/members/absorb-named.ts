import { numberAt } from '../../db/read-cells';
import { codeColumn, fixedColumn, readSchema, scratchTable, systemTable, tableName } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import type { FormerRows } from '../history/former-rows';
import { comparableName, KINDS, type MemberKind } from '../references/reference-kinds';
import { findCodes } from '../references/resolve-members';

const line = identifier(fixedColumn('line'));
const mergedInto = identifier(fixedColumn('merged_into'));

/**
 * Rows may have named a member in several ways (its web domain here, its name there) before a file described it: one of these is
 * described now, and the others are it, too. What points at them points at the described one, and they go; all of it kept for undo.
 * Members that people merged stay as they decided.
 */
export async function absorbNamed(former: FormerRows, kind: MemberKind, { number, fileId }: { readonly number: number; readonly fileId: number }): Promise<void> {
  const { lane } = former;
  const { object, scratch } = KINDS[kind];
  const members = identifier(tableName(object));
  const named = scratchTable(scratch, number);
  await lane.run(sql`
    create or replace temp table ${identifier(named)} as
    select row_id, code as named_code, id as id_text, case when name is distinct from id then name end as name_text, ${comparableName(sql`name_text`)} as name_key, null::INTEGER as code from ${members}
    where ${line} is null and ${mergedInto} is null and code not in (select ${mergedInto} from ${members} where ${mergedInto} is not null)
      and code not in (select code from ${identifier(systemTable('merged_texts'))} where kind = ${kind})`);
  await findCodes(lane, kind, named, sql`${line} is not null and file_id = ${fileId}`);
  const absorbed = sql`(select row_id, named_code, code from ${identifier(named)} where code is not null)`;
  if (numberAt(await lane.read(sql`select count(*) as n from ${absorbed}`), 'n') === 0) return;
  for (const { id, table, rowCount } of (await readSchema(lane)).values()) {
    const column = codeColumn(id, kind);
    if (!column || rowCount === 0) continue;
    // Rows of no file are worked out again anyhow.
    const points = sql`file_id is not null and ${identifier(column)} in (select named_code from ${absorbed})`;
    await former.keep(id, sql`select row_id from ${identifier(table)} where ${points}`);
    await lane.run(sql`update ${identifier(table)} set ${identifier(column)} = a.code from ${absorbed} a where ${identifier(table)}.file_id is not null and ${identifier(table)}.${identifier(column)} = a.named_code`);
  }
  await former.keep(object, sql`select row_id from ${absorbed}`);
  await lane.run(sql`delete from ${members} where row_id in (select row_id from ${absorbed})`);
}
