import { NONE } from './members';
import type { Asked, Coordinates, Part } from './asked';
import { timesOf, type Question } from './question';
import { added, isEqual, type Value } from './value';

/** `show`: what is made of a cell's value and its reference. */

const without = (at: Coordinates, dimensions: readonly string[]): Coordinates => new Map([...at].filter(([dimension]) => !dimensions.includes(dimension)));

/** The value itself; with a comparison, the reference. */
export function plainValue(question: Question, asked: Asked, at: Coordinates): Value {
  return question.made(asked, at, (part, cell) => question.plainOf(part, cell));
}

function difference(question: Question, asked: Asked, at: Coordinates): Value {
  const current = question.currentAt(asked, at);
  const reference = question.referenceAt(asked, at);
  return current === null || reference === null ? null : current - reference;
}

function share(part: Value, whole: Value): Value {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

function growth(question: Question, asked: Asked, at: Coordinates): { current: number; reference: number } | null {
  const current = question.currentAt(asked, at);
  const reference = question.referenceAt(asked, at);
  return current === null || reference === null || reference <= 0 ? null : { current, reference };
}

/** The cell one level up on the row axis. */
function parentOf(question: Question, at: Coordinates): Coordinates | null {
  const innermost = question.view.rows.filter((dimension) => at.has(dimension)).at(-1);
  return innermost === undefined ? null : without(at, [innermost]);
}

/** All cells that differ from this one only in one dimension. */
export type Siblings = (at: Coordinates, dimension: string) => readonly Coordinates[];

/** Amounts add up period by period; what doesn't add up is told for all the days up to here; a stock stays what it is. */
function runningTotal(question: Question, part: Part, at: Coordinates): Value {
  const innermost = question.innermostTime();
  const own = innermost === undefined ? undefined : at.get(innermost);
  if (innermost === undefined || own === undefined || own === NONE || part.told === 'end') return question.plainOf(part, at);
  const keys = question.keysOf(innermost, timesOf(without(at, [innermost])));
  const before = keys.slice(0, keys.indexOf(own) + 1).map((key) => new Map([...at, [innermost, key]]));
  if (part.measure.kind !== 'sum') return question.valueOver(part, at, before);
  // Nothing of all that lies up to here can be told: what else is nothing isn't a sum of it.
  return part.measure.isTold !== undefined && question.valueOver(part, at, before) === null ? null : runningSum(question, part, before);
}

function runningSum(question: Question, part: Part, before: readonly Coordinates[]): Value {
  const known = before.flatMap((cell) => question.plainOf(part, cell) ?? []);
  return known.length === 0 ? null : added(known);
}

function rank(question: Question, asked: Asked, at: Coordinates, siblings: Siblings): Value {
  const innermost = question.view.rows.filter((dimension) => at.has(dimension)).at(-1);
  const own = plainValue(question, asked, at);
  if (innermost === undefined || own === null) return null;
  let better = 0;
  for (const sibling of siblings(at, innermost)) {
    const value = plainValue(question, asked, sibling);
    if (value !== null && value > own && !isEqual(value, own)) better += 1;
  }
  return better + 1;
}

export function shownValue(question: Question, asked: Asked, at: Coordinates, siblings: Siblings): Value {
  const { rows, columns } = question.view;
  const value = plainValue(question, asked, at);
  switch (asked.entry.show) {
    case 'difference': return difference(question, asked, at);
    case 'percent': {
      const both = growth(question, asked, at);
      return both && (both.current - both.reference) / both.reference;
    }
    case 'index': {
      const both = growth(question, asked, at);
      return both && (100 * both.current) / both.reference;
    }
    case 'contribution': {
      const total = without(at, rows);
      const [current, reference] = [question.currentAt(asked, total), question.referenceAt(asked, total)];
      // What only rounding tells apart hasn't changed.
      return current === null || reference === null || isEqual(current, reference) ? null : share(difference(question, asked, at), current - reference);
    }
    case 'share-of-total': return share(value, plainValue(question, asked, new Map()));
    case 'share-of-row': return share(value, plainValue(question, asked, without(at, columns)));
    case 'share-of-column': return share(value, plainValue(question, asked, without(at, rows)));
    case 'share-of-parent': {
      const parent = parentOf(question, at);
      return parent && share(value, plainValue(question, asked, parent));
    }
    case 'running-total': return question.made(asked, at, (part, cell) => runningTotal(question, part, cell));
    case 'rank': return rank(question, asked, at, siblings);
    default: return value;
  }
}
