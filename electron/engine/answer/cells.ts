import type { RunOptions } from '../db/database';
import { axisLevels } from '../layout/axis-levels';
import { axisTree, Marks } from '../layout/axis-tree';
import type { Dictionary } from '../layout/dictionary';
import { foldSlot, markFacts, type PlacedBase, type Plane } from '../layout/fold';
import { MemberTrie } from '../layout/member-trie';
import type { OrderedAxis } from '../layout/order';
import { sideOf, type CellFrame, type LevelPlane, type ScanAnswer, type Side } from '../layout/sides';
import type { DayClasses } from '../plan/day-classes';
import type { Plan, PlanDimension, PlanEntry } from '../plan/plan';
import type { TimePath } from '../plan/time-paths';
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
  readonly options: RunOptions;
}

export async function readCells(plan: Plan, context: CellsContext): Promise<Cells> {
  const { directory, kept, options } = context;
  const prepared = await Promise.all(plan.scans.map((_, index) => prepareScan(plan, index, context.classes, directory)));
  const people = await peopleOf(plan, directory);
  const dictionaries = new Map<string, Dictionary>();
  const raws = await Promise.all(prepared.map((scan) => runScan(plan, scan, directory, options)));
  const tables = prepared.map((scan, index) => placeMembers(scan.scan, scan.rawKeys, raws[index] ?? emptyTable, scan.filters, { plan, directory, people, dictionaries, kept }));

  const rowTrie = trieOf(plan.rows);
  const columnTrie = trieOf(plan.columns);
  const bases = prepared.map(({ scan, maps }, index): PlacedBase => {
    const table = tables[index] ?? { ...emptyTable, members: new Map() };
    return { scan, table, maps, rowPaths: rowTrie.pathsOf(table), columnPaths: columnTrie.pathsOf(table) };
  });
  const rows = treeOf(plan, 'rows', plan.time.rowPaths, rowTrie, bases, true);
  const columns = treeOf(plan, 'columns', plan.time.columnPaths, columnTrie, bases, context.showEmptyColumns);
  const levelContext: LevelContext = { plan, directory, people, dictionaries, kept, rows, columns };
  const answers = await Promise.all(prepared.map(async (scan, index): Promise<ScanAnswer> => {
    const base = bases[index];
    if (!base) throw new Error('a scan without a base');
    const entries = plan.entries.filter((entry) => entry.scan === index);
    return { base, imported: scan.imported, planes: foldAll(plan, base, entries, levelContext), levels: await levelsAll(scan, base, entries, levelContext, options) };
  }));
  const frame: CellFrame = { plan, rows, columns };
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

function treeOf(plan: Plan, axis: 'rows' | 'columns', paths: readonly TimePath[], trie: MemberTrie, bases: readonly PlacedBase[], showEmpty: boolean): LevelAxis {
  const levels = axisLevels(plan[axis], paths);
  const marks = new Marks(levels, trie);
  bases.forEach((base, index) => markFacts(plan, base, plan.entries.filter((entry) => entry.scan === index && !entry.hidden), axis, marks));
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
function foldAll(plan: Plan, base: PlacedBase, entries: readonly PlanEntry[], { rows, columns }: LevelContext): Map<number, Map<number, Plane>> {
  const wanted = new Map<number, Set<number>>();
  for (const { formula, ...entry } of entries) {
    const aggregates = formula.kind === 'folded' ? [formula.aggregate] : formula.kind === 'ratio' ? [formula.numerator, formula.denominator] : [];
    for (const slot of slotsOf({ ...entry, formula })) wanted.set(slot, new Set([...(wanted.get(slot) ?? []), ...aggregates]));
  }
  return new Map([...wanted].map(([slot, aggregates]) => {
    const list = [...aggregates];
    const planes = foldSlot(plan, base, slot, list, rows, columns);
    return [slot, new Map(list.flatMap((aggregate, index) => { const plane = planes[index]; return plane ? [[aggregate, plane]] : []; }))];
  }));
}

async function levelsAll(prepared: PreparedScan, base: PlacedBase, entries: readonly PlanEntry[], context: LevelContext, options: RunOptions): Promise<Map<number, Map<number, LevelPlane>>> {
  const found = new Map<number, Map<number, LevelPlane>>();
  for (const entry of entries) {
    if (entry.formula.kind !== 'level') continue;
    for (const slot of slotsOf(entry)) {
      const planes = found.get(slot) ?? new Map<number, LevelPlane>();
      found.set(slot, planes);
      if (!planes.has(entry.formula.aggregate)) planes.set(entry.formula.aggregate, await runLevel(prepared, base, entry.formula.aggregate, slot, context, options));
    }
  }
  return found;
}
