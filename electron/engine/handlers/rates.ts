import { currencyName } from '../answer/rate-book';
import { listRates, readRates } from '../answer/rate-list';
import { writeByHand } from '../import/by-hand/hand-import';
import { fieldColumn } from '../model/schema';
import type { Handler } from './handler';

export const ratesList: Handler<'rates.list'> = (_, { workspace }) => listRates(workspace);

export const ratesSet: Handler<'rates.set'> = async ({ cells }, { workspace }) => {
  const column = (id: string) => fieldColumn('rates', id);
  await workspace.database.transaction(async (lane) => {
    const standing = await readRates(lane);
    await writeByHand(lane, 'rates', new Date(), async (rows) => {
      for (const { currency, month, rate } of cells) {
        const name = currencyName(currency);
        const known = standing.rowsOf(name, month);
        const last = known.at(-1);
        if (rate === null) await rows.remove(known);
        else if (last === undefined) await rows.add([[column('currency'), name], [column('month'), month], [column('rate'), rate]]);
        else await rows.change(last, [[column('rate'), rate]]);
      }
    });
  });
  workspace.changed();
  return {};
};
