import type { Day } from '../../../shared/time/day';
import type { DimensionPath } from '../../../shared/catalogue/dimensions';
import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { BaseTable, RawColumn, RawTable } from '../layout/base-table';
import { Dictionary } from '../layout/dictionary';
import type { BoundFilter } from '../plan/bound-filter';
import type { Plan, Scan } from '../plan/plan';
import { rawKeyPosition, type RawKey } from '../plan/raw-keys';
import { dayOfSegment, UNDATED } from '../plan/segments';
import { teamAtLevel, teamOn } from '../plan/teams';
import type { Directory, People } from './directory';
import type { PreparedScan } from './run-scan';

/** Members that stay themselves, by dimension; all others are `(others)`. */
export type Kept = ReadonlyMap<string, ReadonlySet<string>>;

export interface PlaceContext {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly people: ReadonlyMap<string, People>;
  readonly dictionaries: Map<string, Dictionary>;
  readonly kept: Kept;
}

/** A scan's rows as they were read: keys not yet told as members. */
interface ReadScan {
  readonly scan: Scan;
  readonly rawKeys: readonly RawKey[];
  readonly raw: RawTable;
}

/** The rows that filters on teams leave, where a row's team is its own day's (today's, as-is). */
export function passingRows(prepared: Pick<PreparedScan, 'scan' | 'rawKeys' | 'filters'>, raw: RawTable, context: PlaceContext): RawTable {
  const tests = teamTests(prepared, raw, context, undefined);
  return tests.length === 0 ? raw : only(raw, tests);
}

/** The same as marks on all rows, with everybody in the team of one day. Null: no filter speaks of teams. */
export function passesOn(prepared: Pick<PreparedScan, 'scan' | 'rawKeys' | 'filters'>, raw: RawTable, context: PlaceContext, day: Day | undefined): Uint8Array | null {
  const tests = teamTests(prepared, raw, context, day);
  return tests.length === 0 ? null : Uint8Array.from({ length: raw.rowCount }, (_, row) => Number(tests.every((test) => test(row))));
}

function teamTests({ scan, rawKeys, filters }: Pick<PreparedScan, 'scan' | 'rawKeys' | 'filters'>, raw: RawTable, context: PlaceContext, day: Day | undefined): RowTest[] {
  return filters.filter(({ path }) => path.kind === 'team').map((filter) => rowPasses(filter, teamCodes({ scan, rawKeys, raw }, filter.path, context, day)));
}

/** Keys as read, told as members of the view's dimensions. `day`: whose teams count, instead of each row's own day's. */
export function placeMembers({ scan, rawKeys }: Pick<PreparedScan, 'scan' | 'rawKeys'>, raw: RawTable, context: PlaceContext, day?: Day): BaseTable {
  const read: ReadScan = { scan, rawKeys, raw };
  const members = new Map<string, Int32Array>();
  for (const { dimension, path } of scan.keys) {
    const dictionary = context.dictionaries.get(dimension) ?? new Dictionary();
    context.dictionaries.set(dimension, dictionary);
    members.set(dimension, numbered(codesOf(read, path, context, day), nameOf(read, path, context), dictionary, context.kept.get(dimension)));
  }
  const { rowCount, segment, aggregates, scales } = raw;
  return { rowCount, segment, members, aggregates, scales };
}

/** The working calendar of each row: that of its team on its day. */
export function calendarOfRows({ scan, rawKeys }: Pick<PreparedScan, 'scan' | 'rawKeys'>, raw: RawTable, context: PlaceContext, ofTeam: (team: number) => number): Uint8Array {
  return Uint8Array.from(teamCodes({ scan, rawKeys, raw }, { kind: 'team', level: 0 }, context, undefined), (team) => (team < 0 ? 0 : ofTeam(team)));
}

/** The member of each row that likes are compared by, numbered from 0 (-1: none), with the codes that the numbers stand for. */
export function comparedMembers({ scan, rawKeys }: Pick<PreparedScan, 'scan' | 'rawKeys'>, raw: RawTable): { members: Int32Array; codes: number[] } | null {
  const column = scan.likeForLike && columnAt({ scan, rawKeys, raw }, { kind: 'code', reference: scan.likeForLike });
  if (!column) return null;
  const numbers = new Map<number, number>();
  const members = column.codes.map((code) => {
    if (code < 0) return -1;
    const known = numbers.get(code) ?? numbers.size;
    numbers.set(code, known);
    return known;
  });
  return { members, codes: [...numbers.keys()] };
}

