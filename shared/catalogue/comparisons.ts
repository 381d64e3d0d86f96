import { parseDay } from '../time/day';
import type { ComparisonRule } from '../time/references';
import type { ComparisonSpec } from '../view/view-spec';

/** The comparisons that go by a name, in the order in which lists show them; those with a number are made by `comparisonRule`. */
export const NAMED_COMPARISONS = {
  'previous': { kind: 'previous' },
  'last-year': { kind: 'years', years: 1 },
  'last-year-weekdays': { kind: 'weekdays', years: 1 },
} as const satisfies Record<string, ComparisonRule>;

export const COMPARISONS = Object.keys(NAMED_COMPARISONS);

function isNamed(name: string): name is keyof typeof NAMED_COMPARISONS {
  return name in NAMED_COMPARISONS;
}

/** The rule behind a comparison as written; undefined for what this version doesn't compute yet. */
export function comparisonRule(spec: ComparisonSpec): ComparisonRule | undefined {
  if (typeof spec === 'string') return isNamed(spec) ? NAMED_COMPARISONS[spec] : undefined;
  if ('yearsAgo' in spec) return { kind: 'years', years: spec.yearsAgo };
  if ('averageOfYears' in spec) return { kind: 'average', years: spec.averageOfYears };
  const from = parseDay(spec.from);
  const to = parseDay(spec.to);
  return from === undefined || to === undefined ? undefined : { kind: 'span', range: { from, to } };
}
