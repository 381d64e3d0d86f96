import type { ComparisonRule } from '../time/references';

/** The comparisons that go by a name, in the order in which lists show them; those with a number of years or dates beside them. */
export const NAMED_COMPARISONS: Readonly<Record<string, ComparisonRule>> = {
  'previous': { kind: 'previous' },
  'last-year': { kind: 'years', years: 1 },
  'last-year-weekdays': { kind: 'weekdays', years: 1 },
};
