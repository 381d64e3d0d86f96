import type { ResolvedView } from '../../../shared/view/resolved-view';
import { textsOf } from '../db/read-cells';
import { fieldSql } from '../sql/row-values';
import { fact, identifier, sql } from '../sql/sql';
import type { Directory } from './directory';

/** Members that have an order of their own, by dimension: statuses as the model lists them, stages as deals pass them. */
export async function givenOrders({ rows, columns }: ResolvedView, directory: Directory): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const dimension of [...rows, ...columns]) {
    if (dimension.kind !== 'member' || !dimension.order) continue;
    found.set(dimension.id, dimension.order === 'stage' ? await stageOrder(directory) : dimension.order);
  }
  return found;
}

/** Open stages first, the less likely before the more likely; then where deals are won, then where they are lost. */
function stageOrder(directory: Directory): Promise<readonly string[]> {
  const { names, lane } = directory;
  const stage = fieldSql('deals', 'stage', names);
  const status = fieldSql('deals', 'status', names);
  return directory.texts.get('stage order', async () => textsOf(await lane.read(sql`
    select ${stage} as stage from ${identifier(names.table('deals'))} ${fact} where ${stage} is not null group by 1
    order by min(case ${status} when 'open' then 1 when 'won' then 2 when 'lost' then 3 else 4 end),
      avg(${fieldSql('deals', 'probability', names)}) nulls last, min(${fieldSql('deals', 'created_on', names)}) is not null, 1`), 'stage'));
}
