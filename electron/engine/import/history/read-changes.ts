import { VigieError } from '../../../../shared/protocol/errors';
import type { ImportChanges } from '../../../../shared/protocol/import';
import { objectNamed, type FieldType } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt, textsOf } from '../../db/read-cells';
import { fixedColumn, readSchema, storedColumns, systemTable, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';

const imports = identifier(systemTable('imports'));
const importFiles = identifier(systemTable('import_files'));
const formerRows = identifier(systemTable('former_rows'));
const formerColumns = identifier(systemTable('former_columns'));
const line = identifier(fixedColumn('line'));

interface Asked {
  readonly import: string;
  readonly object: string;
  readonly limit: number;
  readonly offset: number;
}

type Change = ImportChanges['rows'][number]['changes'][number];

/** What an import did to the rows of an object: each row before it and after it, whatever came later. */
export async function readChanges(lane: Pick<Lane, 'read'>, asked: Asked): Promise<ImportChanges> {
  const known = await lane.read(sql`select 1 as n from ${imports} where import_id::VARCHAR = ${asked.import}`);
  if (known.rowCount === 0) throw new VigieError('unknown_import', { id: asked.import });
  const id = objectNamed(asked.object);
  const object = id && (await readSchema(lane, [id])).get(id);
  if (!object) return { counts: { changed: 0, gone: 0, added: 0 }, rows: [] };
  const importId = Number(asked.import);
  const names = textsOf(await lane.read(sql`select unnest(columns) as name from ${formerColumns} where import_id = ${importId} and object = ${object.id}`), 'name');
  const stored = await storedColumns(lane, object.table);
  const fields = shownFields(object, names, stored);
  // Rows that only point at somebody else say the same as before.
  const all = sql`select * from (${changesOf(importId, object, fields, stored.some((column) => column === 'id'))}) where kind <> 'same'`;
  const counted = await lane.read(sql`select kind, count(*) as n from (${all}) group by kind`);
  const count = (kind: string) => rowsOf(counted).reduce((sum, row) => sum + (textAt(counted, 'kind', row) === kind ? (numberAt(counted, 'n', row) ?? 0) : 0), 0);
  const found = await lane.read(sql`select kind, id, name, line, before::JSON::VARCHAR as before, after::JSON::VARCHAR as after from (${all}) order by ${KIND_ORDER}, row_id limit ${asked.limit} offset ${asked.offset}`);
  return {
    counts: { changed: count('changed'), gone: count('gone'), added: count('added') },
    rows: rowsOf(found).map((row) => ({
      kind: KINDS.find((kind) => kind === textAt(found, 'kind', row)) ?? 'changed', id: textAt(found, 'id', row), name: textAt(found, 'name', row), line: numberAt(found, 'line', row),
      changes: differences(fields, textsIn(textAt(found, 'before', row)), textsIn(textAt(found, 'after', row))),
    })),
  };
}

const KINDS = ['changed', 'gone', 'added'] as const;
const KIND_ORDER = sql`case kind when 'changed' then 1 when 'gone' then 2 else 3 end`;

interface ShownField {
  readonly field: string;
  readonly custom: boolean;
  readonly type: FieldType;
  readonly column: SchemaName;
  /** Its place among the kept cells, from 1; 0 where the import was the first to bring it. */
  readonly place: number;
}

function shownFields(object: ObjectSchema, names: readonly string[], stored: readonly SchemaName[]): ShownField[] {
  const shown = (custom: boolean) => ([field, { column, type }]: [string, { column: SchemaName; type: FieldType }]): ShownField => ({ field, custom, type, column, place: names.indexOf(column) + 1 });
  return [...[...object.fields].map(shown(false)), ...[...object.custom].map(shown(true))].filter(({ column }) => stored.includes(column));
}

/** One row a changed row: `row_id, kind, id, name, line, before, after`, the last two as lists in the order of the fields. */
function changesOf(importId: number, object: ObjectSchema, fields: readonly ShownField[], hasId: boolean): Sql {
  const table = identifier(object.table);
  const own = sql`(select file_id from ${importFiles} where import_id = ${importId})`;
  const cell = (place: number) => (place === 0 ? sql`null::VARCHAR` : sql`f.cells[${place}]`);
  const before = sql`[${join(fields.map(({ place }) => cell(place)))}]`;
  const now = sql`[${join(fields.map(({ column }) => sql`t.${identifier(column)}::VARCHAR`))}]`;
  const named = (name: string) => fields.find(({ field, custom }) => field === name && !custom);
  const text = (name: 'id' | 'name') => {
    const field = named(name);
    return field && (name === 'name' || hasId) ? sql`coalesce(t.${identifier(field.column)}, ${cell(field.place)})` : sql`null::VARCHAR`;
  };
  // As the row was before the next import that touched it, else as it is.
  const next = sql`(select n.row_id, arg_min(n.cells, n.import_id) as cells, arg_min(c.columns, n.import_id) as columns from ${formerRows} n join ${formerColumns} c using (import_id, object)
    where n.import_id > ${importId} and n.object = ${object.id} group by n.row_id)`;
  const later = sql`[${join(fields.map(({ column }) => sql`n.cells[list_position(n.columns, ${column})]`))}]`;
  const isThere = sql`(n.row_id is not null or (t.row_id is not null and t.file_id in ${own}))`;
  return sql`
    select f.row_id, case when ${isThere} then 'changed' when t.row_id is null or t.gone then 'gone' else 'same' end as kind, ${text('id')} as id, ${text('name')} as name, case when ${isThere} then t.${line} end as line,
      ${before} as before, case when n.row_id is not null then ${later} when ${isThere} then ${now} else ${before} end as after
    from ${formerRows} f left join ${table} t on t.row_id = f.row_id left join ${next} n on n.row_id = f.row_id where f.import_id = ${importId} and f.object = ${object.id}
    union all
    select t.row_id, 'added', ${hasId && named('id') ? sql`t.id` : sql`null`}, ${named('name') ? sql`t.name` : sql`null`}, t.${line}, ${sql`[${join(fields.map(() => sql`null::VARCHAR`))}]`}, ${now}
    from ${table} t where t.file_id in ${own} and t.${line} is not null and t.row_id not in (select row_id from ${formerRows} where import_id = ${importId} and object = ${object.id})`;
}

function textsIn(json: string | null): (string | null)[] {
  const list: unknown = JSON.parse(json ?? '[]');
  return Array.isArray(list) ? list.map((item) => (typeof item === 'string' ? item : null)) : [];
}

function differences(fields: readonly ShownField[], before: readonly (string | null)[], after: readonly (string | null)[]): Change[] {
  return fields.flatMap(({ field, custom, type }, index): Change[] => {
    const [was, is] = [plain(type, before[index] ?? null), plain(type, after[index] ?? null)];
    return was === is ? [] : [{ field, custom, type, before: was, after: is }];
  });
}

/** Decimals that say nothing are left out. */
function plain(type: FieldType, text: string | null): string | null {
  return text !== null && (type === 'amount' || type === 'number') && text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
