import type { Condition } from '../../../shared/catalogue/measure';
import type { ObjectId } from '../../../shared/model/objects';
import type { Day } from '../../../shared/time/day';
import type { ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';
import { concernsOfMeasure, unique } from './conditions';

/** A question that a plan needs answered first: on which day does a fact begin? */
export interface FirstDay {
  readonly fact: ObjectId;
  readonly role: string;
  /** Any of these must hold; an empty list among them: every row. */
  readonly concerns: readonly (readonly Condition[])[];
}

/** The default period begins on the first dated fact that a measure of the view concerns. */
export function periodStartOf({ measure, role }: ResolvedEntry): FirstDay {
  return { fact: measure.fact, role, concerns: concernsOfMeasure(measure) };
}

/** A mean of years takes those that begin once the fact does. */
export function factStartOf({ measure, role }: ResolvedEntry): FirstDay {
  return { fact: measure.fact, role, concerns: [[]] };
}

export function firstDaysNeeded(view: ResolvedView): FirstDay[] {
  return unique([
    ...(view.period ? [] : view.entries.map(periodStartOf)),
    ...view.entries.filter((entry) => entry.comparison?.rule.kind === 'average').map(factStartOf),
    ...view.sorts.flatMap(({ by }) => (typeof by !== 'string' && by.entry.comparison?.rule.kind === 'average' ? [factStartOf(by.entry)] : [])),
  ]);
}

export const firstDayKey = (question: FirstDay): string => JSON.stringify(question);

/** Answers by `firstDayKey`; a fact without a dated row has none. */
export type FirstDays = ReadonlyMap<string, Day>;
