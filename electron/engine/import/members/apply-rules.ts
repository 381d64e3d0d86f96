import { MEMBER_KINDS, type MemberKind } from '../../../../shared/protocol/members';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textsOf } from '../../db/read-cells';
import { fixedColumn, systemTable, tableName } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { comparableName, KINDS } from '../references/reference-kinds';
import { pointingTables } from './pointing';

const rules = identifier(systemTable('member_rules'));
const mergedTexts = identifier(systemTable('merged_texts'));
const mergedInto = identifier(fixedColumn('merged_into'));
const givenName = identifier(fixedColumn('given_name'));

/**
 * Decisions about members, applied to what the workspace holds now. Facts keep their texts; those that name a merged member get the
 * code of the one that it was merged into, and the texts are written down with the code that they had: so a merge can be taken back,
 * and rows that come back from before it find their way.
 */
export async function applyMemberRules(lane: Lane): Promise<void> {
  const decided = MEMBER_KINDS.map((kind) => sql`select ${kind} as kind from ${identifier(tableName(KINDS[kind].object))} where ${mergedInto} is not null or ${givenName} is not null`);
  const kinds = textsOf(await lane.read(sql`select kind from ${rules} union select kind from ${mergedTexts} union ${join(decided, sql` union `)}`), 'kind');
  for (const kind of MEMBER_KINDS) if (kinds.includes(kind)) await applyRulesOf(lane, kind);
}

async function applyRulesOf(lane: Lane, kind: MemberKind): Promise<void> {
  const members = identifier(tableName(KINDS[kind].object));
  await unmerge(lane, kind);
  await lane.run(sql`
    update ${members} set ${givenName} = r.new_name from (
      select m.code, arg_max(r.new_name, r.rule_id) as new_name from ${members} m join ${rules} r on r.kind = ${kind} and r.action = 'rename' and ${isMember(sql`m`, sql`r.member_id`, sql`r.member_name`)} group by m.code) r
    where ${members}.code = r.code`);
  await merge(lane, kind, await mergesOf(lane, kind));
}

/** Whether a member is the one that a rule names: by id where there is one, else by name. */
export function isMember(member: Sql, id: Sql, name: Sql): Sql {
  return sql`case when ${id} is not null then ${member}.id = ${id} else ${comparableName(sql`${member}.name`)} = ${comparableName(name)} end`;
}

/** Every row points again at the member that its own texts name. */
async function unmerge(lane: Lane, kind: MemberKind): Promise<void> {
  const members = identifier(tableName(KINDS[kind].object));
  await lane.run(sql`update ${members} set ${mergedInto} = null, ${givenName} = null where ${mergedInto} is not null or ${givenName} is not null`);
  const texts = sql`(select id_text, name_text, code from ${mergedTexts} where kind = ${kind})`;
  for (const { table, code, id, name } of await pointingTables(lane, kind)) {
    await lane.run(sql`
      update ${table} set ${code} = t.code from ${texts} t
      where ${table}.${code} is not null and t.id_text is not distinct from ${id} and t.name_text is not distinct from ${name}`);
  }
  await lane.run(sql`delete from ${mergedTexts} where kind = ${kind}`);
}

/** From each merged member to the one at the end of its chain. */
async function mergesOf(lane: Lane, kind: MemberKind): Promise<Map<number, number>> {
  const members = identifier(tableName(KINDS[kind].object));
  const found = await lane.read(sql`
    select min(a.code) as code, min(b.code) as into_code from ${rules} r
    join ${members} a on ${isMember(sql`a`, sql`r.member_id`, sql`r.member_name`)} join ${members} b on ${isMember(sql`b`, sql`r.other_id`, sql`r.other_name`)}
    where r.kind = ${kind} and r.action = 'merge' group by r.rule_id order by r.rule_id`);
  const next = new Map<number, number>();
  for (const row of rowsOf(found)) {
    const [code, into] = [numberAt(found, 'code', row), numberAt(found, 'into_code', row)];
    if (code !== null && into !== null && endOf(next, into) !== code) next.set(code, into);
  }
  return new Map([...next].map(([code, into]) => [code, endOf(next, into)]));
}

function endOf(next: ReadonlyMap<number, number>, code: number): number {
  const further = next.get(code);
  return further === undefined ? code : endOf(next, further);
}

async function merge(lane: Lane, kind: MemberKind, merges: ReadonlyMap<number, number>): Promise<void> {
  if (merges.size === 0) return;
  const members = identifier(tableName(KINDS[kind].object));
  const pairs = sql`(select unnest(${[...merges.keys()]}) as code, unnest(${[...merges.values()]}) as into_code)`;
  await lane.run(sql`update ${members} set ${mergedInto} = p.into_code from ${pairs} p where ${members}.code = p.code`);
  const tables = await pointingTables(lane, kind);
  if (tables.length === 0) return;
  const named = tables.map(({ table, code, id, name }) => sql`select ${id} as id_text, ${name} as name_text, ${code} as code from ${table} where ${code} in (select code from ${pairs})`);
  await lane.run(sql`insert into ${mergedTexts} select distinct ${kind}, id_text, name_text, code from (${join(named, sql` union all `)})`);
  for (const { table, code } of tables) await lane.run(sql`update ${table} set ${code} = p.into_code from ${pairs} p where ${table}.${code} = p.code`);
}

/** The codes that texts were resolved to, once merges have had their say; what was merged is written down. `table`: `id_text, name_text, code`. */
export async function mergeResolved(lane: Lane, kind: MemberKind, table: SchemaName): Promise<void> {
  const members = identifier(tableName(KINDS[kind].object));
  const merged = sql`(select code, ${mergedInto} as into_code from ${members} where ${mergedInto} is not null)`;
  if (numberAt(await lane.read(sql`select count(*) as n from ${merged}`), 'n') === 0) return;
  const resolved = identifier(table);
  await lane.run(sql`
    insert into ${mergedTexts} select distinct ${kind}, r.id_text, r.name_text, r.code from ${resolved} r join ${merged} m on m.code = r.code
    anti join (select * from ${mergedTexts} where kind = ${kind}) k on k.id_text is not distinct from r.id_text and k.name_text is not distinct from r.name_text`);
  await lane.run(sql`update ${resolved} set code = m.into_code from ${merged} m where ${resolved}.code = m.code`);
}
