import { intersect } from '../../../shared/time/calendar';
import type { Day, DayRange } from '../../../shared/time/day';
import { workedIn } from '../../../shared/time/working-days';
import type { BlankReason } from '../../../shared/view/pivot-table';
import type { AnyMeasure } from '../../../shared/view/resolved-view';
import type { Marks } from '../layout/axis-tree';
import { Dictionary } from '../layout/dictionary';
import type { CellFrame } from '../layout/fold';
import { goalIndex, goalOf, goalTree, levelGoalOf, stretchesOf, type GivenGoal, type GoalIndex, type GoalNode, type GoalShare } from '../layout/goal-tree';
import { sumOf, type GoalPart, type Spread } from '../layout/goal-spread';
import type { MemberTrie } from '../layout/member-trie';
import { nodeName, type OrderedAxis } from '../layout/order';
import { reasonCode, type Side } from '../layout/sides';
import type { DayClasses } from '../plan/day-classes';
import type { Plan, PlanEntry } from '../plan/plan';
import type { SlotPiece } from '../plan/slot-pieces';
import { goalMembers, type GoalMembers } from './goal-members';
import { goalRates } from './goal-rates';
import type { Kept } from './place-members';
import type { PreparedView } from './prepare-view';
import { readGoals, type Goals } from './read-goals';

/** The objectives that a plan asks for, ready to be laid on its cells. */
export interface GoalSheet {
  readonly goals: Goals;
  readonly members: GoalMembers;
  readonly measures: ReadonlyMap<string, GoalMeasure>;
  readonly prepared: PreparedView;
  readonly classes: DayClasses;
}

interface GoalMeasure {
  readonly given: readonly GivenGoal[];
  readonly index: GoalIndex;
  /** Objectives of rates don't add up. */
  readonly isSum: boolean;
  readonly season: Spread['season'];
}

/** What entries ask an objective of; undefined for those that don't. */
export function aboutOf({ formula, goal, resolved }: PlanEntry): AnyMeasure | undefined {
  if (formula.kind === 'goal' || formula.kind === 'repsAtTarget') return formula.of;
  return goal ? resolved.about : undefined;
}

/** How months weigh when objectives of a measure are spread; none: all alike. */
export type Seasons = ReadonlyMap<string, NonNullable<Spread['season']>>;

export async function goalSheet(plan: Plan, { prepared, kept, classes, seasons }: { readonly prepared: PreparedView; readonly kept: Kept; readonly classes: DayClasses; readonly seasons: Seasons }): Promise<GoalSheet | null> {
  const wanted = new Map(plan.entries.flatMap((entry): [string, AnyMeasure][] => {
    const about = aboutOf(entry);
    return about ? [[about.id, about]] : [];
  }));
  if (wanted.size === 0) return null;
  const { directory, view, asOf } = prepared;
  const goals = await readGoals(directory, view.calendar);
  const measures = new Map([...wanted].map(([id, measure]): [string, GoalMeasure] => {
    const given = goals.of(id);
    const index = goalIndex(given, stretchesOf(given, directory.teams, plan.teams === 'as-is' ? asOf : null), directory.teams);
    return [id, { given, index, season: seasons.get(id) ?? null, isSum: measure.additivity === 'additive' || measure.additivity === 'semi-additive' }];
  }));
  return { goals, measures, prepared, classes, members: await goalMembers(prepared, kept) };
}

/** Who has an objective in the view's time is shown beside those who have results. */
export function markGoals(plan: Plan, sheet: GoalSheet, { axis, marks, trie, dictionaries }: { readonly axis: 'rows' | 'columns'; readonly marks: Marks; readonly trie: MemberTrie; readonly dictionaries: Map<string, Dictionary> }): void {
  for (const names of goalPaths(plan, sheet, axis)) {
    let path = 0;
    let level = 0;
    for (const name of names.names) {
      const dictionary = dictionaries.get(trie.dimensions[level] ?? '') ?? new Dictionary();
      dictionaries.set(trie.dimensions[level] ?? '', dictionary);
      path = trie.child(level + 1, path, dictionary.number(name));
      level += 1;
    }
    const width = marks.axis.paths.length;
    for (const time of names.times) {
      // A level stands only beside as many time members as its depth fixes.
      const target = marks.axis.membersBeside[marks.axis.paths[time]?.depth ?? 0]?.includes(level) === true ? marks.levels[level] : undefined;
      if (target) target[path * width + time] = 1;
    }
  }
}

