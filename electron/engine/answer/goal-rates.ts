import type { AnyMeasure } from '../../../shared/view/resolved-view';
import type { Spread } from '../layout/goal-spread';
import { constantRates } from '../layout/slot-rules';
import type { Plan, PlanEntry } from '../plan/plan';
import type { PreparedView } from './prepare-view';
import { comparedDay } from './row-rates';

interface RatedGoal {
  readonly about: AnyMeasure;
  readonly which: 'current' | 'reference';
  readonly target: number;
}

/** What a unit of an objective is worth in the view's currency, day by day: objectives are told in the reporting one. At constant rates, those of the days compared with. */
export function goalRates(plan: Plan, entry: PlanEntry, { about, which, target }: RatedGoal, { rates }: Pick<PreparedView, 'rates'>): Spread['worth'] {
  const worth = about.unit === 'amount' && plan.currency ? rates?.ofReporting : null;
  if (!worth) return null;
  const reference = which === 'current' ? constantRates(plan, entry.current) : null;
  return (day) => worth(reference === null ? day : comparedDay(plan, day, { reference, target })) ?? NaN;
}
