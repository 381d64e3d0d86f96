import { NAMED_COMPARISONS } from '../../shared/catalogue/comparisons';
import { comparisonSchema, type ComparisonSpec } from '../../shared/view/view-spec';

/** The comparisons that carry a number, in the forms offered at one click. */
const NUMBERED: readonly ComparisonSpec[] = [{ yearsAgo: 2 }, { averageOfYears: 3 }];

/** Every comparison on offer, null first: the catalogue's rows by themselves, then the numbered ones. */
export function comparisonChoices(): (ComparisonSpec | null)[] {
  const named = Object.keys(NAMED_COMPARISONS).map((name) => comparisonSchema.safeParse(name)).flatMap((parsed) => (parsed.success ? [parsed.data] : []));
  return [null, ...named, ...NUMBERED];
}
