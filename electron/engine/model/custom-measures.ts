import { measureDocumentSchema, type MeasureDocument, type PackedMeasure } from '../../../shared/protocol/custom-measures';
import { VigieError } from '../../../shared/protocol/errors';
import type { Lane } from '../db/database';
import { rowsOf, textAt } from '../db/read-cells';
import { identifier, sql } from '../sql/sql';
import { systemTable } from './schema';

/** The workspace's own measures: documents of a kind of their own, one a name. */
const documents = identifier(systemTable('documents'));
const KIND = 'measure';
const idOf = (name: string) => `measure:${name}`;

export async function readCustomMeasures(lane: Pick<Lane, 'read'>): Promise<PackedMeasure[]> {
  const found = await lane.read(sql`select name, body from ${documents} where kind = ${KIND} order by lower(name), name`);
  return rowsOf(found).map((row) => {
    const name = textAt(found, 'name', row) ?? '';
    const body: unknown = JSON.parse(textAt(found, 'body', row) ?? 'null');
    const parsed = measureDocumentSchema.safeParse(body);
    if (!parsed.success) throw new VigieError('internal', { detail: `measure ${name}: ${parsed.error.message}` });
    const { formula, unit, better, description } = parsed.data;
    return { name, formula, unit, better, description };
  });
}

/** Saves it over an earlier one of the same name. */
export async function writeCustomMeasure(lane: Pick<Lane, 'run'>, { name, ...kept }: PackedMeasure, now: Date): Promise<void> {
  const body: MeasureDocument = { version: 1, ...kept };
  await lane.run(sql`insert or replace into ${documents} values (${idOf(name)}, ${KIND}, ${name}, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP, ${JSON.stringify(body)})`);
}

export async function removeCustomMeasure(lane: Pick<Lane, 'run'>, name: string): Promise<void> {
  const removed = await lane.run(sql`delete from ${documents} where id = ${idOf(name)}`);
  if (removed === 0) throw new VigieError('unknown_measure', { measure: `custom:${name}` });
}
