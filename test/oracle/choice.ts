import type { FilterSpec } from '../../shared/view/view-spec';
import { NONE, OTHERS, reaches } from './members';
import type { Question } from './question';
import { isEqual, type Value } from './value';

/** By code unit; `(none)` and `(others)` at the end, in this order. */
export function compareLabels(a: string, b: string): number {
  const rank = (label: string): number => (label === OTHERS ? 2 : label === NONE ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Top n, bottom n and thresholds judge the members of a dimension by their value over the whole period. */
export function choose(question: Question, filter: FilterSpec): { readonly dimension: string; readonly kept: readonly string[] } | null {
  const isRanked = 'top' in filter || 'bottom' in filter;
  const dimension = 'dimension' in filter ? filter.dimension : (filter.level ?? question.view.rows.at(-1));
  const by = isRanked ? filter.by : 'measure' in filter ? filter.measure : undefined;
  if (by === undefined || dimension === undefined) return null;
  const asked = question.ask({ measure: by });
  const values = new Map<string, Value>();
  for (const part of [...asked.parts, ...question.parts()]) {
    if (!reaches(part.measure.fact, dimension)) continue;
    for (const window of question.windowsShown(part, new Map())) {
      for (const row of question.factsAt(part, new Map(), window)) {
        const member = question.facts.plainMember(part, row, { dimension, day: question.facts.standDay(part, window) });
        if (!values.has(member)) values.set(member, question.currentAt(asked, new Map([[dimension, member]])));
      }
    }
  }
  const known = [...values].flatMap(([member, value]) => (value === null ? [] : [{ member, value }]));
  if (isRanked) {
    const sign = 'top' in filter ? -1 : 1;
    known.sort((a, b) => (isEqual(a.value, b.value) ? 0 : sign * (a.value - b.value)) || compareLabels(a.member, b.member));
    return { dimension, kept: known.slice(0, 'top' in filter ? filter.top : filter.bottom).map(({ member }) => member) };
  }
  const { min = -Infinity, max = Infinity } = 'measure' in filter ? filter : {};
  return { dimension, kept: known.filter(({ value }) => value >= min && value <= max).map(({ member }) => member) };
}
