import { NONE } from '../../../shared/model/member-names';
import { intersect, type Calendar } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import { CYCLIC_GRAINS, grainOf, periodsIn, type CyclicGrain, type LinearGrain } from '../../../shared/time/grains';

/** Members of one axis' time dimensions, outermost first, as far as a node fixes them. Path 0 fixes none. */
export interface TimePath {
  readonly parent: number;
  readonly depth: number;
  /** Member of the innermost time dimension fixed; empty for path 0. */
  readonly key: string;
  readonly pieces: readonly DayRange[];
  /** The finest linear period fixed. */
  readonly period: { readonly range: DayRange; readonly grain: LinearGrain } | null;
  /** Member of each cyclic grain fixed. */
  readonly cyclic: ReadonlyMap<string, number>;
  /** Facts without a date belong here: beside the dated ones at a total, alone under `(none)`. */
  readonly undated: boolean;
  /** Position among the paths of the same parent, in order of time. */
  readonly position: number;
}

export interface TimeFrame {
  readonly calendar: Calendar;
  /** The view's days, in order, without what time filters leave out. */
  readonly pieces: readonly DayRange[];
  readonly undated: boolean;
  /** Cyclic members that time filters leave. */
  readonly cyclic: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Every path of an axis, parents before children. */
export function timePaths(dimensions: readonly string[], frame: TimeFrame): TimePath[] {
  const paths: TimePath[] = [{ parent: -1, depth: 0, key: '', pieces: frame.pieces, period: null, cyclic: new Map(), undated: frame.undated, position: 0 }];
  let first = 0;
  for (const id of dimensions) {
    const end = paths.length;
    for (let parent = first; parent < end; parent += 1) {
      const path = paths[parent];
      if (path) paths.push(...childrenOf(path, parent, id, frame));
    }
    first = end;
  }
  return paths;
}

function childrenOf(path: TimePath, parent: number, id: string, frame: TimeFrame): TimePath[] {
  const grain = grainOf(id);
  const dated = grain?.kind === 'linear' ? linearChildren(path, grain, frame) : grain ? cyclicChildren(path, grain, frame) : [];
  const children: Omit<TimePath, 'position'>[] = dated.map((child) => ({ ...path, ...child, undated: false, parent, depth: path.depth + 1 }));
  if (path.undated) children.push({ ...path, key: NONE, pieces: [], period: null, cyclic: new Map(), undated: true, parent, depth: path.depth + 1 });
  return children.map((child, position) => ({ ...child, position }));
}

function linearChildren(path: TimePath, grain: LinearGrain, { calendar, cyclic }: TimeFrame): Pick<TimePath, 'key' | 'pieces' | 'period'>[] {
  const found = new Map<number, { range: DayRange; pieces: DayRange[] }>();
  for (const piece of path.pieces) {
    for (const range of periodsIn(grain, piece, calendar)) {
      const common = intersect(piece, range);
      const known = found.get(range.from) ?? { range, pieces: [] };
      if (common) known.pieces.push(common);
      found.set(range.from, known);
    }
  }
  const isMet = dayTest(path.cyclic, cyclic);
  return [...found.values()].filter(({ pieces }) => pieces.some((piece) => someDay(piece, isMet))).map(({ range, pieces }) => {
    // Of two grains fixed, the finer one names the period: a month under a week is still the week's.
    const finer = path.period && lengthOf(path.period.range) < lengthOf(range) ? path.period : { range, grain };
    return { key: grain.key(range.from, calendar), pieces, period: finer };
  });
}

/** Which days cyclic members fixed and filtered leave: nothing stands where none of its own days is left. */
function dayTest(fixed: TimePath['cyclic'], allowed: TimeFrame['cyclic']): (day: Day) => boolean {
  const tests = CYCLIC_GRAINS.flatMap((grain) => {
    const index = fixed.get(grain.id);
    const members = index === undefined ? allowed.get(grain.id) : new Set([index]);
    return members === undefined ? [] : [(day: Day) => members.has(grain.classOf(day))];
  });
  return (day) => tests.every((passes) => passes(day));
}

function someDay({ from, to }: DayRange, test: (day: Day) => boolean): boolean {
  for (let day = from; day < to; day += 1) if (test(day)) return true;
  return false;
}

const lengthOf = ({ from, to }: DayRange) => to - from;

function cyclicChildren(path: TimePath, grain: CyclicGrain, { cyclic }: TimeFrame): Pick<TimePath, 'key' | 'cyclic'>[] {
  const isMet = dayTest(path.cyclic, cyclic);
  const met = new Set<number>();
  for (const { from, to } of path.pieces) {
    for (let day = from; day < to && met.size < grain.keys.length; day += 1) if (isMet(day)) met.add(grain.classOf(day));
  }
  return [...met].sort((a, b) => a - b).map((index) => ({ key: grain.keys[index] ?? '', cyclic: new Map([...path.cyclic, [grain.id, index]]) }));
}
