import type { CellExpression } from '../../../shared/catalogue/computed';
import type { Aggregate, Condition, GoalTold, Measure } from '../../../shared/catalogue/measure';
import { mayDivide } from '../../../shared/catalogue/sides';
import type { Day } from '../../../shared/time/day';
import type { ComparisonRule } from '../../../shared/time/references';
import type { EntryRule, ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';
import { factStartsOf, firstDayKey, type FirstDays } from './first-days';
import { NO_SCAN, type PlanEntry } from './plan';
import { partOf, toldWith } from './parts';
import { ScanBuilder, scanKey } from './scans';
import type { SlotList } from './slot-list';

/** The entries of a view and what they are made of: passes over facts, objectives, and other entries. */
export class EntryPlanner {
  readonly entries: PlanEntry[] = [];
  readonly #builders = new Map<string, ScanBuilder>();
  readonly #placed: { readonly at: number; readonly builder: ScanBuilder; readonly measure: Measure }[] = [];

  constructor(readonly view: ResolvedView, readonly slots: SlotList, readonly firstDays: FirstDays) {}

  get builders(): ScanBuilder[] {
    return [...this.#builders.values()];
  }

  /** All entries of the view, then those that only sort. */
  placeAll(): PlanEntry[] {
    for (const entry of this.view.entries) this.#place(entry, false);
    for (const { by } of this.view.sorts) if (typeof by !== 'string') this.#place(by.entry, 'sorting');
    // What shows that an entry has facts is known once all aggregates of its pass are.
    for (const { at, builder, measure } of this.#placed) {
      const entry = this.entries[at];
      if (entry) this.entries[at] = { ...entry, presence: builder.presence(measure) };
    }
    return this.entries;
  }

  #place(resolved: ResolvedEntry, hidden: PlanEntry['hidden']): number {
    const { measure } = resolved;
    const { expression } = measure;
    const partsOf = (parts: readonly ResolvedEntry[], root: CellExpression) => {
      const at = this.#add(resolved, hidden, { kind: 'computed', parts: [], root });
      const places = parts.map((part) => this.#place(part, hidden === false || hidden === 'part' ? 'part' : 'sorting-part'));
      const entry = this.entries[at];
      if (entry) this.entries[at] = { ...entry, formula: { kind: 'computed', parts: places, root } };
      return at;
    };
    if (expression.kind === 'computed') {
      // What is set against each other isn't multiplied with anything.
      const isUnweighed = resolved.isUnweighed ?? mayDivide(expression.root);
      const among = toldWith(resolved);
      return partsOf(expression.parts.map((part) => ({
        ...partOf(resolved, part), among, span: part.span ?? resolved.span, moves: part.moves, show: partShow(resolved), isUnweighed: isUnweighed || part.isUnweighed === true,
      })), expression.root);
    }
    if (expression.kind === 'goal') {
      const { about } = resolved;
      switch (expression.told) {
        case 'target': case 'prorated': return this.#add(resolved, hidden, { kind: 'goal', of: about, isProrated: expression.told === 'prorated' });
        case 'elapsed': return this.#add(resolved, hidden, { kind: 'elapsed' });
        case 'reps': {
          const at = this.#add(resolved, hidden, { kind: 'repsAtTarget', of: about, results: { current: [], reference: [] } });
          const placed = (moves: ResolvedEntry['moves']) =>
            this.#place({ ...resolved, measure: about, comparison: null, moves, likeForLike: 'rep', show: partShow(resolved), isUnweighed: true }, hidden === false || hidden === 'part' ? 'part' : 'sorting-part');
          const results = { current: [placed(resolved.moves)], reference: yearByYear(resolved.comparison?.rule).map((rule) => placed([rule, ...resolved.moves])) };
          const entry = this.entries[at];
          if (entry) this.entries[at] = { ...entry, formula: { kind: 'repsAtTarget', of: about, results } };
          return at;
        }
        default: return partsOf(goalParts(resolved), GOAL_EXPRESSIONS[expression.told]);
      }
    }
    const plain = asOfRole({ ...measure, expression }, resolved.role, this.slots.context.asOf);
    const key = scanKey(resolved, plain);
    const builder = this.#builders.get(key) ?? new ScanBuilder(resolved, plain);
    this.#builders.set(key, builder);
    // The rows behind a cell are those that it counts.
    const at = this.#add({ ...resolved, measure: plain }, hidden, builder.add(plain), builder);
    this.#placed.push({ at, builder, measure: plain });
    return at;
  }

  #add(resolved: ResolvedEntry, hidden: PlanEntry['hidden'], formula: PlanEntry['formula'], builder?: ScanBuilder): number {
    const goal = resolved.comparison?.rule.kind === 'target';
    return this.entries.push({
      resolved, hidden, formula, goal, scan: builder ? this.builders.indexOf(builder) : NO_SCAN, presence: null,
      ...this.#slotsOf(resolved, builder?.isStock ?? false),
    }) - 1;
  }

  /** The day from which all of what is told together has facts. */
  #firstDayOf({ among, ...resolved }: ResolvedEntry): Day | undefined {
    const starts = (among ?? toldWith(resolved)).map((one) => factStartsOf(one).flatMap((start) => this.firstDays.get(firstDayKey(start)) ?? []));
    return starts.every((days) => days.length > 0) ? Math.max(...starts.map((days) => Math.min(...days))) : undefined;
  }

  #slotsOf(resolved: ResolvedEntry, isStock: boolean): Pick<PlanEntry, 'current' | 'reference' | 'visibleIn' | 'objective' | 'reached'> {
    const { span, comparison, partial, show, moves, natural, likeForLike } = resolved;
    // What stands at a period's end doesn't add up over periods; what stood at its beginning is that of the first.
    const running = show === 'running-total' && (!isStock || moves.at(-1)?.kind === 'eve');
    const firstDay = [comparison?.rule, ...moves].some((rule) => rule?.kind === 'average') ? this.#firstDayOf(resolved) : undefined;
    const rule = comparison?.rule.kind === 'target' ? null : comparison?.rule ?? null;
    const { spec } = this.view;
    // What counts on one side depends on the other: who is comparable, whose team, which rate.
    const isPaired = rule !== null && (likeForLike !== undefined || spec.teams === 'as-reference' || spec.currency?.rates === 'constant');
    const pair = isPaired ? JSON.stringify([rule, moves, partial, firstDay, likeForLike]) : null;
    const { isPlanned = false } = resolved.measure;
    const own = {
      span, rules: moves, partial: natural || isPlanned ? 'natural' as const : moves.length > 0 ? partial : 'aligned' as const, firstDay, pair, planned: isPlanned, isUnweighed: resolved.isUnweighed ?? false,
    };
    const isOfGoals = resolved.measure.expression.kind === 'goal' || comparison?.rule.kind === 'target';
    const objective = isOfGoals && span === undefined ? this.slots.of({ ...own, partial: 'natural', planned: true, pair: null, running }) : null;
    if (comparison === null) return { objective, reached: null, current: this.slots.of({ ...own, running }), reference: null, visibleIn: [this.slots.of({ ...own, running: false })] };
    if (rule === null) {
      const reference = this.slots.of({ ...own, partial: 'natural', running: false });
      return { objective, reached: null, current: this.slots.of({ ...own, running }), reference, visibleIn: [this.slots.of({ ...own, running: false })] };
    }
    // An objective isn't cut at as-of, neither here nor there.
    const planned = isPlanned || resolved.measure.expression.kind === 'goal';
    const other = { ...own, rules: [rule, ...moves], partial: natural || planned ? 'natural' as const : partial, planned };
    const both = (isRunning: boolean) => this.slots.pair({ ...own, running: isRunning }, { ...other, running: isRunning });
    const shown = both(running);
    const plain = both(false);
    const reached = isOfGoals ? this.slots.of({ ...other, partial: natural ? 'natural' : partial, planned: false, running }) : null;
    return { ...shown, objective, reached, visibleIn: [plain.current, plain.reference] };
  }
}

