import type { Day } from '../../../shared/time/day';

/** Who belongs to which team when, as plain data. Codes are those of the workspace. */
export interface TeamTree {
  readonly labels: ReadonlyMap<number, string>;
  readonly parents: ReadonlyMap<number, number>;
  /** Each rep's stays, in order of time, no two at once; half-open days, null: open. Who stays where they were hasn't moved. */
  readonly stays: ReadonlyMap<number, readonly Stay[]>;
}

export interface Stay {
  readonly team: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** The team of a rep on a day; undefined when no stay holds that day. */
export function teamOn(stays: readonly Stay[] | undefined, day: Day): number | undefined {
  let found: Stay | undefined;
  for (const stay of stays ?? []) {
    if ((stay.from ?? -Infinity) > day || day >= (stay.to ?? Infinity)) continue;
    if (!found || (stay.from ?? -Infinity) >= (found.from ?? -Infinity)) found = stay;
  }
  return found?.team;
}

/** The same in order of time: the later start holds where two overlap, and stays in one team that meet are one. */
export function settled(stays: readonly Stay[]): Stay[] {
  const days = [...new Set(stays.flatMap(({ from, to }) => [from ?? -Infinity, to ?? Infinity]))].toSorted((a, b) => a - b);
  const found: Stay[] = [];
  for (const [index, day] of days.slice(0, -1).entries()) {
    const end = days[index + 1] ?? Infinity;
    const team = teamOn(stays, day);
    if (team === undefined) continue;
    const last = found.at(-1);
    const isSame = last?.team === team && last.to === day;
    if (isSame) found.pop();
    found.push({ team, from: isSame ? last.from : day === -Infinity ? null : day, to: end === Infinity ? null : end });
  }
  return found;
}

/** From the top team down to the team itself. A team under itself stops where it began. */
function chainOf(team: number, { parents }: TeamTree): number[] {
  const chain = [team];
  for (let above = parents.get(team); above !== undefined && !chain.includes(above); above = parents.get(above)) chain.unshift(above);
  return chain;
}

/** The team at a level from the top (1, 2, …; 0: the team itself). A shallow team repeats in deeper levels. */
export function teamAtLevel(team: number, level: number, tree: TeamTree): number {
  const chain = chainOf(team, tree);
  return chain[level === 0 ? chain.length - 1 : Math.min(level, chain.length) - 1] ?? team;
}

export function depthOf(tree: TeamTree): number {
  return Math.max(0, ...[...tree.labels.keys()].map((team) => chainOf(team, tree).length));
}

/** Days on which somebody changes team. */
export function movesOf({ stays }: TeamTree): Day[] {
  return [...new Set([...stays.values()].flatMap((list) => list.flatMap(({ from, to }) => [from, to])).filter((day) => day !== null))];
}
