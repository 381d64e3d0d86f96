import type { RunOptions } from '../db/database';
import { axisLevels } from '../layout/axis-levels';
import { axisTree, Marks } from '../layout/axis-tree';
import { Dictionary } from '../layout/dictionary';
import { foldSlot, markFacts, type CellFrame, type FoldAxis, type SlotPlanes } from '../layout/fold';
import type { PlacedBase } from '../layout/placed-base';
import { MemberTrie } from '../layout/member-trie';
import { addedUp } from '../layout/compute';
import type { OrderedAxis } from '../layout/order';
import { projected } from '../layout/projected';
import type { LevelPlane, ScanAnswer, Side } from '../layout/sides';
import type { DayClasses } from '../plan/day-classes';
import type { Plan, PlanDimension, PlanEntry } from '../plan/plan';
import type { MemberReference } from '../../../shared/catalogue/dimensions';
import type { Directory, People } from './directory';
import { blankSide, entrySide } from './entry-sides';
import type { SideContext } from './side-context';
import { aboutOf, goalPaths, goalSheet, markGoals, type GoalSheet, type Seasons } from './goal-sides';
import { placeBase } from './place-base';
import type { Kept, PlaceContext } from './place-members';
import type { PreparedView } from './prepare-view';
import { runLevel, type LevelContext } from './run-levels';
import { runByRep, type ToldScan } from './run-by-rep';
import { prepareScan, runScan, type PreparedScan } from './run-scan';

/** All cells of a plan, not yet in order: both axes, and for each entry its own values and its reference's. */
export interface Cells {
  readonly plan: Plan;
  readonly rows: FoldAxis;
  readonly columns: FoldAxis;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  readonly prepared: readonly PreparedScan[];
  readonly answers: readonly ScanAnswer[];
  readonly goals: GoalSheet | null;
  readonly current: readonly Side[];
  readonly reference: readonly (Side | null)[];
}

export interface CellsContext {
  readonly prepared: PreparedView;
  readonly classes: DayClasses;
  readonly seasons: Seasons;
  readonly kept: Kept;
  readonly showEmptyColumns: boolean;
  /** Members of the rows that are shown with or without facts, each a path of names from the outermost dimension. */
  readonly always: readonly (readonly string[])[];
  readonly options: RunOptions;
}

export async function readCells(plan: Plan, context: CellsContext): Promise<Cells> {
  const { kept, options } = context;
  const { directory } = context.prepared;
  const prepared = await Promise.all(plan.scans.map((_, index) => prepareScan(plan, index, context.classes, directory)));
  const people = await peopleOf(plan, directory);
  const dictionaries = new Map<string, Dictionary>();
  const raws = await Promise.all(prepared.map((scan) => (scan.scan.byRep ? runByRep(plan, scan, context) : runScan(plan, scan, directory, options).then((raw): ToldScan => ({ raw, missing: null, notes: [] })))));
  const tries = { rows: trieOf(plan.rows), columns: trieOf(plan.columns) };
  const place: PlaceContext = { plan, directory, people, dictionaries, kept };
  const bases = await Promise.all(prepared.map((scan, index) => placeBase(scan, raws[index]?.raw ?? emptyTable, { place, tries, view: context.prepared })));
  const always = pathsOf(context.always, tries.rows, dictionaries);
  const goals = await goalSheet(plan, context);
  for (const axis of ['rows', 'columns'] as const) if (goals) for (const { names } of goalPaths(plan, goals, axis)) pathsOf([names], tries[axis], dictionaries);
  const treeOf = (axis: 'rows' | 'columns', options_: TreeOptions): FoldAxis => {
    const levels = axisLevels(plan[axis], axis === 'rows' ? plan.time.rowPaths : plan.time.columnPaths);
    const marks = new Marks(levels, tries[axis]);
    const marking = plan.entries.filter(({ hidden }) => options_.withSorting || hidden === false || hidden === 'part');
    bases.forEach((base, index) => markFacts(plan, base, marking.filter((entry) => entry.scan === index), { axis, marks }));
    if (goals && marking.some((entry) => aboutOf(entry))) markGoals(plan, goals, { axis, marks, trie: tries[axis], dictionaries });
    for (const { level, path } of options_.always) marks.markAllTimes(level, path);
    for (const dimension of options_.spread) marks.spread(dimension);
    marks.markAncestors();
    return { levels, trie: tries[axis], tree: axisTree(marks, options_.showEmpty) };
  };
  const frameOf = (options_: Pick<TreeOptions, 'withSorting' | 'spread'>): CellFrame => ({ plan, rows: treeOf('rows', { showEmpty: true, always, ...options_ }), columns: treeOf('columns', { showEmpty: context.showEmptyColumns, always: [], ...options_ }) });
  const toldIn = async (frame: CellFrame): Promise<SideContext> => {
    const { rows, columns } = frame;
    const levelContext: LevelContext = { plan, directory, people, dictionaries, kept, rows, columns, options };
    const answers = await Promise.all(prepared.map(async (scan, index): Promise<ScanAnswer> => {
      const base = bases[index];
      if (!base) throw new Error('a scan without a base');
      const entries = plan.entries.filter((entry) => entry.scan === index);
      return { base, imported: scan.imported, missing: raws[index]?.missing ?? null, notes: raws[index]?.notes ?? [], planes: foldAll(frame, base, entries), levels: await levelsAll(scan, base, entries, levelContext) };
    }));
    return { plan, frame, answers, goals, prepared: context.prepared, axes: { rows: { ...rows, dictionaries }, columns: { ...columns, dictionaries } } };
  };
  const told = await toldIn(frameOf({ withSorting: false, spread: [] }));
  const { frame, answers } = told;
  const added = ({ formula }: PlanEntry): readonly string[] => (formula.kind === 'computed' ? [...addedUp(formula.root), ...formula.parts.flatMap((part) => (plan.entries[part] ? added(plan.entries[part]) : []))] : []);
  // What only sorts may add up what stands where nothing is shown; so does a running total of members that have nothing of their own there.
  const isWide = plan.entries.map((entry) => (entry.hidden === 'sorting' || runs(entry)) && added(entry).length > 0);
  const spread = new Set(plan.entries.flatMap((entry) => (runs(entry) ? added(entry) : [])));
  const wide = isWide.includes(true) ? await toldIn(frameOf({ withSorting: true, spread: [...spread] })) : told;
  const sideAt = (index: number, which: 'current' | 'reference'): Side | null => {
    const side = entrySide(index, which, isWide[index] ? wide : told);
    return side && isWide[index] ? projected(side, wide.frame, frame) : side;
  };
  const current = plan.entries.map((_, index) => sideAt(index, 'current') ?? blankSide(frame));
  const reference = plan.entries.map(({ resolved }, index) => (resolved.comparison ? sideAt(index, 'reference') : null));
  return { plan, rows: frame.rows, columns: frame.columns, dictionaries, prepared, answers, goals, current, reference };
}

