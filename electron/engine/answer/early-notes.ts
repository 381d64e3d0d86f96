import type { Note } from '../../../shared/view/pivot-table';
import { formatDay } from '../../../shared/time/day';
import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import { firstDayKey, periodStartsOf } from '../plan/first-days';
import type { PlanEntry } from '../plan/plan';
import { firstDayStatement } from '../sql/first-day-statement';
import { END_OF_DAYS, type PreparedView } from './prepare-view';

/** An as-of day that somebody chose, on which nothing had happened yet: the facts begin later. */
export async function earlyNotes({ directory, view, settings, asOf }: PreparedView, entries: readonly PlanEntry[], options: RunOptions): Promise<Note[]> {
  if (view.spec.asOf === undefined && settings.asOf === null) return [];
  const notes = await Promise.all(entries.map(async ({ resolved }): Promise<Note[]> => {
    const questions = periodStartsOf(resolved).filter(({ fact }) => (directory.shape.rows[fact] ?? 0) > 0);
    const begins = (await Promise.all(questions.map((question) => directory.numbers.get(`begins ${asOf} ${firstDayKey(question)}`, async () =>
      numberAt(await directory.lane.read(firstDayStatement(question, END_OF_DAYS, { ...directory.names, asOf }), options), 'first'))))).filter((day) => day !== null);
    const from = Math.min(...begins);
    return begins.length > 0 && from > asOf ? [{ code: 'early_as_of', params: { measure: resolved.measure.id, asOf: formatDay(asOf), from: formatDay(from) } }] : [];
  }));
  return notes.flat();
}
