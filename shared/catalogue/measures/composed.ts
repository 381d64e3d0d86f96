import type { CellExpression, CellOperator, ComputedMeasure, MeasurePart } from '../computed';
import type { Aggregate, Condition, Measure, RowValue } from '../measure';
import { ROWS_IN_SPELL } from './in-spell';
import { EFFORT } from './effort';
import { PIPELINE } from './pipeline';
import { RESULTS } from './results';
import { TARGETS } from './targets';

/** Measures made of others, in every cell from the parts of that very cell. */
const part = (index: number): CellExpression => ({ kind: 'part', part: index });
const apply = (operator: CellOperator, ...of: CellExpression[]): CellExpression => ({ kind: 'apply', operator, of });
const parts = (...measures: readonly Measure[]): MeasurePart[] => measures.map((measure) => ({ measure, role: null, span: undefined, moves: [] }));
const known = new Map([...RESULTS, ...TARGETS, ...PIPELINE, ...EFFORT].map((measure) => [measure.id, measure]));

function named(id: string): Measure {
  const found = known.get(id);
  if (!found) throw new Error(`there is no measure ${id}`);
  return found;
}

const dealsWon = named('deals_won');
const openDeals = named('open_deals');

/** Activities of deals, told on the days on which the deals were won. */
const activitiesOfWins: Measure = { ...dealsWon, id: 'activities_of_wins', spells: 'linked-activities', needs: ['activities'] };
/** Open deals of which an activity is planned. */
const dealsWithNextStep: Measure = { ...openDeals, id: 'deals_with_next_step', spells: 'with-next-step', needs: ['activities'], expression: ROWS_IN_SPELL };

const dealsLost = named('deals_lost');
const revenueWon = named('revenue_won');

/** Open at as-of, by the day on which it is expected to close. */
const standing: readonly Condition[] = [
  { anyOf: [{ field: 'status', is: 'open' }, { compared: { dateField: 'closed_on' }, by: '>', with: { asOf: true } }] },
  { noneOf: [{ compared: { dateField: 'created_on' }, by: '>', with: { asOf: true } }] },
];
const openDue: Measure = {
  ...named('pipeline_created'), id: 'open_due', role: 'expected_close_on', isPlanned: true, expression: { kind: 'sum', of: { field: 'amount' }, where: standing },
};

/** Of the deals that were open as the period began. */
const atOpening = (id: string, of: RowValue, held: Extract<Aggregate, { kind: 'opening' }>['held'], more: Partial<Measure> & { readonly isLate?: true; readonly where?: readonly Condition[] }): Measure => {
  const { isLate, where, ...rest } = more;
  return { ...named('new_deals'), ...rest, id, additivity: 'distinct', expression: { kind: 'opening', of, held, ...(isLate ? { isLate } : {}), ...(where ? { where } : {}) } };
};
const one: RowValue = { constant: 1 };
const STATE = ['spell_from', 'spell_to'] as const;
const due = { role: 'expected_close_on', spells: 'pipeline', needs: ['deal_stages'] } as const;
const wonOfOpening = atOpening('won_of_opening', one, STATE, { role: 'closed_on', spells: 'pipeline', where: [{ field: 'status', is: 'won' }] });
const dueAtOpening = atOpening('due_at_opening', one, STATE, due);
const slipped = atOpening('slipped', one, STATE, { ...due, isLate: true });
const forecast = atOpening('forecast', { times: [{ field: 'amount' }, { field: 'chance' }] }, STATE, { ...due, unit: 'amount' });

/** Whoever bought, told for each year that ends with the period. */
const buyers: Measure = {
  id: 'buyers', family: 'results', fact: 'accounts', role: 'spell_from', spells: 'purchases', needs: ['deals', 'orders'], unit: 'count', additivity: 'distinct', better: 'higher', suits: ['rep', 'manager', 'director'],
  expression: { kind: 'countDistinct', of: 'own_code' },
};

const daysPresent: Measure = { ...named('activities'), id: 'days_present', unit: 'number', expression: { kind: 'byRep', what: 'presence' } };

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
    ...named('activities'), id: 'activities_per_day', unit: 'number', additivity: 'ratio',
    expression: { kind: 'computed', parts: parts(named('activities'), daysPresent), root: apply('divide', part(0), part(1)) },
  },
  {
    ...openDeals, id: 'next_step_coverage', family: 'effort', unit: 'ratio', additivity: 'ratio', suits: ['rep', 'manager'],
    expression: { kind: 'computed', parts: parts(dealsWithNextStep, openDeals), root: apply('divide', part(0), part(1)) },
  },
  {
    ...revenueWon, id: 'coverage', family: 'pipeline', unit: 'ratio', additivity: 'ratio', suits: ['rep', 'manager', 'director'],
    expression: {
      kind: 'computed', parts: parts(openDue, named('gap_to_target')),
      // What has been reached needs no cover.
      root: apply('divide', part(0), apply('if', apply('more', part(1), { kind: 'constant', value: 0 }), part(1), { kind: 'constant', value: 0 })),
    },
  },
  {
    ...named('win_rate'), id: 'coverage_needed', family: 'pipeline', additivity: 'ratio', better: 'lower', suits: ['manager', 'director'],
    expression: { kind: 'computed', parts: parts(named('win_rate')), root: apply('divide', { kind: 'constant', value: 1 }, part(0)) },
  },
  {
    ...openDeals, id: 'opening_close_ratio', unit: 'ratio', additivity: 'ratio', suits: ['manager', 'director'],
    expression: {
      kind: 'computed', parts: [...parts(wonOfOpening), { measure: openDeals, role: null, span: undefined, moves: [{ kind: 'eve' }] }], root: apply('divide', part(0), part(1)),
    },
  },
  {
    ...dealsWon, family: 'pipeline', id: 'slippage', unit: 'ratio', additivity: 'ratio', better: 'lower', suits: ['manager', 'director'],
    expression: { kind: 'computed', parts: parts(slipped, dueAtOpening), root: apply('divide', part(0), part(1)) },
  },
  {
    ...revenueWon, family: 'pipeline', id: 'forecast_accuracy', unit: 'ratio', additivity: 'ratio', suits: ['manager', 'director'],
    expression: {
      kind: 'computed', parts: parts(forecast, revenueWon),
      root: apply('divide', apply('subtract', part(1), apply('absolute', apply('subtract', part(0), part(1)))), part(1)),
    },
  },
  {
    ...revenueWon, family: 'pipeline', id: 'forecast_bias', unit: 'ratio', additivity: 'ratio', better: 'neither', suits: ['manager', 'director'],
    expression: { kind: 'computed', parts: parts(forecast, revenueWon), root: apply('divide', apply('subtract', part(0), part(1)), part(1)) },
  },
  {
    ...dealsWon, additivity: 'distinct', id: 'active_accounts',
    expression: { kind: 'computed', parts: [{ measure: buyers, role: null, span: 'rolling-12', moves: [] }], root: part(0) },
  },
  {
    ...dealsLost, id: 'loss_reason_share', unit: 'ratio', additivity: 'ratio', better: 'neither', suits: ['manager', 'director'],
    expression: { kind: 'computed', parts: parts(dealsLost), root: apply('divide', part(0), { kind: 'at', level: { all: 'loss-reason' }, of: part(0) }) },
  },
];
