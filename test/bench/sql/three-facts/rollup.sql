-- Ten measures of deals, activities and orders by region > team > rep and quarter, three of them compared, all totals.
-- One scan a fact to (rep, quarter, beyond the cut of its comparisons or not); references are the same small relation moved:
-- won revenue a year (cut at 14 November 2024), calls a quarter (14 August 2025), orders two years (14 November 2023).
with days as materialized (
  select d::date as day, ((year(d) - 2021) * 4 + quarter(d) - 1)::integer * 2 + (
    (d > date '2024-11-14' and d < date '2025-01-01') or (d > date '2025-08-14' and d < date '2025-10-01') or (d > date '2023-11-14' and d < date '2024-01-01'))::integer as slot
  from range(date '2021-01-01', date '2025-11-15', interval 1 day) t(d)),
base_deals as materialized (
  select rep_code, slot, sum(amount) filter (status = 'won') as won_amount, count(*) filter (status = 'won') as won, count(*) filter (status = 'lost') as lost, sum(amount) filter (status = 'lost') as lost_amount
  from deals join days on day = closed_on where status in ('won', 'lost') group by all),
base_activities as materialized (
  select rep_code, slot, count(*) filter (kind = 'call') as calls, count(*) filter (kind = 'visit') as visits, count(*) as activities
  from activities join days on day = done_on where status not in ('planned', 'cancelled') group by all),
base_orders as materialized (
  select rep_code, slot, sum(net_amount) as ordered from orders join days on day = ordered_on where status not in ('quotation', 'cancelled') group by all),
mapped as (
  select rep_code, slot // 2 as quarter, won_amount, won, lost, lost_amount, 0 as calls, 0 as visits, 0 as activities, 0 as ordered, 0 as won_before, 0 as calls_before, 0 as ordered_before from base_deals
  union all select rep_code, slot // 2, 0, 0, 0, 0, calls, visits, activities, 0, 0, 0, 0 from base_activities
  union all select rep_code, slot // 2, 0, 0, 0, 0, 0, 0, 0, ordered, 0, 0, 0 from base_orders
  union all select rep_code, slot // 2 + 4, 0, 0, 0, 0, 0, 0, 0, 0, won_amount, 0, 0 from base_deals where (slot % 2 = 0 or slot // 2 <> 15) and slot < 32
  union all select rep_code, slot // 2 + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, calls, 0 from base_activities where (slot % 2 = 0 or slot // 2 <> 18) and slot < 38
  union all select rep_code, slot // 2 + 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ordered from base_orders where (slot % 2 = 0 or slot // 2 <> 11) and slot < 24),
by_rep as (
  select rep_code, quarter, sum(won_amount) as won_amount, sum(won) as won, sum(lost) as lost, sum(lost_amount) as lost_amount, sum(calls) as calls, sum(visits) as visits, sum(activities) as activities,
    sum(ordered) as ordered, sum(won_before) as won_before, sum(calls_before) as calls_before, sum(ordered_before) as ordered_before
  from mapped group by all),
placed as (
  select t.parent_code as region, t.code as team_code, r.code as rep, m.* exclude (rep_code) from by_rep m join reps r on r.code = m.rep_code join teams t on t.code = r.team_code)
select region, team_code as team, rep, quarter, sum(won_amount) as m0, sum(won) as m1, sum(lost) as m2, sum(lost_amount) as m3, sum(won) / nullif(sum(won) + sum(lost), 0) as m4,
  sum(won_amount) / nullif(sum(won), 0) as m5, sum(calls) as m6, sum(visits) as m7, sum(activities) as m8, sum(ordered) as m9, sum(won_before) as m10,
  -- The span before all five years holds nothing.
  case when grouping(quarter) = 0 then sum(calls_before) else 0 end as m11, sum(ordered_before) as m12
from placed
group by grouping sets ((region, team_code, rep, quarter), (region, team_code, quarter), (region, quarter), (quarter), (region, team_code, rep), (region, team_code), (region), ())
