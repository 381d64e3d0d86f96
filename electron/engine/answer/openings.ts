import type { CellExpression } from '../../../shared/catalogue/computed';
import { sidesOf, type CellPart } from '../../../shared/catalogue/sides';
import { NO_SCAN, type Plan, type PlanEntry } from '../plan/plan';
import { cellAt, wholeOf } from './cell-above';
import type { FoundCell, Half } from './found-cell';
import type { GoalAsked } from './goal-sides';
import type { Opening } from './opening';
import { mergedOpenings, namedOpenings } from './opening-names';
import { takenBranch, type ValueIn } from './taken-branch';

interface OpeningSource {
  readonly plan: Plan;
  readonly valueIn: ValueIn;
}

const PARTS: readonly CellPart[] = ['numerator', 'denominator'];
const plain = (cell: FoundCell, told: Opening['told'], path: Opening['path'] = []): Opening => ({ cell, factor: 1, path, told });

/** What a cell opens into: itself, or the measures that its formula is made of, numerator and denominator apart. */
export function openingsOf(source: OpeningSource, cell: FoundCell): Opening[] {
  const { formula, goal, resolved, scan } = cell.entry;
  const whole = wholeOf(source.plan, cell);
  if (whole !== null) return sidesOpened(cell, (part) => openedAs(source, part === 'numerator' ? cell : whole));
  if (goal) {
    // Compared with its objective: what it is compared with are objectives of its own days.
    const [own, other] = [cell.halves.filter(({ slot }) => slot === 'current'), cell.halves.filter(({ slot }) => slot === 'reference')];
    const objectives = goalsOf({ ...cell, halves: other }, () => ({ told: resolved.partial === 'full' ? 'target' : 'prorated', about: resolved.about, which: 'current' }));
    return [...(own.length > 0 ? openingsOf(source, { ...cell, halves: own, entry: { ...cell.entry, goal: false } }) : []), ...objectives];
  }
  switch (formula.kind) {
    case 'goal': return goalsOf(cell, (which) => ({ told: formula.isProrated ? 'prorated' : 'target', about: formula.of, which }));
    case 'repsAtTarget': return cell.halves.flatMap((half) => sidesOpened({ ...cell, halves: [half] }, (who) => [plain({ ...cell, halves: [half] }, { kind: 'reps', who })]));
    case 'computed': return cell.halves.flatMap((half) => computedOpenings(source, { ...cell, halves: [half] }, formula.root));
    default: return [plain(cell, { kind: scan === NO_SCAN ? 'nothing' : BY_REP[source.plan.scans[scan]?.byRep ?? 'none'] })];
  }
}

const BY_REP = { none: 'facts', bonus: 'paid', presence: 'present' } as const;

/** Half by half: which branch of a formula holds may differ. */
function computedOpenings(source: OpeningSource, cell: FoundCell, root: CellExpression): Opening[] {
  const taken = takenBranch(cell, root, source.valueIn);
  const sides = sidesOf(dividedByNumber(source, cell, taken));
  const opened = (expression: CellExpression) => leavesOf(source, plain({ ...cell, part: undefined }, { kind: 'facts' }), expression);
  if (sides) return sidesOpened(cell, (part) => opened(sides[part]));
  return cell.part === undefined ? namedOpenings([], opened(dividedByNumber(source, cell, taken))) : [];
}

/** What is over of a period is no sum of rows: all that is divided by it is told by the rows above. */
function dividedByNumber({ plan, valueIn }: OpeningSource, cell: FoundCell, expression: CellExpression): CellExpression {
  const { formula } = cell.entry;
  const [above, below] = cell.part === undefined && expression.kind === 'apply' && expression.operator === 'divide' ? expression.of : [];
  if (formula.kind !== 'computed' || !above || below?.kind !== 'part' || plan.entries[formula.parts[below.part] ?? -1]?.formula.kind !== 'elapsed') return expression;
  const value = valueIn(cell, below);
  return value === null ? expression : { kind: 'apply', operator: 'divide', of: [above, { kind: 'constant', value }] };
}

const sidesOpened = (cell: FoundCell, open: (part: CellPart) => readonly Opening[]): Opening[] =>
  PARTS.filter((part) => cell.part === undefined || cell.part === part).flatMap((part) => namedOpenings([part], open(part)));

/** A cell as one side of a share. */
const openedAs = (source: OpeningSource, cell: FoundCell | undefined): Opening[] => (cell ? within(cell.entry, openingsOf(source, { ...cell, part: undefined, show: 'value' })) : []);

/** What a measure opens into, as a part of another: where it has sides of its own, under its name. */
const within = ({ resolved: { measure } }: PlanEntry, openings: readonly Opening[]): Opening[] =>
  openings.map((inside) => (inside.path.length === 0 ? inside : { ...inside, factor: null, path: [measure.id, ...inside.path] }));

const goalsOf = (cell: FoundCell, asked: (which: Half['slot']) => GoalAsked): Opening[] =>
  cell.halves.map((half) => plain({ ...cell, halves: [half] }, { kind: 'goal', asked: asked(half.slot) }));

/** The measures inside an expression, each once a place and a factor. */
function leavesOf(source: OpeningSource, opening: Opening, expression: CellExpression): Opening[] {
  const { cell, factor } = opening;
  const taken = takenBranch(cell, expression, source.valueIn);
  switch (taken.kind) {
    case 'constant': return [];
    case 'part': {
      const { formula } = cell.entry;
      const entry = formula.kind === 'computed' ? source.plan.entries[formula.parts[taken.part] ?? -1] : undefined;
      if (!entry) return [];
      return within(entry, openingsOf(source, { ...cell, entry, show: 'value' })).map((inside) => ({ ...inside, factor: factor === null || inside.factor === null ? null : factor * inside.factor }));
    }
    case 'at': {
      const place = cellAt(source.plan, cell, taken.level);
      return place ? leavesOf(source, { ...opening, cell: place }, taken.of) : [];
    }
    case 'share': return [taken.of, { kind: 'at', level: 'total', of: taken.of } as const].flatMap((side) => leavesOf(source, { ...opening, factor: null }, side));
    case 'rank': return leavesOf(source, { ...opening, factor: null }, taken.of);
    case 'apply': return mergedOpenings(taken.of.flatMap((side, index) => leavesOf(source, { ...opening, factor: factorOf(taken, index, factor) }, side)));
  }
}

/** What one side of a sum counts; null for everything that is no sum. */
function factorOf({ operator, of }: Extract<CellExpression, { kind: 'apply' }>, index: number, factor: number | null): number | null {
  const other = of[1 - index];
  if (factor === null || of.length > 2) return null;
  switch (operator) {
    case 'add': return other?.kind === 'constant' && other.value !== 0 ? null : factor;
    case 'subtract': return other?.kind === 'constant' && other.value !== 0 ? null : index === 0 ? factor : -factor;
    case 'negate': return -factor;
    case 'multiply': return other?.kind === 'constant' ? factor * other.value : null;
    case 'divide': return index === 0 && other?.kind === 'constant' && other.value !== 0 ? factor / other.value : null;
    default: return null;
  }
}
