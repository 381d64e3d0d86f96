import { activityMeasures } from './activity-measures';
import { BONUS_MEASURES, PAID_ON } from './bonus-measures';
import { customerMeasures } from './customer-measures';
import { dealMeasures } from './deal-measures';
import type { Ground, OracleMeasure, Written } from './measure';
import { ORDER_MEASURES } from './order-measures';
import { pipelineMeasures } from './pipeline-measures';
import { rowsOf, type Row } from './rows';
import { stageMeasures } from './stage-measures';
import type { World } from './world';

/** The measures of measures.md, written a second time: those that one fact tells. */
const NOWHERE: Ground = { world: { asOf: 0, fiscalStart: 1, teams: [], reps: [], accounts: [], products: [], deals: [], orders: [] }, asOf: 0 };

const written = (ground: Ground): Readonly<Record<string, Written>> =>
  ({ ...ORDER_MEASURES, ...BONUS_MEASURES, ...dealMeasures(ground), ...pipelineMeasures(ground), ...activityMeasures(ground), ...customerMeasures(ground), ...stageMeasures(ground) });

const known = new WeakMap<Ground, Readonly<Record<string, Written>>>();

/** `ground`: what a measure may look at beside its rows; its kind and fact are the same on any. */
export function measureOf(id: string, ground: Ground = NOWHERE): OracleMeasure {
  const all = known.get(ground) ?? written(ground);
  known.set(ground, all);
  const found = all[id];
  if (found === undefined) throw new Error(`the oracle knows no measure ${id}`);
  return { id, ...found };
}

/** The facts that begin a measure, each with the day that places it: those of a bonus are what it may be paid on. */
export function beginnings(measure: OracleMeasure, role: string | undefined, world: World): (readonly [row: Row, day: number | null, concerns: boolean])[] {
  if (measure.fact === 'bonuses') return PAID_ON.flatMap((id) => beginnings(measureOf(id), undefined, world));
  return rowsOf(world, measure.datedBy ?? measure.fact).map((row) => [row, dayOf(measure, role, row), measure.concerns(row)]);
}

type Day = (row: Row) => number | null;

const ROLES: Readonly<Record<string, Day>> = {
  created_on: ({ of }) => ('createdOn' in of ? of.createdOn ?? null : null), closed_on: ({ of }) => ('closedOn' in of ? of.closedOn : null),
  expected_close_on: ({ of }) => ('expectedCloseOn' in of ? of.expectedCloseOn ?? null : null), ordered_on: ({ of }) => ('orderedOn' in of ? of.orderedOn : null),
  invoiced_on: ({ of }) => ('invoicedOn' in of ? of.invoicedOn : null), paid_on: ({ of }) => ('paidOn' in of ? of.paidOn : null),
  due_on: ({ of }) => ('dueOn' in of ? of.dueOn : null), done_on: ({ of }) => ('doneOn' in of ? of.doneOn : null), converted_on: ({ of }) => ('convertedOn' in of ? of.convertedOn : null),
  entered_on: ({ of }) => ('enteredOn' in of ? of.enteredOn : null), left_on: ({ of }) => ('leftOn' in of ? of.leftOn : null),
};

/** The day that places a fact: the view's date role, else the measure's own. */
export function dayOf(measure: OracleMeasure, role: string | undefined, row: Row): number | null {
  const chosen = role === undefined ? measure.day : ROLES[role];
  if (chosen === undefined) throw new Error(`the oracle knows no date role ${role}`);
  return chosen(row);
}
