import type { ComparisonRule } from '../time/references';

/** The comparisons that go by a name, in the order in which lists show them; those with a number of years or dates beside them. */
export const NAMED_COMPARISONS = {
  'previous': { kind: 'previous' },
  'last-year': { kind: 'years', years: 1 },
  'last-year-weekdays': { kind: 'weekdays', years: 1 },
  'last-year-working-days': { kind: 'workingDays' },
  'target': { kind: 'target' },
} as const satisfies Readonly<Record<string, ComparisonRule | { readonly kind: 'target' }>>;
