import type { RunOptions } from '../db/database';
import { columnOf } from '../db/read-cells';
import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { AxisLevels } from '../layout/axis-levels';
import type { FoldAxis, PlacedBase } from '../layout/fold';
import type { MemberTrie } from '../layout/member-trie';
import type { LevelPlane } from '../layout/sides';
import type { Dictionary } from '../layout/dictionary';
import type { Plan } from '../plan/plan';
import { levelScale, levelStatement, OTHERS_CODE, type LevelKey, type LevelQuestion } from '../sql/level-statement';
import { alias, toStatement, type Sql } from '../sql/sql';
import type { Directory, People } from './directory';
import { keptMembers } from './kept-members';
import type { Kept } from './place-members';
import { rawColumn } from './read-table';
import type { PreparedScan } from './run-scan';
import { teamRelations } from './team-lists';

export interface LevelContext {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly people: ReadonlyMap<string, People>;
  readonly dictionaries: ReadonlyMap<string, Dictionary>;
  readonly kept: Kept;
  readonly rows: LevelAxis;
  readonly columns: LevelAxis;
  readonly options: RunOptions;
}

export interface LevelAxis extends FoldAxis {
  readonly trie: MemberTrie;
}

type QuestionContext = Pick<LevelContext, 'plan' | 'directory' | 'kept'> & Readonly<Record<'rows' | 'columns', { readonly levels: AxisLevels }>>;

/** One of a scan's level aggregates in one slot. */
interface SlotLevel {
  readonly aggregate: number;
  readonly slot: number;
}

interface AskedLevel {
  readonly question: LevelQuestion;
  readonly sets: readonly LevelSet[];
  /** Most sides that a target has: the statement's targets are `target × sides + side`. */
  readonly sides: number;
  readonly dimensions: readonly string[];
  readonly statement: Sql;
}

interface LevelSet {
  readonly rowLevel: number;
  readonly columnLevel: number;
  readonly keys: readonly number[];
}

/** The question that a level aggregate asks in a slot: which keys, at which levels, which segments count for which target and side. */
export async function levelQuestion(prepared: PreparedScan, { aggregate, slot }: SlotLevel, context: QuestionContext): Promise<AskedLevel> {
  const { plan, directory, kept } = context;
  const { scan, source, maps, days } = prepared;
  const wanted = scan.levels[aggregate];
  if (!wanted) throw new Error(`the scan has no level aggregate ${aggregate}`);
  const rowKeys = reachedKeys(context.rows.levels, prepared);
  const columnKeys = reachedKeys(context.columns.levels, prepared);
  const dimensions = [...rowKeys, ...columnKeys];
  const keys = await Promise.all(dimensions.map(async (dimension): Promise<LevelKey> => {
    const key = scan.keys.find((candidate) => candidate.dimension === dimension);
    if (!key) throw new Error(`${scan.fact} doesn't reach ${dimension}`);
    return { path: key.path, kept: await keptMembers(key.path, kept.get(dimension), directory) };
  }));
  const sets: LevelSet[] = [];
  for (let rowLevel = 0; rowLevel <= rowKeys.length; rowLevel += 1) {
    for (let columnLevel = 0; columnLevel <= columnKeys.length; columnLevel += 1) {
      sets.push({ rowLevel, columnLevel, keys: [...rowKeys.keys()].slice(0, rowLevel).concat([...columnKeys.keys()].slice(0, columnLevel).map((key) => rowKeys.length + key)) });
    }
  }
  const map = maps.get(slot);
  const sides = Math.max(1, ...(map?.sides ?? []).map((target) => target.length));
  const mapping: Record<'segment' | 'target', number[]> = { segment: [], target: [] };
  map?.sides.forEach((target, index) => target.forEach((side, position) => side.forEach((segment) => {
    mapping.segment.push(segment);
    mapping.target.push(index * sides + position);
  })));
  const question: LevelQuestion = { aggregate: wanted, keys, sets: sets.map((set) => set.keys), days, mapping, teams: teamRelations(plan, scan, directory) };
  return { question, sets, sides, dimensions, statement: levelStatement(source, question) };
}

