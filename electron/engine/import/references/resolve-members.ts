import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { fixedColumn, scratchTable, tableName } from '../../model/schema';
import { empty, identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { mergeResolved } from '../members/apply-rules';
import type { RowNumbers } from '../write/row-numbers';
import { hasOtherIds, otherIds, webDomain } from './identities';
import { comparableName, KINDS, type MemberKind } from './reference-kinds';

/** Texts by which rows name a member: an id, a name, or both. */
export interface MemberTexts {
  readonly id?: Sql | undefined;
  readonly name?: Sql | undefined;
}

/** What stands for a text that rows don't have. */
const NO_TEXT = sql`null::VARCHAR`;

export interface ResolveContext {
  readonly lane: Lane;
  readonly rowNumbers: RowNumbers;
  /** The file that names them: members that it is the first to name are marked with it, without a line. */
  readonly fileId: number;
  readonly number: number;
}

/**
 * Finds the member that each pair of texts means (id first, then other ids, an account's web domain, e-mail, name) and creates those that nobody has told
 * of. Gives a table of `id_text`, `name_text`, `name_key` (the name as names are compared) and `code`, and how many were created.
 */
export async function resolveMembers(context: ResolveContext, kind: MemberKind, rows: Sql, { id, name }: MemberTexts): Promise<{ table: SchemaName; created: number }> {
  const { lane, number } = context;
  const table = scratchTable(KINDS[kind].scratch, number);
  const told = join([id, name].flatMap((text) => (text ? [sql`${text} is not null`] : [])), sql` or `);
  const pairs = sql`select ${id ?? NO_TEXT} as id_text, ${name ?? NO_TEXT} as name_text, min(s.line) as first_line from ${rows} where ${told} group by all`;
  await lane.run(sql`create or replace temp table ${identifier(table)} as select *, ${comparableName(sql`name_text`)} as name_key, null::INTEGER as code from (${pairs})`);
  await findCodes(lane, kind, table);
  // Those with an id first: a bare name may mean one of them.
  const byId = id ? await create(context, kind, table, 'id') : 0;
  if (byId > 0) await findCodes(lane, kind, table);
  const byName = name ? await create(context, kind, table, 'name') : 0;
  await mergeResolved(lane, kind, table);
  return { table, created: byId + byName };
}

// Who is described comes before who is only named, then who was there first. Every join is on one equality and nothing else, so that
// each is a hash join; what else decides stands in the case. `among`: which members may be meant, all unless it is said.
export async function findCodes(lane: Lane, kind: MemberKind, table: SchemaName, among?: Sql): Promise<void> {
  const { object } = KINDS[kind];
  const all = identifier(tableName(object));
  const members = among ? sql`(from ${all} where ${among})` : all;
  const isDescribed = sql`${identifier(fixedColumn('line'))} is not null`;
  // Companies share addresses; only a person's e-mail names them.
  const mails = kind === 'rep' ? sql`union all select 'mail:' || lower(email), code, ${isDescribed}, false from ${members} where email is not null` : empty;
  const known = await lane.read(sql`select count(*) as members, ${hasOtherIds(object) ? sql`count(other_ids)` : sql`0`} as others from ${members}`);
  if (numberAt(known, 'members') === 0) return;
  const hasOthers = (numberAt(known, 'others') ?? 0) > 0;
  const other = sql`(select unnest(${otherIds(sql`other_ids`)}) as other, code, ${isDescribed} as is_described from ${members} where other_ids is not null)`;
  const others = hasOthers ? sql`union all select 'id:' || other, code, is_described, false from ${other}` : empty;
  const hasSites = hasOthers && kind === 'account';
  const sites = hasSites ? sql`union all select 'site:' || ${webDomain(sql`other`)}, code, is_described, false from ${other}` : empty;
  const bySite = (text: Sql, alias: Sql) => (hasSites ? sql`left join best ${alias} on ${alias}.key = 'site:' || ${webDomain(text)}` : empty);
  await lane.run(sql`
    update ${identifier(table)} t set code = found.code from (
      with keys as (
        select 'id:' || id as key, code, ${isDescribed} as is_described, false as by_name_only from ${members} where id is not null
        ${others} ${mails} ${sites}
        union all select 'name:' || ${comparableName(sql`name`)}, code, ${isDescribed}, id is null from ${members} where name is not null),
      best as (
        select key, coalesce(min(code) filter (where is_described), min(code)) as code,
          coalesce(arg_min(by_name_only, code) filter (where is_described), arg_min(by_name_only, code)) as by_name_only from keys where key is not null group by key)
      select p.rowid as pair, coalesce(a.code, b.code, ${hasSites ? sql`g.code, ` : empty}c.code, d.code, case when p.id_text is null or e.by_name_only then e.code end, ${hasSites ? sql`case when p.id_text is null then h.code end, ` : empty}f.code) as code
      from ${identifier(table)} p
      left join best a on a.key = 'id:' || p.id_text
      left join best b on b.key = 'mail:' || lower(p.id_text)
      left join best c on c.key = case when p.id_text is null then 'id:' || p.name_text end
      left join best d on d.key = 'mail:' || lower(p.name_text)
      left join best e on e.key = 'name:' || p.name_key
      left join best f on f.key = case when p.name_text is null then 'name:' || ${comparableName(sql`p.id_text`)} end
      ${bySite(sql`p.id_text`, sql`g`)} ${bySite(sql`p.name_text`, sql`h`)}
      where p.code is null) found
    where t.rowid = found.pair and found.code is not null`);
}

/** Makes a member of each id, or of each name, that has no code yet, and gives it to the texts that named it. */
async function create(context: ResolveContext, kind: MemberKind, table: SchemaName, by: 'id' | 'name'): Promise<number> {
  const { lane, rowNumbers, fileId } = context;
  const [members, pairs] = [identifier(tableName(KINDS[kind].object)), identifier(table)];
  const key = by === 'id' ? sql`id_text` : sql`name_key`;
  const found = await lane.read(sql`select count(distinct ${key}) as count, (select coalesce(max(code), 0) from ${members}) as last from ${pairs} where code is null`);
  const [count, last] = [numberAt(found, 'count') ?? 0, numberAt(found, 'last') ?? 0];
  if (count === 0) return 0;
  const base = await rowNumbers.take(lane, count);
  await lane.run(sql`
    update ${pairs} t set code = made.code from (
      select key, (${last} + row_number() over (order by first_line, key))::INTEGER as code from (
        select ${key} as key, min(first_line) as first_line from ${pairs} where code is null and ${key} is not null group by 1)) made
    where t.code is null and made.key = t.${key}`);
  const mail = kind === 'rep' ? sql`, email` : empty;
  const isMail = sql`name like '%_@_%._%'`;
  await lane.run(sql`
    insert into ${members} (row_id, file_id, ${identifier(fixedColumn('code'))}, label, id, name${mail})
    with made as (select code, any_value(id_text) as id, coalesce(arg_min(name_text, first_line), any_value(id_text)) as name from ${pairs} where code > ${last} group by code)
    select ${base - last} + code, ${fileId}, code, name, id, name${kind === 'rep' ? sql`, case when ${isMail} then name end` : empty} from made order by code`);
  return count;
}
