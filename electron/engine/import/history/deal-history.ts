import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { fixedColumn, scratchTable, systemTable, tableName, type FixedColumn } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { dayOf } from '../write/as-of';
import type { RowNumbers } from '../write/row-numbers';
import type { FormerRows } from './former-rows';

const deals = identifier(tableName('deals'));
const entries = identifier(tableName('deal_stages'));
const formerRows = identifier(systemTable('former_rows'));
const formerColumns = identifier(systemTable('former_columns'));
const fixed = (name: FixedColumn) => identifier(fixedColumn(name));
const line = fixed('line');

export interface DatedDeals {
  /** Files of this import that hold deals. */
  readonly fileIds: readonly number[];
  /** Tables of the deals that they share with the workspace. */
  readonly matched: readonly SchemaName[];
  /** The day of the export, as a day number. */
  readonly day: number;
}

/**
 * What two dated exports of the same deals tell of their history: entries of `deal_stages` without a line. From the second export on,
 * each of its deals has an entry for the state in which it was first seen (entered on the day of its creation when it was created
 * between the two exports, else on an unknown day), and one more for each export that shows another stage, amount, expected close or
 * owner, dated by the closing when the deal was closed since, by its last change when the export says that, else by the export's day.
 * Deals whose history an export tells itself get none. How many entries are changes.
 */
export async function followDeals(former: FormerRows, rowNumbers: RowNumbers, dated: DatedDeals): Promise<number> {
  const { lane, importId } = former;
  await forgetTold(former);
  if (dated.matched.length === 0 || dated.fileIds.length === 0) return 0;
  const moves = identifier(scratchTable('moves', 0));
  const met = join(dated.matched.map((table) => sql`select row_id from ${identifier(table)}`), sql` union `);
  if (!(await tellsMore(former, dated))) return 0;
  await lane.run(sql`create or replace temp table ${moves} as ${movesOf(importId, dated, met)}`);
  const [fileId = 0] = dated.fileIds;
  await open(lane, rowNumbers, moves, fileId);
  const which = sql`select row_id from ${entries} where ${line} is null and left_on is null and ${fixed('deal_code')} in (select row_id from ${moves} where is_changed)`;
  await former.keep('deal_stages', which);
  await lane.run(sql`
    update ${entries} set left_on = greatest(m.day, ${entries}.entered_on) from ${moves} m
    where m.is_changed and ${entries}.${fixed('deal_code')} = m.row_id and ${entries}.${line} is null and ${entries}.left_on is null`);
  return add(lane, rowNumbers, sql`select row_id, file_id, id, stage, day as entered_on, amount, expected_close_on, owner, rep_code from ${moves} where is_changed`);
}

/** Whether the export shows its deals on a later day than before, or otherwise than before. */
async function tellsMore({ lane, importId }: FormerRows, { matched, day }: DatedDeals): Promise<boolean> {
  const files = join(matched.map((table) => sql`select file_id from ${identifier(table)}`), sql` union `);
  const found = await lane.read(sql`
    select (select count(*) from (${files})) as files, (select count(*) from ${formerRows} where import_id = ${importId} and object = 'deals') as changed,
      (select count(*) from ${exportDays()} where file_id in (${files}) and day >= ${dayOf(day)}) as as_late`);
  const count = (name: string) => numberAt(found, name) ?? 0;
  return count('files') > 0 && (count('changed') > 0 || count('as_late') === 0);
}

function exportDays(): Sql {
  return sql`(select file_id, coalesce(f.as_of, i.as_of) as day from ${identifier(systemTable('import_files'))} f join ${identifier(systemTable('imports'))} i using (import_id))`;
}

/** An export that tells the history of a deal itself is believed: what was worked out for it goes. */
async function forgetTold(former: FormerRows): Promise<void> {
  const which = sql`select row_id from ${entries} where ${line} is null and ${fixed('deal_code')} in (${toldDeals()})`;
  await former.keep('deal_stages', which);
  await former.lane.run(sql`delete from ${entries} where row_id in (${which})`);
}

