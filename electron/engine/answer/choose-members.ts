import type { RunOptions } from '../db/database';
import { compareNames, nodeName } from '../layout/order';
import { isSameValue } from '../layout/same-value';
import { shownOf } from '../layout/shown';
import type { Plan } from '../plan/plan';
import type { Choice, ResolvedView } from '../../../shared/view/resolved-view';
import type { Note } from '../../../shared/view/pivot-table';
import { orderedAxis, readCells } from './cells';
import { seasonsFor } from './goal-season';
import type { Kept } from './place-members';
import { planView, type PreparedView } from './prepare-view';

export interface Chosen {
  readonly kept: Kept;
  readonly notes: readonly Note[];
}

/** Which members of a dimension stay themselves: judged by their value over the whole period, each choice by itself. */
export async function chooseMembers(prepared: PreparedView, plan: Plan, options: RunOptions): Promise<Chosen> {
  const kept = new Map<string, ReadonlySet<string>>();
  const notes: Note[] = [];
  for (const choice of prepared.view.choices) {
    if (![...plan.rows, ...plan.columns].some(({ id }) => id === choice.dimension.id)) {
      notes.push({ code: 'choice_unseen', params: { dimension: choice.dimension.id } });
      continue;
    }
    const members = await judge(prepared, choice, plan, options);
    const names = new Set(keep(members, choice).map(({ name }) => name));
    const before = kept.get(choice.dimension.id);
    kept.set(choice.dimension.id, before ? new Set([...names].filter((name) => before.has(name))) : names);
    if (names.size < members.length) notes.push({ code: 'choice', params: { dimension: choice.dimension.id, shown: names.size, total: members.length } });
  }
  return { kept, notes };
}

interface Judged {
  readonly name: string;
  readonly value: number;
}

async function judge(prepared: PreparedView, choice: Choice, plan: Plan, options: RunOptions): Promise<Judged[]> {
  // Beside the measure that judges stand those of the view: a member that they show and that has none of it is judged as 0.
  const { view } = prepared;
  const alone: ResolvedView = { ...view, rows: [choice.dimension], columns: [], entries: [choice.by, ...view.entries], sorts: [], choices: [] };
  const { plan: judging, classes } = await planView({ ...prepared, view: alone }, plan, options);
  const cells = await readCells(judging, { prepared: { ...prepared, view: alone }, classes, kept: new Map(), seasons: await seasonsFor(judging, prepared, options), showEmptyColumns: true, always: [], options });
  const [side] = cells.current;
  if (!side) return [];
  const axis = orderedAxis(cells.rows, cells.dictionaries);
  const shown = shownOf('value', side, null, { rows: cells.rows.tree, columns: cells.columns.tree });
  return (axis.tree.children[0] ?? []).map((node) => ({ name: nodeName(axis, node), value: shown.values[node] ?? NaN }));
}

function keep(members: readonly Judged[], { keep: how }: Choice): Judged[] {
  const known = members.filter(({ value }) => !Number.isNaN(value));
  if (how.kind === 'between') return known.filter(({ value }) => how.min <= value && value <= how.max);
  const sign = how.kind === 'top' ? -1 : 1;
  return known.sort((a, b) => (isSameValue(a.value, b.value) ? 0 : sign * (a.value - b.value)) || compareNames(a.name, b.name)).slice(0, how.count);
}
