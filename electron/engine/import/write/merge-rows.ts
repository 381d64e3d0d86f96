import { numberAt } from '../../db/read-cells';
import { fixedColumn, systemTable } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { memberKindOf } from '../references/reference-kinds';
import { matchRows } from './match-rows';
import { FIXED, names, selected, type WriteCounts, type WriteRequest } from './write-request';

const line = identifier(fixedColumn('line'));
const metFiles = identifier(systemTable('met_files'));

/** Rows into a table that holds some: what is known is compared, and only what differs is written. What is overwritten is kept before. */
export async function mergeRows(request: WriteRequest, accepted: number): Promise<WriteCounts> {
  const { lane, object, former, options } = request;
  const matchedTable = await matchRows(request);
  const matched = identifier(matchedTable);
  const counts = await lane.read(sql`
    select count(*) filter (where is_new) as named_before, count(*) filter (where is_changed and not is_new and not is_older) as changed,
      count(*) filter (where is_changed and is_older) as older, count(*) filter (where has_other_codes and not is_changed and not is_new) as recoded,
      count(*) filter (where was_gone and not is_older) as was_gone, count(*) as known from ${matched}`);
  const count = (name: string) => numberAt(counts, name) ?? 0;
  const [known, namedBefore, changed] = [count('known'), count('named_before'), count('changed')];
  await former.keep(object.id, sql`select row_id from ${matched} where (not is_older and (is_changed or is_new or was_gone)) or (has_other_codes and not is_changed and not is_new)`);
  if (known > 0) await lane.run(sql`insert into ${metFiles} select distinct ${former.importId}, file_id from ${matched} where file_id is not null`);
  if (changed + namedBefore > 0) await change(request, matched);
  if (count('was_gone') > 0) await lane.run(sql`update ${identifier(object.table)} set gone = false from ${matched} m where ${identifier(object.table)}.row_id = m.row_id and m.was_gone and not m.is_older`, options);
  if (count('recoded') > 0) await recode(request, matched);
  await addNew(request, matched, accepted - known);
  return { accepted, added: accepted - known + namedBefore, changed, unchanged: known - namedBefore - changed, older: count('older'), matched: matchedTable };
}

async function change(request: WriteRequest, matched: Sql): Promise<void> {
  const { lane, object, stage, fileId, columns, joins, options } = request;
  const table = identifier(object.table);
  await lane.run(sql`
    update ${table} set file_id = ${fileId}, ${line} = i.line_of_file, ${join(columns.map(({ column }) => sql`${identifier(column)} = i.${identifier(column)}`))}
    from (select m.row_id as matched_row, s.line as line_of_file, ${selected(request)} from ${stage.rows} s join ${matched} m on m.stage_row = s.place ${joins}
      where m.is_new or (m.is_changed and not m.is_older)) i where ${table}.row_id = i.matched_row`, options);
}

/** Rows that say the same and now mean somebody else. */
async function recode(request: WriteRequest, matched: Sql): Promise<void> {
  const { lane, object, stage, columns, joins, options } = request;
  const table = identifier(object.table);
  const codes = columns.filter(({ isCode }) => isCode);
  await lane.run(sql`
    update ${table} set ${join(codes.map(({ column }) => sql`${identifier(column)} = i.${identifier(column)}`))}
    from (select m.row_id as matched_row, ${selected({ columns: codes })} from ${stage.rows} s join ${matched} m on m.stage_row = s.place ${joins}
      where m.has_other_codes and not m.is_changed and not m.is_new) i where ${table}.row_id = i.matched_row`, options);
}

async function addNew(request: WriteRequest, matched: Sql, count: number): Promise<void> {
  const { lane, object, stage, newestFirst, fileId, rowNumbers, columns, joins, options } = request;
  if (count === 0) return;
  const base = await rowNumbers.take(lane, count);
  const table = identifier(object.table);
  const isMember = memberKindOf(object.id) !== undefined;
  const order = sql`row_number() over (order by ${newestFirst ? sql`-i.stage_row` : sql`i.stage_row`})`;
  // The label is settled once all members are known; until then it only has to be there.
  const memberColumns = isMember ? sql`, code, label` : sql``;
  const memberValues = isMember ? sql`, (select coalesce(max(code), 0) from ${table}) + ${order}, ''` : sql``;
  await lane.run(sql`
    insert into ${table} (${FIXED}, ${names(columns)}${memberColumns})
    select ${base} + ${order}, ${fileId}, i.line_of_file, ${join(columns.map(({ column }: { column: SchemaName }) => sql`i.${identifier(column)}`))}${memberValues}
    from (select s.place as stage_row, s.line as line_of_file, ${selected(request)} from ${stage.rows} s ${joins} where s.place not in (select stage_row from ${matched})) i`, options);
}
