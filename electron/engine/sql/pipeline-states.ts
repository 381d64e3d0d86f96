import { toMillionths } from './dialects/duckdb';
import type { SqlNames } from './names';
import { identifier, sql, type Sql } from './sql';

/** Fields in which one state of a deal may differ from the next. */
const COLUMNS = sql`amount, expected_close_on, stage, probability, rep_code, owner`;

/**
 * Deals as they were, once a state: all of their columns, those that history tells as they then were, `spell_from` (inclusive) and
 * `spell_to` (exclusive; null: still so). What an export or two dated imports tell of a deal holds from its day on; the first state from
 * the deal's creation on; the last one of an open deal is the deal itself. A deal of which nothing is told was always as it is now.
 */
export function pipelineRows(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  if (names.isEmpty('deal_stages')) return sql`select d.*, d.created_on as spell_from, ${END} as spell_to from ${deals} d where ${IS_TOLD}`;
  return sql`select d.* replace (s.amount as amount, s.expected_close_on as expected_close_on, s.stage as stage, s.probability as probability, s.rep_code as rep_code, s.owner as owner), s.spell_from, s.spell_to
    from ${deals} d join (${states(names)}) s on s.spell_row = d.row_id`;
}

/** The same, once a change: `spell_from` is its day, `amount` what it adds to the pipeline, `movement` its kind. Together they are the pipeline. */
export function pipelineMoves(names: SqlNames): Sql {
  return sql`select d.* replace (m.amount as amount, m.expected_close_on as expected_close_on, m.stage as stage, m.probability as probability, m.rep_code as rep_code, m.owner as owner),
      m.day as spell_from, null::DATE as spell_to, m.movement
    from ${identifier(names.table('deals'))} d join (${moves(names)}) m on m.spell_row = d.row_id`;
}

/** The day on which a deal leaves the pipeline; null while it is open. Deals that were closed on no known day were never in it. */
const END = sql`case when d.status = 'open' then null else d.closed_on end`;
const IS_TOLD = sql`(d.status = 'open' or d.closed_on is not null)`;

function states(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  const alone = sql`select d.row_id as spell_row, d.status, d.created_on as spell_from, ${END} as spell_to, d.amount, d.expected_close_on, d.stage, d.probability, d.rep_code, d.owner from ${deals} d where ${IS_TOLD}`;
  if (names.isEmpty('deal_stages')) return alone;
  const history = identifier(names.table('deal_stages'));
  const carried = (column: Sql) => sql`last_value(${column} ignore nulls) over (partition by spell_row order by day nulls first, place desc rows between unbounded preceding and current row)`;
  return sql`
    with told as (
      select h.deal_code as spell_row, coalesce(h.entered_on, d.created_on) as day, h.stage, h.amount, h.expected_close_on, h.rep_code, h.owner,
        row_number() over (partition by h.deal_code, coalesce(h.entered_on, d.created_on) order by h.entered_on nulls last, h.row_id desc) as place
      from ${history} h join ${deals} d on d.row_id = h.deal_code
      where ${IS_TOLD} and (coalesce(h.entered_on, d.created_on) is null or ${END} is null or coalesce(h.entered_on, d.created_on) < ${END})),
    carried as (
      select spell_row, day, place, ${carried(sql`amount`)} as amount, ${carried(sql`expected_close_on`)} as expected_close_on, ${carried(sql`stage`)} as stage, ${carried(sql`rep_code`)} as rep_code, ${carried(sql`owner`)} as owner
      from told),
    held as (
      select *, row_number() over (partition by spell_row order by day nulls first) as number, lead(day) over (partition by spell_row order by day nulls first) as next_on
      from carried where place = 1),
    chances as (${stageChances(names)}),
    each_state as (
      select h.spell_row, d.status, case when number = 1 then coalesce(d.created_on, day) else greatest(day, d.created_on) end as spell_from,
        case when next_on is null then ${END} else greatest(next_on, d.created_on) end as spell_to,
        next_on is null and d.status = 'open' as is_now, h.amount, h.expected_close_on, h.stage, h.rep_code, h.owner, chances.chance, d.row_id
      from held h join ${deals} d on d.row_id = h.spell_row left join chances on chances.stage = coalesce(h.stage, d.stage))
    select e.spell_row, e.status, e.spell_from, e.spell_to, case when is_now then d.amount else coalesce(e.amount, d.amount) end as amount,
      case when is_now then d.expected_close_on else coalesce(e.expected_close_on, d.expected_close_on) end as expected_close_on,
      case when is_now then d.stage else coalesce(e.stage, d.stage) end as stage,
      case when is_now then d.probability else e.chance end as probability,
      case when is_now then d.rep_code else coalesce(e.rep_code, d.rep_code) end as rep_code, case when is_now then d.owner else coalesce(e.owner, d.owner) end as owner
    from each_state e join ${deals} d on d.row_id = e.spell_row where e.spell_from is null or e.spell_to is null or e.spell_from < e.spell_to
    union all ${alone} and d.row_id not in (select spell_row from held)`;
}