/** By whatever date a fact is placed: while its own is still to come (a deal won after as-of), it isn't one yet. */
function asOfRole(measure: Measure, role: string, asOf: Day): Measure {
  const { expression } = measure;
  if (role === measure.role || expression.kind === 'stock' || expression.kind === 'goal' || expression.kind === 'byRep') return measure;
  const happened: Condition = { anyOf: [{ noneOf: [{ field: measure.role, known: true }] }, { compared: { dateField: measure.role }, by: '<=', with: { day: asOf } }] };
  const known = <One extends Aggregate>(aggregate: One): One => ({ ...aggregate, where: [...aggregate.where ?? [], happened] });
  return { ...measure, expression: expression.kind === 'ratio' ? { ...expression, numerator: known(expression.numerator), denominator: known(expression.denominator) } : known(expression) };
}

/** The moves that lead to what a rule compares with, one a year of a mean. */
function yearByYear(rule: EntryRule | undefined): ComparisonRule[] {
  if (rule === undefined || rule.kind === 'target') return [];
  return rule.kind === 'average' ? Array.from({ length: rule.years }, (_, index) => ({ kind: 'years', years: index + 1 })) : [rule];
}

/** Parts add up along time as the whole does. */
const partShow = ({ show }: ResolvedEntry) => (show === 'running-total' ? show : 'value');

const part = (index: number): CellExpression => ({ kind: 'part', part: index });
const apply = (operator: Extract<CellExpression, { kind: 'apply' }>['operator'], ...of: CellExpression[]): CellExpression => ({ kind: 'apply', operator, of });

type Composed = Exclude<GoalTold, 'target' | 'prorated' | 'elapsed' | 'reps'>;

/** The result, then what it is set against. */
const GOAL_EXPRESSIONS: Readonly<Record<Composed, CellExpression>> = {
  attainment: apply('divide', part(0), part(1)),
  paced: apply('divide', part(0), part(1)),
  gap: apply('subtract', part(1), part(0)),
  // To date ÷ last year's completion, else by working days.
  landing: apply('ifBlank', apply('divide', apply('multiply', part(0), part(2)), part(1)), apply('divide', part(0), part(3))),
};

function goalParts(resolved: ResolvedEntry): ResolvedEntry[] {
  const { about, measure } = resolved;
  const told = measure.expression.kind === 'goal' ? measure.expression.told : 'target';
  // What is set against each other isn't multiplied with anything.
  const unweighed: ResolvedEntry = { ...resolved, show: partShow(resolved), isUnweighed: true };
  const result: ResolvedEntry = { ...unweighed, measure: about };
  const goal = (wanted: GoalTold): ResolvedEntry => ({ ...unweighed, measure: { ...measure, expression: { kind: 'goal', told: wanted } } });
  switch (told) {
    case 'paced': return [result, goal('prorated')];
    case 'landing': return [
      result,
      { ...result, moves: [...result.moves, { kind: 'years', years: 1 }] },
      { ...result, moves: [...result.moves, { kind: 'years', years: 1 }], natural: true },
      goal('elapsed'),
    ];
    default: return [result, goal('target')];
  }
}
