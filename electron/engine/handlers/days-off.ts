import { listDaysOff } from '../answer/days-off-list';
import { writeByHand } from '../import/by-hand/hand-import';
import { fieldColumn } from '../model/schema';
import { sql } from '../sql/sql';
import type { Handler } from './handler';

export const daysOffList: Handler<'daysOff.list'> = ({ year }, { workspace }) => listDaysOff(year, workspace);

export const daysOffSet: Handler<'daysOff.set'> = async ({ add, remove }, { workspace }) => {
  const column = (id: string) => fieldColumn('holidays', id);
  await workspace.database.transaction((lane) => writeByHand(lane, 'holidays', new Date(), async (rows) => {
    await rows.remove(remove);
    for (const { date, name, country } of add) await rows.add([[column('date'), sql`${date}::DATE`], [column('name'), name], [column('country'), country]]);
  }));
  workspace.changed();
  return {};
};
