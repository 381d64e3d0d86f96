import type { Ground } from './measure';
import type { Value } from './value';

/** What measures are made of: one of a single fact is itself; others are worked out in every cell from their parts in that cell. */
interface PartOf {
  readonly measure: string;
  /** Told without the member of that dimension. */
  readonly without?: string;
}

export interface Composition {
  readonly parts: readonly PartOf[];
  readonly combine: (values: readonly Value[]) => Value;
}

const divide = (above: Value | undefined, below: Value | undefined): Value => (above === null || above === undefined || below === null || below === undefined || below === 0 ? null : above / below);
const of = (...measures: readonly string[]): readonly PartOf[] => measures.map((measure) => ({ measure }));
const ratio = (above: string, below: string): Composition => ({ parts: of(above, below), combine: ([one, other]) => divide(one, other) });
const alone = (measure: string): Composition => ({ parts: of(measure), combine: ([value = null]) => value });

const set = (forecast: Value | undefined, actual: Value | undefined, told: (forecast: number, actual: number) => number): Value =>
  (forecast === null || forecast === undefined || actual === null || actual === undefined ? null : divide(told(forecast, actual), actual));

const COMPOSED: Readonly<Record<string, Composition>> = {
  activities_per_win: ratio('activities_of_wins', 'deals_won'),
  activities_per_day: ratio('activities', 'days_present'),
  next_step_coverage: ratio('deals_with_next_step', 'open_deals'),
  opening_close_ratio: ratio('won_of_opening', 'open_at_opening'),
  slippage: ratio('slipped', 'due_at_opening'),
  forecast_accuracy: { parts: of('forecast', 'revenue_won'), combine: ([forecast, actual]) => set(forecast, actual, (told, won) => won - Math.abs(told - won)) },
  forecast_bias: { parts: of('forecast', 'revenue_won'), combine: ([forecast, actual]) => set(forecast, actual, (told, won) => told - won) },
  loss_reason_share: { parts: [{ measure: 'deals_lost' }, { measure: 'deals_lost', without: 'loss-reason' }], combine: ([one, other]) => divide(one, other) },
};

/** Divided by all that was created, a win rate has two dates. */
function winRate(id: 'win_rate' | 'win_rate_value', { world }: Ground): Composition {
  if (world.winRateOf !== 'created') return alone(id);
  return id === 'win_rate' ? ratio('deals_won', 'new_deals') : ratio('revenue_won', 'pipeline_created');
}

export function compositionOf(id: string, ground: Ground): Composition {
  if (id === 'win_rate' || id === 'win_rate_value') return winRate(id, ground);
  const rate = winRate('win_rate', ground);
  if (id === 'coverage_needed') return { parts: rate.parts, combine: (values) => divide(1, rate.combine(values)) };
  if (id === 'velocity') {
    return {
      parts: [...of('open_deals', 'average_deal', 'sales_cycle'), ...rate.parts],
      combine: ([open = null, average = null, cycle, ...rest]) => { const won = rate.combine(rest); return open === null || average === null || won === null ? null : divide(open * average * won, cycle); },
    };
  }
  return COMPOSED[id] ?? alone(id);
}

/** Whether a measure can be told by one fact in any workspace. */
export const isComposed = (id: string): boolean => id in COMPOSED || ['coverage_needed', 'velocity'].includes(id);
