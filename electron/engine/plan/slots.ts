import { NONE } from '../../../shared/model/member-names';
import { intersect, type Calendar } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import { periodOf } from '../../../shared/time/grains';
import { currentPieces, isPartial, referencePieces, type ComparisonRule, type Move, type Moved, type Side } from '../../../shared/time/references';
import type { SpanId } from '../../../shared/time/spans';
import type { WorkCalendar } from '../../../shared/time/working-days';
import type { DayClasses } from './day-classes';
import { endOf, startOf, type SlotPiece } from './slot-pieces';
import type { TimeTarget } from './targets';
import type { TimePath } from './time-paths';

/** How a slot finds its days: the row of the calendar mapping that it fills. */
export interface SlotRecipe {
  readonly span: SpanId | undefined;
  /** Moves from the cell's own days, each seen from where the one before it leads. None: the cell's own days. */
  readonly rules: readonly ComparisonRule[];
  /** `natural`: whole periods, also where the view ends at as-of because no period was asked for. */
  readonly partial: 'aligned' | 'full' | 'natural';
  /** Adds up from the first period of the same parent. */
  readonly running: boolean;
  /** For means of years: the fact's first dated day. */
  readonly firstDay: Day | undefined;
  /** Told beside another slot, whose days decide what is comparable or which team and rate count; the text tells pairs apart. */
  readonly pair: string | null;
  /** All days count once. */
  readonly isUnweighed: boolean;
  /** Of what was planned: as-of ends nothing. */
  readonly planned: boolean;
}

/** The days of one target in a slot. */
export interface SlotTarget {
  /** One list of pieces a side: several sides are a mean of years. */
  readonly sides: readonly (readonly SlotPiece[])[];
  readonly undated: boolean;
  readonly missing: 'no-reference' | 'future' | 'not-applicable' | null;
  readonly partial: boolean;
  /** The last of its days; null where it has none. */
  readonly lastDay: Day | null;
  /** Of each side, from its first day to the day after its last; null where it has none. */
  readonly spans: readonly (DayRange | null)[];
}

type SlotDays = Omit<SlotTarget, 'lastDay' | 'spans'>;

export interface Slot {
  readonly recipe: SlotRecipe;
  readonly targets: readonly SlotTarget[];
  /** The same for each working calendar of the plan, where days off decide; null: all the same. */
  readonly byCalendar: readonly (readonly SlotTarget[])[] | null;
}

export interface SlotContext {
  readonly asOf: Day;
  readonly calendar: Calendar;
  readonly viewFrom: Day;
  readonly rowPaths: readonly TimePath[];
  readonly columnPaths: readonly TimePath[];
  readonly classes: Pick<DayClasses, 'classOf'>;
  /** The workspace's first; then those of teams elsewhere. */
  readonly workdays: readonly [WorkCalendar, ...WorkCalendar[]];
}

/** Days of every target under a recipe. */
export function slotOf(recipe: SlotRecipe, targets: readonly TimeTarget[], context: SlotContext): Slot {
  const { isEve, ...moving } = movesOf(recipe);
  const under = (workdays: WorkCalendar): SlotTarget[] => {
    const weighed = targets.map((target) => targetDays(moving, target, context, workdays));
    const plain = recipe.isUnweighed ? weighed.map((target) => ({ ...target, sides: target.sides.map((side) => side.map((piece) => ({ ...piece, weight: 1 }))) })) : weighed;
    return (recipe.running ? accumulated(plain, targets, context) : plain).map((days) => {
      const told = withEnds(days, context.classes);
      return isEve ? { ...told, ...eveOf(told) } : told;
    });
  };
  const isByCalendar = context.workdays.length > 1 && recipe.rules.some(({ kind }) => kind === 'workingDays');
  return { recipe, targets: under(context.workdays[0]), byCalendar: isByCalendar ? context.workdays.map(under) : null };
}

interface Moving extends Omit<SlotRecipe, 'rules'> {
  readonly moves: readonly Move[];
}

/** The eve is that of the days to which all else leads. */
function movesOf({ rules, ...recipe }: SlotRecipe): Moving & { readonly isEve: boolean } {
  const moves = rules.flatMap((rule) => (rule.kind === 'eve' ? [] : [rule]));
  return { ...recipe, moves, isEve: moves.length < rules.length };
}

function withEnds(days: SlotDays, classes: SlotContext['classes']): SlotTarget {
  const spans = days.sides.map((side) => {
    const [from, to] = [startOf(side, classes), endOf(side, classes)];
    return from === undefined || to === undefined ? null : { from, to };
  });
  const ends = spans.flatMap((span) => span?.to ?? []);
  return { ...days, spans, lastDay: ends.length === 0 ? null : Math.max(...ends) - 1 };
}