type RowTest = (row: number) => boolean;

function rowPasses({ accept }: BoundFilter, codes: Int32Array): RowTest {
  if (accept.kind !== 'codes') return () => true;
  const wanted = new Set(accept.codes);
  return (row) => {
    const code = codes[row] ?? -1;
    return (code < 0 ? accept.none : wanted.has(code)) !== accept.negated;
  };
}

function only(raw: RawTable, tests: readonly RowTest[]): RawTable {
  const rows = Int32Array.from(Array.from({ length: raw.rowCount }, (_, row) => row).filter((row) => tests.every((test) => test(row))));
  return {
    rowCount: rows.length,
    segment: rows.map((row) => raw.segment[row] ?? 0),
    keys: raw.keys.map(({ codes, texts }) => ({ codes: rows.map((row) => codes[row] ?? -1), texts })),
    aggregates: raw.aggregates.map((values) => Float64Array.from(rows, (row) => values[row] ?? 0)),
    scales: raw.scales,
  };
}

/** Each code looked up once. */
function numbered(codes: Int32Array, name: (code: number) => string, dictionary: Dictionary, kept: ReadonlySet<string> | undefined): Int32Array {
  const known = new Map<number, number>();
  return codes.map((code) => {
    let number = known.get(code);
    if (number === undefined) {
      const own = code < 0 ? NONE : name(code);
      number = dictionary.number(kept && !kept.has(own) ? OTHERS : own);
      known.set(code, number);
    }
    return number;
  });
}

function columnAt({ rawKeys, raw }: ReadScan, wanted: RawKey): RawColumn | undefined {
  return raw.keys[rawKeyPosition(rawKeys, wanted)];
}

function rawOf(path: Exclude<DimensionPath, { kind: 'team' }>): RawKey {
  return path.kind === 'reference' ? { kind: 'code', reference: path.reference } : path;
}

function codesOf(read: ReadScan, path: DimensionPath, context: PlaceContext, day: Day | undefined): Int32Array {
  if (path.kind === 'team') return teamCodes(read, path, context, day);
  return columnAt(read, rawOf(path))?.codes ?? new Int32Array(read.raw.rowCount).fill(-1);
}

function nameOf(read: ReadScan, path: DimensionPath, { people, directory }: PlaceContext): (code: number) => string {
  if (path.kind === 'team') return (code) => directory.teams.labels.get(code) ?? NONE;
  if (path.kind === 'reference') return (code) => people.get(path.reference)?.labels.get(code) ?? NONE;
  const texts = columnAt(read, rawOf(path))?.texts;
  return (code) => texts?.[code] ?? String(code);
}

/** The team of each row at a level: the rep's stay on the row's day (today, as-is), else the team that the row names. */
function teamCodes(read: ReadScan, path: DimensionPath, { plan, directory }: PlaceContext, fixed: Day | undefined): Int32Array {
  const { scan, raw } = read;
  const reps = columnAt(read, { kind: 'code', reference: 'rep' })?.codes;
  const own = columnAt(read, { kind: 'ownTeam' })?.codes;
  const level = path.kind === 'team' ? path.level : 0;
  const { teams } = directory;
  const dayOf = (segment: number) => {
    if (fixed !== undefined) return fixed;
    if (plan.teams === 'as-is' || segment === UNDATED) return plan.asOf;
    return scan.stock ? (plan.cuts[(segment - 1) % plan.cuts.length] ?? plan.asOf + 1) - 1 : dayOfSegment(plan.segments, segment);
  };
  // Rows are as many as reps have segments: what is told again and again is the day of a segment, and the level of a team.
  const days: Day[] = [];
  const levels = new Map<number, number>();
  const atLevel = (team: number): number => {
    let told = levels.get(team);
    if (told === undefined) levels.set(team, told = teamAtLevel(team, level, teams));
    return told;
  };
  const codes = new Int32Array(raw.rowCount);
  for (let row = 0; row < raw.rowCount; row += 1) {
    const rep = reps?.[row] ?? -1;
    const segment = raw.segment[row] ?? 0;
    const stays = rep < 0 ? undefined : teams.stays.get(rep);
    const stay = stays && teamOn(stays, (days[segment] ??= dayOf(segment)));
    const team = stay === undefined ? -1 : atLevel(stay);
    const named = own?.[row] ?? -1;
    codes[row] = team >= 0 || named < 0 ? team : atLevel(named);
  }
  return codes;
}
