import type { MeasurePart } from '../../../shared/catalogue/computed';
import { measureOf } from '../../../shared/catalogue/measures/index';
import { USUAL_GOAL } from '../../../shared/view/resolve-entry';
import type { ResolvedEntry } from '../../../shared/view/resolved-view';

/**
 * A part of a measure, asked for as the whole is. A target inside is of what the view says, else of the usual; the date is that of a
 * formula, else the view's, else the measure's own.
 */
export function partOf(resolved: ResolvedEntry, { measure, role }: MeasurePart): ResolvedEntry {
  const about = measure.expression.kind !== 'goal' || resolved.about !== resolved.measure ? resolved.about : measureOf(USUAL_GOAL) ?? resolved.about;
  const dated = measure.expression.kind === 'goal' ? about : measure;
  return { ...resolved, measure, about, role: role ?? (resolved.spec.date === undefined ? dated.role : resolved.role) };
}

/** The measures of facts that a measure is told by: a mean of years takes those in which all of them can be. */
export function toldWith(entry: ResolvedEntry): Pick<ResolvedEntry, 'measure' | 'role'>[] {
  const { measure, about, role } = entry;
  switch (measure.expression.kind) {
    case 'computed': return measure.expression.parts.flatMap((part) => toldWith(partOf(entry, part)));
    // An objective has no first fact: it stands beside results.
    case 'goal': return about.expression.kind === 'goal' ? [] : toldWith({ ...entry, measure: about });
    default: return [{ measure, role }];
  }
}
