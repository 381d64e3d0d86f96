import type { CellExpression } from '../../../shared/catalogue/computed';
import { NO_SCAN, type Plan, type PlanEntry } from '../plan/plan';
import type { RowsPart } from '../sql/rows-statement';
import type { FoundCell, Half } from './found-cell';
import type { GoalAsked } from './goal-sides';

/** One measure behind a cell, in the cell where it is told. */
export interface Opening {
  readonly cell: FoundCell;
  /** How often it counts in the cell; null: the cell isn't a sum of such. */
  readonly factor: number | null;
  /** Null: as the measure itself says. */
  readonly part: RowsPart['part'] | null;
  /** The objectives that it tells in its one half; null: it tells facts. */
  readonly goal: GoalAsked | null;
}

/** What a cell opens into: itself, or the measures that its formula is made of, numerator and denominator apart. */
export function openingsOf(plan: Plan, cell: FoundCell): Opening[] {
  const { formula, goal, resolved, scan } = cell.entry;
  if (goal) {
    // Compared with its objective: what it is compared with are objectives of its own days.
    const [own, other] = [cell.halves.filter(({ slot }) => slot === 'current'), cell.halves.filter(({ slot }) => slot === 'reference')];
    const objectives = goalsOf({ ...cell, halves: other }, () => ({ told: resolved.partial === 'full' ? 'target' : 'prorated', about: resolved.about, which: 'current' }));
    return [...openingsOf(plan, { ...cell, halves: own, entry: { ...cell.entry, goal: false } }), ...objectives];
  }
  if (formula.kind === 'goal') return goalsOf(cell, (which) => ({ told: formula.isProrated ? 'prorated' : 'target', about: formula.of, which }));
  if (formula.kind !== 'computed') return scan === NO_SCAN || plan.scans[scan]?.byRep ? [] : [{ cell, factor: 1, part: null, goal: null }];
  const sides = sidesOf(formula.root);
  if (!sides) return leavesOf(plan, { cell, factor: 1, part: null, goal: null }, formula.root);
  return (['numerator', 'denominator'] as const)
    .filter((part) => cell.part === undefined || cell.part === part)
    .flatMap((part) => leavesOf(plan, { cell: { ...cell, part: undefined }, factor: 1, part, goal: null }, sides[part]));
}

const goalsOf = (cell: FoundCell, asked: (which: Half['slot']) => GoalAsked): Opening[] =>
  cell.halves.map((half) => ({ cell: { ...cell, halves: [half] }, factor: 1, part: null, goal: asked(half.slot) }));

/** Whether a cell has a numerator and a denominator. */
export function hasParts({ formula }: PlanEntry): boolean {
  return formula.kind === 'ratio' || (formula.kind === 'computed' && sidesOf(formula.root) !== null);
}

function sidesOf(root: CellExpression): { readonly numerator: CellExpression; readonly denominator: CellExpression } | null {
  if (root.kind === 'share') return { numerator: root.of, denominator: { kind: 'at', level: 'total', of: root.of } };
  const [numerator, denominator] = root.kind === 'apply' && root.operator === 'divide' ? root.of : [];
  return numerator && denominator && denominator.kind !== 'constant' ? { numerator, denominator } : null;
}

/** The measures inside an expression, each once a place and a factor. */
function leavesOf(plan: Plan, opening: Opening, expression: CellExpression): Opening[] {
  const { cell, factor } = opening;
  switch (expression.kind) {
    case 'constant': return [];
    case 'part': {
      const { formula } = cell.entry;
      const entry = formula.kind === 'computed' ? plan.entries[formula.parts[expression.part] ?? -1] : undefined;
      if (!entry) return [];
      // A ratio inside is no sum of its rows.
      return openingsOf(plan, { ...cell, entry }).map((inside) => ({ ...inside, part: opening.part ?? inside.part, factor: factor === null || inside.factor === null || hasParts(entry) ? null : factor * inside.factor }));
    }
    case 'at': {
      const place = cellAt(plan, cell, expression.level);
      return place ? leavesOf(plan, { ...opening, cell: place }, expression.of) : [];
    }
    case 'share': case 'rank': return leavesOf(plan, { ...opening, factor: null }, expression.of);
    case 'apply': return merged(expression.of.flatMap((side, index) => leavesOf(plan, { ...opening, factor: factorOf(expression, index, factor) }, side)));
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

/** The same measure in the same cell opens once. */
function merged(openings: readonly Opening[]): Opening[] {
  const found = new Map<string, Opening>();
  for (const opening of openings) {
    const { entry, halves, target, members } = opening.cell;
    const key = JSON.stringify([entry.scan, entry.resolved.measure, entry.current, entry.reference, halves, target, members, opening.part, opening.goal]);
    const known = found.get(key);
    found.set(key, known ? { ...known, factor: known.factor === null || opening.factor === null ? null : known.factor + opening.factor } : opening);
  }
  return [...found.values()];
}

/** The cell that a level means, seen from another; undefined where there is none. */
function cellAt(plan: Plan, cell: FoundCell, level: Extract<CellExpression, { kind: 'at' }>['level']): FoundCell | undefined {
  if (level === 'total') return { ...cell, members: [], target: 0 };
  const width = plan.time.columnPaths.length;
  if (level !== 'parent' && 'above' in level) return aboveOf(plan, cell, level.above);
  const axis = level === 'parent' || plan.rows.some(({ id }) => id === level.dimension) ? 'rows' : 'columns';
  const paths = axis === 'rows' ? plan.time.rowPaths : plan.time.columnPaths;
  const [row, column] = [Math.floor(cell.target / width), cell.target % width];
  let time = axis === 'rows' ? row : column;
  let { members } = cell;
  const isFixed = (id: string) => members.some(({ dimension }) => dimension === id);
  const fixed = () => plan[axis].filter(({ kind, id }) => kind === 'member' && isFixed(id)).length + (paths[time]?.depth ?? 0);
  const wanted = level === 'parent' ? fixed() - 1 : plan[axis].findIndex(({ id }) => id === level.dimension) + 1;
  if (wanted < (level === 'parent' ? 0 : 1) || fixed() < wanted) return undefined;
  while (fixed() > wanted) {
    const last = plan[axis][fixed() - 1];
    if (!last) return undefined;
    if (last.kind === 'member') members = members.filter(({ dimension }) => dimension !== last.id);
    else time = paths[time]?.parent ?? 0;
  }
  return { ...cell, members, target: axis === 'rows' ? time * width + column : row * width + time };
}

/** The cell above a dimension's members; itself where it fixes none of them, none where it fixes more inside. */
function aboveOf(plan: Plan, cell: FoundCell, dimension: string): FoundCell | undefined {
  const axis = (['rows', 'columns'] as const).find((candidate) => plan[candidate].some(({ id }) => id === dimension));
  if (!axis || !cell.members.some((member) => member.dimension === dimension)) return cell;
  const inside = plan[axis].slice(plan[axis].findIndex(({ id }) => id === dimension) + 1);
  const width = plan.time.columnPaths.length;
  const time = axis === 'rows' ? plan.time.rowPaths[Math.floor(cell.target / width)] : plan.time.columnPaths[cell.target % width];
  const outerTimes = plan[axis].slice(0, plan[axis].length - inside.length).filter(({ kind }) => kind === 'time').length;
  if (inside.some(({ id }) => cell.members.some((member) => member.dimension === id)) || (time?.depth ?? 0) > outerTimes) return undefined;
  return { ...cell, members: cell.members.filter((member) => member.dimension !== dimension) };
}
