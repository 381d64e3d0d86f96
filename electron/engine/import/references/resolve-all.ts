import { modelOf, type ObjectId } from '../../../../shared/model/objects';
import { codeColumn, fixedColumn, scratchTable, tableName } from '../../model/schema';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import type { WrittenColumn } from '../write/write-request';
import { comparableName, KINDS, type MemberKind } from './reference-kinds';
import { resolveMembers, type ResolveContext } from './resolve-members';

export interface ResolvedReferences {
  readonly columns: readonly WrittenColumn[];
  readonly joins: readonly Sql[];
  /** Members that the file is the first to name. */
  readonly created: ReadonlyMap<MemberKind, number>;
}

/** The codes of everything that a file's rows point at. `rows` is the stage, as `s`. */
export async function resolveAll(context: ResolveContext, object: ObjectId, rows: Sql, fields: ReadonlyMap<string, Sql>): Promise<ResolvedReferences> {
  const columns: WrittenColumn[] = [];
  const joins: Sql[] = [];
  const created = new Map<MemberKind, number>();
  for (const kind of ['rep', 'team', 'account', 'product'] as const) {
    const column = codeColumn(object, kind);
    const pointing = modelOf(object).fields.filter(({ id, references }) => references === kind && fields.has(id));
    // A rep's team may be its manager's, a team's parent may stand further down the file: both are settled afterwards.
    if (!column || pointing.length === 0 || object === 'reps' || object === 'teams') continue;
    const byId = pointing.find(({ id }) => id.endsWith('_id'));
    const byName = pointing.find(({ id }) => !id.endsWith('_id'));
    const id = byId && fields.get(byId.id);
    const name = byName && fields.get(byName.id);
    const resolved = await resolveMembers(context, kind, rows, { id, name });
    const codes = identifier(fixedColumn(KINDS[kind].codeColumn));
    const isSame = [...(id ? [sql`${codes}.id_text is not distinct from ${id}`] : []), ...(name ? [sql`${codes}.name_text is not distinct from ${name}`] : [])];
    joins.push(sql`left join ${codesBy(identifier(resolved.table), sql`id_text, name_text`)} ${codes} on ${join(isSame, sql` and `)}`);
    columns.push({ column, type: sql`INTEGER`, value: sql`${codes}.code`, isCode: true });
    if (resolved.created > 0) created.set(kind, resolved.created);
  }
  const dealText = fields.get('deal_id');
  const dealColumn = codeColumn(object, 'deal');
  if (dealText && dealColumn) {
    const table = await resolveDeals(context, rows, dealText);
    joins.push(sql`left join ${codesBy(table, sql`text`)} deal_found on deal_found.text = ${dealText}`);
    columns.push({ column: dealColumn, type: sql`BIGINT`, value: sql`deal_found.code`, isCode: true });
  }
  return { columns, joins, created };
}

/**
 * A table of codes, a row a text. What is joined with a grouping has no order to keep, so that DuckDB writes it from all threads, straight
 * into row groups: in order, it takes a tenth of an import longer, and all is written once more when the file is closed. The order of rows is told by their ids.
 */
function codesBy(table: Sql, texts: Sql): Sql {
  return sql`(select ${texts}, any_value(code) as code from ${table} group by ${texts})`;
}

/** Deals are told by their own export, never made up: a code is their row's id. */
async function resolveDeals({ lane, number }: ResolveContext, rows: Sql, text: Sql): Promise<Sql> {
  const table = identifier(scratchTable('deal_codes', number));
  const deals = identifier(tableName('deals'));
  await lane.run(sql`
    create or replace temp table ${table} as
    with texts as (select distinct ${text} as text from ${rows} where ${text} is not null),
    named as (select ${comparableName(sql`name`)} as name, min(row_id) as row_id from ${deals} where name is not null group by 1)
    select t.text, coalesce(d.row_id, n.row_id) as code from texts t left join ${deals} d on d.id = t.text left join named n on n.name = ${comparableName(sql`t.text`)}`);
  return table;
}