/** `stage` and `chance`: how likely its deals are, as people say of the stage, else the mean of its open deals, else the part of its decided deals that was won. */
export function stageChances(names: SqlNames): Sql {
  const deals = identifier(names.table('deals'));
  const history = identifier(names.table('deal_stages'));
  return sql`
      select stage, ${toMillionths(sql`coalesce(max(given), max(held), max(won))`)} as chance from (
        select stage, probability as given, null::DOUBLE as held, null::DOUBLE as won from stages
        union all select stage, null, avg(probability), null from ${deals} where status = 'open' and stage is not null group by stage
        union all select h.stage, null, null, avg(case when d.status = 'won' then 1 else 0 end)
          from (select distinct deal_code, stage from ${history} where stage is not null) h join ${deals} d on d.row_id = h.deal_code where d.status in ('won', 'lost') group by h.stage)
      group by stage`;
}

/** Comings and goings, and each change of a state: of the amount where it was, then of the whole amount from where it was to where it is. */
function moves(names: SqlNames): Sql {
  const before = (column: Sql) => sql`lag(${column}) over (partition by spell_row order by spell_from nulls first)`;
  const was = sql`was_expected_close_on as expected_close_on, was_stage as stage, was_probability as probability, was_rep_code as rep_code, was_owner as owner`;
  const transfer = sql`case when was_rep_code is distinct from rep_code or was_owner is distinct from owner then 'owner' when was_expected_close_on is distinct from expected_close_on then 'expected'
    when was_stage is distinct from stage then 'stage' end`;
  return sql`
    with states as (${states(names)}),
    changes as (
      select *, row_number() over (partition by spell_row order by spell_from nulls first) as number, ${before(sql`amount`)} as was_amount, ${before(sql`expected_close_on`)} as was_expected_close_on,
        ${before(sql`stage`)} as was_stage, ${before(sql`probability`)} as was_probability, ${before(sql`rep_code`)} as was_rep_code, ${before(sql`owner`)} as was_owner
      from states),
    transfers as (select *, ${transfer} as kind from changes where number > 1)
    select spell_row, spell_from as day, 'new' as movement, ${COLUMNS} from changes where number = 1
    union all select spell_row, spell_from, case when coalesce(amount, 0) > coalesce(was_amount, 0) then 'increased' else 'decreased' end, coalesce(amount, 0) - coalesce(was_amount, 0), ${was}
      from changes where number > 1 and coalesce(amount, 0) <> coalesce(was_amount, 0)
    union all select spell_row, spell_from, case kind when 'owner' then 'handed-over' when 'expected' then 'pushed-out' else 'left-stage' end, -amount, ${was} from transfers where kind is not null
    union all select spell_row, spell_from, case kind when 'owner' then 'received' when 'expected' then 'pulled-in' else 'entered-stage' end, ${COLUMNS} from transfers where kind is not null
    union all select spell_row, greatest(spell_to, spell_from), case when status = 'won' then 'won' else 'lost' end, -amount, expected_close_on, stage, probability, rep_code, owner
      from (select *, row_number() over (partition by spell_row order by spell_from desc nulls last) as last_number from states) where last_number = 1 and spell_to is not null`;
}

/** `deals`: of how many deals an export tells the history, two dated imports do, or nothing does. */
export function pipelineSourcesStatement(kind: 'history' | 'followed' | 'rebuilt', names: SqlNames): Sql {
  const has = sql`select 1 from ${identifier(names.table('deal_stages'))} h where h.deal_code = d.row_id`;
  const isExported = sql`exists (${has} and h.file_line is not null)`;
  const holds = kind === 'history' ? isExported : kind === 'followed' ? sql`exists (${has}) and not ${isExported}` : sql`not exists (${has})`;
  return sql`select count(*) as deals from ${identifier(names.table('deals'))} d where ${IS_TOLD} and ${holds}`;
}
