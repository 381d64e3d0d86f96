import { sql } from '../../sql/sql';
import type { FieldValues, RuleContext } from './rule-context';

/** One date for two fields: when it was done if it is done, else when it is due. Without a status, what lies behind us was done. */
export function applyActivityRules({ today }: RuleContext, { fields, roles }: FieldValues): void {
  const both = roles.get('done_on|due_on');
  const done = fields.get('done_on');
  const due = fields.get('due_on');
  const date = both ?? done ?? due;
  const given = fields.get('status');
  const guessed = done
    ? sql`case when ${done} is not null then 'done' else 'planned' end`
    : both ? sql`case when ${both} > ${today}::DATE then 'planned' when ${both} is not null then 'done' end` : undefined;
  const status = given && guessed ? sql`coalesce(${given}, ${guessed})` : (given ?? guessed);
  if (status) fields.set('status', status);
  if (!both || !date || !status) return;
  const isDone = sql`${status} = 'done'`;
  fields.set('done_on', done ? sql`coalesce(${done}, case when ${isDone} then ${both} end)` : sql`case when ${isDone} then ${both} end`);
  fields.set('due_on', due ? sql`coalesce(${due}, case when ${isDone} then null else ${both} end)` : sql`case when ${isDone} then null else ${both} end`);
}
