import { NONE } from '../../../shared/model/member-names';
import { intersect, type Calendar } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import { currentPieces, isPartial, referencePieces, type ComparisonRule } from '../../../shared/time/references';
import type { SpanId } from '../../../shared/time/spans';
import type { TimeTarget } from './targets';
import type { TimePath } from './time-paths';

/** How a slot finds its days: the row of the calendar mapping that it fills. */
export interface SlotRecipe {
  readonly span: SpanId | undefined;
  readonly rule: ComparisonRule | null;
  readonly partial: 'aligned' | 'full';
  /** Adds up from the first period of the same parent. */
  readonly running: boolean;
  /** For means of years: the fact's first dated day. */
  readonly firstDay: Day | undefined;
}

/** Days of one side; `classes`: only those that cyclic dimensions and filters leave (null: all). */
export interface SlotPiece extends DayRange {
  readonly classes: readonly number[] | null;
}

/** The days of one target in a slot. */
export interface SlotTarget {
  /** One list of pieces a side: several sides are a mean of years. */
  readonly sides: readonly (readonly SlotPiece[])[];
  readonly undated: boolean;
  readonly missing: 'no-reference' | 'future' | 'not-applicable' | null;
  readonly partial: boolean;
}

export interface Slot {
  readonly recipe: SlotRecipe;
  readonly targets: readonly SlotTarget[];
}

export interface SlotContext {
  readonly asOf: Day;
  readonly calendar: Calendar;
  readonly viewFrom: Day;
  readonly rowPaths: readonly TimePath[];
  readonly columnPaths: readonly TimePath[];
}

/** Days of every target under a recipe. */
export function slotOf(recipe: SlotRecipe, targets: readonly TimeTarget[], context: SlotContext): Slot {
  const plain = targets.map((target) => targetDays(recipe, target, context));
  return { recipe, targets: recipe.running ? accumulated(plain, targets, context) : plain };
}

function targetDays({ span, rule, partial, firstDay }: SlotRecipe, target: TimeTarget, { asOf, calendar, viewFrom }: SlotContext): SlotTarget {
  const isCut = isPartial(target, asOf);
  const piecesOf = (ranges: readonly DayRange[]): SlotPiece[] => ranges.map((range) => ({ ...range, classes: target.classes }));
  if (!rule) return { sides: [piecesOf(currentPieces(target, { asOf, calendar, span }))], undated: target.undated && !span, missing: null, partial: isCut };
  const { sides, missing } = referencePieces(rule, target, { asOf, calendar, viewFrom, span, partial, firstDay });
  // Facts after as-of aren't facts yet, on either side.
  const past = sides.map((side) => piecesOf(side.flatMap((piece) => intersect(piece, { from: -Infinity, to: asOf + 1 }) ?? [])));
  return { sides: past, undated: false, missing, partial: isCut && partial === 'aligned' };
}

/** Each period with those before it under the same parent, along the innermost time dimension. */
function accumulated(plain: readonly SlotTarget[], targets: readonly TimeTarget[], { rowPaths, columnPaths }: SlotContext): SlotTarget[] {
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

const nothing: SlotTarget = { sides: [], undated: false, missing: 'not-applicable', partial: false };

// Means over different numbers of years are brought to a common one; beyond this there is none worth having.
const MOST_SIDES = 840;

/** A period without a reference adds nothing; only when none has one is there nothing to show. */
function merged(own: SlotTarget, parts: readonly SlotTarget[]): SlotTarget {
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
