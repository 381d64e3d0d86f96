import type { Lane } from '../../db/database';
import { rowsOf, textAt } from '../../db/read-cells';
import { readSettings } from '../../model/settings';
import { join, sql } from '../../sql/sql';
import type { TablePlan } from '../table-plan';
import { namesOf, typedCells } from './typed-cells';

/** What the columns of a table make of its first `most` rows, as texts: days as ISO, plain numbers, `true` and `false`; null for no value. */
export async function firstValues(lane: Lane, plan: TablePlan, most: number): Promise<(string | null)[][]> {
  const { zone } = await readSettings(lane);
  const { name } = namesOf(plan);
  const values = plan.columns.map((column) => sql`${name(column)}::VARCHAR as ${name(column)}`);
  const found = await lane.read(sql`with ${typedCells(plan, zone)} select ${join(values)} from cells limit ${most}`);
  return rowsOf(found).map((row) => plan.columns.map((_, place) => textAt(found, found.names[place] ?? '', row)));
}
