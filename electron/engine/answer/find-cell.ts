import { VigieError, type Problem } from '../../../shared/protocol/errors';
import type { CellSpec, MeasureEntry } from '../../../shared/view/view-spec';
import type { Plan, PlanEntry } from '../plan/plan';
import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import { hasSides } from '../../../shared/catalogue/sides';
import type { FoundCell, Half } from './found-cell';

/** Where a cell lies in its view; throws `bad_cell` with what doesn't fit. */
export function findCell(plan: Plan, cell: CellSpec): FoundCell {
  const problems: Problem[] = [];
  const entry = plan.entries.find((candidate) => !candidate.hidden && sameEntry(candidate.resolved.spec, cell));
  if (!entry) problems.push({ path: 'measure', code: 'cell_measure', params: { measure: typeof cell.measure === 'string' ? cell.measure : JSON.stringify(cell.measure) } });
  const row = placeOn('rows', plan, cell, problems);
  const column = placeOn('columns', plan, cell, problems);
  if (cell.part !== undefined && entry && !hasSides(entry.resolved.measure, entry.resolved.show)) problems.push({ path: 'part', code: 'cell_part', params: { part: cell.part } });
  if (!entry || problems.length > 0) throw new VigieError('bad_cell', {}, problems);
  return { entry, halves: halvesOf(entry), show: entry.resolved.show, target: row.time * plan.time.columnPaths.length + column.time, members: [...row.members, ...column.members], part: cell.part };
}

/** A comparison shown as a value is its reference alone; a difference, percent, index or contribution is made of both. */
function halvesOf({ resolved: { comparison, show } }: PlanEntry): Half[] {
  if (comparison === null) return [{ slot: 'current', sign: 1 }];
  if (!SHOW_TABLE[show].needsComparison) return [{ slot: 'reference', sign: 1 }];
  return [{ slot: 'current', sign: 1 }, { slot: 'reference', sign: show === 'difference' || show === 'contribution' ? -1 : 1 }];
}

/** The same measure asked in the same way; what isn't said is the default. */
function sameEntry(entry: MeasureEntry, cell: CellSpec): boolean {
  const wayOf = ({ measure, comparison, show, span, of, date, likeForLike, partial }: Omit<MeasureEntry, 'measure'> & Pick<CellSpec, 'measure'>) =>
    JSON.stringify([measure, comparison ?? null, show ?? 'value', span ?? null, of ?? null, date ?? null, likeForLike ?? null, partial ?? null]);
  return wayOf(entry) === wayOf(cell);
}

interface AxisPlace {
  readonly time: number;
  readonly members: FoundCell['members'];
}

function placeOn(axis: 'rows' | 'columns', plan: Plan, cell: CellSpec, problems: Problem[]): AxisPlace {
  const dimensions = plan[axis];
  const paths = axis === 'rows' ? plan.time.rowPaths : plan.time.columnPaths;
  const given = cell[axis];
  for (const id of Object.keys(given)) {
    if (!dimensions.some((dimension) => dimension.id === id)) problems.push({ path: `${axis}.${id}`, code: 'not_in_view', params: { dimension: id } });
  }
  const members: { dimension: string; member: string }[] = [];
  let time = 0;
  let isTotal = false;
  for (const { id, kind } of dimensions) {
    const member = given[id] ?? null;
    if (member === null) {
      isTotal = true;
      continue;
    }
    // A total over a dimension is a total over all inside it.
    if (isTotal) problems.push({ path: `${axis}.${id}`, code: 'cell_under_total', params: { dimension: id } });
    if (kind === 'member') members.push({ dimension: id, member });
    else {
      const found = paths.findIndex((path) => path.parent === time && path.key === member);
      if (found < 0) problems.push({ path: `${axis}.${id}`, code: 'cell_member', params: { dimension: id, member } });
      else time = found;
    }
  }
  return { time, members };
}
