import { fixedColumn, scratchTable, systemTable } from '../../model/schema';
import { empty, identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import { otherIds, webDomain } from '../references/identities';
import { comparableName, memberKindOf, type MemberKind } from '../references/reference-kinds';
import { dayOf } from './as-of';
import { naturalKeyOf, type NaturalKey } from './natural-key';
import { selected, type WriteRequest } from './write-request';

const line = identifier(fixedColumn('line'));

/**
 * Which incoming row is which row of the workspace: by its key or its id; members also by what else names them; else by all cells, the n-th of
 * equal rows with the n-th, then by what the row is about. Gives a table `stage_row, row_id, file_id, is_new` (until now only named by others)`, is_changed,
 * has_other_codes, was_gone, is_older`. Rows are compared by hashes: no wide row is built for one that says the same.
 */
export async function matchRows(request: WriteRequest): Promise<SchemaName> {
  const { lane, object, stage, number, columns, joins, key, options } = request;
  const incoming = identifier(scratchTable('incoming', number));
  const matched = scratchTable('matched', number);
  const has = (name: string) => columns.some(({ column }) => column === name);
  const member = memberKindOf(object.id);
  // What rows are found again by, beside their hashes.
  const named = key ?? columns.flatMap(({ column }) => (column === 'id' ? [column] : []));
  const natural = key ? undefined : naturalKeyOf(object, columns);
  const beside = columns.map(({ column }) => column).filter((column) => named.includes(column) || natural?.same.includes(column) || column === 'modified_on' || (member && NAMING.has(column)));
  await lane.run(sql`
    create or replace temp table ${incoming} as select stage_row, line_of_file, ${join(beside.map((column) => sql`${identifier(column)}, `), empty)}${hashesOf(request)}
    from (select s.place as stage_row, s.line as line_of_file, ${selected(request)} from ${stage.rows} s ${joins})`, options);
  const found: Found = { existing: identifier(object.table), incoming, matched: identifier(matched), beside, hashes: hashesOf(request), hasId: has('id'), tells: has('modified_on') };
  await lane.run(sql`create or replace temp table ${identifier(matched)} as ${withAge(request, found, named.length > 0 ? sameKey(found, named) : nobody(found))}`, options);
  if (member) {
    await lane.run(sql`insert into ${identifier(matched)} ${withAge(request, found, sameIdentity(found, member, has))}`, options);
    if (has('name')) await lane.run(sql`insert into ${identifier(matched)} ${withAge(request, found, sameName(found))}`, options);
  } else if (!key) await lane.run(sql`insert into ${identifier(matched)} ${withAge(request, found, sameCells(found, object.fields.has('id')))}`, options);
  // A stay that ended or an objective that was revised is the one that it was: it never stands beside it.
  if (natural) await lane.run(sql`insert into ${identifier(matched)} ${withAge(request, found, sameSubject(found, natural, object.fields.has('id')))}`, options);
  return matched;
}

/** What a member may be named by. */
const NAMING: ReadonlySet<string> = new Set(['name', 'other_ids', 'email']);

interface Found {
  readonly existing: Sql;
  readonly incoming: Sql;
  readonly matched: Sql;
  readonly beside: readonly SchemaName[];
  readonly hashes: Sql;
  readonly hasId: boolean;
  /** Rows say when they were last modified. */
  readonly tells: boolean;
}

function hashesOf({ columns }: Pick<WriteRequest, 'columns'>): Sql {
  const hash = (isCode: boolean) => {
    const own = columns.filter((column) => column.isCode === isCode);
    return own.length === 0 ? sql`0::UBIGINT` : sql`hash(${join(own.map(({ column }) => identifier(column)))})`;
  };
  return sql`${hash(false)} as cells, ${hash(true)} as codes`;
}

const RESULT = sql`i.stage_row, e.row_id, e.file_id, e.is_new, e.cells <> i.cells as is_changed, e.codes <> i.codes as has_other_codes, e.gone as was_gone`;

/** The rows of the workspace, as narrow as they can be compared. */
function existingRows({ existing, beside, hashes }: Found, more: Sql = empty): Sql {
  return sql`(select row_id, file_id, ${line} is null as is_new, gone, ${join(beside.map((column) => sql`${identifier(column)}, `), empty)}${hashes}${more} from ${existing})`;
}

function modified({ tells }: Found): Sql {
  return tells ? sql`, i.modified_on as now_modified_on, e.modified_on as then_modified_on` : empty;
}

function sameKey(found: Found, key: readonly SchemaName[]): Sql {
  const filled = sql`coalesce(${join(key.map((column) => sql`${identifier(column)}::VARCHAR`))}) is not null`;
  const same = join(key.map((column) => (key.length === 1 ? sql`e.${identifier(column)} = i.${identifier(column)}` : sql`e.${identifier(column)} is not distinct from i.${identifier(column)}`)), sql` and `);
  const first = key.length === 1 && key[0] === 'id' ? empty : sql` qualify row_number() over (partition by ${join(key.map((column) => identifier(column)))} order by row_id) = 1`;
  return sql`select ${RESULT}${modified(found)} from ${found.incoming} i join (select * from ${existingRows(found)} where ${filled}${first}) e on ${same}`;
}

function nobody(found: Found): Sql {
  return sql`select ${RESULT}${modified(found)} from ${found.incoming} i join ${existingRows(found)} e on false`;
}

/** Members that until now were only named by others, by an id, an e-mail or a web domain of the row that describes them. */
function sameIdentity(found: Found, kind: MemberKind, has: (name: string) => boolean): Sql {
  const others = has('other_ids') ? otherIds(sql`other_ids`) : sql`[]::VARCHAR[]`;
  const mail = has('email') && kind === 'rep' ? sql`, 'mail:' || lower(email)` : empty;
  const own = sql`list_concat([${has('id') ? sql`'id:' || id` : sql`null`}${mail}], list_transform(${others}, lambda one: 'id:' || one), list_transform(${others}, lambda one: 'site:' || ${webDomain(sql`one`)}))`;
  const named = (text: Sql) => sql`['id:' || ${text}, 'mail:' || lower(${text}), 'site:' || ${webDomain(text)}]`;
  return sql`
    with i as (select stage_row, line_of_file, cells, codes, unnest(${own}) as identity from ${found.incoming} where stage_row not in (select stage_row from ${found.matched})),
    e as (select *, unnest(list_distinct(list_concat(${named(sql`known_id`)}, ${named(sql`known_name`)}))) as identity
      from ${existingRows(found, sql`, code, id as known_id, name as known_name`)} where is_new and row_id not in (select row_id from ${found.matched})),
    pairs as (select ${RESULT}, i.line_of_file, e.code from i join e on e.identity = i.identity),
    once as (from pairs qualify row_number() over (partition by row_id order by line_of_file) = 1)
    select * exclude (line_of_file, code) from once qualify row_number() over (partition by stage_row order by code) = 1`;
}

function sameName(found: Found): Sql {
  const id = found.hasId ? sql`id` : sql`null::VARCHAR`;
  const named = sql`${comparableName(sql`name`)} as same`;
  return sql`
    with i as (select *, ${named}, ${id} as own_id, row_number() over (partition by ${comparableName(sql`name`)} order by line_of_file) as n
      from ${found.incoming} where stage_row not in (select stage_row from ${found.matched})),
    e as (select *, ${named}, row_number() over (partition by ${comparableName(sql`name`)} order by code) as n
      from ${existingRows(found, sql`, code, id as known_id`)} where row_id not in (select row_id from ${found.matched}))
    select ${RESULT}${modified(found)} from i join e on e.same = i.same and e.n = i.n and (i.own_id is null or e.known_id is null)`;
}

function sameCells(found: Found, hasIds: boolean): Sql {
  return sql`
    with i as (select *, row_number() over (partition by cells order by line_of_file) as n from ${found.incoming} ${found.hasId ? sql`where id is null` : empty}),
    e as (select *, row_number() over (partition by cells order by row_id) as n from ${existingRows(found, hasIds && !found.hasId ? sql`, id` : empty)} ${hasIds ? sql`where id is null` : empty})
    select ${RESULT}${modified(found)} from i join e on e.cells = i.cells and e.n = i.n`;
}

/** What the workspace works out by itself (a stay in the only team that is known) has no line, and isn't what a file revises. */
function sameSubject(found: Found, { same, lacking, isTold }: NaturalKey, hasIds: boolean): Sql {
  const isSame = join(same.map((column) => sql`e.${identifier(column)} is not distinct from i.${identifier(column)}`), sql` and `);
  const inOrder = (order: Sql) => sql`row_number() over (partition by ${join(same.map((column) => identifier(column)))} order by ${order}) as n`;
  const withoutId = sql` and id is null`;
  const more = join([...lacking.map((column) => sql`, ${identifier(column)}`), ...(hasIds && !found.hasId ? [sql`, id`] : [])], empty);
  const lacks = lacking.map((column) => sql` and ${identifier(column)} is null`);
  return sql`
    with i as (select *, ${inOrder(sql`line_of_file`)} from ${found.incoming} where ${isTold}${found.hasId ? withoutId : empty} and stage_row not in (select stage_row from ${found.matched})),
    e as (select *, ${inOrder(sql`row_id`)} from ${existingRows(found, more)} where ${isTold}${hasIds ? withoutId : empty}${join(lacks, empty)} and not is_new and row_id not in (select row_id from ${found.matched}))
    select ${RESULT}${modified(found)} from i join e on ${isSame} and e.n = i.n`;
}

/** Whether what the workspace holds comes from a later export: told by the rows' own last change, else by the last day of the two exports. */
function withAge({ day }: WriteRequest, { tells }: Found, matching: Sql): Sql {
  const files = sql`(select file_id, coalesce(f.as_of, i.as_of) as as_of from ${identifier(systemTable('import_files'))} f join ${identifier(systemTable('imports'))} i using (import_id))`;
  const byExport = day === null ? sql`false` : sql`coalesce(f.as_of > ${dayOf(day)}, false)`;
  const isOlder = tells ? sql`case when now_modified_on <> then_modified_on then now_modified_on < then_modified_on else ${byExport} end` : byExport;
  return sql`select stage_row, row_id, m.file_id, is_new, is_changed, has_other_codes, was_gone, not is_new and ${isOlder} as is_older from (${matching}) m left join ${files} f on f.file_id = m.file_id`;
}