function reachedKeys({ memberDimensions }: AxisLevels, { scan }: PreparedScan): string[] {
  const end = memberDimensions.findIndex((dimension) => !scan.keys.some((key) => key.dimension === dimension));
  return end < 0 ? [...memberDimensions] : memberDimensions.slice(0, end);
}

/** Answers of one aggregate in one slot, laid on the nodes. */
export async function runLevel(prepared: PreparedScan, base: PlacedBase, level: SlotLevel, context: LevelContext): Promise<LevelPlane> {
  const { rows, columns, directory } = context;
  const width = columns.tree.depth.length;
  const sums = new Float64Array(rows.tree.depth.length * width);
  const known = new Uint8Array(sums.length);
  const { question, sets, sides, dimensions, statement } = await levelQuestion(prepared, level, context);
  const plane = { sums, known, scale: levelScale(question, prepared.source) };
  if (base.table.rowCount === 0) return plane;
  const answer = await directory.lane.read(statement, context.options);
  const target = rawColumn(columnOf(answer, 'target')).codes;
  const bits = rawColumn(columnOf(answer, 'level')).codes;
  const value = columnOf(answer, 'value');
  const members = dimensions.map((dimension, index) => memberColumn(dimension, rawColumn(columnOf(answer, toStatement(alias('k', index)).text)), prepared, context));
  const byBits = new Map(sets.map((set) => [bitsOf(set, dimensions.length), set]));
  for (let row = 0; row < answer.rowCount; row += 1) {
    const set = byBits.get(bits[row] ?? 0);
    if (!set || value.kind !== 'number' || value.known?.[row] === 0) continue;
    const index = Math.floor((target[row] ?? 0) / sides);
    const at = cellAt(set, index, (key) => members[key]?.[row] ?? -1, context);
    if (at < 0) continue;
    sums[at] = (sums[at] ?? 0) + (value.values[row] ?? 0);
    known[at] = (known[at] ?? 0) + 1;
  }
  return plane;
}

/** The bits that `grouping` sets: one for each key that is not grouped by, the last key's lowest. */
function bitsOf({ keys }: LevelSet, count: number): number {
  let bits = 0;
  for (let key = 0; key < count; key += 1) if (!keys.includes(key)) bits += 2 ** (count - 1 - key);
  return bits;
}

function cellAt(set: LevelSet, target: number, memberOf: (key: number) => number, { plan, rows, columns }: LevelContext): number {
  const columnPaths = plan.time.columnPaths.length;
  const rowNode = nodeAt(rows, set.keys.slice(0, set.rowLevel).map(memberOf), Math.floor(target / columnPaths));
  const columnNode = nodeAt(columns, set.keys.slice(set.rowLevel).map(memberOf), target % columnPaths);
  return rowNode < 0 || columnNode < 0 ? -1 : rowNode * columns.tree.depth.length + columnNode;
}

function nodeAt({ levels, trie, tree }: LevelAxis, members: readonly number[], time: number): number {
  let path = 0;
  for (const [level, member] of members.entries()) {
    path = trie.find(level + 1, path, member);
    if (path < 0) return -1;
  }
  return tree.lookup[members.length]?.[path * levels.paths.length + time] ?? -1;
}

/** Codes and texts of a result as the dictionaries number them; -1 for members that no node has. */
function memberColumn(dimension: string, { codes, texts }: ReturnType<typeof rawColumn>, { scan }: PreparedScan, { dictionaries, directory, people, kept }: LevelContext): Int32Array {
  const path = scan.keys.find((key) => key.dimension === dimension)?.path;
  const dictionary = dictionaries.get(dimension);
  const hasKept = kept.has(dimension);
  const labels = path?.kind === 'team' ? directory.teams.labels : path?.kind === 'reference' ? people.get(path.reference)?.labels : undefined;
  return codes.map((code) => {
    const isOthers = hasKept && texts === null && code === OTHERS_CODE;
    const name = isOthers ? OTHERS : code < 0 ? NONE : texts ? texts[code] ?? NONE : labels?.get(code) ?? NONE;
    return dictionary?.find(name) ?? -1;
  });
}
