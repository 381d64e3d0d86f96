import { settingsSchema, USUAL_SETTINGS, type WorkspaceSettings } from '../../../shared/protocol/settings';
import { formatDay } from '../../../shared/time/day';
import type { Lane } from '../db/database';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { identifier, sql } from '../sql/sql';
import { systemTable } from './schema';

export interface Settings extends WorkspaceSettings {
  /** The as-of date that holds: the one set, else the latest import's; null while nothing dated has come in. ISO. */
  readonly effectiveAsOf: string | null;
}

const settings = identifier(systemTable('settings'));

export async function readSettings(lane: Pick<Lane, 'read'>): Promise<Settings> {
  const rows = await lane.read(sql`select key, value from ${settings}`);
  const stored = Object.fromEntries(rowsOf(rows).map((row) => [textAt(rows, 'key', row) ?? '', valueOf(textAt(rows, 'value', row) ?? '')]));
  const latest = await lane.read(sql`
    select as_of from ${identifier(systemTable('imports'))} where as_of is not null and undone_at is null order by import_id desc limit 1`);
  const imported = numberAt(latest, 'as_of');
  const own = settingsSchema.parse(Object.fromEntries(Object.entries(USUAL_SETTINGS).map(([key, usual]) => [key, stored[key] ?? usual])));
  return { ...own, effectiveAsOf: own.asOf ?? (imported === null ? null : formatDay(imported)) };
}

/** Values are JSON; a bare word is a text. */
function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Null takes a setting back to its default. */
export async function writeSetting<Key extends keyof WorkspaceSettings>(lane: Pick<Lane, 'run'>, key: Key, value: WorkspaceSettings[Key] | null): Promise<void> {
  if (value === null) await lane.run(sql`delete from ${settings} where key = ${key}`);
  else await lane.run(sql`insert or replace into ${settings} values (${key}, ${JSON.stringify(value)})`);
}
