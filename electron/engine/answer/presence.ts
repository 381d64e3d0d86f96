import type { DayRange } from '../../../shared/time/day';
import { numberAt, rowsOf } from '../db/read-cells';
import { fieldColumn } from '../model/schema';
import { identifier, sql } from '../sql/sql';
import type { Directory } from './directory';

/** When a rep was there: half-open, without end where none is known. */
export type Presence = DayRange;

export async function presenceOf({ names, lane }: Directory): Promise<ReadonlyMap<number, Presence>> {
  const rows = await lane.read(sql`
    select ${identifier(names.fixed('code'))} as code, ${identifier(fieldColumn('reps', 'hired_on'))} as hired, ${identifier(fieldColumn('reps', 'left_on'))} as gone_on
    from ${identifier(names.table('reps'))}`);
  return new Map(rowsOf(rows).flatMap((row): [number, Presence][] => {
    const code = numberAt(rows, 'code', row);
    const left = numberAt(rows, 'gone_on', row);
    // The day of leaving was still one at work.
    return code === null ? [] : [[code, { from: numberAt(rows, 'hired', row) ?? -Infinity, to: left === null ? Infinity : left + 1 }]];
  }));
}
