import { dateOf } from './dialects/duckdb';
import type { SqlNames } from './names';
import { pipelineRows } from './pipeline-states';
import { identifier, join, sql, type Sql } from './sql';

/** What open deals go through, told of them as they then were: rows of the pipeline, cut to the days from `from_day` (null: always) to `to_day`. */

/** From the day after the one on which they were expected to close. */
export function pastExpectedClose(names: SqlNames): Sql {
  return cut(sql`(select *, expected_close_on + 1 as from_day, null::DATE as to_day from (${pipelineRows(names)}) where expected_close_on is not null) p`, names);
}

/** From so many days after each move to the next one: creation, then a stage entered, an activity done. What was done before there was a deal is no move of it. */
export function withoutMove(names: SqlNames): Sql {
  const [deals, activities] = [identifier(names.table('deals')), identifier(names.table('activities'))];
  return cut(sql`(select *, moved_on + ${stillAfter(names)} as from_day from ${spellsOf(sql`
    select spell_row, moved_on, lead(moved_on) over (partition by spell_row order by moved_on) as to_day
    from (
      select row_id as spell_row, created_on as moved_on from ${deals}
      union select row_id, last_activity_on from ${deals}
      union select deal_code, done_on from ${activities} where ${HAPPENED}
      union select deal_code, entered_on from ${identifier(names.table('deal_stages'))}) moves
    join ${deals} d on d.row_id = moves.spell_row where moved_on >= coalesce(d.created_on, moved_on)`, names)}) p`, names);
}

/** The days of the stage that the deal was in, where it has its own. */
function stillAfter({ waiting: { stalledAfter, stalledAfterByStage } }: SqlNames): Sql {
  const stages = Object.entries(stalledAfterByStage);
  if (stages.length === 0) return sql`${stalledAfter}::INTEGER`;
  return sql`(case stage ${join(stages.map(([stage, days]) => sql`when ${stage} then ${days}`), sql` `)} else ${stalledAfter} end)::INTEGER`;
}

/** While at least one activity of theirs was planned and not yet done: stretches that meet are one. */
export function withNextStep(names: SqlNames): Sql {
  const before = sql`over (partition by spell_row order by from_day, to_day rows between unbounded preceding and 1 preceding)`;
  return cut(spellsOf(sql`
    select spell_row, nullif(min(from_day), ${EVER}) as from_day, nullif(max(to_day), ${FOREVER}) as to_day
    from (
      select *, sum(begins::INTEGER) over (partition by spell_row order by from_day, to_day rows unbounded preceding) as stretch
      from (
        select *, coalesce(from_day > max(to_day) ${before}, true) as begins
        from (
          select deal_code as spell_row, coalesce(created_on, ${EVER}) as from_day, case when status is distinct from 'planned' then done_on else ${FOREVER} end as to_day
          from ${identifier(names.table('activities'))} where deal_code is not null and status is distinct from 'cancelled' and (status = 'planned' or done_on is not null))
        where from_day < to_day))
    group by spell_row, stretch`, names), names);
}

const HAPPENED = sql`status is distinct from 'planned' and status is distinct from 'cancelled'`;
const EVER = sql`date '0001-01-01'`;
const FOREVER = sql`date '9999-12-31'`;

/** Deals as they were, beside each of their spells. */
const spellsOf = (spells: Sql, names: SqlNames): Sql => sql`(${pipelineRows(names)}) p join (${spells}) s on s.spell_row = p.row_id`;

/** A deal that stands since nobody knows when is in the spell in which it is at as-of. */
function cut(spells: Sql, { asOf }: SqlNames): Sql {
  const isNow = asOf === null ? sql`true` : sql`coalesce(from_day <= ${dateOf(asOf)}, true) and coalesce(to_day > ${dateOf(asOf)}, true)`;
  const [from, to] = [sql`greatest(spell_from, from_day)`, sql`least(spell_to, to_day)`];
  return sql`
    select * replace (case when spell_from is not null then ${from} end as spell_from, ${to} as spell_to) from ${spells}
    where case when spell_from is null then ${isNow} else coalesce(${from} < ${to}, true) end`;
}
