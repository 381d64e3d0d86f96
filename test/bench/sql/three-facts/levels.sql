-- The same cells as rollup.sql, each level from the one below instead of by grouping sets, in whole ten-thousandths.
with days as materialized (
  select d::date as day, ((year(d) - 2021) * 4 + quarter(d) - 1)::integer * 2 + (
    (d > date '2024-11-14' and d < date '2025-01-01') or (d > date '2025-08-14' and d < date '2025-10-01') or (d > date '2023-11-14' and d < date '2024-01-01'))::integer as slot
  from range(date '2021-01-01', date '2025-11-15', interval 1 day) t(d)),
base_deals as materialized (
  select rep_code, slot, (sum(amount) filter (status = 'won') * 10000)::bigint as won_amount, count(*) filter (status = 'won') as won, count(*) filter (status = 'lost') as lost, (sum(amount) filter (status = 'lost') * 10000)::bigint as lost_amount
  from deals join days on day = closed_on where status in ('won', 'lost') group by rep_code, slot),
base_activities as materialized (
  select rep_code, slot, count(*) filter (kind = 'call') as calls, count(*) filter (kind = 'visit') as visits, count(*) as activities
  from activities join days on day = done_on where status not in ('planned', 'cancelled') group by rep_code, slot),
base_orders as materialized (
  select rep_code, slot, (sum(net_amount) * 10000)::bigint as ordered from orders join days on day = ordered_on where status not in ('quotation', 'cancelled') group by rep_code, slot),
mapped as (
  select rep_code, slot // 2 as quarter, won_amount, won, lost, lost_amount, 0 as calls, 0 as visits, 0 as activities, 0 as ordered, 0 as won_before, 0 as calls_before, 0 as ordered_before from base_deals
  union all select rep_code, slot // 2, 0, 0, 0, 0, calls, visits, activities, 0, 0, 0, 0 from base_activities
  union all select rep_code, slot // 2, 0, 0, 0, 0, 0, 0, 0, ordered, 0, 0, 0 from base_orders
  union all select rep_code, slot // 2 + 4, 0, 0, 0, 0, 0, 0, 0, 0, won_amount, 0, 0 from base_deals where (slot % 2 = 0 or slot // 2 <> 15) and slot < 32
  union all select rep_code, slot // 2 + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, calls, 0 from base_activities where (slot % 2 = 0 or slot // 2 <> 18) and slot < 38
  union all select rep_code, slot // 2 + 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ordered from base_orders where (slot % 2 = 0 or slot // 2 <> 11) and slot < 24),
by_rep as materialized (
  select t.parent_code as region, t.code as team, r.code as rep, quarter, sum(won_amount)::bigint as won_amount, sum(won)::bigint as won, sum(lost)::bigint as lost, sum(lost_amount)::bigint as lost_amount, sum(calls)::bigint as calls,
    sum(visits)::bigint as visits, sum(activities)::bigint as activities, sum(ordered)::bigint as ordered, sum(won_before)::bigint as won_before, sum(calls_before)::bigint as calls_before, sum(ordered_before)::bigint as ordered_before
  from mapped m join reps r on r.code = m.rep_code join teams t on t.code = r.team_code group by all),
by_team as materialized (
  select region, team, null::integer as rep, quarter, sum(columns(* exclude (region, team, rep, quarter)))::bigint from by_rep group by region, team, quarter),
by_region as materialized (
  select region, null::integer as team, null::integer as rep, quarter, sum(columns(* exclude (region, team, rep, quarter)))::bigint from by_team group by region, quarter),
everybody as (
  select null::integer as region, null::integer as team, null::integer as rep, quarter, sum(columns(* exclude (region, team, rep, quarter)))::bigint from by_region group by quarter),
levels as materialized (
  select * from by_rep union all select * from by_team union all select * from by_region union all select * from everybody),
cells as (
  select * from levels
  -- The span before all five years holds nothing.
  union all select region, team, rep, null, sum(columns(* exclude (region, team, rep, quarter, calls_before, ordered_before)))::bigint, 0, sum(ordered_before)::bigint from levels group by region, team, rep)
select region, team, rep, quarter, won_amount / 10000 as m0, won as m1, lost as m2, lost_amount / 10000 as m3, won / nullif(won + lost, 0) as m4, won_amount / nullif(won, 0) / 10000 as m5, calls as m6, visits as m7,
  activities as m8, ordered / 10000 as m9, won_before / 10000 as m10, calls_before as m11, ordered_before / 10000 as m12
from cells
