import { BONUS_BASES } from '../../../shared/catalogue/bonus-bases';
import type { Condition, Measure } from '../../../shared/catalogue/measure';
import { measureOf } from '../../../shared/catalogue/measures/index';
import { PURCHASES } from '../../../shared/catalogue/purchases';
import type { SpellId } from '../../../shared/catalogue/spells';
import type { ObjectId } from '../../../shared/model/objects';
import type { Day } from '../../../shared/time/day';
import type { ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';
import { partOf, toldWith } from './parts';
import { concernsOfMeasure, unique } from './conditions';

/** A question that a plan needs answered first: on which day does a fact begin? */
export interface FirstDay {
  readonly fact: ObjectId;
  readonly role: string;
  /** The rows that begin or end a spell, where its days are asked for. */
  readonly spells: SpellId | null;
  /** Any of these must hold; an empty list among them: every row. */
  readonly concerns: readonly (readonly Condition[])[];
}

/** The default period begins on the first dated fact that a measure of the view concerns; objectives never stretch it. */
export function periodStartsOf(entry: ResolvedEntry): FirstDay[] {
  const { measure, about, role } = entry;
  switch (measure.expression.kind) {
    case 'computed': return measure.expression.parts.filter((part) => part.measure.expression.kind !== 'goal').flatMap((part) => periodStartsOf(partOf(entry, part)));
    case 'byRep': return measure.expression.what === 'presence' ? [] : paidOn.flatMap((base) => periodStartsOf({ ...entry, measure: base, role: base.role }));
    case 'goal': return periodStartsOf({ ...entry, measure: about });
    default: return [{ fact: measure.fact, role, spells: spellsAt(measure, role), concerns: concernsOfMeasure({ expression: measure.expression }) }];
  }
}

// What a bonus is paid on isn't known before the plans are.
const paidOn = BONUS_BASES.flatMap((id) => measureOf(id) ?? []);

/** What was bought was bought by somebody, but what is known of it begins with any win or order. */
const firstPurchases: readonly FirstDay[] = PURCHASES.map(({ fact, day, where }) => ({ fact, role: day, spells: null, concerns: [where] }));

/** A mean of years takes those that begin once the fact does; of several facts, once one of them does. */
export function factStartsOf({ measure, role }: Pick<ResolvedEntry, 'measure' | 'role'>): readonly FirstDay[] {
  const { expression } = measure;
  if (expression.kind === 'byRep' && expression.what !== 'presence') return paidOn.flatMap((base) => factStartsOf({ measure: base, role: base.role }));
  if (measure.spells === 'purchases') return firstPurchases;
  return [{ fact: measure.fact, role, spells: spellsAt(measure, role), concerns: [[]] }];
}

/** The spells whose days a date field is one of. */
export function spellsAt({ spells }: Pick<Measure, 'spells'>, role: string): SpellId | null {
  return role === 'spell_from' || role === 'spell_to' ? spells ?? null : null;
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
  return isMean ? toldWith(entry).flatMap(factStartsOf) : [];
}

export const firstDayKey = (question: FirstDay): string => JSON.stringify(question);

/** Answers by `firstDayKey`; a fact without a dated row has none. */
export type FirstDays = ReadonlyMap<string, Day>;
