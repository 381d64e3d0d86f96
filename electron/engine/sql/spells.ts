import { PURCHASES } from '../../../shared/catalogue/purchases';
import type { SpellId } from '../../../shared/catalogue/spells';
import type { ObjectId } from '../../../shared/model/objects';
import { dealsByLine, sharedDeals } from './deal-parts';
import { dateOf } from './dialects/duckdb';
import { pastExpectedClose, withNextStep, withoutMove } from './open-deal-spells';
import type { Scan } from '../plan/plan';
import type { SqlNames } from './names';
import { pipelineMoves, pipelineRows } from './pipeline-states';
import { allSql, fieldSql } from './row-values';
import { empty, fact, identifier, join, sql, type Sql } from './sql';

/**
 * The rows of a fact, once a spell: all of its columns, then `spell_from` (inclusive) and `spell_to` (exclusive; null: still so).
 * A row without a spell isn't there.
 */
export function rowsInSpells({ object, spell, owners }: { readonly object: ObjectId; readonly spell: SpellId; readonly owners: Scan['owners'] }, names: SqlNames): Sql {
  if (isWhole(spell)) return WHOLE[spell](names, owners);
  const row = identifier(names.fixed('row_id'));
  return sql`select t.*, s.spell_from, s.spell_to from ${identifier(names.table(object))} t join (${SPELLS[spell](columnsOf(names), names)}) s on s.spell_row = t.${row}`;
}

/** Told by a relation of their own, not by rows of the fact with their days. */
const WHOLE = {
  pipeline: pipelineRows, 'pipeline-moves': pipelineMoves, purchases, 'shared-credit': sharedDeals, 'product-lines': dealsByLine,
  'past-expected-close': pastExpectedClose, 'without-move': withoutMove, 'with-next-step': withNextStep,
} satisfies Partial<Record<SpellId, (names: SqlNames, owners: Scan['owners']) => Sql>>;

const isWhole = (spell: SpellId): spell is keyof typeof WHOLE => spell in WHOLE;

interface Columns {
  readonly activity: (field: string) => Sql;
  readonly lead: (field: string) => Sql;
  readonly account: (field: string) => Sql;
  readonly row: Sql;
  readonly activities: Sql;
  /** Activities that took place; on a day that is known. */
  readonly hasHappened: Sql;
  readonly isDone: Sql;
}

function columnsOf(names: SqlNames): Columns {
  const column = (alias: Sql, object: ObjectId) => (field: string) => sql`${alias}.${identifier(names.field(object, field).column)}`;
  const activity = column(sql`a`, 'activities');
  const hasHappened = sql`${activity('status')} is distinct from 'planned' and ${activity('status')} is distinct from 'cancelled'`;
  return {
    activity, lead: column(sql`l`, 'leads'), account: column(sql`c`, 'accounts'), row: identifier(names.fixed('row_id')),
    activities: sql`${identifier(names.table('activities'))} a`,
    hasHappened, isDone: sql`${hasHappened} and ${activity('done_on')} is not null`,
  };
}

const SPELLS: Readonly<Record<Exclude<SpellId, keyof typeof WHOLE>, (columns: Columns, names: SqlNames) => Sql>> = {
  'linked-activities': ({ activities, hasHappened, activity }, names) =>
    sql`select a.${identifier(names.code('activities', 'deal'))} as spell_row, ${activity('done_on')} as spell_from, null::DATE as spell_to
      from ${activities} where ${hasHappened}${names.asOf === null ? empty : sql` and coalesce(${activity('done_on')} <= ${dateOf(names.asOf)}, true)`} and a.${identifier(names.code('activities', 'deal'))} is not null`,
  'due-soon': (columns, { waiting }) => actions(columns, sql`${columns.activity('due_on')} - ${waiting.dueWithin}::INTEGER`),
  overdue: (columns) => actions(columns, sql`${columns.activity('due_on')} + 1`),
  'lead-untouched': ({ lead, activity, row, activities, isDone }, names) => sql`
    select l.${row} as spell_row, ${lead('created_on')} + ${names.waiting.untouchedAfter}::INTEGER as spell_from, least(touched.first_on, ${lead('converted_on')}) as spell_to
    from ${identifier(names.table('leads'))} l left join (
      select ${activity('lead_id')} as lead_id, min(${activity('done_on')}) as first_on from ${activities} where ${isDone} group by all) touched on touched.lead_id = ${lead('id')}
    where ${lead('created_on')} is not null`,
  /** From so many days after each contact, creation first, to the next one; what nobody knows since when to be there, until the first. */
  'account-neglected': ({ account, activity, row, activities, isDone }, names) => {
    const code = identifier(names.code('activities', 'account'));
    return sql`
      with contacts as (
        select c.${row} as spell_row, ${account('created_on')} as day from ${identifier(names.table('accounts'))} c
        union select c.${row}, ${activity('done_on')} from ${activities} join ${identifier(names.table('accounts'))} c on c.${identifier(names.fixed('code'))} = a.${code} where ${isDone}),
      gaps as (select spell_row, day, lead(day) over (partition by spell_row order by day nulls first) as next_on from contacts)
      select spell_row, day + ${names.waiting.neglectedAfter}::INTEGER as spell_from, next_on as spell_to from gaps where day is null or day + ${names.waiting.neglectedAfter}::INTEGER < coalesce(next_on, date '9999-12-31')`;
  },
};

/** Actions from a day on until they are done; cancelled ones are nobody's any more. */
function actions({ activity, row, activities }: Columns, from: Sql): Sql {
  return sql`select a.${row} as spell_row, greatest(${activity('created_on')}, ${from}) as spell_from,
      case when ${activity('status')} = 'planned' then null else ${activity('done_on')} end as spell_to
    from ${activities} where ${activity('due_on')} is not null and ${activity('status')} is distinct from 'cancelled'
      and (${activity('status')} = 'planned' or ${activity('done_on')} is not null)`;
}

/** Accounts, once a won deal or an order, with its day and its rep (today's: the account's own, where it has one). Quotations and cancelled orders are none. */
function purchases(names: SqlNames, owners: Scan['owners']): Sql {
  const rep = identifier(names.code('accounts', 'rep'));
  const bought = PURCHASES.map(({ fact: object, day, where }) => sql`
      select ${fact}.${identifier(names.code(object, 'account'))} as account, ${fact}.${identifier(names.code(object, 'rep'))} as rep, ${fieldSql(object, day, names)} as day
      from ${identifier(names.table(object))} ${fact} where ${allSql(where, object, names)}`);
  return sql`
    select c.* replace (${owners === 'today' ? sql`coalesce(c.${rep}, p.rep)` : sql`p.rep`} as ${rep}), p.day as spell_from, null::DATE as spell_to
    from ${identifier(names.table('accounts'))} c join (${join(bought, sql` union `)}) p on p.account = c.${identifier(names.fixed('code'))} where p.day is not null`;
}
