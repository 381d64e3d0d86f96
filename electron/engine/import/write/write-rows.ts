import { numberAt } from '../../db/read-cells';
import { identifier, sql } from '../../sql/sql';
import { memberKindOf } from '../references/reference-kinds';
import { mergeRows } from './merge-rows';
import { FIXED, names, selected, type WriteCounts, type WriteRequest } from './write-request';

/** Brings the accepted rows of a stage into the object's table: new ones are added, known ones changed where they differ. */
export async function writeRows(request: WriteRequest): Promise<WriteCounts> {
  const { lane, stage, object } = request;
  const accepted = numberAt(await lane.read(sql`select count(*) as n from ${identifier(stage.cells)}`), 'n') ?? 0;
  const isEmpty = numberAt(await lane.read(sql`select count(*) as n from (from ${identifier(object.table)} limit 1)`), 'n') === 0;
  if (isEmpty && !memberKindOf(object.id)) return addAll(request, accepted);
  return mergeRows(request, accepted);
}

/** Into an empty table: nothing to compare with, so the rows go straight from the stage, in the order of what they tell. */
async function addAll(request: WriteRequest, accepted: number): Promise<WriteCounts> {
  const { lane, object, stage, newestFirst, fileId, rowNumbers, columns, joins, options } = request;
  const last = numberAt(await lane.read(sql`select coalesce(max(place), 0) as last from ${stage.rows}`), 'last') ?? 0;
  const base = await rowNumbers.take(lane, last + 1);
  await lane.run(sql`
    insert into ${identifier(object.table)} (${FIXED}, ${names(columns)})
    select ${newestFirst ? sql`${base + 1 + last} - s.place` : sql`${base + 1} + s.place`}, ${fileId}, s.line, ${selected(request)} from ${stage.rows} s ${joins}`, options);
  return { accepted, added: accepted, changed: 0, unchanged: 0, older: 0, matched: null };
}
