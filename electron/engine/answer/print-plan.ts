import { formatDay } from '../../../shared/time/day';
import type { Plan } from '../plan/plan';
import { dayRange } from './ranges';

/** A plan in words of dates and ids, short enough to be read. */
export function printPlan({ asOf, period, asked, rows, columns, time, segments, cuts, scans, entries, teams }: Plan): unknown {
  return {
    asOf: formatDay(asOf), period: period && dayRange(period), asked, teams,
    rows: rows.map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    segments: { count: segments.count, bounds: segments.bounds.map(formatDay) },
    cuts: cuts.map((cut) => formatDay(cut - 1)),
    slots: time.slots.map(({ recipe, targets }) => ({
      ...recipe,
      targets: targets.map(({ sides, missing, undated }) => ({ days: sides.map((side) => side.map(dayRange)), ...(missing ? { missing } : {}), ...(undated ? { undated } : {}) })),
    })),
    scans: scans.map(({ keys, ...scan }) => ({ ...scan, keys: keys.map(({ dimension, path }) => ({ dimension, ...path })) })),
    entries: entries.map(({ resolved, ...entry }) => ({ measure: resolved.measure.id, show: resolved.show, ...entry })),
  };
}
