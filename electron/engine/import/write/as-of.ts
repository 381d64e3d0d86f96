import { isCustomObject, type ObjectId } from '../../../../shared/model/objects';
import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { join, sql, type Sql } from '../../sql/sql';

/** Dates of things that have happened; what is planned or expected says nothing about today. */
const ACTUAL: Readonly<Partial<Record<ObjectId, readonly string[]>>> = {
  deals: ['created_on', 'closed_on', 'modified_on'], orders: ['ordered_on'], invoices: ['invoiced_on', 'paid_on'], activities: ['created_on', 'done_on'],
  leads: ['created_on', 'converted_on'], contacts: ['created_on'], accounts: ['created_on'], deal_stages: ['entered_on', 'left_on'],
};

export interface DatedRows {
  readonly object: ObjectId;
  readonly rows: Sql;
  readonly fields: ReadonlyMap<string, Sql>;
}

/** The latest actual day among rows that isn't after `today` (ISO), as a day number; null when there is none. */
export async function latestDay(lane: Lane, { object, rows, fields }: DatedRows, today: string): Promise<number | null> {
  const dates = (isCustomObject(object) ? ['date'] : ACTUAL[object] ?? []).flatMap((id) => fields.get(id) ?? []);
  if (dates.length === 0) return null;
  const latest = dates.map((date) => sql`max(${date}) filter (where ${date} <= ${today}::DATE)`);
  return numberAt(await lane.read(sql`select greatest(${join(latest)}, null::DATE) as latest from ${rows}`), 'latest');
}

/** A day number as SQL's date. */
export function dayOf(day: number): Sql {
  return sql`(date '1970-01-01' + ${day}::INTEGER)`;
}
