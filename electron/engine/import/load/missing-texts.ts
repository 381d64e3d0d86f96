import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Lane, RunOptions } from '../../db/database';
import { numberAt, textAt } from '../../db/read-cells';
import { stagedColumn } from '../../model/schema';
import { alias, identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import type { TablePlan } from '../table-plan';
import { cellText, missingTexts } from './cell-sql';

/** What is told of texts that were taken for no value: how many cells, which texts, in which columns. Only files that have any are looked through again. */
export async function tellMissingTexts(lane: Lane, { columns, missing }: TablePlan, { cells, staged }: { readonly cells: SchemaName; readonly staged: Sql }, options: RunOptions): Promise<ImportMessage[]> {
  const any = await lane.read(sql`select bool_or(has_missing) as any from ${identifier(cells)}`, options);
  if (numberAt(any, 'any') !== 1) return [];
  const parts = columns.flatMap((column): Sql[] => {
    const text = cellText(identifier(stagedColumn(column.index)));
    const isNone = sql`list_contains(${missingTexts(column, missing)}, ${text})`;
    return [sql`count(*) filter (where ${isNone}) as ${alias('k', column.index)}`, sql`string_agg(distinct ${text}, ', ') filter (where ${isNone}) as ${alias('v', column.index)}`];
  });
  const found = await lane.read(sql`select ${join(parts)} from ${staged}`, options);
  const holding = columns.flatMap(({ index, header }) => {
    const count = numberAt(found, `k${index}`) ?? 0;
    return count > 0 ? [{ header, count, texts: textAt(found, `v${index}`) ?? '' }] : [];
  });
  const texts = [...new Set(holding.flatMap((column) => column.texts.split(', ')))].toSorted();
  return [{ code: 'missing_texts', params: { count: holding.reduce((sum, { count }) => sum + count, 0), texts: texts.join(', '), columns: holding.map(({ header }) => header).join(', ') } }];
}