/** The day before the first: what stood when the days began. */
function eveOf({ spans, missing }: SlotTarget): Pick<SlotTarget, 'sides' | 'spans' | 'undated' | 'missing'> {
  const eves = spans.flatMap((span): DayRange[] => (span ? [{ from: span.from - 1, to: span.from }] : []));
  return { sides: eves.map((eve): SlotPiece[] => [{ ...eve, classes: null, weight: 1 }]), spans: eves, undated: false, missing: missing ?? (eves.length === 0 ? 'future' : null) };
}

function targetDays({ span, moves, partial, firstDay, planned }: Moving, asked: TimeTarget, context: SlotContext, workdays: WorkCalendar): SlotDays {
  const { calendar, viewFrom } = context;
  const asOf = planned ? Infinity : context.asOf;
  const target = partial === 'natural' ? { ...asked, pieces: asked.natural } : asked;
  const isCut = isPartial(target, asOf);
  const piecesOf = (ranges: readonly DayRange[], weight = 1): SlotPiece[] => ranges.map((range) => ({ ...range, classes: target.classes, weight }));
  const [first, ...more] = moves;
  if (!first) return { sides: [piecesOf(currentPieces(target, { asOf, calendar, span }))], undated: target.undated && !span, missing: null, partial: isCut };
  const reference = { asOf, calendar, viewFrom, span, firstDay, workdays, partial: partial === 'aligned' ? 'aligned' : 'full' } as const;
  const { sides, missing } = more.reduce<Moved>((moved, rule) => movedAgain(moved, rule, target, reference), referencePieces(first, target, reference));
  // Facts after as-of aren't facts yet, on either side.
  const past = sides.map((side) => piecesOf(side.pieces.flatMap((piece) => intersect(piece, { from: -Infinity, to: asOf + 1 }) ?? []), side.weight));
  return { sides: past, undated: false, missing, partial: isCut && partial === 'aligned' };
}

/** What a reference is itself compared with: all of its days, as a period of the same grain. */
function movedAgain(moved: Moved, rule: Move, { grain }: TimeTarget, context: Parameters<typeof referencePieces>[2]): Moved {
  const found = moved.sides.map(({ pieces, weight }) => {
    const [first] = pieces;
    if (!first) return [];
    const last = pieces.at(-1) ?? first;
    const whole = grain ? periodOf(grain, first.from, context.calendar) : { from: first.from, to: last.to };
    return referencePieces(rule, { pieces, whole, grain }, { ...context, partial: 'full', span: undefined }).sides.map((side): Side => ({ pieces: side.pieces, weight: side.weight * weight }));
  }).flat();
  return found.length > 0 ? { sides: found, missing: null } : { sides: [], missing: moved.missing ?? 'no-reference' };
}

/** Each period with those before it under the same parent, along the innermost time dimension. */
function accumulated(plain: readonly SlotDays[], targets: readonly TimeTarget[], { rowPaths, columnPaths }: SlotContext): SlotDays[] {
  const width = columnPaths.length;
  const onColumns = columnPaths.some((path) => path.depth > 0);
  const along = onColumns ? columnPaths : rowPaths;
  const deepest = Math.max(...along.map((path) => path.depth));
  return targets.map((_, index) => {
    const own = plain[index];
    const at = onColumns ? index % width : Math.floor(index / width);
    const path = along[at];
    // What has no date stands beside time, not at its end.
    if (!own || !path || path.depth < deepest || deepest === 0 || path.key === NONE) return own ?? nothing;
    const before = along.flatMap((sibling, position) => (sibling.parent === path.parent && sibling.depth === path.depth && sibling.position <= path.position
      ? plain[onColumns ? index - at + position : position * width + (index % width)] ?? [] : []));
    return merged(own, before);
  });
}

const nothing: SlotDays = { sides: [], undated: false, missing: 'not-applicable', partial: false };

// Means over different numbers of years are brought to a common one; beyond this there is none worth having.
const MOST_SIDES = 840;

/** A period without a reference adds nothing; only when none has one is there nothing to show. */
function merged(own: SlotDays, parts: readonly SlotDays[]): SlotDays {
  const told = parts.filter((part) => part.missing === null && part.sides.length > 0);
  if (told.length === 0) return own;
  const count = told.reduce((common, { sides }) => leastMultiple(common, sides.length), 1);
  if (count > MOST_SIDES) return nothing;
  const sides = Array.from({ length: count }, (_, index) => told.flatMap((part) => part.sides[index % part.sides.length] ?? []));
  return { sides, undated: told.some((part) => part.undated), missing: null, partial: own.partial };
}

function leastMultiple(a: number, b: number): number {
  let multiple = a;
  while (multiple % b !== 0) multiple += a;
  return multiple;
}
