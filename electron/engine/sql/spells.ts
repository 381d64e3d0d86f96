import type { SpellId } from '../../../shared/catalogue/spells';
import type { ObjectId } from '../../../shared/model/objects';
import { dealsByLine, sharedDeals } from './deal-parts';
import type { Scan } from '../plan/plan';
import type { SqlNames } from './names';
import { pipelineMoves, pipelineRows } from './pipeline-states';
import { identifier, join, sql, type Sql } from './sql';

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
} satisfies Partial<Record<SpellId, (names: SqlNames, owners: Scan['owners']) => Sql>>;

const isWhole = (spell: SpellId): spell is keyof typeof WHOLE => spell in WHOLE;

interface Columns {
  readonly deal: (field: string) => Sql;
  readonly activity: (field: string) => Sql;
  readonly lead: (field: string) => Sql;
  readonly account: (field: string) => Sql;
  readonly row: Sql;
  readonly deals: Sql;
  readonly activities: Sql;
  /** Activities that took place. */
  readonly isDone: Sql;
}

function columnsOf(names: SqlNames): Columns {
  const column = (alias: Sql, object: ObjectId) => (field: string) => sql`${alias}.${identifier(names.field(object, field).column)}`;
  const activity = column(sql`a`, 'activities');
  return {
    deal: column(sql`d`, 'deals'), activity, lead: column(sql`l`, 'leads'), account: column(sql`c`, 'accounts'), row: identifier(names.fixed('row_id')),
    deals: sql`${identifier(names.table('deals'))} d`, activities: sql`${identifier(names.table('activities'))} a`,
    isDone: sql`${activity('status')} is distinct from 'planned' and ${activity('status')} is distinct from 'cancelled' and ${activity('done_on')} is not null`,
  };
}

/** The day on which a deal leaves the pipeline; null while it is open. Deals that are closed on no known day are in no spell. */
const dealEnd = ({ deal }: Columns) => sql`case when ${deal('status')} = 'open' then null else ${deal('closed_on')} end`;
const dealIsTold = ({ deal }: Columns) => sql`(${deal('status')} = 'open' or ${deal('closed_on')} is not null)`;

