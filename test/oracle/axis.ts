import type { SortSpec } from '../../shared/view/view-spec';
import { isTime } from './grains';
import { NONE, reaches } from './members';
import { plainValue, shownValue } from './shown';
import type { Coordinates, Part } from './asked';
import { compareLabels } from './choice';
import { timesOf, type Question } from './question';
import { isEqual } from './value';
import type { Fixed } from './windows';
import type { World } from './world';

/** The members of one axis, in order, with what stands under them. */
export interface AxisNode {
  readonly at: Coordinates;
  readonly children: readonly AxisNode[];
}

/** Time members that dimensions may add to those fixed: none of them, the first, the first two, … */
function timeCombinations(question: Question, dimensions: readonly string[], fixed: Fixed): Fixed[] {
  let open: Fixed[] = [fixed];
  const all = [...open];
  for (const dimension of dimensions.filter(isTime)) {
    open = open.flatMap((outer) => [...question.keysOf(dimension, outer), NONE].map((key) => new Map([...outer, [dimension, key]])));
    all.push(...open);
  }
  return all;
}

/** Times at which a part may have facts. */
type Times = (part: Part) => readonly Fixed[];

/** Whether the view has a fact there, now or in the reference, at any of the times. */
function hasFacts(question: Question, part: Part, at: Coordinates, times: readonly Fixed[]): boolean {
  return question.presence(part, times).some((window) => question.factsAt(part, at, window).length > 0);
}

function membersUnder(question: Question, at: Coordinates, dimension: string, timesFor: Times): string[] {
  const found = new Set<string>();
  for (const part of question.parts()) {
    if (!reaches(part.measure.fact, dimension)) continue;
    for (const window of question.presence(part, timesFor(part))) {
      for (const row of question.factsAt(part, at, window)) found.add(question.facts.member(part, row, dimension, window));
    }
  }
  return [...found];
}

function keysUnder(question: Question, at: Coordinates, dimension: string, timesFor: Times): string[] {
  const keys = question.keysOf(dimension, timesOf(at));
  const undated = (part: Part): Fixed[] => timesFor(part).map((fixed) => new Map([...fixed, [dimension, NONE]]));
  return question.parts().some((part) => hasFacts(question, part, at, undated(part))) ? [...keys, NONE] : keys;
}

/** What has an order of its own comes first, in it. */
const GIVEN: Readonly<Record<string, readonly string[]>> = { status: ['open', 'won', 'lost'], 'activity-kind': ['call', 'visit', 'meeting', 'demo', 'proposal', 'email', 'task'] };

/** Open stages first, the less likely before the more likely, then those of which nothing is known; then where deals are won, then where they are lost. */
function stagesInOrder({ deals }: World): readonly string[] {
  const chance = (stage: string): number => {
    const known = deals.flatMap((deal) => (deal.stage === stage ? deal.percent ?? [] : []));
    return known.length === 0 ? Infinity : known.reduce((sum, percent) => sum + percent, 0) / known.length;
  };
  const byChance = (a: string, b: string): number => (chance(a) === chance(b) ? compareLabels(a, b) : chance(a) - chance(b));
  return [['Demo', 'Offer'], ['Won'], ['Disqualified', 'Lost']].flatMap((stages) => stages.sort(byChance));
}

function compareMembers(dimension: string, a: string, b: string, world: World): number {
  const given = dimension === 'stage' ? stagesInOrder(world) : GIVEN[dimension] ?? [];
  const place = (member: string): number => (given.includes(member) ? given.indexOf(member) : given.length);
  return place(a) - place(b) || compareLabels(a, b);
}

/** Siblings by label, by a measure at a column, or by several keys one after the other. */
function sortMembers(question: Question, at: Coordinates, dimension: string, members: readonly string[]): string[] {
  const keys = question.view.sort.filter((key) => key.dimension === dimension);
  const natural = isTime(dimension) ? [...members] : [...members].sort((a, b) => compareMembers(dimension, a, b, question.world));
  const compare = (a: string, b: string): number => {
    for (const key of keys) {
      const found = compareBy(question, key, [a, b].map((member) => new Map([...at, [dimension, member]])), natural.indexOf(a) - natural.indexOf(b));
      if (found !== 0) return found;
    }
    return natural.indexOf(a) - natural.indexOf(b);
  };
  return [...natural].sort(compare);
}

function compareBy(question: Question, key: SortSpec, cells: readonly Coordinates[], natural: number): number {
  const sign = key.direction === 'descending' ? -1 : 1;
  if (key.by === 'label' || key.by === 'natural') return sign * natural;
  const column = new Map(Object.entries(key.column ?? {}).flatMap(([dimension, member]) => (member === null ? [] : [[dimension, member] as const])));
  const asked = question.ask({ measure: key.by, comparison: key.comparison, show: key.show });
  const at = (cell: Coordinates): number | null => {
    const whole = new Map([...cell, ...column]);
    return key.show === undefined ? plainValue(question, asked, whole) : shownValue(question, asked, whole, () => []);
  };
  const [left = null, right = null] = cells.map(at);
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return isEqual(left, right) ? 0 : sign * (left - right);
}

/** The tree of an axis. `across`: the dimensions of the other axis. */
export function axisOf(question: Question, dimensions: readonly string[], across: readonly string[]): AxisNode {
  const beside = timeCombinations(question, across, new Map());
  const grow = (at: Coordinates, depth: number): AxisNode => {
    const dimension = dimensions[depth];
    if (dimension === undefined) return { at, children: [] };
    const inner = dimensions.slice(depth + 1);
    const times = ({ measure }: Part): Fixed[] => {
      // Inside what the fact can't reach, nothing of it is shown.
      const beyond = inner.findIndex((one) => !isTime(one) && !reaches(measure.fact, one));
      return timeCombinations(question, inner.slice(0, beyond < 0 ? undefined : beyond), timesOf(at)).flatMap((own) => beside.map((other) => new Map([...own, ...other])));
    };
    const members = isTime(dimension) ? keysUnder(question, at, dimension, times) : membersUnder(question, at, dimension, times);
    return { at, children: sortMembers(question, at, dimension, members).map((member) => grow(new Map([...at, [dimension, member]]), depth + 1)) };
  };
  return grow(new Map(), 0);
}
