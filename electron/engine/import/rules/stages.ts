import type { Stages, StageSet, StageStatus } from '../../../../shared/protocol/stages';
import { VigieError } from '../../../../shared/protocol/errors';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt, textsOf } from '../../db/read-cells';
import { statusOfStage } from '../recognise/value-words';
import { identifier, sql } from '../../sql/sql';
import { fixedColumn, systemTable, tableName } from '../../model/schema';

const stages = identifier(systemTable('stages'));
const deals = identifier(tableName('deals'));
const dealStages = identifier(tableName('deal_stages'));
const fromStage = identifier(fixedColumn('status_from_stage'));
const oneCloseOn = identifier(fixedColumn('one_close_on'));

/** What people said of stages, in order. */
async function readSet(lane: Pick<Lane, 'read'>): Promise<StageSet[]> {
  const found = await lane.read(sql`select stage, status, probability from ${stages} order by position`);
  return rowsOf(found).map((row) => ({ stage: textAt(found, 'stage', row) ?? '', status: statusNamed(textAt(found, 'status', row)) ?? 'open', probability: numberAt(found, 'probability', row) }));
}

/** The status of deals in a stage, as people set it, else as its words say. */
export async function stageStatuses(lane: Pick<Lane, 'read'>): Promise<(stage: string) => StageStatus> {
  const known = new Map((await readSet(lane)).map(({ stage, status }) => [stage, status]));
  return (stage) => known.get(stage) ?? statusOfStage(stage);
}

/** All stages: the set ones in their order, then those of the data, open ones first, by their deals' chances. */
export async function listStages(lane: Pick<Lane, 'read'>): Promise<Stages> {
  const set = await readSet(lane);
  const found = await lane.read(sql`
    select stage, sum(n)::DOUBLE as deals, sum(own)::DOUBLE as own, max_by(status, (own, status)) as own_status, avg(chance) as chance from (
      select stage, status, count(*) as n, count(*) filter (where not coalesce(${fromStage}, false)) as own, avg(probability) as chance from ${deals} where stage is not null group by all
      union all select distinct stage, null, 0, 0, null from ${dealStages} where stage is not null)
    group by stage order by chance nulls last, stage`);
  const data = rowsOf(found).map((row) => {
    const stage = textAt(found, 'stage', row) ?? '';
    const count = numberAt(found, 'deals', row) ?? 0;
    const dealsWithOwnStatus = numberAt(found, 'own', row) ?? 0;
    const status = count > 0 && dealsWithOwnStatus === count ? statusNamed(textAt(found, 'own_status', row)) : statusOfStage(stage);
    return { stage, status, deals: count, dealsWithOwnStatus };
  });
  const counted = new Map(data.map((one) => [one.stage, one]));
  const left = data.filter(({ stage }) => !set.some((one) => one.stage === stage)).toSorted((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status));
  return [
    ...set.map((one) => ({ ...one, deals: counted.get(one.stage)?.deals ?? 0, dealsWithOwnStatus: counted.get(one.stage)?.dealsWithOwnStatus ?? 0, isSet: true })),
    ...left.map((one) => ({ ...one, probability: null, isSet: false })),
  ].map((one, index) => ({ ...one, order: index + 1 }));
}

const RANK: readonly (StageStatus | null)[] = ['open', 'won', 'lost', null];

/** Sets the stages, in this order, and tells the status of deals anew. */
export async function setStages(lane: Lane, wanted: readonly StageSet[]): Promise<void> {
  const twice = wanted.find(({ stage }, index) => wanted.findIndex((one) => one.stage === stage) < index);
  if (twice) throw new VigieError('stage_twice', { stage: twice.stage });
  await lane.run(sql`delete from ${stages}`);
  for (const [index, { stage, status, probability }] of wanted.entries()) await lane.run(sql`insert into ${stages} values (${stage}, ${index + 1}, ${status}, ${probability})`);
  await tellStatuses(lane);
}

/**
 * The status of every deal whose export gave none, from its stage; the one close date of an export is the expected one while the
 * deal is open and the actual one once it is closed. What it gives depends on the stage and on what is set alone: it can be done
 * again at any time, and undone by setting what was set before.
 */
export async function tellStatuses(lane: Lane): Promise<void> {
  const statusOf = await stageStatuses(lane);
  const texts = textsOf(await lane.read(sql`select distinct stage from ${deals} where ${fromStage} and stage is not null`), 'stage');
  if (texts.length === 0) return;
  const isClosed = sql`t.status in ('won', 'lost')`;
  await lane.run(sql`
    update ${deals} set status = t.status,
      closed_on = case when ${oneCloseOn} is null then closed_on when ${isClosed} then ${oneCloseOn} end,
      expected_close_on = case when ${oneCloseOn} is null then expected_close_on when ${isClosed} then null else ${oneCloseOn} end
    from (select unnest(${texts}) as stage, unnest(${texts.map(statusOf)}) as status) t
    where ${deals}.stage = t.stage and ${fromStage} and ${deals}.status is distinct from t.status`);
}

function statusNamed(text: string | null): StageStatus | null {
  return text === 'open' || text === 'won' || text === 'lost' ? text : null;
}
