import { measureOf } from '../../../shared/catalogue/measures/index';
import type { Plan, PlanEntry } from '../plan/plan';
import { ScanBuilder } from '../plan/scans';
import type { PaidDays } from '../sql/rows-statement';
import { paydays, UNITS, type Payday } from './bonus-rows';
import type { FoundCell } from './found-cell';
import type { ByRepContext } from './rep-row';

/** A cell of a measure of facts, and what was earned with them; null: what they are. */
export interface PaidFacts {
  readonly plan: Plan;
  readonly cell: FoundCell;
  readonly paid: PaidDays | null;
}

/** The cell of a bonus as one of what each plan is paid on: the same days, members and filters. */
export async function paidFacts(cell: FoundCell, plan: Plan, context: ByRepContext): Promise<PaidFacts[]> {
  const { entry } = cell;
  const { measure } = entry.resolved;
  const reached = plan.scans[entry.scan];
  const isTold = reached?.blankBy === null && cell.members.every(({ dimension }) => reached.keys.some((key) => key.dimension === dimension));
  if (!isTold || measure.expression.kind !== 'byRep') return [];
  const isBase = measure.expression.what === 'bonus_base';
  return (await paydays(plan, context)).flatMap(({ plan: { base }, days }) => {
    const own = onBase(base, entry, plan, context);
    return own ? [{ plan: own.plan, cell: { ...cell, entry: own.entry }, paid: paidDays(days.filter((day) => isBase || day.isTold), isBase) }] : [];
  });
}

/** The plan with a pass over what a bonus is paid on, in the days of the bonus. */
function onBase(base: string, entry: PlanEntry, plan: Plan, { prepared: { view } }: ByRepContext): { readonly plan: Plan; readonly entry: PlanEntry } | undefined {
  const measure = measureOf(base);
  if (!measure || measure.expression.kind === 'computed') return undefined;
  const resolved = { ...entry.resolved, measure, role: measure.role };
  const builder = new ScanBuilder(resolved, { ...measure, expression: measure.expression });
  const formula = builder.add(builder.measure);
  const dimensions = [...new Map([...view.rows, ...view.columns].map((dimension) => [dimension.id, dimension])).values()];
  const own: PlanEntry = { ...entry, resolved, formula, scan: plan.scans.length };
  return { entry: own, plan: { ...plan, scans: [...plan.scans, builder.done(view, dimensions, false, { currency: false, workdays: plan.time.slots.some(({ byCalendar }) => byCalendar !== null) })], entries: [...plan.entries, own] } };
}

function paidDays(days: readonly Payday[], isBase: boolean): PaidDays {
  return {
    rep: days.map(({ rep }) => rep), day: days.map(({ day }) => day), team: days.map(({ team }) => team ?? -1), currency: days.map(({ currency }) => currency),
    amount: days.map(({ base, bonus }) => (isBase ? base : bonus) / UNITS),
  };
}
