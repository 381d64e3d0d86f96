import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayNumber } from '../../oracle/calendar';
import { aDeal, aRep, aWorld } from '../../support/builders';
import { trialEngine, type TrialEngine } from '../../support/trial-engine';
import { ask } from './ask';

/** The re-organisation of the worked examples: Bruno moves from North to South on 1 January 2026. */
const alba = aRep({ id: 'A', name: 'Alba', stays: [{ team: 'North', from: null, to: null }] });
const bruno = aRep({ id: 'B', name: 'Bruno', stays: [{ team: 'North', from: null, to: dayNumber('2026-01-01') }, { team: 'South', from: dayNumber('2026-01-01'), to: null }] });
const carl = aRep({ id: 'C', name: 'Carl', stays: [{ team: 'South', from: null, to: null }] });
const won = (owner: typeof alba, on: string, amount: number) => aDeal({ owner, amount: amount * 10_000, createdOn: dayNumber('2025-01-01'), closedOn: dayNumber(on) });

let trial: TrialEngine;
beforeAll(async () => {
  trial = await trialEngine(aWorld({
    asOf: dayNumber('2026-12-31'), teams: [{ name: 'France', parent: null }, { name: 'North', parent: 'France' }, { name: 'South', parent: null }], reps: [alba, bruno, carl],
    deals: [
      won(alba, '2025-05-01', 100), won(bruno, '2025-05-01', 80), won(carl, '2025-12-31', 90),
      won(alba, '2026-05-01', 105), won(bruno, '2026-01-01', 84), won(carl, '2026-05-01', 90),
      aDeal({ owner: bruno, status: 'open', amount: 7_0000, createdOn: dayNumber('2025-06-01'), closedOn: null }),
      aDeal({ owner: null, amount: 5_0000, closedOn: dayNumber('2026-02-01') }),
    ],
  }));
});
afterAll(() => trial.close());

const compared = { period: '2026', measures: [{ measure: 'revenue_won' }, { measure: 'revenue_won', comparison: 'last-year' as const }] };

test('as it was: the team on each fact’s own date, and who moved is told', async () => {
  const { lines, notes } = await ask(trial, { ...compared, rows: ['team'] });
  expect(lines).toEqual(['North · 0 = 105', 'North · 1 = 180', 'South · 0 = 174', 'South · 1 = 90', '(none) · 0 = 5', '(none) · 1 = 0', 'Σ · 0 = 284', 'Σ · 1 = 270']);
  expect(notes).toEqual([{ code: 'moves', params: { count: 1, reps: 'Bruno' } }]);
});

test('as it was, of one team alone: a filter crosses the move as rows do', async () => {
  const ofNorth = await ask(trial, { ...compared, filters: [{ dimension: 'team', in: ['North'] }] });
  expect(ofNorth.lines).toEqual(['0 = 105', '1 = 180']);
  expect(ofNorth.notes).toEqual([{ code: 'moves', params: { count: 1, reps: 'Bruno' } }]);
});

test('as it is: today’s team on all dates', async () => {
  const { lines, notes } = await ask(trial, { ...compared, rows: ['team'], teams: 'as-is' });
  expect(lines).toEqual(['North · 0 = 105', 'North · 1 = 100', 'South · 0 = 174', 'South · 1 = 170', '(none) · 0 = 5', '(none) · 1 = 0', 'Σ · 0 = 284', 'Σ · 1 = 270']);
  expect(notes).toEqual([]);
});

test('levels from the top; a shallow team repeats in deeper ones', async () => {
  const { lines } = await ask(trial, { rows: ['team-1', 'team-2'], period: '2026', filters: [{ dimension: 'rep', notIn: ['(none)'] }] });
  expect(lines).toEqual(['France · North · 0 = 105', 'France · Σ · 0 = 105', 'South · South · 0 = 174', 'South · Σ · 0 = 174', 'Σ · Σ · 0 = 279']);
});

test('a filter on a team takes what was won in it', async () => {
  expect((await ask(trial, { rows: ['rep'], columns: ['year'], filters: [{ dimension: 'team', in: ['South'] }], totals: { rows: false, columns: false } })).lines)
    .toEqual(['Bruno · 2025 · 0 = 0', 'Bruno · 2026 · 0 = 84', 'Carl · 2025 · 0 = 90', 'Carl · 2026 · 0 = 90']);
});

test('what stands is told for the team of its day', async () => {
  const { lines } = await ask(trial, { rows: ['team'], columns: ['year'], period: { from: '2025-01-01', to: '2027-01-01' }, measures: [{ measure: 'open_deals' }], totals: { rows: false, columns: false }, filters: [{ dimension: 'rep', in: ['Bruno'] }] });
  // In 2025: its open deal, and the one that was won on 1 January 2026.
  expect(lines).toEqual(['North · 2025 · 0 = 2', 'North · 2026 · 0 = 0', 'South · 2025 · 0 = 0', 'South · 2026 · 0 = 1']);
});
