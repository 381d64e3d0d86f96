import { formatDay } from '../../../shared/time/day';
import type { Lane } from '../db/database';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { identifier, sql } from '../sql/sql';
import { systemTable } from './schema';

export interface Settings {
  /** As set by hand; null: the data's own. */
  readonly asOf: string | null;
  /** The as-of date that holds: the one set, else the latest import's; null while nothing dated has come in. ISO. */
  readonly effectiveAsOf: string | null;
  /** First month of the fiscal year, 1 to 12. */
  readonly fiscalStart: number;
}

const settings = identifier(systemTable('settings'));

export async function readSettings(lane: Pick<Lane, 'read'>): Promise<Settings> {
  const rows = await lane.read(sql`select key, value from ${settings}`);
  const values = new Map(rowsOf(rows).map((row) => [textAt(rows, 'key', row), textAt(rows, 'value', row)]));
  const latest = await lane.read(sql`
    select as_of from ${identifier(systemTable('imports'))} where as_of is not null and undone_at is null order by import_id desc limit 1`);
  const imported = numberAt(latest, 'as_of');
  const asOf = values.get('asOf') ?? null;
  return {
    asOf,
    effectiveAsOf: asOf ?? (imported === null ? null : formatDay(imported)),
    fiscalStart: Number(values.get('fiscalStart') ?? 1),
  };
}

/** Null takes a setting back to its default. */
export async function writeSetting(lane: Pick<Lane, 'run'>, key: 'asOf' | 'fiscalStart', value: string | null): Promise<void> {
  if (value === null) await lane.run(sql`delete from ${settings} where key = ${key}`);
  else await lane.run(sql`insert or replace into ${settings} values (${key}, ${value})`);
}
