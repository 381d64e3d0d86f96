import type { ObjectId } from '../../../shared/model/objects';
import { dateOf } from './dialects/duckdb';
import { stageChances } from './pipeline-states';
import type { SqlNames } from './names';
import { fact, identifier, join, sql, type Sql } from './sql';

/** What a row of a fact is told by other rows: a value of each row `f`, computed where it is asked for. */
export function derivedField(object: ObjectId, field: string, names: SqlNames): Sql | undefined {
  if (field === 'spell_from' || field === 'spell_to') return sql`${fact}.${SPELL_COLUMNS[field]}`;
  return DERIVED[`${object}.${field}`]?.(names);
}

const SPELL_COLUMNS = { spell_from: sql`spell_from`, spell_to: sql`spell_to` } as const;

/** By object and field. */
const DERIVED: Readonly<Partial<Record<string, (names: SqlNames) => Sql>>> = {
  'deals.is_new_business': isNewBusiness,
  'deals.has_proposal': hasProposal,
  'deals.is_disqualified': isDisqualified,
  'deals.cycle_from': cycleStart,
  'deals.chance': chance,
  'deals.movement': () => sql`${fact}.movement`,
  'accounts.own_code': (names) => sql`${fact}.${identifier(names.fixed('code'))}`,
  'leads.first_activity_on': firstActivity,
  'deal_stages.is_pushed': isPushed,
  'deal_stages.is_advanced': isAdvanced,
  'deal_stages.stay_to': stayEnd,
};

/** As its type says; else the account has no earlier win within 24 months. Without an account or a day nobody can tell: the rest. */
function isNewBusiness(names: SqlNames): Sql {
  const own = (field: string) => sql`${fact}.${identifier(names.field('deals', field).column)}`;
  const other = (field: string) => sql`earlier.${identifier(names.field('deals', field).column)}`;
  const account = identifier(names.code('deals', 'account'));
  return sql`case when ${own('type')} in ('new', 'existing') then ${own('type')} = 'new' else ${fact}.${account} is not null and ${own('closed_on')} is not null and not exists (
    select 1 from ${identifier(names.table('deals'))} earlier where earlier.${account} = ${fact}.${account} and ${other('status')} = 'won'
      and ${other('closed_on')} < ${own('closed_on')} and ${other('closed_on')} >= ${own('closed_on')} - interval 24 month) end`;
}

/** Nothing in the workspace can make the field true. */
export function isNever(object: ObjectId, field: string, { disqualified }: SqlNames): boolean {
  return object === 'deals' && field === 'is_disqualified' && disqualified.length === 0;
}

/** Lost in one of the stages that mean it. */
function isDisqualified(names: SqlNames): Sql {
  if (names.disqualified.length === 0) return sql`false`;
  const own = (field: string) => sql`${fact}.${identifier(names.field('deals', field).column)}`;
  return sql`(${own('status')} = 'lost' and ${own('stage')} in (${join(names.disqualified.map((stage) => sql`${stage}`))}))`;
}

/** The day from which a deal's sales cycle is counted: its creation, else the first entry into the stage that the workspace says. */
function cycleStart(names: SqlNames): Sql {
  if (names.cycleStart === null) return sql`${fact}.${identifier(names.field('deals', 'created_on').column)}`;
  const entry = (field: string) => sql`entry.${identifier(names.field('deal_stages', field).column)}`;
  return sql`(select min(${entry('entered_on')}) from ${identifier(names.table('deal_stages'))} entry
    where entry.${identifier(names.code('deal_stages', 'deal'))} = ${fact}.${identifier(names.fixed('row_id'))} and ${entry('stage')} = ${names.cycleStart})`;
}

/** A deal's own probability; of an open one that has none, its stage's. */
function chance(names: SqlNames): Sql {
  const own = (field: string) => sql`${fact}.${identifier(names.field('deals', field).column)}`;
  return sql`coalesce(${own('probability')}, case when ${own('status')} = 'open' then (select c.chance from (${stageChances(names)}) c where c.stage = ${own('stage')}) end)`;
}

function hasProposal(names: SqlNames): Sql {
  const field = (name: string) => sql`a.${identifier(names.field('activities', name).column)}`;
  return sql`exists (select 1 from ${identifier(names.table('activities'))} a where a.${identifier(names.code('activities', 'deal'))} = ${fact}.${identifier(names.fixed('row_id'))}
    and ${field('kind')} = 'proposal' and ${field('status')} is distinct from 'planned' and ${field('status')} is distinct from 'cancelled'
    and ${names.asOf === null ? sql`true` : sql`(${field('done_on')} is null or ${field('done_on')} <= ${dateOf(names.asOf)})`})`;
}

/** The first day, from its creation on, on which something was done with the lead. */
function firstActivity(names: SqlNames): Sql {
  const field = (name: string) => sql`a.${identifier(names.field('activities', name).column)}`;
  const lead = (name: string) => sql`${fact}.${identifier(names.field('leads', name).column)}`;
  return sql`(select min(${field('done_on')}) from ${identifier(names.table('activities'))} a where ${field('lead_id')} = ${lead('id')}
    and ${field('status')} is distinct from 'planned' and ${field('status')} is distinct from 'cancelled' and ${field('done_on')} >= ${lead('created_on')}
    and ${names.asOf === null ? sql`true` : sql`${field('done_on')} <= ${dateOf(names.asOf)}`})`;
}

