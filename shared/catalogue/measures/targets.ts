import type { GoalTold, Measure } from '../measure';

/** Objectives, and results set against them. What they are of is the view's to say (`of`). */
const goal = (id: string, told: GoalTold, unit: Measure['unit'], more: Pick<Measure, 'additivity' | 'better'>): Measure => ({
  id, family: 'results', fact: 'targets', role: 'period', unit, suits: ['rep', 'manager', 'director'], expression: { kind: 'goal', told }, ...more,
});

/** What bonus plans pay, and on what. The fact says only who has one: reps. */
const bonus = (id: 'bonus_base' | 'bonus'): Measure => ({
  id, family: 'results', fact: 'deals', role: 'closed_on', unit: 'amount', additivity: 'additive', better: 'higher', suits: ['rep', 'manager', 'director'], expression: { kind: 'byRep', what: id },
});

export const TARGETS: readonly Measure[] = [
  goal('target', 'target', 'amount', { additivity: 'additive', better: 'neither' }),
  goal('target_attainment', 'attainment', 'ratio', { additivity: 'ratio', better: 'higher' }),
  goal('paced_attainment', 'paced', 'ratio', { additivity: 'ratio', better: 'higher' }),
  goal('gap_to_target', 'gap', 'amount', { additivity: 'additive', better: 'lower' }),
  goal('reps_at_target', 'reps', 'ratio', { additivity: 'distinct', better: 'higher' }),
  goal('landing', 'landing', 'amount', { additivity: 'additive', better: 'higher' }),
  bonus('bonus_base'),
  bonus('bonus'),
];
