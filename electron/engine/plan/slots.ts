import type { Calendar } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import { currentPieces, isPartial, referencePieces, type ComparisonRule } from '../../../shared/time/references';
import type { SpanId } from '../../../shared/time/spans';
import type { TimePath } from './time-paths';
import type { TimeTarget } from './time-plan';

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

/** The days of one target in a slot. */
export interface SlotTarget {
  /** One list of ranges a side: several sides are a mean of years. */
  readonly sides: readonly (readonly DayRange[])[];
  readonly undated: boolean;
  readonly classes: readonly number[] | null;
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
  const { classes } = target;
  const isCut = isPartial(target, asOf);
  // A span asks for a period of its own: facts without a date aren't in it.
  if (!rule) return { sides: [currentPieces(target, { asOf, calendar, span })], undated: target.undated && !span, classes, missing: null, partial: isCut };
  const { sides, missing } = referencePieces(rule, target, { asOf, calendar, viewFrom, span, partial, firstDay });
  return { sides, undated: false, classes, missing, partial: isCut && partial === 'aligned' };
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
    if (!own || !path || path.depth < deepest || deepest === 0) return own ?? nothing;
    const before = along.flatMap((sibling, position) => (sibling.parent === path.parent && sibling.depth === path.depth && sibling.position <= path.position
      ? plain[onColumns ? index - at + position : position * width + (index % width)] ?? [] : []));
    return merged(own, before);
  });
}

const nothing: SlotTarget = { sides: [], undated: false, classes: null, missing: 'not-applicable', partial: false };

/** A period without a reference adds nothing; only when none has one is there nothing to show. */
function merged(own: SlotTarget, parts: readonly SlotTarget[]): SlotTarget {
  const told = parts.filter((part) => part.missing === null);
  if (told.length === 0) return own;
  const classes = own.classes && [...new Set(told.flatMap((part) => part.classes ?? []))];
  // Under cyclic dimensions, each part's days are the same and only the classes differ.
  const sides = own.classes ? told.slice(-1).flatMap((part) => part.sides) : [told.flatMap((part) => part.sides.flat())];
  return { sides, undated: told.some((part) => part.undated), classes, missing: null, partial: own.partial };
}
