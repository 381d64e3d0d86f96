import type { ObjectId, Reference } from '../../../shared/model/objects';
import type { Problem } from '../../../shared/protocol/errors';
import type { Lane, RunOptions } from '../db/database';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { codeColumn, fixedColumn, readSchema, systemTable, type ObjectSchema, type Schema } from '../model/schema';
import { identifier, join, sql, type Sql } from '../sql/sql';

/**
 * What can't be in a workspace that was only ever written by whole imports: rows that share a number, that come from no import or
 * point at nobody, columns that aren't there, imports that brought other rows than the table holds. Nothing here is for a user to mend
 * in the data: each is a damage of the file.
 */
export async function findDamage(lane: Lane, options: RunOptions): Promise<Problem[]> {
  const schema = await readSchema(lane);
  const columns = await missingColumns(lane, schema);
  // Without its columns no other question can be asked.
  if (columns.length > 0) return columns;
  return [
    ...(await rowNumbers(lane, schema, options)), ...(await unknownFiles(lane, schema, options)), ...(await danglingCodes(lane, schema, options)),
    ...(await badMembers(lane, schema, options)), ...(await wrongCounts(lane, schema, options)), ...(await badDocuments(lane, options)),
  ];
}

const rowId = identifier(fixedColumn('row_id'));
const fileId = identifier(fixedColumn('file_id'));
const line = identifier(fixedColumn('line'));
const code = identifier(fixedColumn('code'));

const table = ({ table: name }: Pick<ObjectSchema, 'table'>) => identifier(name);
const union = (parts: readonly Sql[]) => join(parts, sql` union all `);

async function missingColumns(lane: Lane, schema: Schema): Promise<Problem[]> {
  const found = await lane.read(sql`select table_name, column_name from duckdb_columns() where schema_name = 'main' and not internal`);
  const there = new Set(rowsOf(found).map((row) => `${textAt(found, 'table_name', row)}.${textAt(found, 'column_name', row)}`));
  return [...schema.values()].flatMap(({ id, table: name, fields, custom }) =>
    [...fields.values(), ...custom.values()].filter(({ column }) => !there.has(`${name}.${column}`)).map(({ column }): Problem => ({ path: id, code: 'damaged_column', params: { column } })));
}

/** Every row's number is its own, and lies below the counter that numbers are taken from. */
async function rowNumbers(lane: Lane, schema: Schema, options: RunOptions): Promise<Problem[]> {
  const all = union([...schema.values()].map((object) => sql`select ${rowId} as row_id from ${table(object)}`));
  const found = await lane.read(sql`
    select count(*) - count(distinct row_id) as doubled, coalesce(max(row_id), 0) as last, (select value::BIGINT from ${identifier(systemTable('meta'))} where key = 'next_row_id') as next from (${all}) numbered`, options);
  const doubled = numberAt(found, 'doubled') ?? 0;
  const [last, next] = [numberAt(found, 'last') ?? 0, numberAt(found, 'next') ?? 0];
  return [
    ...(doubled > 0 ? [{ path: 'row_id', code: 'damaged_row_ids', params: { count: doubled } }] : []),
    ...(last >= next ? [{ path: 'row_id', code: 'damaged_counter', params: { last, next } }] : []),
  ];
}

async function unknownFiles(lane: Lane, schema: Schema, options: RunOptions): Promise<Problem[]> {
  const files = identifier(systemTable('import_files'));
  const imports = identifier(systemTable('imports'));
  const found = await lane.read(sql`${union([...schema.values()].map((object) => sql`
    select ${object.id} as object, count(*) as rows from ${table(object)} where ${fileId} is not null and ${fileId} not in (select file_id from ${files} join ${imports} using (import_id))`))}`, options);
  return problemsIn(found, 'damaged_files');
}

const TARGETS: readonly { readonly reference: Reference; readonly object: ObjectId }[] = [
  { reference: 'rep', object: 'reps' }, { reference: 'team', object: 'teams' }, { reference: 'account', object: 'accounts' }, { reference: 'product', object: 'products' }, { reference: 'deal', object: 'deals' },
];

async function danglingCodes(lane: Lane, schema: Schema, options: RunOptions): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { reference, object } of TARGETS) {
    const target = schema.get(object);
    const pointing = [...schema.values()].filter(({ id, rowCount }) => rowCount > 0 && codeColumn(id, reference) !== undefined);
    if (!target || pointing.length === 0) continue;
    const key = object === 'deals' ? rowId : code;
    const found = await lane.read(union(pointing.map((source) => {
      const pointer = codeColumn(source.id, reference);
      return sql`select ${source.id} as object, count(*) as rows from ${table(source)} s where s.${pointer ? identifier(pointer) : key} is not null and s.${pointer ? identifier(pointer) : key} not in (select ${key} from ${table(target)})`;
    })), options);
    problems.push(...problemsIn(found, 'damaged_codes', { reference: object }));
  }
  return problems;
}

/** Members have one code each and a name to be shown by. */
async function badMembers(lane: Lane, schema: Schema, options: RunOptions): Promise<Problem[]> {
  const members = TARGETS.flatMap(({ object }) => (object === 'deals' ? [] : (schema.get(object) ?? [])));
  const found = await lane.read(union(members.map((object) => sql`
    select ${object.id} as object, (count(*) - count(distinct ${code})) + count(*) filter (where ${code} < 1) + count(*) - count(distinct nullif(${identifier(fixedColumn('label'))}, '')) as rows from ${table(object)}`)), options);
  return problemsIn(found, 'damaged_members');
}

/** The rows of a table are those that imports added, less those that a complete export took out. */
async function wrongCounts(lane: Lane, schema: Schema, options: RunOptions): Promise<Problem[]> {
  const found = await lane.read(sql`
    with held as (${union([...schema.values()].map((object) => sql`select ${object.id} as object, count(*) filter (where ${line} is not null) as held from ${table(object)}`))}),
    brought as (select object, sum(added) - coalesce(sum(gone) filter (where complete), 0) as brought from ${identifier(systemTable('import_files'))} join ${identifier(systemTable('imports'))} using (import_id) where undone_at is null group by object)
    select object, held, brought from held join brought using (object) where held <> brought`, options);
  return rowsOf(found).map((row) => ({
    path: textAt(found, 'object', row) ?? '', code: 'damaged_counts', params: { held: numberAt(found, 'held', row) ?? 0, brought: numberAt(found, 'brought', row) ?? 0 },
  }));
}

async function badDocuments(lane: Lane, options: RunOptions): Promise<Problem[]> {
  const found = await lane.read(sql`select 'documents' as object, count(*) as rows from ${identifier(systemTable('documents'))} where not json_valid(body)`, options);
  return problemsIn(found, 'damaged_documents');
}

function problemsIn(found: Awaited<ReturnType<Lane['read']>>, problem: string, params: Problem['params'] = {}): Problem[] {
  return rowsOf(found).flatMap((row): Problem[] => {
    const count = numberAt(found, 'rows', row) ?? 0;
    return count === 0 ? [] : [{ path: textAt(found, 'object', row) ?? '', code: problem, params: { ...params, count } }];
  });
}