/** A row of a deal's history comes after another: by their days; on one day, as the export has them. */
const comesAfter = (later: Sql, earlier: Sql, names: SqlNames): Sql => {
  const place = (alias: Sql) => sql`row(${alias}.${identifier(names.field('deal_stages', 'entered_on').column)}, ${alias}.${identifier(names.fixed('row_id'))})`;
  return sql`${place(later)} > ${place(earlier)}`;
};

/** The deal is expected later than its history last told. */
function isPushed(names: SqlNames): Sql {
  const deal = identifier(names.code('deal_stages', 'deal'));
  const own = (field: string) => sql`${fact}.${identifier(names.field('deal_stages', field).column)}`;
  const other = (field: string) => sql`earlier.${identifier(names.field('deal_stages', field).column)}`;
  return sql`coalesce((select arg_max(${other('expected_close_on')}, row(${other('entered_on')}, earlier.${identifier(names.fixed('row_id'))})) from ${identifier(names.table('deal_stages'))} earlier
    where earlier.${deal} = ${fact}.${deal} and ${other('entered_on')} <= ${own('entered_on')} and ${comesAfter(fact, sql`earlier`, names)}) < ${own('expected_close_on')}, false)`;
}

/** The day by as-of on which the stay in the stage ended: as told, else with the deal's next entry into another stage, else with its closing. */
function stayEnd(names: SqlNames): Sql {
  const deal = identifier(names.code('deal_stages', 'deal'));
  const own = (field: string) => sql`${fact}.${identifier(names.field('deal_stages', field).column)}`;
  const other = (field: string) => sql`next.${identifier(names.field('deal_stages', field).column)}`;
  const closing = (field: string) => sql`d.${identifier(names.field('deals', field).column)}`;
  const end = sql`coalesce(${own('left_on')},
    (select min(${other('entered_on')}) from ${identifier(names.table('deal_stages'))} next where next.${deal} = ${fact}.${deal} and ${other('entered_on')} >= ${own('entered_on')} and ${comesAfter(sql`next`, fact, names)}
      and ${other('stage')} is not null and ${other('stage')} is distinct from ${own('stage')}),
    (select ${closing('closed_on')} from ${identifier(names.table('deals'))} d where d.${identifier(names.fixed('row_id'))} = ${fact}.${deal} and ${closing('status')} in ('won', 'lost') and ${closing('closed_on')} > ${own('entered_on')}))`;
  return names.asOf === null ? end : sql`(case when ${end} <= ${dateOf(names.asOf)} then ${end} end)`;
}

/** The deal entered a later stage by as-of, or was won: how far a stage is on is what stages say of themselves, else how likely their deals are. */
function isAdvanced(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  const history = identifier(names.table('deal_stages'));
  const deal = identifier(names.code('deal_stages', 'deal'));
  const column = (field: string) => identifier(names.field('deal_stages', field).column);
  const asOf = names.asOf === null ? sql`true` : sql`later.${column('entered_on')} <= ${dateOf(names.asOf)}`;
  return sql`exists (
    with ranks as (${stageRanks(names)})
    select 1 from ${history} later join ranks own on own.stage = ${fact}.${column('stage')} join ranks next on next.stage = later.${column('stage')}
    where later.${deal} = ${fact}.${deal} and later.${column('entered_on')} >= ${fact}.${column('entered_on')} and ${asOf} and next.place > own.place
    union all select 1 from ${deals} d where d.${identifier(names.fixed('row_id'))} = ${fact}.${deal} and d.status = 'won' and d.closed_on >= ${fact}.${column('entered_on')}
      and ${names.asOf === null ? sql`true` : sql`d.closed_on <= ${dateOf(names.asOf)}`})`;
}

/**
 * `stage` and `place`, rising as deals go on: as people ordered the stages, else by how likely their deals are where all have a
 * probability, else by how early deals come through. Lost is behind all, won before all.
 */
function stageRanks(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  const history = identifier(names.table('deal_stages'));
  return sql`
    select stage, case status when 1 then coalesce(position, 1000 + case when bool_and(status > 1 or position is not null or chance is not null) over () then chance else turn end) when 2 then 1000000 else -1 end as place
    from (
      select h.stage, coalesce(max(case s.status when 'open' then 1 when 'won' then 2 when 'lost' then 3 end), min(d.status), 1) as status, max(s.position) as position, max(d.chance) as chance, avg(h.turn) as turn
      from (select stage, row_number() over (partition by deal_code order by entered_on, row_id) as turn from ${history} where stage is not null) h
      left join stages s on s.stage = h.stage
      left join (select stage, min(case status when 'open' then 1 when 'won' then 2 when 'lost' then 3 else 4 end) as status, avg(probability) as chance from ${deals} group by stage) d on d.stage = h.stage
      group by h.stage)`;
}
