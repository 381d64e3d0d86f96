import type { ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { tableName } from '../../model/schema';
import { empty, identifier, sql, type Sql } from '../../sql/sql';
import { comparableName, KINDS, MEMBER_KINDS, type MemberObject } from '../references/reference-kinds';
import { resolveMembers, type ResolveContext } from '../references/resolve-members';
import type { RowNumbers } from './row-numbers';

const reps = identifier(tableName('reps'));
const teams = identifier(tableName('teams'));
const memberships = identifier(tableName('memberships'));

/**
 * What follows once a file of reps is in: managers by name, the team of each (the manager's, where the file names none) and the
 * office above the team. `office`: the reps' offices by row id, or undefined.
 */
export async function placeReps(context: ResolveContext, office: Sql | undefined): Promise<void> {
  const { lane } = context;
  const own = sql`${reps} s where s.file_id = ${context.fileId}`;
  await lane.run(sql`
    update ${reps} set manager_label = coalesce(
      (select min(m.name) from ${reps} m where m.id = ${reps}.manager),
      (select min(m.name) from ${reps} m where ${comparableName(sql`m.name`)} = ${comparableName(sql`${reps}.manager`)}), ${reps}.manager)
    where manager is not null`);
  const rows = sql`(select file_line as line, coalesce(team, manager_label) as team_text from ${own}) s`;
  const { table } = await resolveMembers(context, 'team', rows, { name: sql`s.team_text` });
  await lane.run(sql`update ${reps} set team_code = t.code from ${identifier(table)} t where t.name_text = coalesce(${reps}.team, ${reps}.manager_label) and ${reps}.file_id = ${context.fileId}`);
  if (!office) return;
  const offices = sql`(${office}) s`;
  const { table: parents } = await resolveMembers(context, 'team', offices, { name: sql`s.office` });
  await lane.run(sql`
    update ${teams} set parent = above.office, parent_code = above.code from (
      select r.team_code, arg_min(o.office, o.line) as office, arg_min(p.code, o.line) as code
      from (${office}) o join ${reps} r on r.row_id = o.row_id join ${identifier(parents)} p on p.name_text = o.office group by r.team_code) above
    where ${teams}.code = above.team_code and ${teams}.parent_code is null and above.code <> ${teams}.code`);
}

/** The parents of teams, once all teams of the file are in. */
export async function placeTeams(context: ResolveContext): Promise<void> {
  const { lane } = context;
  const own = sql`(select file_line as line, parent from ${teams} where file_id = ${context.fileId} and parent is not null) s`;
  const { table } = await resolveMembers(context, 'team', own, { name: sql`s.parent` });
  await lane.run(sql`update ${teams} set parent_code = p.code from ${identifier(table)} p where p.name_text = ${teams}.parent and p.code <> ${teams}.code`);
}

/** Facts that tell the team of a rep, those first that are believed first. */
const PLACING = ['deals', 'orders', 'invoices', 'activities'] as const;

/** A rep of whom nothing is told but facts under a team belongs to the team of the latest of them. `brought`: objects of this import. */
export async function placeRepsByFacts(lane: Lane, brought: ReadonlySet<ObjectId>): Promise<void> {
  // Reps that are described anew may have lost the team that older facts tell.
  const isAnew = brought.has('reps') || brought.has('teams');
  for (const object of PLACING.filter((each) => isAnew || brought.has(each))) {
    await lane.run(sql`
      update ${reps} set team_code = f.team_code from (
        select rep_code, arg_max(team_code, row_id) as team_code from ${identifier(tableName(object))} where rep_code is not null and team_code is not null group by rep_code) f
      where ${reps}.code = f.rep_code and ${reps}.team_code is null`);
  }
}

/** Every rep's stays: those imported, or the one team that is known. */
export async function rebuildMemberships(lane: Lane, rowNumbers: RowNumbers): Promise<void> {
  await lane.run(sql`delete from ${memberships} where file_id is null`);
  const missing = sql`${reps} r where r.team_code is not null and r.merged_into is null and r.code not in (select rep_code from ${memberships} where rep_code is not null)`;
  const count = numberAt(await lane.read(sql`select count(*) as n from ${missing}`), 'n') ?? 0;
  if (count === 0) return;
  const base = await rowNumbers.take(lane, count);
  await lane.run(sql`
    insert into ${memberships} (row_id, rep_code, team_code, rep, team)
    select ${base} + row_number() over (order by r.code), r.code, coalesce(t.merged_into, t.code), r.name, t.name from (from ${missing}) r join ${teams} t on t.code = r.team_code`);
}

/** Names that people see: distinct, with the id where two members share one. */
export async function refreshLabels(lane: Lane): Promise<void> {
  for (const kind of MEMBER_KINDS) await refreshLabelsOf(lane, KINDS[kind].object);
}

async function refreshLabelsOf(lane: Lane, object: MemberObject): Promise<void> {
  const members = identifier(tableName(object));
  const email = object === 'reps' || object === 'accounts' ? sql`email, ` : empty;
  // Few names are shared: only theirs are put in order.
  await lane.run(sql`
    update ${members} set label = x.label from (
      with named as (select code, id, coalesce(given_name, name, ${email} id, '?') as name from ${members}),
      shared as (select name from named group by name having count(*) > 1),
      numbered as (select *, row_number() over (partition by name, id order by code) as n from named semi join shared using (name))
      select code, name as label from named anti join shared using (name)
      union all select code, case when id is not null and n = 1 then name || ' (' || id || ')' when n = 1 then name else name || ' (' || n || ')' end from numbered) x
    where ${members}.code = x.code and ${members}.label is distinct from x.label`);
}
