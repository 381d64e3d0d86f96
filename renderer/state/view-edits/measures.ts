import { refKey } from '../../../shared/sheet/measure-ref';
import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import type { ComparisonSpec, LikeForLike, MeasureEntry, MeasureRef, Show, ViewSpec } from '../../../shared/view/view-spec';
import { comparedEntries, viewComparison, type UnitOf } from './comparison';
import { baseKey, comparisonOf, withComparison } from './entries';
import { insertAt, moveTo, removeAt } from './list';

export function hasMeasure(view: ViewSpec, ref: MeasureRef): boolean {
  return view.measures.some((entry) => refKey(entry.measure) === refKey(ref));
}

/** The measure added (at `index`, else last), compared as the rest of the view is. */
export function addMeasure(view: ViewSpec, ref: MeasureRef, unitOf: UnitOf, index = view.measures.length): ViewSpec {
  const comparison = viewComparison(view);
  const base: MeasureEntry = { measure: ref };
  const added = comparison === null || comparison === 'mixed' ? [base] : comparedEntries(base, comparison, unitOf);
  return { ...view, measures: insertAt(view.measures, index, ...added) };
}

/** Every entry of the measure taken out; a view keeps at least one entry, so the last measure stays. */
export function removeMeasure(view: ViewSpec, ref: MeasureRef): ViewSpec {
  return withMeasures(view, view.measures.filter((entry) => refKey(entry.measure) !== refKey(ref)));
}

export function removeEntry(view: ViewSpec, index: number): ViewSpec {
  return withMeasures(view, removeAt(view.measures, index));
}

export function moveEntry(view: ViewSpec, from: number, to: number): ViewSpec {
  return { ...view, measures: moveTo(view.measures, from, to) };
}

/** The entry shown as something else. What needs a comparison gets the view's, or last year's. */
export function setEntryShow(view: ViewSpec, index: number, show: Show): ViewSpec {
  return changeEntry(view, index, (entry) => {
    const { show: _show, ...rest } = entry;
    const common = viewComparison(view);
    const fallback: ComparisonSpec = common === null || common === 'mixed' ? 'last-year' : common;
    const comparison = SHOW_TABLE[show].needsComparison ? { comparison: comparisonOf(entry) ?? fallback } : {};
    return { ...rest, ...comparison, ...(show === 'value' ? {} : { show }) };
  });
}

/** The entry under another comparison; without one, what needs one falls back to the value. */
export function setEntryComparison(view: ViewSpec, index: number, comparison: ComparisonSpec | null): ViewSpec {
  return changeEntry(view, index, (entry) => {
    if (comparison !== null) return withComparison(entry, comparison);
    const { comparison: _comparison, likeForLike: _likeForLike, show, ...rest } = entry;
    return show === undefined || SHOW_TABLE[show].needsComparison ? rest : { ...rest, show };
  });
}

/** The measure compared among those alone who are in both periods, reference and change together; null: among all. */
export function setLikeForLike(view: ViewSpec, index: number, by: LikeForLike | null): ViewSpec {
  const chosen = view.measures[index];
  if (chosen === undefined) return view;
  const base = baseKey(chosen);
  return { ...view, measures: view.measures.map((entry) => (baseKey(entry) === base && canBeLikeForLike(entry) ? keptBy(entry, by) : entry)) };
}

/** A target has no members of its own, and what isn't compared has no other period. */
export function canBeLikeForLike(entry: MeasureEntry): boolean {
  return comparisonOf(entry) !== null && entry.comparison !== 'target';
}

function keptBy({ likeForLike: _likeForLike, ...entry }: MeasureEntry, by: LikeForLike | null): MeasureEntry {
  return by === null ? entry : { ...entry, likeForLike: by };
}

function changeEntry(view: ViewSpec, index: number, change: (entry: MeasureEntry) => MeasureEntry): ViewSpec {
  return { ...view, measures: view.measures.map((entry, position) => (position === index ? change(entry) : entry)) };
}

function withMeasures(view: ViewSpec, measures: MeasureEntry[]): ViewSpec {
  if (measures.length === 0) return view;
  const left = new Set(measures.map((entry) => refKey(entry.measure)));
  const sort = view.sort.filter(({ by }) => by === 'label' || by === 'natural' || left.has(refKey(by)));
  return { ...view, measures, sort };
}
