import type { Measure } from '../../../shared/catalogue/measure';
import { monthNumber, monthStart } from '../../../shared/time/calendar';
import { formatDay } from '../../../shared/time/day';
import type { Note } from '../../../shared/view/pivot-table';
import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import { dealDaysStatement } from '../sql/deal-days-statement';
import { leftOutStatement } from '../sql/left-out-statement';
import type { Cells } from './cells';
import type { PreparedView } from './prepare-view';

/** A measure of the answer: one that is shown, or that a shown one is made of, under the name of the one that is shown. */
export interface ToldMeasure {
  readonly shown: string;
  readonly measure: Measure;
  readonly scan: number;
}

/** How far the data bears a measure: rows that it can't count, a past that is too short, deals that are too young. */
export async function reachNotes({ directory }: PreparedView, { plan, prepared }: Cells, told: readonly ToldMeasure[], options: RunOptions): Promise<Note[]> {
  const { lane, numbers, names } = directory;
  const dealDay = (name: 'first_win' | 'cycle') => numbers.get(`${name} ${plan.asOf}`, async () => numberAt(await lane.read(dealDaysStatement(names, plan.asOf), options), name));
  const notes = await Promise.all(told.map(async ({ shown, measure, scan: index }): Promise<Note[]> => {
    const scan = prepared[index];
    if (!scan?.imported || scan.scan.blankBy !== null) return [];
    const found: Note[] = [];
    const { leavesOut, looksBack, ripens } = measure;
    if (leavesOut) {
      const statement = leftOutStatement(scan.source, leavesOut, scan.days);
      const key = JSON.stringify([leavesOut, scan.scan, scan.source.filters, scan.days.first, scan.days.segments.length, plan.asOf]);
      const count = await numbers.get(`left out ${key}`, async () => numberAt(await lane.read(statement, options), 'rows')) ?? 0;
      const sum = count === 0 ? 0 : await numbers.get(`worth ${key}`, async () => numberAt(await lane.read(statement, options), 'sum')) ?? 0;
      if (count > 0) found.push({ code: leavesOut.note, params: { measure: shown, fact: measure.fact, count, sum } });
    }
    const from = plan.segments.bounds[0];
    if (looksBack !== undefined && from !== undefined) {
      const first = await dealDay('first_win');
      if (first !== null && first > monthStart(monthNumber(from) - looksBack)) found.push({ code: 'short_history', params: { measure: shown, months: looksBack, from: formatDay(first) } });
    }
    if (ripens && plan.period) {
      const cycle = await dealDay('cycle');
      const ripe = cycle === null ? null : plan.asOf - Math.ceil(cycle);
      if (cycle !== null && ripe !== null && Math.min(plan.period.to - 1, plan.asOf) > ripe) found.push({ code: 'young_cohort', params: { measure: shown, days: cycle, from: formatDay(ripe + 1) } });
    }
    return found;
  }));
  return notes.flat();
}
