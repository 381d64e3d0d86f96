import { bonusDocumentSchema, type BonusDocument, type BonusPlan } from '../../../shared/protocol/bonus-plan';
import { VigieError } from '../../../shared/protocol/errors';
import type { Lane } from '../db/database';
import { rowsOf, textAt } from '../db/read-cells';
import { identifier, sql } from '../sql/sql';
import { systemTable } from './schema';

/** Bonus plans: documents of a kind of their own. */
const documents = identifier(systemTable('documents'));
const KIND = 'bonus';

export async function readBonusPlans(lane: Pick<Lane, 'read'>): Promise<BonusPlan[]> {
  const found = await lane.read(sql`select id, body from ${documents} where kind = ${KIND} order by lower(name), id`);
  return rowsOf(found).map((row) => {
    const id = textAt(found, 'id', row) ?? '';
    const body: unknown = JSON.parse(textAt(found, 'body', row) ?? 'null');
    const parsed = bonusDocumentSchema.safeParse(body);
    if (!parsed.success) throw new VigieError('internal', { detail: `bonus plan ${id}: ${parsed.error.message}` });
    const { version: _, ...plan } = parsed.data;
    return { id, ...plan };
  });
}

/** Saves it over an earlier one of the same id. */
export async function writeBonusPlan(lane: Pick<Lane, 'run'>, { id, ...plan }: BonusPlan, now: Date): Promise<void> {
  const body: BonusDocument = { version: 1, ...plan };
  await lane.run(sql`insert or replace into ${documents} values (${id}, ${KIND}, ${plan.name}, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP, ${JSON.stringify(body)})`);
}

export async function removeBonusPlan(lane: Pick<Lane, 'run'>, id: string): Promise<void> {
  const removed = await lane.run(sql`delete from ${documents} where id = ${id} and kind = ${KIND}`);
  if (removed === 0) throw new VigieError('unknown_bonus_plan', { id });
}
