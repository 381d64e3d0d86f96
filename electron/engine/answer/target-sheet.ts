import type { ParsedParameters } from '../../../shared/protocol/methods';
import type { TargetSheet } from '../../../shared/protocol/targets';
import { monthStart, type Calendar } from '../../../shared/time/calendar';
import { formatDay, parseDay, partsOf, type DayRange } from '../../../shared/time/day';
import { linearGrain, periodsIn, type LinearGrain } from '../../../shared/time/grains';
import { parseView } from '../../../shared/view/parse-view';
import { goalIndex, goalOf, goalTree, levelGoalOf, stretchesOf, type GoalNode } from '../layout/goal-tree';
import { resolveGoals, sumOf, type GoalRow, type Spread } from '../layout/goal-spread';
import { grouped } from '../layout/grouped';
import type { RunOptions } from '../db/database';
import type { Workspace } from '../workspace';
import { describeWorkspace } from '../model/describe';
import { seasonOf } from './goal-season';
import { prepareView } from './prepare-view';
import { readGoalRecords, type GoalRecord } from './read-goals';
import { sheetMembers, type SheetMember } from './target-members';

/** The grain in the calendar of the workspace: where its year starts elsewhere, quarters and halves do too. */
function targetGrain(grain: ParsedParameters<'targets.sheet'>['grain'], { fiscalStart }: Calendar): LinearGrain {
  return linearGrain(fiscalStart === 1 || grain === 'month' ? grain : `fiscal-${grain}`);
}

const yearOf = (range: DayRange) => partsOf(range.to - 1).year;

/** Targets of a measure in a year, member by member and period by period, with what every view makes of them. */
export async function targetSheet({ measure: id, grain, year: asked }: ParsedParameters<'targets.sheet'>, workspace: Workspace, options: RunOptions): Promise<TargetSheet> {
  const prepared = await prepareView(parseView({ version: 1, measures: [{ measure: id }] }), workspace);
  const { directory, settings, view: { calendar, entries: [entry] } } = prepared;
  if (!entry) throw new Error('a view without measures');
  const { measure } = entry;
  const records = await readGoalRecords(directory, calendar);
  const asOf = settings.effectiveAsOf === null ? undefined : parseDay(settings.effectiveAsOf);
  const years = await yearsOf(records, calendar, workspace);
  const yearGrain = targetGrain('year', calendar);
  const year = asked ?? (asOf === undefined ? years.at(-1) : yearOf({ from: asOf, to: endOfYear(asOf, calendar) })) ?? partsOf(0).year;
  const whole = yearRange(year, calendar);
  const periods = periodsIn(targetGrain(grain, calendar), whole, calendar);
  const own = records.filter((record) => record.measure === measure.id);
  const placed = own.filter((record) => !record.isLost && record.range !== undefined);
  const given = placed.flatMap(({ rowId, rep, team, value, range }) => (range ? [{ rowId, rep, team, value, range }] : []));
  const spread: Spread = { workdays: prepared.work.calendars[0], season: settings.targetSpread === 'season' && given.length > 0 ? await seasonOf(measure, given, prepared, options) : null, allows: null, worth: null };
  const isSum = measure.additivity === 'additive' || measure.additivity === 'semi-additive';
  const day = Math.max(whole.from, Math.min(asOf ?? whole.to - 1, whole.to - 1));
  const members = await sheetMembers(directory, { day, holders: new Set(placed.flatMap(({ rep }) => rep ?? [])), year: whole });
  const index = goalIndex(given, stretchesOf(given, directory.teams, null), directory.teams);
  const tree = goalTree(index, { acceptsCompany: true, acceptsRep: () => true, acceptsTeam: () => true });
  const rowsOfMember = grouped(given, keyOf);
  const nodes = nodesOf(tree);
  const cells = members.map((member) => {
    const rows = rowsOfMember.get(keyOfMember(member)) ?? [];
    const node: GoalNode = member.who === 'rep' ? { team: null, own: rows, children: [], reps: [] } : nodes.get(member.who === 'company' ? null : member.code) ?? { team: member.code, own: rows, children: [], reps: [] };
    const says = (range: DayRange) => sumOf(isSum ? goalOf(node, [range], spread, () => 1) : levelGoalOf(node, [range], spread));
    return {
      own: periods.map((period) => rows.find(({ range }) => isSame(range, period))?.value ?? null),
      shown: periods.map((period) => says(period)),
      parts: periods.map((period) => (rows.some(({ range }) => isSame(range, period)) && isSum ? partsOfCell(node, period, spread) : null)),
      total: says(whole),
    };
  });
  return {
    measure: measure.id, unit: measure.unit, isSum, year, isFiscal: yearGrain.of === 'fiscal', years: [...new Set([...years, year])].sort((a, b) => a - b),
    used: [...grouped(records, (record) => record.measure)].map(([name, rows]) => ({ measure: name, count: rows.length })),
    periods: periods.map((period) => ({ key: targetGrain(grain, calendar).key(period.from, calendar), from: formatDay(period.from), to: formatDay(period.to) })),
    members: members.map(({ who, code, name, id: memberId, depth, described }) => ({ who, code, name, id: memberId, depth, described })),
    own: cells.flatMap((cell) => cell.own), shown: cells.flatMap((cell) => cell.shown), parts: cells.flatMap((cell) => cell.parts), totals: cells.map(({ total }) => total),
    doubled: doubledOf(members, periods, rowsOfMember),
    lost: own.filter((record) => record.isLost || record.range === undefined).map(({ written, value, isLost }) => ({ ...written, value, reason: isLost ? 'member' as const : 'period' as const })),
  };
}