interface GoalPath {
  readonly names: readonly string[];
  readonly times: readonly number[];
}

/** Members of an axis that objectives name, and the periods in which they do. Made before marks are, so that tries know them. */
export function goalPaths(plan: Plan, { measures, members }: GoalSheet, axis: 'rows' | 'columns'): GoalPath[] {
  if (members.blankBy !== null) return [];
  const dimensions = plan[axis].filter(({ kind }) => kind === 'member').map(({ id }) => id);
  const width = plan.time.columnPaths.length;
  const paths = axis === 'rows' ? plan.time.rowPaths : plan.time.columnPaths;
  const naturalAt = (time: number) => plan.time.targets[axis === 'rows' ? time * width : time]?.natural ?? [];
  const found = new Map<string, { names: string[]; times: Set<number> }>();
  const add = (names: string[], range: DayRange): void => {
    const times = paths.flatMap((_, time) => (naturalAt(time).some((piece) => intersect(piece, range)) ? [time] : []));
    for (let length = 0; length <= names.length; length += 1) {
      const key = JSON.stringify(names.slice(0, length));
      const known = found.get(key) ?? { names: names.slice(0, length), times: new Set<number>() };
      for (const time of times) known.times.add(time);
      found.set(key, known);
    }
  };
  const namesUntil = (isTold: (dimension: string) => boolean, rep: number | null, team: number | null): string[] => {
    const end = dimensions.findIndex((dimension) => !isTold(dimension));
    return dimensions.slice(0, end < 0 ? dimensions.length : end).map((dimension) => members.nameOf(dimension, rep, team) ?? '');
  };
  for (const { index } of measures.values()) {
    for (const [team, reps] of index.repsIn) {
      for (const { rep, range, rows } of reps) {
        if (!members.cellOf([]).acceptsRep(rep, team)) continue;
        for (const row of rows) {
          const here = intersect(row.range, range);
          if (here) add(namesUntil(members.reaches, rep, team), here);
        }
      }
    }
    for (const [team, rows] of index.ofTeams) {
      if (members.cellOf([]).acceptsTeam(team)) for (const row of rows) add(namesUntil(members.isOfTeams, null, team), row.range);
    }
    if (members.cellOf([]).acceptsCompany) for (const row of index.company) add([], row.range);
  }
  return [...found.values()].map(({ names, times }) => ({ names, times: [...times] }));
}

/** What is told of an objective, and of whose days: the cell's own, or those that it is compared with. */
export interface GoalAsked {
  readonly told: 'target' | 'prorated' | 'elapsed';
  readonly about: AnyMeasure | null;
  readonly which: 'current' | 'reference';
}

/** What has been read of objectives (null: none are asked for), and the view that asks. */
interface GoalSource {
  readonly goals: GoalSheet | null;
  readonly prepared: PreparedView;
}

export type GoalFrame = CellFrame & { readonly rows: OrderedAxis; readonly columns: OrderedAxis };

/** Objectives (or the part of the period that is over) of every cell. */
export function goalSide(frame: GoalFrame, entry: PlanEntry, asked: GoalAsked, source: GoalSource): Side {
  const { plan, rows, columns } = frame;
  const width = columns.tree.depth.length;
  const size = rows.tree.depth.length * width;
  const side: Side = { top: new Float64Array(size), bottom: new Float64Array(size).fill(1), blank: new Uint8Array(size) };
  const partsAt = goalReader(plan, entry, asked, source);
  const rowMembers = membersOf(rows);
  const columnMembers = membersOf(columns);
  for (let row = 0; row < rows.tree.depth.length; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const target = (rows.tree.time[row] ?? 0) * plan.time.columnPaths.length + (columns.tree.time[column] ?? 0);
      const told = asked.told === 'elapsed' ? elapsedAt(plan, entry, target, { asked, ...source }) : partsAt(target, [...rowMembers[row] ?? [], ...columnMembers[column] ?? []]);
      const value = typeof told === 'object' ? sumOf(told) : told;
      if (typeof value !== 'number') side.blank[at] = reasonCode(value ?? 'no-target');
      else if (Number.isNaN(value)) side.blank[at] = reasonCode('no-rate');
      else side.top[at] = value;
    }
  }
  return side;
}

