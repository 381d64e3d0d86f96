import type { ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { empty, sql, type Sql } from '../../sql/sql';

/**
 * Whether the file tells what happened latest first: steps of one day are then those of the lines upwards. The days that follow each
 * other within a deal say so; where each deal has but one, those of the whole file.
 */
export async function isNewestFirst(lane: Lane, object: ObjectId, rows: Sql, fields: ReadonlyMap<string, Sql>): Promise<boolean> {
  const [deal, day] = [fields.get('deal_id'), fields.get('entered_on')];
  if (object !== 'deal_stages' || !deal || !day) return false;
  const falling = async (within: Sql): Promise<number> => numberAt(await lane.read(sql`
    select count(*) filter (where day < above) - count(*) filter (where day > above) as falling
    from (select day, lag(day) over (${within} order by place) as above from (select ${deal} as deal, ${day} as day, s.place as place from ${rows}) where day is not null)`), 'falling') ?? 0;
  const inDeals = await falling(sql`partition by deal`);
  return (inDeals === 0 ? await falling(empty) : inDeals) > 0;
}
