import type { ObjectId } from '../../../../shared/model/objects';
import type { LookAlikes, Member, MemberKind } from '../../../../shared/protocol/members';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { fixedColumn, systemTable, tableName } from '../../model/schema';
import { empty, identifier, join, sql, type Sql } from '../../sql/sql';
import { KINDS } from '../references/reference-kinds';
import { isMember } from './apply-rules';
import { pointingTables } from './pointing';
import { withSpellings } from './squashed-name';

const rules = identifier(systemTable('member_rules'));
const merged = identifier(fixedColumn('merged_into'));

/** Stays in teams follow from reps, stages entered from deals: nobody would count them as rows of a member. */
const FOLLOWING: ReadonlySet<ObjectId> = new Set(['memberships', 'deal_stages']);

/** The members of a kind that aren't merged into another, with how many facts point at each. */
async function membersOf(lane: Pick<Lane, 'read'>, kind: MemberKind): Promise<Sql> {
  const members = identifier(tableName(KINDS[kind].object));
  const facts = (await pointingTables(lane, kind)).filter(({ object }) => !FOLLOWING.has(object));
  const uses = facts.map(({ table, code }) => sql`select ${code} as code, count(*) as n from ${table} where ${code} is not null group by all`);
  const used = uses.length === 0 ? sql`select null::INTEGER as code, 0 as n where false` : join(uses, sql` union all `);
  return sql`
    select m.code, m.label, m.name, m.id, ${kind === 'rep' || kind === 'account' ? sql`m.email` : sql`null::VARCHAR`} as email, ${kind === 'account' ? sql`m.phone` : sql`null::VARCHAR`} as phone, m.${identifier(fixedColumn('line'))} is not null as described, coalesce(u.n, 0)::DOUBLE as rows
    from ${members} m left join (select code, sum(n) as n from (${used}) group by code) u on u.code = m.code where m.${merged} is null`;
}

export async function findMembers(lane: Pick<Lane, 'read'>, kind: MemberKind, search: string, limit: number): Promise<{ members: Member[]; total: number }> {
  const wanted = search.toLowerCase();
  const found = await lane.read(sql`
    select *, count(*) over () as total from (${await membersOf(lane, kind)}) where contains(lower(concat_ws(' ', label, name, id, email)), ${wanted}) order by lower(strip_accents(label)), label, code limit ${limit}`);
  return { members: rowsOf(found).map((row) => memberAt(found, row)), total: numberAt(found, 'total') ?? 0 };
}

function memberAt(found: Awaited<ReturnType<Lane['read']>>, row: number): Member {
  return {
    code: numberAt(found, 'code', row) ?? 0, name: textAt(found, 'label', row) ?? '', id: textAt(found, 'id', row), email: textAt(found, 'email', row),
    described: numberAt(found, 'described', row) === 1, rows: numberAt(found, 'rows', row) ?? 0,
  };
}

/** Shorter names differ by a letter too often. */
const LEAST_LETTERS = 6;

/** Members that may be one, most certain ones first; those that a person keeps apart are left out. */
export async function findAllLookAlikes(lane: Pick<Lane, 'read'>, kind: MemberKind): Promise<LookAlikes> {
  const members = withSpellings(kind, sql`(${await membersOf(lane, kind)})`, 'any');
  const grouped = (reason: string, key: Sql, where: Sql) => sql`select ${reason} as reason, ${key} as key, code from ${members} where ${where}`;
  // Two names that differ by one letter share what is left when one letter is taken out; figures in a name tell things apart, and so do
  // the ids of those that an export describes, unless they share an address.
  const shortened = sql`
    with letters as (select code, squashed, form, described and id is not null as known, phone, email, unnest(range(0, length(squashed) + 1)) as place from ${members} where length(squashed) >= ${LEAST_LETTERS}),
    keys as (select distinct code, squashed, form, known, phone, email, case when place = 0 then squashed else left(squashed, place - 1) || substr(squashed, place + 1) end as key from letters)
    select distinct a.code as a, b.code as b from keys a join keys b on a.key = b.key
    where a.code < b.code and a.squashed <> b.squashed and coalesce(a.form = b.form, true) and regexp_replace(a.squashed, ${'[^0-9]'}, '', 'g') = regexp_replace(b.squashed, ${'[^0-9]'}, '', 'g')
      and damerau_levenshtein(a.squashed, b.squashed) = 1
      and (not (a.known and b.known) or a.phone = b.phone or lower(a.email) = lower(b.email))`;
  const close = kind === 'rep' || kind === 'account' ? sql` union all select 'close', 'close ' || a || ' ' || b, unnest([a, b]) from (${shortened})` : empty;
  const mail = kind === 'rep' ? sql` union all ${grouped('email', sql`'mail ' || lower(email)`, sql`email is not null`)}` : empty;
  const all = sql`${grouped('spelling', sql`'name ' || spelling`, sql`spelling is not null`)}${mail}${close}`;
  const found = await lane.read(sql`
    with alike as (select distinct * from (${all})), full_groups as (select reason, key from alike group by all having count(*) > 1)
    select a.reason, a.key, m.* from alike a join full_groups using (reason, key) join ${members} m using (code) order by a.reason, a.key, m.described desc, m.rows desc, m.code`);
  const apart = await keptApart(lane, kind);
  const groups = new Map<string, LookAlikes[number]>();
  for (const row of rowsOf(found)) {
    const key = textAt(found, 'key', row) ?? '';
    const member = memberAt(found, row);
    const group = groups.get(key);
    if (group) group.members.push(member);
    else groups.set(key, { kind, reason: REASONS.find((one) => one === textAt(found, 'reason', row)) ?? 'close', members: [member], into: member.code });
  }
  const seen = new Set<string>();
  return [...groups.values()].toSorted((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason)).filter(({ members: alike }) => {
    const codes = alike.map(({ code }) => code).toSorted((a, b) => a - b);
    const isKnown = seen.has(codes.join(' ')) || codes.every((one, index) => codes.slice(index + 1).every((two) => apart.has(`${one} ${two}`)));
    seen.add(codes.join(' '));
    return !isKnown;
  });
}

const REASONS = ['email', 'spelling', 'close'] as const;

export async function keptApart(lane: Pick<Lane, 'read'>, kind: MemberKind): Promise<ReadonlySet<string>> {
  const members = identifier(tableName(KINDS[kind].object));
  const found = await lane.read(sql`
    select least(a.code, b.code) as one, greatest(a.code, b.code) as two from ${rules} r join ${members} a on ${isMember(sql`a`, sql`r.member_id`, sql`r.member_name`)}
    join ${members} b on ${isMember(sql`b`, sql`r.other_id`, sql`r.other_name`)} where r.kind = ${kind} and r.action = 'apart'`);
  return new Set(rowsOf(found).map((row) => `${numberAt(found, 'one', row)} ${numberAt(found, 'two', row)}`));
}
