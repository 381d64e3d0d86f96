import type { RunOptions } from '../db/database';
import type { Columns } from '../db/columns';
import { columnOf } from '../db/read-cells';
import type { Day } from '../../../shared/time/day';
import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { AxisLevels } from '../layout/axis-levels';
import type { FoldAxis } from '../layout/fold';
import type { PlacedBase } from '../layout/placed-base';
import { byWorkspaceDays, constantRates, referenceDay, slotRules } from '../layout/slot-rules';
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
  readonly rows: FoldAxis;
  readonly columns: FoldAxis;
  readonly options: RunOptions;
}

type QuestionContext = Pick<LevelContext, 'plan' | 'directory' | 'kept'> & { readonly base?: PlacedBase } & Readonly<Record<'rows' | 'columns', { readonly levels: AxisLevels }>>;

/** One of a scan's level aggregates in one slot. */
interface SlotLevel {
  readonly aggregate: number;
  readonly slot: number;
  /** Only the targets whose reference ends on that day, with everybody in the team of that day. */
  readonly teamDay?: Day | undefined;
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
export async function levelQuestion(prepared: PreparedScan, { aggregate, slot, teamDay }: SlotLevel, context: QuestionContext): Promise<AskedLevel> {
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
  const dayOf = teamDay === undefined ? undefined : teamDays(plan, slot);
  map?.sides.forEach((target, index) => target.forEach((side, position) => {
    if (dayOf && dayOf(index) !== teamDay) return;
    const segments = side.map(({ segment }) => segment);
    // What is told of an opening is told of all days together; all else counts for each period that its day is compared with.
    for (const segment of wanted.kind === 'opening' ? new Set(segments) : segments) {
      mapping.segment.push(segment);
      mapping.target.push(index * sides + position);
    }
  }));
  const { base } = context;
  const question: LevelQuestion = {
    aggregate: wanted, keys, sets: sets.map((set) => set.keys), days, mapping, teams: teamRelations(plan, scan, directory, teamDay),
    openings: wanted.kind === 'opening' ? openingsOf(plan, slot, sides) : null,
    comparable: base ? comparableCodes(plan, base, { slot, mapping, sides }) : null,
    rates: base && wanted.money ? levelRates(plan, base, { slot, mapping, sides }) : null,
  };
  return { question, sets, sides, dimensions, statement: levelStatement(source, question) };
}

/** When the days of each `target × sides + side` begin and end. */
function openingsOf({ time }: Plan, slot: number, sides: number): LevelQuestion['openings'] {
  const found: { target: number[]; start: number[]; end: number[] } = { target: [], start: [], end: [] };
  time.slots[slot]?.targets.forEach((target, index) => target.spans.forEach((range, position) => {
    if (!range) return;
    found.target.push(index * sides + position);
    found.start.push(range.from);
    found.end.push(range.to);
  }));
  return found;
}

/** The day whose teams count in each target of a slot that is told beside another. */
function teamDays(plan: Plan, slot: number): (target: number) => Day {
  const pair = plan.time.pairs.get(slot);
  return (target) => (pair ? referenceDay(plan, pair.reference, target) : undefined) ?? plan.asOf;
}

/** Which segments a slot adds up to which `target × sides + side`. */
interface SlotMapping {
  readonly slot: number;
  readonly mapping: LevelQuestion['mapping'];
  readonly sides: number;
}

function comparableCodes(plan: Plan, base: PlacedBase, { slot, mapping, sides }: SlotMapping): LevelQuestion['comparable'] {
  const rules = slotRules(plan, byWorkspaceDays(base), slot);
  const { likeForLike } = base.scan;
  if (!rules?.comparable || !base.like || !likeForLike) return null;
  const found: { target: number[]; code: number[] } = { target: [], code: [] };
  for (const target of new Set(mapping.target)) {
    rules.comparable(Math.floor(target / sides)).forEach((counts, member) => {
      if (counts !== 1) return;
      found.target.push(target);
      found.code.push(base.like?.codes[member] ?? -1);
    });
  }
  return { reference: likeForLike, ...found };
}

function levelRates(plan: Plan, { rates }: PlacedBase, { slot, mapping, sides }: SlotMapping): LevelQuestion['rates'] {
  if (!rates) return null;
  const reference = constantRates(plan, slot);
  const found: { currency: string[]; segment: number[]; target: number[]; rate: number[] } = { currency: [], segment: [], target: [], rate: [] };
  const met = new Set<string>();
  mapping.segment.forEach((segment, index) => {
    const target = mapping.target[index] ?? 0;
    if (met.has(`${segment} ${target}`)) return;
    met.add(`${segment} ${target}`);
    for (const currency of rates.currencies) {
      const rate = rates.rateOf(currency, segment, reference === null ? null : { reference, target: Math.floor(target / sides) });
      if (Number.isNaN(rate)) continue;
      found.currency.push(currency);
      found.segment.push(segment);
      found.target.push(target);
      found.rate.push(rate);
    }
  });
  return found;
}

function reachedKeys({ memberDimensions }: AxisLevels, { scan }: PreparedScan): string[] {
  const end = memberDimensions.findIndex((dimension) => !scan.keys.some((key) => key.dimension === dimension));
  return end < 0 ? [...memberDimensions] : memberDimensions.slice(0, end);
}

/** Answers of one aggregate in one slot, laid on the nodes. */
export async function runLevel(prepared: PreparedScan, base: PlacedBase, level: SlotLevel, context: LevelContext): Promise<LevelPlane> {
  const { rows, columns, directory } = context;
  const width = columns.tree.depth.length;
  const found = { sums: new Float64Array(rows.tree.depth.length * width), known: new Uint8Array(rows.tree.depth.length * width) };
  const isMoving = context.plan.teams === 'as-reference' && context.plan.time.pairs.has(level.slot);
  const days = isMoving ? [...new Set(context.plan.time.targets.map((_, target) => teamDays(context.plan, level.slot)(target)))] : [undefined];
  let scale = 0;
  for (const teamDay of days) {
    const asked = await levelQuestion(prepared, { ...level, teamDay }, { ...context, base });
    scale = levelScale(asked.question, prepared.source);
    if (base.table.rowCount === 0) break;
    addAnswer(await directory.lane.read(asked.statement, context.options), asked, prepared, { ...context, slot: level.slot, found });
  }
  return { ...found, scale };
}

interface AnswerContext extends LevelContext {
  readonly slot: number;
  readonly found: Pick<LevelPlane, 'sums' | 'known'>;
}

function addAnswer(answer: Columns, { question, sets, sides, dimensions }: AskedLevel, prepared: PreparedScan, context: AnswerContext): void {
  const { sums, known } = context.found;
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
    // How many there are grows with the days; what lies in the middle doesn't.
    const weights = new Set(prepared.maps.get(context.slot)?.sides[index]?.flatMap((side) => side.map((counted) => counted.weight)));
    const [weight = 1] = (question.aggregate.kind === 'countDistinct' || question.aggregate.kind === 'opening') && weights.size === 1 ? weights : [];
    sums[at] = (sums[at] ?? 0) + weight * (value.values[row] ?? 0);
    known[at] = (known[at] ?? 0) + 1;
  }
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

function nodeAt({ levels, trie, tree }: FoldAxis, members: readonly number[], time: number): number {
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
