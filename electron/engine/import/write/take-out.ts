import { modelOf, type ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { codeColumn, fieldColumn, fixedColumn, readSchema, scratchTable, storedColumns, tableOf } from '../../model/schema';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import type { FormerRows } from '../history/former-rows';
import { KINDS, memberKindOf, type MemberKind } from '../references/reference-kinds';

/** Takes rows out of all numbers, kept for the import's undo; how many. `which`: a query of their `row_id`s, already kept. */
export async function takeOut(former: FormerRows, object: ObjectId, which: Sql): Promise<number> {
  const { lane } = former;
  const table = identifier(await tableOf(lane, object));
  const leaving = identifier(scratchTable('leaving', 0));
  await lane.run(sql`create or replace temp table ${leaving} as ${which}`);
  const ids = sql`select row_id from ${leaving}`;
  const kind = memberKindOf(object);
  if (object === 'deals') await letGoOfDeals(former, ids);
  const named = kind ? await leaveNamed(lane, object, kind, ids) : 0;
  const line = identifier(fixedColumn('line'));
  return named + (await lane.run(sql`delete from ${table} where row_id in (${ids}) and ${line} is not null`));
}

/** What hung on a deal that is no longer there hangs on none. */
async function letGoOfDeals(former: FormerRows, ids: Sql): Promise<void> {
  for (const { id, table, rowCount } of (await readSchema(former.lane)).values()) {
    const column = codeColumn(id, 'deal');
    if (!column || rowCount === 0) continue;
    await former.keep(id, sql`select row_id from ${identifier(table)} where ${identifier(column)} in (${ids})`);
    await former.lane.run(sql`update ${identifier(table)} set ${identifier(column)} = null where ${identifier(column)} in (${ids})`);
  }
}

const NAMING = new Set(['id', 'other_ids', 'name', 'email']);

/** Members that something still points at stay, named and no longer described. */
async function leaveNamed(lane: Lane, object: ObjectId, kind: MemberKind, ids: Sql): Promise<number> {
  const table = await tableOf(lane, object);
  const pointers: Sql[] = [];
  for (const { id, table: other } of (await readSchema(lane)).values()) {
    const column = codeColumn(id, kind);
    if (column) pointers.push(sql`select ${identifier(column)} as code from ${identifier(other)} where ${identifier(column)} is not null`);
  }
  const there = new Set<string>(await storedColumns(lane, table));
  const emptied = [
    fixedColumn('line'), ...[...there].flatMap((name) => modelOf(object).fields.filter(({ id }) => id === name && !NAMING.has(id)).map(({ id }) => fieldColumn(object, id))),
    ...(object === 'accounts' ? [fixedColumn(KINDS.rep.codeColumn)] : []),
  ];
  return lane.run(sql`
    update ${identifier(table)} set gone = true, ${join(emptied.map((column) => sql`${identifier(column)} = null`))}
    where row_id in (${ids}) and code in (select code from (${join(pointers, sql` union all `)}))`);
}
