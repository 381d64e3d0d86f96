-- Won revenue by region > team > rep and quarter, with last year's (cut at 14 November 2024 for the running quarter), all totals.
-- One scan to (rep, quarter, beyond the cut or not); last year is the same small relation moved by four quarters.
with days as materialized (
  select d::date as day, ((year(d) - 2021) * 4 + quarter(d) - 1)::integer * 2 + (d > date '2024-11-14' and d < date '2025-01-01')::integer as slot
  from range(date '2021-01-01', date '2025-11-15', interval 1 day) t(d)),
base as materialized (
  select rep_code, slot, sum(amount) as amount from deals join days on day = closed_on where status = 'won' group by rep_code, slot),
mapped as (
  select rep_code, slot // 2 as quarter, amount as current, 0 as reference from base
  union all select rep_code, slot // 2 + 4, 0, amount from base where slot % 2 = 0 and slot < 32),
by_rep as (select rep_code, quarter, sum(current) as current, sum(reference) as reference from mapped group by all),
placed as (
  select t.parent_code as region, t.code as team_code, r.code as rep, quarter, current, reference
  from by_rep m join reps r on r.code = m.rep_code join teams t on t.code = r.team_code)
select region, team_code as team, rep, quarter, sum(current) as m0, sum(reference) as m1
from placed
group by grouping sets ((region, team_code, rep, quarter), (region, team_code, quarter), (region, quarter), (quarter), (region, team_code, rep), (region, team_code), (region), ())
