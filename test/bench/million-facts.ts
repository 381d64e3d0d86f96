import { Workspace } from '../../electron/engine/workspace';
import { Sql } from '../../electron/engine/sql/sql';

/**
 * A workspace of 1,000,000 deals, 3,000,000 activities and 500,000 order lines, written by SQL into its own tables: 500 reps in 36
 * teams of 6 regions (42 teams in all), five years that end inside a quarter, so that last year's reference must be cut.
 */
export const AS_OF = '2025-11-14';
const DEALS = 1_000_000;
const ACTIVITIES = 3_000_000;
const ORDERS = 500_000;

const STATEMENTS = [
  `insert into teams (row_id, file_id, file_line, code, label, name, parent_code)
   select n, 1, n + 1, n, name, name, case when n > 6 then (n - 7) % 6 + 1 end
   from (select n, case when n <= 6 then 'Region ' || n else 'Team ' || (n - 6) end as name from range(1, 43) t(n))`,
  `insert into reps (row_id, file_id, file_line, code, label, id, name, team_code)
   select 100 + n, 2, n + 1, n, 'Rep ' || n, 'R' || n, 'Rep ' || n, 7 + n % 36 from range(1, 501) t(n)`,
  `insert into memberships (row_id, file_id, file_line, rep_code, team_code, rep, team)
   select 1000 + r.code, 3, r.code + 1, r.code, r.team_code, r.name, t.name from reps r join teams t on t.code = r.team_code`,
  `insert into deals (row_id, file_id, file_line, rep_code, owner, id, stage, status, amount, created_on, closed_on)
   select 10000 + n, 4, n + 2, rep, 'Rep ' || rep, 'D' || n, status, status, amount, closed - 10 - (hash(n, 4) % 120)::integer, case when status <> 'open' then closed end
   from (
     select n, 1 + (hash(n, 1) % 500)::integer as rep, case hash(n, 2) % 10 when 0 then 'open' when 1 then 'lost' when 2 then 'lost' when 3 then 'lost' else 'won' end as status,
       (100 + hash(n, 3) % 5000000)::decimal(18, 4) / 100 as amount, date '2021-01-01' + (hash(n, 5) % 1779)::integer as closed
     from range(${DEALS}) t(n))`,
  `insert into activities (row_id, file_id, file_line, rep_code, owner, id, kind, status, created_on, due_on, done_on)
   select 2000000 + n, 5, n + 2, rep, 'Rep ' || rep, 'A' || n, kind, case when hash(n, 13) % 20 = 0 then 'planned' else 'done' end, done - 3, done, case when hash(n, 13) % 20 > 0 then done end
   from (
     select n, 1 + (hash(n, 10) % 500)::integer as rep, case hash(n, 11) % 8 when 0 then 'visit' when 1 then 'meeting' when 2 then 'email' else 'call' end as kind,
       date '2021-01-01' + (hash(n, 12) % 1779)::integer as done
     from range(${ACTIVITIES}) t(n))`,
  `insert into orders (row_id, file_id, file_line, rep_code, owner, id, number, status, net_amount, ordered_on)
   select 6000000 + n, 6, n + 2, rep, 'Rep ' || rep, 'O' || n, 'N' || n // 2, case when hash(n, 21) % 10 = 0 then 'quotation' else 'order' end,
     (100 + hash(n, 22) % 900000)::decimal(18, 4) / 100, date '2021-01-01' + (hash(n, 23) % 1779)::integer
   from (select n, 1 + (hash(n, 20) % 500)::integer as rep from range(${ORDERS}) t(n))`,
  `insert or replace into settings values ('asOf', '${AS_OF}')`,
];

export async function buildMillionFacts(path: string): Promise<void> {
  const workspace = await Workspace.create(path);
  for (const statement of STATEMENTS) await workspace.database.run(new Sql([statement]));
  await workspace.database.checkpoint();
  await workspace.close();
}
