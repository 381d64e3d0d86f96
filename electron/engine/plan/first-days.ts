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

/** The default period begins on the first dated fact that a measure of the view concerns; objectives never stretch it. */
export function periodStartsOf(entry: ResolvedEntry): FirstDay[] {
  const { measure, about, role } = entry;
  switch (measure.expression.kind) {
    case 'computed': return measure.expression.parts.map((part) => ({ fact: part.measure.fact, role: part.role ?? part.measure.role, concerns: concernsOfMeasure(part.measure) }));
    case 'goal': return periodStartsOf({ ...entry, measure: about });
    default: return [{ fact: measure.fact, role, concerns: concernsOfMeasure({ expression: measure.expression }) }];
  }
}

/** A mean of years takes those that begin once the fact does. */
export function factStartOf({ measure, role }: Pick<ResolvedEntry, 'measure' | 'role'>): FirstDay {
  return { fact: measure.fact, role, concerns: [[]] };
}

export function firstDaysNeeded(view: ResolvedView): FirstDay[] {
  const sorting = view.sorts.flatMap(({ by }) => (typeof by === 'string' ? [] : [by.entry]));
  return unique([
    ...(view.period ? [] : view.entries.flatMap(periodStartsOf)),
    ...[...view.entries, ...sorting].flatMap(averaged),
  ]);
}

/** Facts of which an entry asks a mean of years, itself or in a part. */
function averaged(entry: ResolvedEntry): FirstDay[] {
  const { expression } = entry.measure;
  const parts = expression.kind === 'computed' ? expression.parts : [];
  const isMean = entry.comparison?.rule.kind === 'average' || parts.some(({ moves }) => moves.some(({ kind }) => kind === 'average'));
  if (!isMean) return [];
  if (expression.kind === 'goal') return averaged({ ...entry, measure: entry.about });
  return [factStartOf(entry), ...parts.map((part) => factStartOf({ measure: part.measure, role: part.role ?? part.measure.role }))];
}

export const firstDayKey = (question: FirstDay): string => JSON.stringify(question);

/** Answers by `firstDayKey`; a fact without a dated row has none. */
export type FirstDays = ReadonlyMap<string, Day>;