const runs = ({ resolved }: PlanEntry): boolean => resolved.show === 'running-total';

const emptyTable = { rowCount: 0, segment: new Int32Array(0), keys: [], aggregates: [], scales: [] };

const trieOf = (dimensions: readonly PlanDimension[]) => new MemberTrie(dimensions.filter(({ kind }) => kind === 'member').map(({ id }) => id));

interface TreeOptions {
  /** With the facts of what only sorts. */
  readonly withSorting: boolean;
  readonly showEmpty: boolean;
  /** Dimensions of which all members stand where one does. */
  readonly spread: readonly string[];
  readonly always: readonly MemberPath[];
}

interface MemberPath {
  readonly level: number;
  readonly path: number;
}

/** Names as paths of the trie, made where no fact has made them. */
function pathsOf(always: CellsContext['always'], trie: MemberTrie, dictionaries: Map<string, Dictionary>): MemberPath[] {
  return always.map((names) => names.reduce<MemberPath>(({ level, path }, name) => {
    const id = trie.dimensions[level] ?? '';
    const dictionary = dictionaries.get(id) ?? new Dictionary();
    dictionaries.set(id, dictionary);
    return { level: level + 1, path: trie.child(level + 1, path, dictionary.number(name)) };
  }, { level: 0, path: 0 }));
}

export function orderedAxis(axis: FoldAxis, dictionaries: ReadonlyMap<string, Dictionary>): OrderedAxis {
  return { ...axis, dictionaries };
}

async function peopleOf(plan: Plan, directory: Directory): Promise<ReadonlyMap<string, People>> {
  const references = new Set<MemberReference>(plan.scans.flatMap(({ keys }) => keys.flatMap(({ path }) => (path.kind === 'reference' ? [path.reference] : []))));
  return new Map(await Promise.all([...references].map(async (reference): Promise<[string, People]> => [reference, await directory.people(reference)])));
}

const slotsOf = ({ current, reference }: PlanEntry) => (reference === null ? [current] : [current, reference]);

/** Each aggregate folded once for every slot in which an entry wants it. */
function foldAll(frame: CellFrame, base: PlacedBase, entries: readonly PlanEntry[]): Map<number, SlotPlanes> {
  const wanted = new Map<number, { readonly weighed: Set<number>; readonly plain: Set<number> }>();
  for (const entry of entries) {
    const { formula } = entry;
    for (const slot of slotsOf(entry)) {
      const planes = wanted.get(slot) ?? { weighed: new Set(), plain: new Set() };
      wanted.set(slot, planes);
      if (formula.kind === 'folded') for (const aggregate of [formula.aggregate, ...(formula.known ? [formula.known.told, formula.known.untold] : [])]) planes.weighed.add(aggregate);
      if (formula.kind === 'ratio') for (const aggregate of [formula.numerator, formula.denominator]) planes.plain.add(aggregate);
    }
  }
  return new Map([...wanted].map(([slot, planes]) => [slot, foldSlot(frame, base, slot, planes)]));
}

async function levelsAll(prepared: PreparedScan, base: PlacedBase, entries: readonly PlanEntry[], context: LevelContext): Promise<Map<number, Map<number, LevelPlane>>> {
  const found = new Map<number, Map<number, LevelPlane>>();
  for (const entry of entries) {
    const { formula } = entry;
    if (formula.kind !== 'level') continue;
    for (const slot of slotsOf(entry)) {
      const planes = found.get(slot) ?? new Map<number, LevelPlane>();
      found.set(slot, planes);
      if (!planes.has(formula.aggregate)) planes.set(formula.aggregate, await runLevel(prepared, base, { aggregate: formula.aggregate, slot }, context));
    }
  }
  return found;
}
