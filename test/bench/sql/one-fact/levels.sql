-- The same cells as rollup.sql, each level from the one below instead of by grouping sets, in whole ten-thousandths.
with days as materialized (
  select d::date as day, ((year(d) - 2021) * 4 + quarter(d) - 1)::integer * 2 + (d > date '2024-11-14' and d < date '2025-01-01')::integer as slot
  from range(date '2021-01-01', date '2025-11-15', interval 1 day) t(d)),
base as materialized (
  select rep_code, slot, (sum(amount) * 10000)::bigint as amount from deals join days on day = closed_on where status = 'won' group by rep_code, slot),
mapped as (
  select rep_code, slot // 2 as quarter, amount as current, 0 as reference from base
  union all select rep_code, slot // 2 + 4, 0, amount from base where slot % 2 = 0 and slot < 32),
by_rep as materialized (
  select t.parent_code as region, t.code as team, r.code as rep, quarter, sum(current)::bigint as current, sum(reference)::bigint as reference
  from mapped m join reps r on r.code = m.rep_code join teams t on t.code = r.team_code group by all),
by_team as materialized (select region, team, quarter, sum(current)::bigint as current, sum(reference)::bigint as reference from by_rep group by all),
by_region as materialized (select region, quarter, sum(current)::bigint as current, sum(reference)::bigint as reference from by_team group by all),
levels as materialized (
  select region, team, rep, quarter, current, reference from by_rep
  union all select region, team, null, quarter, current, reference from by_team
  union all select region, null, null, quarter, current, reference from by_region
  union all select null, null, null, quarter, sum(current)::bigint, sum(reference)::bigint from by_region group by quarter)
select region, team, rep, quarter, current / 10000 as m0, reference / 10000 as m1 from levels
union all select region, team, rep, null, sum(current)::bigint / 10000, sum(reference)::bigint / 10000 from levels group by region, team, rep
