import { compute } from '../layout/compute';
import type { CellFrame } from '../layout/fold';
import { reasonCode, sideOf, type Side } from '../layout/sides';
import { goalSide } from './goal-sides';
import { repsAtTarget } from './reps-at-target';
import type { SideContext } from './side-context';

/** The values of an entry in its own days, or in those that it is compared with; null where it has no such side. */
export function entrySide(index: number, which: 'current' | 'reference', context: SideContext): Side | null {
  const { plan, frame, answers, axes } = context;
  const entry = plan.entries[index];
  if (!entry) return null;
  const { formula, goal, resolved } = entry;
  const cells = { ...frame, rows: { ...frame.rows, ...axes.rows }, columns: { ...frame.columns, ...axes.columns } };
  if (which === 'reference' && goal) return goalSide(cells, entry, { told: resolved.partial === 'full' ? 'target' : 'prorated', about: resolved.about, which: 'current' }, context);
  switch (formula.kind) {
    case 'computed': return compute(formula.root, formula.parts.map((part) => entrySide(part, which, context)), frame);
    case 'goal': return goalSide(cells, entry, { told: formula.isProrated ? 'prorated' : 'target', about: formula.of, which }, context);
    case 'elapsed': return goalSide(cells, entry, { told: 'elapsed', about: null, which }, context);
    case 'repsAtTarget': return repsAtTarget(cells, entry, which, context);
    default: {
      const answer = answers[entry.scan];
      const slot = which === 'current' ? entry.current : entry.reference;
      return answer && slot !== null ? sideOf(frame, entry, slot, answer) : null;
    }
  }
}

/** Nothing to tell in any cell. */
export function blankSide({ rows, columns }: CellFrame): Side {
  const size = rows.tree.depth.length * columns.tree.depth.length;
  return { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size).fill(reasonCode('not-applicable')) };
}
