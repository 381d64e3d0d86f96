import type { Lane } from '../db/database';
import { textsOf } from '../db/read-cells';
import { meansDisqualified } from '../import/recognise/value-words';
import { readSettings } from '../model/settings';
import type { SqlNames } from '../sql/names';
import { identifier, sql } from '../sql/sql';
import type { OwnMeaning } from './schema-names';

/** What the stages of a workspace mean: as its settings say, else as their words do; and how long it lets things wait. */
export async function ownMeaning(names: SqlNames, lane: Pick<Lane, 'read'>): Promise<OwnMeaning> {
  const { disqualifiedStages, cycleStart, stalledAfter, stalledAfterByStage, untouchedAfter, neglectedAfter, dueWithin } = await readSettings(lane);
  const waiting = { stalledAfter, stalledAfterByStage, untouchedAfter, neglectedAfter, dueWithin };
  if (disqualifiedStages !== null) return { disqualified: disqualifiedStages, cycleStart, waiting };
  const column = (field: string) => identifier(names.field('deals', field).column);
  const lost = await lane.read(sql`select distinct ${column('stage')} as stage from ${identifier(names.table('deals'))} where ${column('status')} = 'lost' and ${column('stage')} is not null order by 1`);
  return { disqualified: textsOf(lost, 'stage').filter(meansDisqualified), cycleStart, waiting };
}