function toldDeals(): Sql {
  return sql`
    select ${fixed('deal_code')} from ${entries} where ${line} is not null and ${fixed('deal_code')} is not null
    union select d.row_id from ${deals} d join ${entries} e on e.deal_id = d.id where e.${line} is not null`;
}

/** Every deal of the export as it was and as it is. */
function movesOf(importId: number, { fileIds, day }: DatedDeals, met: Sql): Sql {
  const cell = (name: string) => sql`f.cells[list_position(c.columns, ${name})]`;
  const exact = (amount: Sql) => sql`${amount}::DECIMAL(38,8)`;
  const was = sql`
    select f.row_id, true as was_there, ${cell('file_id')}::INTEGER as file_id, ${cell('stage')} as stage, ${exact(cell('amount'))} as amount, ${cell('expected_close_on')}::DATE as expected_close_on,
      ${cell('owner')} as owner, ${cell('rep_code')}::INTEGER as rep_code, ${cell('status')} as status
    from ${formerRows} f join ${formerColumns} c using (import_id, object) where f.import_id = ${importId} and f.object = 'deals'`;
  const today = dayOf(day);
  return sql`
    with was as (${was}),
    last as (select max(day) as day from ${exportDays()} where file_id in (select file_id from was union select file_id from ${deals} where row_id in (${met}) and not list_contains(${fileIds}, file_id)) and day < ${today}),
    now as (select * from ${deals} where row_id in (${met}) or list_contains(${fileIds}, file_id))
    select n.row_id, n.file_id, n.id, n.created_on, n.stage, n.amount, n.expected_close_on, n.owner, n.rep_code, w.was_there, n.row_id in (${met}) as was_known, last.day as last_day,
      w.stage as was_stage, w.amount as was_amount, w.expected_close_on as was_expected_close_on, w.owner as was_owner, w.rep_code as was_rep_code,
      coalesce(w.was_there and list_contains(${fileIds}, n.file_id) and (w.stage is distinct from n.stage or w.amount is distinct from ${exact(sql`n.amount`)}
        or w.expected_close_on is distinct from n.expected_close_on or w.owner is distinct from n.owner), false) as is_changed,
      case when n.status in ('won', 'lost') and w.status is distinct from n.status and n.closed_on <= ${today} and (last.day is null or n.closed_on > last.day) then n.closed_on
        when n.modified_on <= ${today} and (last.day is null or n.modified_on > last.day) then n.modified_on else ${today} end as day
    from now n left join was w on w.row_id = n.row_id cross join last where n.row_id not in (${toldDeals()})`;
}

/** The first entry of deals that have none. */
async function open(lane: Lane, rowNumbers: RowNumbers, moves: Sql, fileId: number): Promise<void> {
  await add(lane, rowNumbers, sql`
    select row_id, ${fileId}::INTEGER as file_id, id, case when is_changed then was_stage else stage end as stage,
      case when not was_known and created_on > last_day then created_on end as entered_on,
      case when is_changed then was_amount else amount end as amount, case when is_changed then was_expected_close_on else expected_close_on end as expected_close_on,
      case when is_changed then was_owner else owner end as owner, case when is_changed then was_rep_code else rep_code end as rep_code
    from ${moves} where row_id not in (select ${fixed('deal_code')} from ${entries} where ${fixed('deal_code')} is not null)
      and (case when is_changed then was_stage else stage end) is not null`);
}

async function add(lane: Lane, rowNumbers: RowNumbers, rows: Sql): Promise<number> {
  const count = numberAt(await lane.read(sql`select count(*) as n from (${rows})`), 'n') ?? 0;
  if (count === 0) return 0;
  const base = await rowNumbers.take(lane, count);
  await lane.run(sql`
    insert into ${entries} (row_id, file_id, ${fixed('rep_code')}, ${fixed('deal_code')}, deal_id, stage, entered_on, amount, expected_close_on, owner)
    select ${base} + row_number() over (order by row_id), file_id, rep_code, row_id, id, stage, entered_on, amount, expected_close_on, owner from (${rows})`);
  return count;
}
