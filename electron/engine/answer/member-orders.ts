import type { ResolvedView } from '../../../shared/view/resolved-view';
import { listStages } from '../import/rules/stages';
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

/** As the workspace's stages stand: in the order that people gave them, else open ones first, the less likely before the more likely. */
function stageOrder({ lane, texts }: Directory): Promise<readonly string[]> {
  return texts.get('stage order', async () => (await listStages(lane)).map(({ stage }) => stage));
}
