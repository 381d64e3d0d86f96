import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { FieldType, ObjectId } from '../../../shared/model/objects';
import type { RunOptions } from '../db/database';
import { sumOf, type GoalPart } from '../layout/goal-spread';
import type { GivenGoal } from '../layout/goal-tree';
import { grouped } from '../layout/grouped';
import type { BoundFilter } from '../plan/bound-filter';
import type { DayClasses } from '../plan/day-classes';
import type { Plan } from '../plan/plan';
import { factRows, listedRows, type ListedRows, type RowsSource } from '../sql/rows-statement';
import type { SchemaName, Sql } from '../sql/sql';
import { acceptedMember } from './accepted-member';
import { answeredCells, UNANSWERED } from './answered-cells';
import { readCells } from './cells';
import { chooseMembers } from './choose-members';
import type { Directory } from './directory';
import type { FoundCell } from './found-cell';
import { seasonsFor } from './goal-season';
import { goalReader, goalSheet } from './goal-sides';
import type { Opening } from './opening';
import { openingsOf } from './openings';
import { paidFacts, type PaidFacts } from './paid-facts';
import type { PreparedView } from './prepare-view';
import type { RepGoal } from './reps-at-target';
import { partsOf } from './row-parts';
import { prepareScan } from './run-scan';
import { choosesByValue } from './taken-branch';

export type Field = { readonly id: string; readonly type: FieldType; readonly column: SchemaName };

/** What is asked of one measure behind the cell: its rows, with where they came from and the fields of their fact. */
export interface Question {
  readonly fact: ObjectId;
  readonly fields: readonly Field[];
  readonly parts: readonly string[];
  readonly isSum: boolean;
  /** Null: nothing is behind it. */
  readonly relation: Sql | null;
}

export interface QuestionSource {
  readonly plan: Plan;
  readonly classes: DayClasses;
  readonly prepared: PreparedView;
  readonly options: RunOptions;
}

/** What a cell opens into, each measure as a question of its rows. */
export async function rowQuestions(found: FoundCell, { plan, classes, prepared, options }: QuestionSource): Promise<Question[]> {
  const { directory } = prepared;
  const { kept } = await chooseMembers(prepared, plan, options);
  const seasons = await seasonsFor(plan, prepared, options);
  const needsCells = plan.currency !== null || plan.scans.some(({ likeForLike, byRep }) => likeForLike !== null || byRep !== null) || choosesByValue(plan, found.entry);
  const cells = needsCells ? await readCells(plan, { prepared, classes, kept, seasons, showEmptyColumns: true, always: [], options }) : null;
  const answered = cells ? answeredCells(cells) : UNANSWERED;
  const goals = await goalSheet(plan, { prepared, kept, classes, seasons });
  const questions = await Promise.all(openingsOf({ plan, valueIn: answered.valueIn }, found).map(async (opening): Promise<Question[]> => {
    const { cell: inside, factor, path, told } = opening;
    const { entry } = inside;
    const isSum = factor !== null;
    const listed = (rows: ListedRows): Question[] => {
      const fields = fieldsOf(directory, rows.object);
      return [{ fact: rows.object, fields, isSum, parts: [rows.part], relation: rows.rows.length === 0 ? null : listedRows({ names: directory.names, columns: fields.map(({ column }) => column) }, rows) }];
    };
    const facts = async ({ plan: own, cell, paid }: PaidFacts): Promise<Question> => {
      const scan = await prepareScan(own, cell.entry.scan, classes, directory);
      const fields = fieldsOf(directory, scan.scan.fact);
      const members = await memberConditions(cell, scan.scan.keys, kept, directory);
      const isTold = scan.imported && scan.scan.blankBy === null && members !== undefined;
      const all = isTold ? partsOf({ plan: own, scan, directory, work: prepared.work, base: cells?.answers[entry.scan]?.base ?? null }, cell) : [];
      const parts = all.map((one) => ({ ...one, ...(paid && { paid, rates: null }), part: partName(path, one.part), factor: one.factor * (factor ?? 1) }));
      const source: RowsSource = { scan: scan.scan, names: scan.source.names, conditions: [...scan.filters, ...(members ?? [])], columns: fields.map(({ column }) => column) };
      return { fact: scan.scan.fact, fields, isSum, parts: parts.map((one) => one.part), relation: parts.length === 0 ? null : factRows(source, parts) };
    };
    switch (told.kind) {
      case 'nothing': return [{ fact: entry.resolved.measure.fact, fields: [], isSum: false, parts: [path.join('.')], relation: null }];
      case 'goal': return listed(goalsBehind(goalReader(plan, entry, told.asked, { goals, prepared })(inside.target, inside.members), opening));
      case 'reps': return listed(repsBehind(answered.repsIn(inside).filter(({ isReached }) => isReached || told.who === 'denominator'), opening));
      case 'present': return inside.halves.flatMap((half) => listed(presentBehind(answered.byRep({ ...inside, halves: [half] }), { ...opening, cell: { ...inside, halves: [half] } })));
      case 'paid': return Promise.all((await paidFacts(inside, plan, { prepared, options, seasons })).map(facts));
      default: return [await facts({ plan, cell: inside, paid: null })];
    }
  }));
  return questions.flat();
}

