import { factsIn } from '../../../shared/catalogue/data-shape';
import { MEASURES } from '../../../shared/catalogue/measures/index';
import { isCustomObject } from '../../../shared/model/objects';
import { grainOf, periodsIn } from '../../../shared/time/grains';
import type { Calendar } from '../../../shared/time/calendar';
import type { Day } from '../../../shared/time/day';
import { numberAt } from '../db/read-cells';
import { spellsAt } from '../plan/first-days';
import { firstDayStatement } from '../sql/first-day-statement';
import type { Directory } from './directory';

/** The members of a time dimension that the data meets: all of a cyclic one, else the periods from the first fact to as-of. */
export async function periodNames(id: string, asOf: Day | null, calendar: Calendar, directory: Directory): Promise<readonly string[]> {
  const grain = grainOf(id);
  if (grain?.kind === 'cyclic') return grain.keys;
  const first = asOf === null ? null : await firstFact(asOf, directory);
  if (!grain || asOf === null || first === null) return [];
  return periodsIn(grain, { from: first, to: asOf + 1 }, calendar).map(({ from }) => grain.key(from, calendar));
}

/** Objectives are plans, named by periods: no day of theirs is the first. */
const TOLD_BY_FACTS = MEASURES.filter(({ expression }) => expression.kind !== 'goal');

/** The first day on which any measure, or any table of the workspace's own, has a fact. */
async function firstFact(asOf: Day, directory: Directory): Promise<Day | null> {
  const custom = factsIn(directory.shape).filter(isCustomObject).map((fact) => ({ fact, role: 'date', spells: null }));
  const places = new Map([...TOLD_BY_FACTS.map((measure) => ({ fact: measure.fact, role: measure.role, spells: spellsAt(measure, measure.role) })), ...custom].map((place) => [`${place.fact} ${place.role}`, place]));
  const days = await Promise.all([...places].map(async ([place, { fact, role, spells }]) => {
    if ((directory.shape.rows[fact] ?? 0) === 0) return null;
    return directory.numbers.get(`first ${asOf} ${place}`, async () => numberAt(await directory.lane.read(firstDayStatement({ fact, role, spells, concerns: [[]] }, asOf, directory.names)), 'first'));
  }));
  const known = days.filter((day) => day !== null);
  return known.length === 0 ? null : Math.min(...known);
}
