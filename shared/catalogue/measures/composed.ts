import type { CellExpression, ComputedMeasure } from '../computed';
import type { Measure } from '../measure';
import { ROWS_IN_SPELL } from '../spells';
import { PIPELINE } from './pipeline';
import { RESULTS } from './results';

/** Measures made of others, in every cell from the parts of that very cell. */
const part = (index: number): CellExpression => ({ kind: 'part', part: index });
const apply = (operator: 'multiply' | 'divide', ...of: CellExpression[]): CellExpression => ({ kind: 'apply', operator, of });
const parts = (...measures: readonly Measure[]) => measures.map((measure) => ({ measure, role: null, span: undefined, moves: [] }));
const known = new Map([...RESULTS, ...PIPELINE].map((measure) => [measure.id, measure]));

function named(id: string): Measure {
  const found = known.get(id);
  if (!found) throw new Error(`there is no measure ${id}`);
  return found;
}

const dealsWon = named('deals_won');
const openDeals = named('open_deals');

/** Activities of deals, told on the days on which the deals were won. */
const activitiesOfWins: Measure = { ...dealsWon, id: 'activities_of_wins', spells: 'linked-activities' };
/** Open deals of which an activity is planned. */
const dealsWithNextStep: Measure = { ...openDeals, id: 'deals_with_next_step', spells: 'with-next-step', expression: ROWS_IN_SPELL };

export const COMPOSED: readonly ComputedMeasure[] = [
  {
    ...openDeals, id: 'velocity', unit: 'amount', additivity: 'ratio', suits: ['manager', 'director'],
    expression: {
      kind: 'computed', parts: parts(openDeals, named('average_deal'), named('win_rate'), named('sales_cycle')),
      root: apply('divide', apply('multiply', apply('multiply', part(0), part(1)), part(2)), part(3)),
    },
  },
  {
    ...dealsWon, id: 'activities_per_win', family: 'effort', unit: 'number', additivity: 'ratio', better: 'lower', suits: ['rep', 'manager'],
    expression: { kind: 'computed', parts: parts(activitiesOfWins, dealsWon), root: apply('divide', part(0), part(1)) },
  },
  {
    ...openDeals, id: 'next_step_coverage', family: 'effort', unit: 'ratio', additivity: 'ratio', suits: ['rep', 'manager'],
    expression: { kind: 'computed', parts: parts(dealsWithNextStep, openDeals), root: apply('divide', part(0), part(1)) },
  },
];
