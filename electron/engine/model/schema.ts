import { fieldOf, isCustomObject, modelOf, OBJECT_IDS, type CustomObjectId, type FieldType, type ModelObjectId, type ObjectId, type Reference } from '../../../shared/model/objects';
import type { Lane } from '../db/database';
import { numberAt, textAt } from '../db/read-cells';
import { identifier, join, sql, type SchemaName } from '../sql/sql';

/**
 * The names that exist in a workspace file. `SchemaName`s are minted here and nowhere else: from the model's own ids, and from
 * the registry of kept columns (`x1`, `x2`, …), never from the text of a header or a view.
 */
export interface SchemaColumn {
  readonly column: SchemaName;
  readonly type: FieldType;
  /** Decimals that an amount column is stored with; 0 for other types. */
  readonly scale: number;
}

export interface ObjectSchema {
  readonly id: ObjectId;
  readonly table: SchemaName;
  readonly rowCount: number;
  /** The model's fields, by field id. */
  readonly fields: ReadonlyMap<string, SchemaColumn>;
  /** Columns of an export that the model doesn't know, by their header as written. */
  readonly custom: ReadonlyMap<string, SchemaColumn>;
}

export type Schema = ReadonlyMap<ObjectId, ObjectSchema>;

/** Columns that are no field: where a row comes from, and the codes and names that facts meet by. */
const FIXED_COLUMNS = [
  'row_id', 'file_id', 'line', 'gone', 'code', 'label', 'manager_label', 'rep_code', 'team_code', 'account_code', 'product_code', 'deal_code', 'parent_code',
  'merged_into', 'given_name', 'status_from_stage', 'one_close_on',
] as const;
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** Tables that hold no object of the model. */
const SYSTEM_TABLES = [
  'meta', 'settings', 'imports', 'import_files', 'custom_fields', 'column_scales', 'documents', 'custom_tables', 'mappings',
  'former_rows', 'former_columns', 'former_types', 'met_files', 'member_rules', 'merged_texts', 'stages',
] as const;
export type SystemTable = (typeof SYSTEM_TABLES)[number];

/** Decimals of an amount column, unless `column_scales` says more. */
const DEFAULT_SCALE = 4;

export function tableName(object: ModelObjectId): SchemaName {
  return mint(object);
}

/** The table of a user's own: `custom_1`, `custom_2`, … */
export function customTable(position: number): SchemaName {
  return mint(`custom_${position}`);
}

export function systemTable(name: SystemTable): SchemaName {
  return mint(name);
}

export function fixedColumn(name: FixedColumn): SchemaName {
  // An order has a `line` of its own: the line of the file stands beside it under another name.
  return mint(name === 'line' ? 'file_line' : name);
}

/** The column of a model field; throws on a field that the object hasn't (a mistake of this program, not of a user). */
export function fieldColumn(object: ObjectId, fieldId: string): SchemaName {
  if (!fieldOf(object, fieldId)) throw new Error(`${object} has no field ${fieldId}`);
  return mint(fieldId);
}

/** The column of a kept header: `x1`, `x2`, … */
export function customColumn(position: number): SchemaName {
  return mint(`x${position}`);
}

/** Temporary tables of an import, numbered. */
const SCRATCH_TABLES = [
  'stage', 'incoming', 'rejected', 'matched', 'rep_codes', 'team_codes', 'account_codes', 'product_codes', 'deal_codes',
  'before', 'leaving', 'native', 'moves', 'times',
] as const;
export type ScratchTable = (typeof SCRATCH_TABLES)[number];

export function scratchTable(name: ScratchTable, number: number): SchemaName {
  return mint(`import_${name}_${number}`);
}

/** The temporary table of that name; undefined when it is none of an import's. */
export function scratchNamed(name: string): SchemaName | undefined {
  const [, kind, number] = /^import_(.+)_(\d+)$/.exec(name) ?? [];
  const known = SCRATCH_TABLES.find((scratch) => scratch === kind);
  return known && scratchTable(known, Number(number));
}

/** The column of a staged file at a place, counted from 0. */
export function stagedColumn(place: number): SchemaName {
  return mint(`c${place}`);
}

const CODES: Readonly<Partial<Record<Reference, FixedColumn>>> = {
  rep: 'rep_code', team: 'team_code', account: 'account_code', product: 'product_code', deal: 'deal_code',
};