/** Reads the objectives of a cell's target that fixes some members, or why there are none to tell. */
export function goalReader(plan: Plan, entry: PlanEntry, asked: GoalAsked, { goals: sheet, prepared }: GoalSource) {
  const measure = asked.about ? sheet?.measures.get(asked.about.id) : undefined;
  const trees = new Map<string, GoalNode>();
  return (target: number, fixed: FixedMembers): readonly GoalPart<GivenGoal>[] | BlankReason => {
    const days = daysOf(plan, entry, target, { asked, prepared });
    if (typeof days === 'string') return days;
    if (!sheet || !measure) return 'no-target';
    if (sheet.members.blankBy !== null || fixed.some(({ dimension }) => !sheet.members.reaches(dimension))) return 'unreachable';
    const key = JSON.stringify(fixed);
    const tree = trees.get(key) ?? goalTree(measure.index, sheet.members.cellOf(fixed));
    trees.set(key, tree);
    const worth = asked.about && goalRates(plan, entry, { about: asked.about, which: asked.which, target }, prepared);
    const sides = days.sides.map((ranges) => {
      const spread = spreadOf(classesOf(ranges), measure, sheet, worth);
      return measure.isSum ? goalOf(tree, ranges, spread, days.share) : levelGoalOf(tree, ranges, spread);
    });
    // A mean of years is told where all of them have an objective.
    if (sides.some((parts) => parts.length === 0)) return [];
    return sides.flatMap((parts) => parts.map(({ goal, amount }) => ({ goal, amount: amount / sides.length })));
  };
}

type FixedMembers = readonly { readonly dimension: string; readonly member: string }[];

function elapsedAt(plan: Plan, entry: PlanEntry, target: number, context: Parameters<typeof daysOf>[3]): number | BlankReason {
  const days = daysOf(plan, entry, target, context);
  return typeof days === 'string' ? days : days.share(null);
}

export function membersOf(axis: OrderedAxis): { dimension: string; member: string }[][] {
  const { levels, tree } = axis;
  const found: { dimension: string; member: string }[][] = [];
  for (let node = 0; node < tree.depth.length; node += 1) {
    const above = found[tree.parent[node] ?? -1] ?? [];
    const dimension = levels.dimensions[(tree.depth[node] ?? 0) - 1];
    found.push(dimension?.kind === 'member' ? [...above, { dimension: dimension.id, member: nodeName(axis, node) }] : above);
  }
  return found;
}

/** `allowed`: the classes of days that count; null: all. */
export function spreadOf(allowed: readonly number[] | null, { season }: Pick<GoalMeasure, 'season'>, { prepared, classes }: Pick<GoalSheet, 'prepared' | 'classes'>, worth: Spread['worth']): Spread {
  return { workdays: prepared.work.calendars[0], season, worth, allows: allowed ? (day: Day) => allowed.includes(classes.classOf(day)) : null };
}

/** Classes of the days that any of the pieces holds. */
export const classesOf = (pieces: readonly SlotPiece[]): readonly number[] | null => (pieces.some(({ classes }) => classes === null) ? null : pieces.flatMap(({ classes }) => classes ?? []));

interface GoalDays {
  /** One list a side: several are a mean of years. */
  readonly sides: readonly (readonly SlotPiece[])[];
  readonly share: GoalShare;
}

/** The days whose objective a cell tells, and how much of it counts. */
function daysOf(plan: Plan, entry: PlanEntry, target: number, { asked: { told, which }, prepared: { asOf, work } }: { readonly asked: GoalAsked; readonly prepared: PreparedView }): GoalDays | 'future' | 'no-reference' {
  const sidesIn = (slot: number | null) => (slot === null ? [] : plan.time.slots[slot]?.targets[target]?.sides ?? []);
  const isReference = which === 'reference';
  const sides = sidesIn(isReference ? entry.reference : entry.objective ?? entry.current);
  if (sides.length === 0) return 'no-reference';
  const all = sides.flat();
  const { span, partial, natural } = entry.resolved;
  if (span || told === 'target' || (partial === 'full' && told === 'prorated') || natural) return { sides, share: () => 1 };
  if (!isReference && (all[0]?.from ?? 0) > asOf) return 'future';
  const over = isReference ? sidesIn(entry.reached).flat() : all.flatMap((piece) => intersect(piece, { from: -Infinity, to: asOf + 1 }) ?? []);
  const shares = work.calendars.map((calendar) => {
    const whole = workedIn(all, calendar);
    return whole === 0 ? daysIn(over) / Math.max(1, daysIn(all)) : workedIn(over, calendar) / whole;
  });
  return { sides, share: (team) => shares[team === null ? 0 : work.ofTeam(team)] ?? shares[0] ?? 1 };
}

const daysIn = (ranges: readonly DayRange[]) => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
