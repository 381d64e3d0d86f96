import type { GoalTold, Measure } from '../measure';

/** Objectives, and results set against them. What they are of is the view's to say (`of`). */
const goal = (id: string, told: GoalTold, unit: Measure['unit'], more: Pick<Measure, 'additivity' | 'better'>): Measure => ({
  id, family: 'results', fact: 'targets', role: 'period', unit, suits: ['rep', 'manager', 'director'], expression: { kind: 'goal', told }, ...more,
});

export const TARGETS: readonly Measure[] = [
  goal('target', 'target', 'amount', { additivity: 'additive', better: 'neither' }),
  goal('target_attainment', 'attainment', 'ratio', { additivity: 'ratio', better: 'higher' }),
  goal('paced_attainment', 'paced', 'ratio', { additivity: 'ratio', better: 'higher' }),
  goal('gap_to_target', 'gap', 'amount', { additivity: 'additive', better: 'lower' }),
  goal('reps_at_target', 'reps', 'ratio', { additivity: 'distinct', better: 'higher' }),
  goal('landing', 'landing', 'amount', { additivity: 'additive', better: 'higher' }),
];
