import { viewSpecSchema, type ViewSpec, type ViewSpecInput } from '../../shared/view/view-spec';
import { dayNumber } from '../oracle/calendar';
import type { Deal, Order, Rep, World } from '../oracle/world';

/** Small things with sensible contents, of which a test says only what matters to it. */

export function aView(asked: Partial<ViewSpecInput> = {}): ViewSpec {
  return viewSpecSchema.parse({ version: 1, measures: [{ measure: 'revenue_won' }], ...asked });
}

export function aRep(asked: Partial<Rep> = {}): Rep {
  return { id: 'R1', name: 'A. Kern', manager: null, stays: [{ team: 'West', from: null, to: null }], ...asked };
}

export function aDeal(asked: Partial<Deal> = {}): Deal {
  return {
    id: 'D1', owner: aRep(), account: null, product: null, status: 'won', stage: 'Closed Won', source: null, amount: 1_000_0000, cost: null, margin: null,
    createdOn: dayNumber('2017-01-10'), closedOn: dayNumber('2017-03-01'), channel: null, ...asked,
  };
}

export function anOrder(asked: Partial<Order> = {}): Order {
  return {
    id: 'O1', number: 'N1', owner: aRep(), account: null, product: null, status: 'order', netAmount: 200_0000, cost: null, margin: null,
    orderedOn: dayNumber('2017-03-01'), ...asked,
  };
}

export function aWorld(asked: Partial<World> = {}): World {
  return {
    asOf: dayNumber('2017-12-31'), fiscalStart: 1, teams: [{ name: 'West', parent: null }], reps: [aRep()], accounts: [], products: [], deals: [aDeal()],
    orders: [], ...asked,
  };
}
