import type { Note } from '../../../shared/view/pivot-table';
import { goalGaps, goalTree } from '../layout/goal-tree';
import type { Cells } from './cells';
import { spreadOf } from './goal-sides';
import type { PreparedView } from './prepare-view';

const MOST_GAPS = 5;

/** Objectives that nobody can place, those that are given several times, and those whose parts say something else. */
export function goalNotes({ directory }: PreparedView, { plan, goals }: Pick<Cells, 'plan' | 'goals'>): Note[] {
  if (!goals) return [];
  const unread: Note[] = goals.goals.unread > 0 ? [{ code: 'targets_unread', params: { count: goals.goals.unread } }] : [];
  const doubled: Note[] = goals.goals.doubled > 0 ? [{ code: 'targets_doubled', params: { count: goals.goals.doubled } }] : [];
  const { natural: ranges = [], classes = null } = plan.time.targets[0] ?? {};
  const gaps = [...goals.measures].flatMap(([measure, found]) => (found.isSum ? goalGaps(goalTree(found.index, goals.members.cellOf([])), ranges, spreadOf(classes, found, goals, null)) : [])
    .slice(0, MOST_GAPS).map(({ team, own, parts }): Note => ({
      code: 'target_gap', params: { measure, member: team === null ? 'Σ' : directory.teams.labels.get(team) ?? '', own: rounded(own), parts: rounded(parts) },
    })));
  return [...unread, ...doubled, ...gaps];
}

const rounded = (value: number) => Math.round(value * 100) / 100;
