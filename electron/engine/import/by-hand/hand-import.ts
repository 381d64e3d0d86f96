import type { ModelObjectId } from '../../../../shared/model/objects';
import { HAND_FILE, type FileReport } from '../../../../shared/protocol/import';
import type { Lane } from '../../db/database';
import { numberAt, textAt } from '../../db/read-cells';
import { fixedColumn, systemTable, tableName } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql, type SqlValue } from '../../sql/sql';
import { FormerRows } from '../history/former-rows';
import { nextImport } from '../write/import-record';
import { RowNumbers } from '../write/row-numbers';

/** A value typed by hand, for a column of the object. */
export type HandCells = readonly (readonly [SchemaName, SqlValue | Sql])[];

/** What is typed may do to the rows of its object: all of it is kept, so that it can be taken back. */
export interface HandRows {
  add(cells: HandCells): Promise<void>;
  change(rowId: number, cells: HandCells): Promise<void>;
  remove(rowIds: readonly number[]): Promise<void>;
}

const imports = identifier(systemTable('imports'));
const importFiles = identifier(systemTable('import_files'));
const formerRows = identifier(systemTable('former_rows'));
const line = identifier(fixedColumn('line'));

/** A longer pause starts another import. */
const PAUSE_MINUTES = 30;

/**
 * What is typed goes in as an import of its own: each row says where it comes from, and the list of imports takes it back. One
 * sitting at one object is one import, as long as nothing else comes in.
 */
export async function writeByHand(lane: Lane, object: ModelObjectId, now: Date, work: (rows: HandRows) => Promise<void>): Promise<void> {
  const { importId, fileId, isNew } = await openHandImport(lane, object, now);
  if (isNew) await begin(lane, object, { importId, fileId, now });
  const table = identifier(tableName(object));
  const former = new FormerRows(lane, importId, fileId);
  const numbers = await RowNumbers.read(lane);
  let last = numberAt(await lane.read(sql`select coalesce(max(${line}), 0)::INTEGER as last from ${table} where file_id = ${fileId}`), 'last') ?? 0;
  const nextLine = () => (last += 1);
  await work({
    add: async (cells) => {
      const rowId = (await numbers.take(lane, 1)) + 1;
      await lane.run(sql`
        insert into ${table} (row_id, file_id, ${line}, ${join(cells.map(([column]) => identifier(column)))})
        values (${rowId}, ${fileId}, ${nextLine()}, ${join(cells.map(([, value]) => sql`${value}`))})`);
    },
    change: async (rowId, cells) => {
      await former.keep(object, sql`select ${rowId}::BIGINT as row_id`);
      await lane.run(sql`
        update ${table} set file_id = ${fileId}, ${line} = case when file_id = ${fileId} then ${line} else ${nextLine()}::INTEGER end, ${join(cells.map(([column, value]) => sql`${identifier(column)} = ${value}`))}
        where row_id = ${rowId}`);
    },
    remove: async (rowIds) => {
      if (rowIds.length === 0) return;
      const which = sql`select unnest(${rowIds}::BIGINT[]) as row_id`;
      await former.keep(object, which);
      await lane.run(sql`delete from ${table} where row_id in (${which})`);
    },
  });
  await settle(lane, object, { importId, fileId, now });
}

interface HandImport {
  readonly importId: number;
  readonly fileId: number;
  readonly now: Date;
}

async function openHandImport(lane: Lane, object: ModelObjectId, now: Date): Promise<{ importId: number; fileId: number; isNew: boolean }> {
  const last = await lane.read(sql`
    select i.import_id, f.file_id, f.path, f.object, date_diff('minute', i.imported_at, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP) as minutes, i.undone_at is not null as undone
    from ${imports} i join ${importFiles} f using (import_id) where i.import_id = (select max(import_id) from ${imports})`);
  const goesOn = last.rowCount === 1 && textAt(last, 'path') === HAND_FILE && textAt(last, 'object') === object && numberAt(last, 'undone') === 0 && (numberAt(last, 'minutes') ?? PAUSE_MINUTES) < PAUSE_MINUTES;
  if (goesOn) return { importId: numberAt(last, 'import_id') ?? 0, fileId: numberAt(last, 'file_id') ?? 0, isNew: false };
  const { importId, firstFileId } = await nextImport(lane);
  return { importId, fileId: firstFileId, isNew: true };
}

async function begin(lane: Lane, object: ModelObjectId, { importId, fileId, now }: HandImport): Promise<void> {
  // Complete: what is deleted by hand is out of all numbers. Without a day of its own: typing doesn't move the as-of date.
  await lane.run(sql`insert into ${imports} (import_id, imported_at, as_of, complete, seconds) values (${importId}, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP, null, true, 0)`);
  await lane.run(sql`
    insert into ${importFiles} (file_id, import_id, path, object, crm, accepted, rejected, added, changed, unchanged, gone, report, as_of)
    values (${fileId}, ${importId}, ${HAND_FILE}, ${object}, null, 0, 0, 0, 0, 0, 0, '{}', null)`);
}

/** Counts what stands now against what stood before; typing that was taken back leaves nothing behind. */
async function settle(lane: Lane, object: ModelObjectId, { importId, fileId, now }: HandImport): Promise<void> {
  const table = identifier(tableName(object));
  const kept = sql`(select row_id from ${formerRows} where import_id = ${importId} and object = ${object})`;
  const counted = await lane.read(sql`
    select (select count(*) from ${table} where file_id = ${fileId} and row_id not in ${kept}) as added, (select count(*) from ${table} where row_id in ${kept}) as changed,
      (select count(*) from ${kept} k where row_id not in (select row_id from ${table})) as gone`);
  const [added, changed, gone] = (['added', 'changed', 'gone'] as const).map((name) => numberAt(counted, name) ?? 0);
  if ((added ?? 0) + (changed ?? 0) + (gone ?? 0) === 0) {
    await lane.run(sql`delete from ${importFiles} where import_id = ${importId}`);
    await lane.run(sql`delete from ${imports} where import_id = ${importId}`);
    return;
  }
  await lane.run(sql`update ${imports} set imported_at = ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP where import_id = ${importId}`);
  const report = reportOf(object, { added: added ?? 0, changed: changed ?? 0, gone: gone ?? 0 });
  await lane.run(sql`
    update ${importFiles} set accepted = ${report.accepted}, added = ${report.added}, changed = ${report.changed}, gone = ${report.gone}, report = ${JSON.stringify(report)} where file_id = ${fileId}`);
}

function reportOf(object: ModelObjectId, { added, changed, gone }: Pick<FileReport, 'added' | 'changed' | 'gone'>): FileReport {
  return {
    path: HAND_FILE, crm: null, object, language: null, encoding: 'utf-8', delimiter: null, decimal: null, dates: null, sheet: null, rows: added + changed, columns: [], mapping: null, warnings: [],
    accepted: added + changed, rejected: 0, added, changed, unchanged: 0, gone, rejects: [], skipped: [],
  };
}