const keyOf = ({ rep, team }: { readonly rep: number | null; readonly team: number | null }) => (rep !== null ? `rep ${rep}` : team !== null ? `team ${team}` : 'company 0');
const keyOfMember = ({ who, code }: Pick<SheetMember, 'who' | 'code'>) => `${who} ${code}`;
const isSame = (one: DayRange, other: DayRange) => one.from === other.from && one.to === other.to;
const isInside = (inner: DayRange, outer: DayRange) => outer.from <= inner.from && inner.to <= outer.to && !isSame(inner, outer);

/** What the shorter periods of the member say, and those under it. */
function partsOfCell(node: GoalNode, period: DayRange, spread: Spread): number | null {
  const shorter = (node.own ?? []).filter(({ range }) => isInside(range, period));
  return sumOf(shorter.length > 0 ? resolveGoals(shorter, [period], spread).parts : goalOf({ ...node, own: null }, [period], spread, () => 1));
}

function nodesOf(tree: GoalNode): ReadonlyMap<number | null, GoalNode> {
  const found = new Map<number | null, GoalNode>();
  const walk = (node: GoalNode): void => {
    found.set(node.team, node);
    node.children.forEach(walk);
  };
  walk(tree);
  return found;
}

function doubledOf(members: readonly SheetMember[], periods: readonly DayRange[], rowsOfMember: ReadonlyMap<string, readonly GoalRow[]>): TargetSheet['doubled'] {
  return members.flatMap((member, place) => periods.flatMap((period, column) => {
    const values = (rowsOfMember.get(keyOfMember(member)) ?? []).filter(({ range }) => isSame(range, period)).map(({ value }) => value);
    return values.length > 1 ? [{ member: place, period: column, values }] : [];
  }));
}

function endOfYear(day: number, calendar: Calendar): number {
  const grain = targetGrain('year', calendar);
  return grain.shift(grain.start(day, calendar), 1, calendar);
}

/** A year named by the one in which it ends. */
function yearRange(year: number, { fiscalStart }: Calendar): DayRange {
  const from = monthStart(year * 12 + fiscalStart - 1 - (fiscalStart === 1 ? 0 : 12));
  const to = monthStart((year + 1) * 12 + fiscalStart - 1 - (fiscalStart === 1 ? 0 : 12));
  return { from, to };
}

async function yearsOf(records: readonly GoalRecord[], calendar: Calendar, workspace: Workspace): Promise<number[]> {
  const { firstDate, lastDate, asOf } = await describeWorkspace(workspace);
  const days = [firstDate, lastDate, asOf].flatMap((text) => (text === null ? [] : parseDay(text) ?? []));
  const ends = [...records.flatMap(({ range }) => (range ? [range.to - 1] : [])), ...days];
  const years = ends.map((day) => yearOf({ from: day, to: endOfYear(day, calendar) }));
  if (years.length === 0) return [];
  const [first, last] = [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
  return Array.from({ length: Math.min(100, last - first + 1) }, (_, index) => Math.max(first, last - 99) + index);
}