const SPELLS: Readonly<Record<Exclude<SpellId, keyof typeof WHOLE>, (columns: Columns, names: SqlNames) => Sql>> = {
  'past-expected-close': (columns) => {
    const { deal, row, deals } = columns;
    return sql`select d.${row} as spell_row, greatest(${deal('created_on')}, ${deal('expected_close_on')} + 1) as spell_from, ${dealEnd(columns)} as spell_to
      from ${deals} where ${deal('expected_close_on')} is not null and ${dealIsTold(columns)}`;
  },
  /** From so many days after each move to the next one: creation, then a stage entered, an activity done. What was done before there was a deal is no move of it. */
  'without-move': (columns, names) => {
    const { deal, activity, row, deals, activities, isDone } = columns;
    const entry = (field: string) => sql`h.${identifier(names.field('deal_stages', field).column)}`;
    const { stalledAfter, stalledAfterByStage } = names.waiting;
    const stages = Object.entries(stalledAfterByStage);
    const days = stages.length === 0 ? sql`${stalledAfter}::INTEGER` : sql`(case coalesce(gaps.stage, ${deal('stage')}) ${join(stages.map(([stage, after]) => sql`when ${stage} then ${after}`), sql` `)} else ${stalledAfter} end)::INTEGER`;
    return sql`
      with told as (
        select d.${row} as spell_row, ${deal('created_on')} as moved_on, null::VARCHAR as stage, null::BIGINT as place from ${deals}
        union all select d.${row}, ${deal('last_activity_on')}, null, null from ${deals}
        union all select a.${identifier(names.code('activities', 'deal'))}, ${activity('done_on')}, null, null from ${activities} where ${isDone}
        union all select h.${identifier(names.code('deal_stages', 'deal'))}, ${entry('entered_on')}, ${entry('stage')}, h.${row} from ${identifier(names.table('deal_stages'))} h),
      moves as (select spell_row, moved_on, arg_max(stage, place) as entered from told where moved_on is not null group by all),
      gaps as (
        select spell_row, moved_on, lead(moved_on) over by_day as next_on, last_value(entered ignore nulls) over by_day as stage
        from moves window by_day as (partition by spell_row order by moved_on))
      select d.${row} as spell_row, moved_on + ${days} as spell_from, least(next_on, ${dealEnd(columns)}) as spell_to
      from gaps join ${deals} on d.${row} = gaps.spell_row
      where ${dealIsTold(columns)} and moved_on >= coalesce(${deal('created_on')}, moved_on) and moved_on + ${days} < least(coalesce(next_on, date '9999-12-31'), coalesce(${dealEnd(columns)}, date '9999-12-31'))`;
  },
  /** Stretches in which at least one activity of the deal was planned and not yet done, while the deal was open. */
  'with-next-step': (columns, names) => {
    const { deal, activity, row, deals, activities } = columns;
    const forever = sql`date '9999-12-31'`;
    return sql`
      with plans as (
        select d.${row} as spell_row, greatest(${deal('created_on')}, ${activity('created_on')}) as from_day,
          least(coalesce(case when ${activity('status')} = 'planned' then null else ${activity('done_on')} end, ${forever}), coalesce(${dealEnd(columns)}, ${forever})) as to_day
        from ${activities} join ${deals} on d.${row} = a.${identifier(names.code('activities', 'deal'))}
        where ${activity('status')} is distinct from 'cancelled' and (${activity('status')} = 'planned' or ${activity('done_on')} is not null) and ${dealIsTold(columns)}),
      begun as (
        select *, from_day > coalesce(max(to_day) over (partition by spell_row order by from_day, to_day rows between unbounded preceding and 1 preceding), date '0001-01-01') as begins
        from plans where from_day < to_day),
      numbered as (select *, sum(begins::INTEGER) over (partition by spell_row order by from_day, to_day rows unbounded preceding) as island from begun)
      select spell_row, min(from_day) as spell_from, nullif(max(to_day), ${forever}) as spell_to from numbered group by spell_row, island`;
  },
  'linked-activities': ({ activities, isDone, activity }, names) =>
    sql`select a.${identifier(names.code('activities', 'deal'))} as spell_row, ${activity('done_on')} as spell_from, null::DATE as spell_to
      from ${activities} where ${isDone} and a.${identifier(names.code('activities', 'deal'))} is not null`,
  'due-soon': (columns, { waiting }) => actions(columns, sql`${columns.activity('due_on')} - ${waiting.dueWithin}::INTEGER`),
  overdue: (columns) => actions(columns, sql`${columns.activity('due_on')} + 1`),
  'lead-untouched': ({ lead, activity, row, activities, isDone }, names) => sql`
    select l.${row} as spell_row, ${lead('created_on')} + ${names.waiting.untouchedAfter}::INTEGER as spell_from, least(touched.first_on, ${lead('converted_on')}) as spell_to
    from ${identifier(names.table('leads'))} l left join (
      select ${activity('lead_id')} as lead_id, min(${activity('done_on')}) as first_on from ${activities} where ${isDone} group by all) touched on touched.lead_id = ${lead('id')}
    where ${lead('created_on')} is not null`,
  'account-neglected': ({ account, activity, row, activities, isDone }, names) => {
    const code = identifier(names.code('activities', 'account'));
    return sql`
      with contacts as (
        select c.${row} as spell_row, ${account('created_on')} as day from ${identifier(names.table('accounts'))} c
        union select c.${row}, ${activity('done_on')} from ${activities} join ${identifier(names.table('accounts'))} c on c.${identifier(names.fixed('code'))} = a.${code} where ${isDone}),
      gaps as (select spell_row, day, lead(day) over (partition by spell_row order by day) as next_on from contacts where day is not null)
      select spell_row, day + ${names.waiting.neglectedAfter}::INTEGER as spell_from, next_on as spell_to from gaps where day + ${names.waiting.neglectedAfter}::INTEGER < coalesce(next_on, date '9999-12-31')`;
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
  const column = (alias: Sql, object: ObjectId) => (field: string) => sql`${alias}.${identifier(names.field(object, field).column)}`;
  const [deal, order] = [column(sql`d`, 'deals'), column(sql`o`, 'orders')];
  const code = (object: 'deals' | 'orders', reference: 'account' | 'rep') => identifier(names.code(object, reference));
  const rep = identifier(names.code('accounts', 'rep'));
  return sql`
    select c.* replace (${owners === 'today' ? sql`coalesce(c.${rep}, p.rep)` : sql`p.rep`} as ${rep}), p.day as spell_from, null::DATE as spell_to
    from ${identifier(names.table('accounts'))} c join (
      select d.${code('deals', 'account')} as account, d.${code('deals', 'rep')} as rep, ${deal('closed_on')} as day from ${identifier(names.table('deals'))} d where ${deal('status')} = 'won'
      union select o.${code('orders', 'account')}, o.${code('orders', 'rep')}, ${order('ordered_on')} from ${identifier(names.table('orders'))} o
        where ${order('status')} is distinct from 'quotation' and ${order('status')} is distinct from 'cancelled') p
    on p.account = c.${identifier(names.fixed('code'))} where p.day is not null`;
}
