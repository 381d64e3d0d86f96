import type { RunOptions } from '../db/database';
import { axisLevels } from '../layout/axis-levels';
import { axisTree, Marks } from '../layout/axis-tree';
import { Dictionary } from '../layout/dictionary';
import { foldSlot, markFacts, type CellFrame, type PlacedBase, type Plane } from '../layout/fold';
import { MemberTrie } from '../layout/member-trie';
import type { OrderedAxis } from '../layout/order';
import { sideOf, type LevelPlane, type ScanAnswer, type Side } from '../layout/sides';
import type { DayClasses } from '../plan/day-classes';
import type { Plan, PlanDimension, PlanEntry } from '../plan/plan';
import type { MemberReference } from '../../../shared/catalogue/dimensions';
import type { Directory, People } from './directory';
import { placeMembers, type Kept } from './place-members';
import { runLevel, type LevelAxis, type LevelContext } from './run-levels';
import { prepareScan, runScan, type PreparedScan } from './run-scan';

/** All cells of a plan, not yet in order: both axes, and for each entry its own values and its reference's. */
export interface Cells {
  readonly plan: Plan;
  readonly rows: LevelAxis;
  readonly columns: LevelAxis;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  readonly prepared: readonly PreparedScan[];
  readonly answers: readonly ScanAnswer[];
  readonly current: readonly Side[];
  readonly reference: readonly (Side | null)[];
}

export interface CellsContext {
  readonly directory: Directory;
  readonly classes: DayClasses;
  readonly kept: Kept;
  readonly showEmptyColumns: boolean;
  /** Members of the rows that are shown with or without facts, each a path of names from the outermost dimension. */
  readonly always: readonly (readonly string[])[];
  readonly options: RunOptions;
}

export async function readCells(plan: Plan, context: CellsContext): Promise<Cells> {
  const { directory, kept, options } = context;
  const prepared = await Promise.all(plan.scans.map((_, index) => prepareScan(plan, index, context.classes, directory)));
  const people = await peopleOf(plan, directory);
  const dictionaries = new Map<string, Dictionary>();
  const raws = await Promise.all(prepared.map((scan) => runScan(plan, scan, directory, options)));
  const tables = prepared.map((scan, index) => placeMembers(scan, raws[index] ?? emptyTable, { plan, directory, people, dictionaries, kept }));

  const rowTrie = trieOf(plan.rows);
  const columnTrie = trieOf(plan.columns);
  const bases = prepared.map(({ scan, maps }, index): PlacedBase => {
    const table = tables[index] ?? { ...emptyTable, members: new Map() };
    return { scan, table, maps, rowPaths: rowTrie.pathsOf(table), columnPaths: columnTrie.pathsOf(table) };
  });
  const always = pathsOf(context.always, rowTrie, dictionaries);
  const rows = treeOf(plan, 'rows', bases, { trie: rowTrie, showEmpty: true, always });
  const columns = treeOf(plan, 'columns', bases, { trie: columnTrie, showEmpty: context.showEmptyColumns, always: [] });
  const frame: CellFrame = { plan, rows, columns };
  const levelContext: LevelContext = { plan, directory, people, dictionaries, kept, rows, columns, options };
  const answers = await Promise.all(prepared.map(async (scan, index): Promise<ScanAnswer> => {
    const base = bases[index];
    if (!base) throw new Error('a scan without a base');
    const entries = plan.entries.filter((entry) => entry.scan === index);
    return { base, imported: scan.imported, planes: foldAll(frame, base, entries), levels: await levelsAll(scan, base, entries, levelContext) };
  }));
  const sidesOf = (slotOf: (entry: PlanEntry) => number | null) => plan.entries.map((entry) => {
    const answer = answers[entry.scan];
    const slot = slotOf(entry);
    return answer && slot !== null ? sideOf(frame, entry, slot, answer) : null;
  });
  const current = sidesOf((entry) => entry.current).filter((side) => side !== null);
  return { plan, rows, columns, dictionaries, prepared, answers, current, reference: sidesOf((entry) => entry.reference) };
}

const emptyTable = { rowCount: 0, segment: new Int32Array(0), keys: [], aggregates: [], scales: [] };

const trieOf = (dimensions: readonly PlanDimension[]) => new MemberTrie(dimensions.filter(({ kind }) => kind === 'member').map(({ id }) => id));

interface TreeOptions {
  readonly trie: MemberTrie;
  readonly showEmpty: boolean;
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

function treeOf(plan: Plan, axis: 'rows' | 'columns', bases: readonly PlacedBase[], { trie, showEmpty, always }: TreeOptions): LevelAxis {
  const levels = axisLevels(plan[axis], axis === 'rows' ? plan.time.rowPaths : plan.time.columnPaths);
  const marks = new Marks(levels, trie);
  bases.forEach((base, index) => markFacts(plan, base, plan.entries.filter((entry) => entry.scan === index && !entry.hidden), { axis, marks }));
  for (const { level, path } of always) marks.markAllTimes(level, path);
  marks.markAncestors();
  return { levels, trie, tree: axisTree(marks, showEmpty) };
}

export function orderedAxis(axis: LevelAxis, dictionaries: ReadonlyMap<string, Dictionary>): OrderedAxis {
  return { ...axis, dictionaries };
}

async function peopleOf(plan: Plan, directory: Directory): Promise<ReadonlyMap<string, People>> {
  const references = new Set<MemberReference>(plan.scans.flatMap(({ keys }) => keys.flatMap(({ path }) => (path.kind === 'reference' ? [path.reference] : []))));
  return new Map(await Promise.all([...references].map(async (reference): Promise<[string, People]> => [reference, await directory.people(reference)])));
}

const slotsOf = ({ current, reference }: PlanEntry) => (reference === null ? [current] : [current, reference]);

/** Each aggregate folded once for every slot in which an entry wants it. */
function foldAll(frame: CellFrame, base: PlacedBase, entries: readonly PlanEntry[]): Map<number, Map<number, Plane>> {
  const wanted = new Map<number, Set<number>>();
  for (const { formula, ...entry } of entries) {
    const aggregates = formula.kind === 'folded' ? [formula.aggregate] : formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [];
    for (const slot of slotsOf({ ...entry, formula })) wanted.set(slot, new Set([...(wanted.get(slot) ?? []), ...aggregates]));
  }
  return new Map([...wanted].map(([slot, aggregates]) => {
    const list = [...aggregates];
    const planes = foldSlot(frame, base, slot, list);
    return [slot, new Map(list.flatMap((aggregate, index) => { const plane = planes[index]; return plane ? [[aggregate, plane]] : []; }))];
  }));
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
