import type { CellExpression } from '../../../shared/catalogue/computed';
import type { Plan } from '../plan/plan';
import type { FoundCell } from './found-cell';

/** The cell that a cell is shown as a share of; undefined where it has none, null where it is shown as no share. */
export function wholeOf(plan: Plan, cell: FoundCell): FoundCell | undefined | null {
  switch (cell.show) {
    case 'share-of-total': return cellAt(plan, cell, 'total');
    case 'share-of-row': return withoutAxis(plan, cell, 'columns');
    case 'share-of-column': case 'contribution': return withoutAxis(plan, cell, 'rows');
    case 'share-of-parent': return cellAt(plan, cell, 'parent');
    default: return null;
  }
}

function withoutAxis(plan: Plan, cell: FoundCell, axis: 'rows' | 'columns'): FoundCell {
  const width = plan.time.columnPaths.length;
  const members = cell.members.filter(({ dimension }) => !plan[axis].some(({ id }) => id === dimension));
  return { ...cell, members, target: axis === 'columns' ? Math.floor(cell.target / width) * width : cell.target % width };
}

/** The cell that a level means, seen from another; undefined where there is none. */
export function cellAt(plan: Plan, cell: FoundCell, level: Extract<CellExpression, { kind: 'at' }>['level']): FoundCell | undefined {
  if (level === 'total') return { ...cell, members: [], target: 0 };
  const width = plan.time.columnPaths.length;
  if (level !== 'parent' && 'all' in level) return { ...cell, members: cell.members.filter(({ dimension }) => dimension !== level.all) };
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