/** `own`: the side of the measure itself. */
const partName = (path: Opening['path'], own: string) => [...path, ...(path.length > 0 && own === 'value' ? [] : [own])].join('.');

/** The objectives that a cell tells, each by its row. */
function goalsBehind(told: ReturnType<ReturnType<typeof goalReader>>, { cell: { halves: [half] }, path, factor }: Opening): ListedRows {
  // Who changes team takes an objective along: it counts here for some of its days, and for some there.
  const goals = byRow(typeof told === 'string' ? [] : told);
  return {
    object: 'targets', part: partName(path, 'value'), slot: half?.slot ?? 'current', rows: goals.map(([{ rowId }]) => rowId), days: goals.map(([{ range }]) => range.from),
    contributions: goals.map(([, parts]) => (sumOf(parts) ?? 0) * (half?.sign ?? 1) * (factor ?? 1)),
  };
}

/** The objectives of reps, who each count in the first of theirs. */
function repsBehind(reps: readonly RepGoal[], { cell: { halves: [half] }, path, factor }: Opening): ListedRows {
  const goals = reps.flatMap(({ parts }) => byRow(parts).map(([goal], place) => ({ goal, contribution: place === 0 ? (factor ?? 1) * (half?.sign ?? 1) : 0 })));
  return {
    object: 'targets', part: partName(path, 'value'), slot: half?.slot ?? 'current', rows: goals.map(({ goal }) => goal.rowId), days: goals.map(({ goal }) => goal.range.from), contributions: goals.map(({ contribution }) => contribution),
  };
}

/** Reps who were there, with the days on which they were. */
function presentBehind(days: ReadonlyMap<number, number>, { cell: { halves: [half] }, path, factor }: Opening): ListedRows {
  return { object: 'reps', part: partName(path, 'value'), slot: half?.slot ?? 'current', rows: [...days.keys()], days: null, contributions: [...days.values()].map((told) => told * (half?.sign ?? 1) * (factor ?? 1)) };
}

const byRow = (parts: readonly GoalPart<GivenGoal>[]) => [...grouped(parts, ({ goal }) => goal)];

function fieldsOf({ schema }: Directory, fact: ObjectId): Field[] {
  const object = schema.get(fact);
  return [
    ...[...(object?.fields ?? [])].map(([id, { type, column }]) => ({ id, type, column })),
    ...[...(object?.custom ?? [])].map(([label, { type, column }]) => ({ id: `custom:${label}`, type, column })),
  ];
}

/** The cell's members as conditions; undefined where the fact can't reach one of them: nothing is behind the cell. */
async function memberConditions({ members }: FoundCell, keys: readonly { readonly dimension: string; readonly path: BoundFilter['path'] }[], kept: ReadonlyMap<string, ReadonlySet<string>>, directory: Directory): Promise<Pick<BoundFilter, 'path' | 'accept'>[] | undefined> {
  const conditions: Pick<BoundFilter, 'path' | 'accept'>[] = [];
  for (const { dimension, member } of members) {
    const key = keys.find((candidate) => candidate.dimension === dimension);
    if (!key) return undefined;
    const isOthers = member === OTHERS && kept.has(dimension);
    const wanted = isOthers ? [...(kept.get(dimension) ?? [])] : [member === OTHERS ? NONE : member];
    conditions.push({ path: key.path, accept: await acceptedMember(key.path, { members: wanted, negated: isOthers }, directory) });
  }
  return conditions;
}