/** The code column that an object keeps for a reference; undefined when none of its fields points there. */
export function codeColumn(object: ObjectId, reference: Reference): SchemaName | undefined {
  const code = CODES[reference];
  // A rep's manager may be nobody we know: it is kept by name (`manager_label`). A team's team is its parent.
  if (!code || (object === 'reps' && reference === 'rep') || (object === 'teams' && reference === 'rep')) return undefined;
  if (!modelOf(object).fields.some((field) => field.references === reference)) return undefined;
  return mint(object === 'teams' ? 'parent_code' : code);
}

/** What the file holds now, of all objects or of some. */
export async function readSchema(lane: Pick<Lane, 'read'>, wanted?: readonly ObjectId[]): Promise<Schema> {
  const own = await customTables(lane);
  const objects = wanted ?? [...OBJECT_IDS, ...own.keys()];
  const nameOf = (id: ObjectId) => (isCustomObject(id) ? own.get(id) : tableName(id));
  const tables = objects.flatMap((id) => {
    const table = nameOf(id);
    return table ? [{ id, table }] : [];
  });
  if (tables.length === 0) return new Map();
  const counts = await lane.read(join(
    // An account that only other rows name has no line: it is a member, not a row.
    tables.map(({ id, table }) => sql`select ${id} as object, ${id === 'accounts' ? sql`count(${identifier(fixedColumn('line'))})` : sql`count(*)`} as row_count from ${identifier(table)}`),
    sql` union all `,
  ));
  const rowCounts = new Map(Array.from({ length: counts.rowCount }, (_, row) => [textAt(counts, 'object', row), numberAt(counts, 'row_count', row)]));
  const kept = await lane.read(sql`select object, column_name, label, type, scale from ${identifier(systemTable('custom_fields'))} order by object, position`);
  const scales = await lane.read(sql`select object, column_name, scale from ${identifier(systemTable('column_scales'))}`);
  const scaleOf = new Map(Array.from({ length: scales.rowCount }, (_, row) => [
    `${textAt(scales, 'object', row)}.${textAt(scales, 'column_name', row)}`, numberAt(scales, 'scale', row) ?? DEFAULT_SCALE,
  ]));
  return new Map(tables.map(({ id, table }) => {
    const fields = new Map(modelOf(id).fields.map((field): [string, SchemaColumn] => [
      field.id, { column: mint(field.id), type: field.type, scale: field.type === 'amount' ? scaleOf.get(`${id}.${field.id}`) ?? DEFAULT_SCALE : 0 },
    ]));
    const custom = new Map<string, SchemaColumn>();
    for (let row = 0; row < kept.rowCount; row += 1) {
      if (textAt(kept, 'object', row) !== id) continue;
      custom.set(textAt(kept, 'label', row) ?? '', {
        column: mint(textAt(kept, 'column_name', row) ?? ''), type: fieldType(textAt(kept, 'type', row)), scale: numberAt(kept, 'scale', row) ?? 0,
      });
    }
    return [id, { id, table, rowCount: rowCounts.get(id) ?? 0, fields, custom }];
  }));
}

/** The table of any object; an object of the user's own without one is a mistake of this program. */
export async function tableOf(lane: Pick<Lane, 'read'>, object: ObjectId): Promise<SchemaName> {
  const table = isCustomObject(object) ? (await customTables(lane)).get(object) : tableName(object);
  if (!table) throw new Error(`no table for ${object}`);
  return table;
}

/** All columns of an object's table, in the order in which they were made. */
export async function storedColumns(lane: Pick<Lane, 'read'>, table: SchemaName): Promise<SchemaName[]> {
  const { names } = await lane.read(sql`from ${identifier(table)} limit 0`);
  return names.map(mint);
}

/** A column whose name was kept in the workspace. */
export function keptColumn(name: string): SchemaName {
  return mint(name);
}

/** The tables of the workspace's own, by object. */
async function customTables(lane: Pick<Lane, 'read'>): Promise<ReadonlyMap<CustomObjectId, SchemaName>> {
  const found = await lane.read(sql`select object, position from ${identifier(systemTable('custom_tables'))} order by position`);
  const tables = new Map<CustomObjectId, SchemaName>();
  for (let row = 0; row < found.rowCount; row += 1) {
    const object = textAt(found, 'object', row) ?? '';
    if (isCustomObject(object)) tables.set(object, customTable(numberAt(found, 'position', row) ?? 0));
  }
  return tables;
}

function fieldType(text: string | null): FieldType {
  return text === 'date' || text === 'amount' || text === 'number' || text === 'boolean' ? text : 'text';
}

function mint(name: string): SchemaName {
  if (!isSchemaName(name)) throw new Error(`${name} can't be the name of a table or column`);
  return name;
}

function isSchemaName(name: string): name is SchemaName {
  return /^[a-z][a-z0-9_]*$/.test(name);
}
