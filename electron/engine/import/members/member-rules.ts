import { VigieError } from '../../../../shared/protocol/errors';
import { MEMBER_KINDS, type MemberKind, type MemberRule } from '../../../../shared/protocol/members';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { systemTable, tableName } from '../../model/schema';
import { identifier, join, sql } from '../../sql/sql';
import { KINDS } from '../references/reference-kinds';
import { rebuildMemberships, refreshLabels } from '../write/finish-members';
import { RowNumbers } from '../write/row-numbers';
import { applyMemberRules, isMember } from './apply-rules';

const rules = identifier(systemTable('member_rules'));

/** All decisions about members, latest first. */
export async function listRules(lane: Pick<Lane, 'read'>): Promise<MemberRule[]> {
  const known = MEMBER_KINDS.map((kind) => sql`select ${kind} as kind, id, name from ${identifier(tableName(KINDS[kind].object))}`);
  const found = await lane.read(sql`
    with m as (${join(known, sql` union all `)})
    select rule_id, kind, action, member_id, member_name, other_id, other_name, new_name, strftime(made_at, '%Y-%m-%dT%H:%M:%S.%gZ') as made_at,
      exists (from m where m.kind = r.kind and ${isMember(sql`m`, sql`r.member_id`, sql`r.member_name`)})
      and (r.action = 'rename' or exists (from m where m.kind = r.kind and ${isMember(sql`m`, sql`r.other_id`, sql`r.other_name`)})) as active
    from ${rules} r order by rule_id desc`);
  return rowsOf(found).map((row) => {
    const action = (['merge', 'rename', 'apart'] as const).find((one) => one === textAt(found, 'action', row)) ?? 'apart';
    return {
      rule: numberAt(found, 'rule_id', row) ?? 0, kind: MEMBER_KINDS.find((one) => one === textAt(found, 'kind', row)) ?? 'rep', action,
      member: { id: textAt(found, 'member_id', row), name: textAt(found, 'member_name', row) },
      other: action === 'rename' ? null : { id: textAt(found, 'other_id', row), name: textAt(found, 'other_name', row) },
      name: textAt(found, 'new_name', row), madeAt: textAt(found, 'made_at', row) ?? '', active: numberAt(found, 'active', row) === 1,
    };
  });
}

interface NewRule {
  readonly kind: MemberKind;
  readonly action: MemberRule['action'];
  readonly member: number;
  readonly other: number | null;
  readonly name: string | null;
}

/** Writes decisions down and applies them, inside a transaction. */
export async function decide(lane: Lane, decisions: readonly NewRule[], now: Date): Promise<void> {
  for (const { kind, action, member, other, name } of decisions) {
    const members = identifier(tableName(KINDS[kind].object));
    const found = await lane.read(sql`select count(*) as n from ${members} where code = ${member} or code = ${other}`);
    if (numberAt(found, 'n') !== (other === null ? 1 : 2)) throw new VigieError('unknown_member_code');
    await lane.run(sql`
      insert into ${rules} select (select coalesce(max(rule_id), 0) + 1 from ${rules}), ${kind}, ${action}, m.id, m.name, o.id, o.name, ${name}, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP
      from ${members} m left join ${members} o on o.code = ${other} where m.code = ${member}`);
  }
  await settle(lane);
}

/** The name of the data again. */
export async function forgetNames(lane: Lane, kind: MemberKind, member: number): Promise<void> {
  const members = identifier(tableName(KINDS[kind].object));
  const found = await lane.read(sql`select id, name from ${members} where code = ${member}`);
  if (found.rowCount === 0) throw new VigieError('unknown_member_code');
  const [id, name] = [textAt(found, 'id'), textAt(found, 'name')];
  await lane.run(sql`delete from ${rules} where kind = ${kind} and action = 'rename' and (case when member_id is not null then member_id = ${id} else member_name = ${name} end)`);
  await settle(lane);
}

/** Takes one decision back. */
export async function takeRuleBack(lane: Lane, rule: number): Promise<void> {
  const removed = await lane.run(sql`delete from ${rules} where rule_id = ${rule}`);
  if (removed === 0) throw new VigieError('unknown_member_rule', { rule });
  await settle(lane);
}

async function settle(lane: Lane): Promise<void> {
  await applyMemberRules(lane);
  await refreshLabels(lane);
  await rebuildMemberships(lane, await RowNumbers.read(lane));
}
