import type { CellExpression, ComputedMeasure, MeasurePart } from '../catalogue/computed';
import type { Measure } from '../catalogue/measure';
import { mayDivide } from '../catalogue/sides';
import type { ObjectId } from '../model/objects';
import type { ComparisonRule } from '../time/references';
import type { SpanId } from '../time/spans';

/** When the measures inside a time function are told. */
export interface TimeFrame {
  readonly moves: readonly ComparisonRule[];
  readonly span: SpanId | undefined;
  /** Date fields that anchor the measures of an object. */
  readonly roles: ReadonlyMap<ObjectId, string>;
}

export const OWN_TIME: TimeFrame = { moves: [], span: undefined, roles: new Map() };

/** A move inside another: years add up. */
export function withMove(frame: TimeFrame, move: ComparisonRule): TimeFrame {
  const last = frame.moves.at(-1);
  if (last?.kind === 'years' && move.kind === 'years') return { ...frame, moves: [...frame.moves.slice(0, -1), { kind: 'years', years: last.years + move.years }] };
  return { ...frame, moves: [...frame.moves, move] };
}

/** Measures made of measures made of measures double in size at each step: beyond this there is nothing that anyone could read. */
const MOST_NODES = 10_000;

/** The measures that a formula is made of, each once. */
export class PartList {
  readonly list: MeasurePart[] = [];
  #nodes = 0;

  /** The expression of a measure in a time frame; `span-twice` where its own span stands inside another. */
  place(measure: Measure | ComputedMeasure, frame: TimeFrame): CellExpression | 'span-twice' | 'too-large' {
    if (!isComputed(measure)) {
      const role = measure.expression.kind === 'stock' ? null : frame.roles.get(measure.fact) ?? null;
      return { kind: 'part', part: this.#add({ measure, role, span: frame.span, moves: frame.moves }) };
    }
    const { parts, root } = measure.expression;
    if (frame.span && parts.some(({ span }) => span)) return 'span-twice';
    this.#nodes += sizeOf(root);
    if (this.#nodes > MOST_NODES) return 'too-large';
    const places = parts.map((part) => {
      const role = part.role ?? (part.measure.expression.kind === 'stock' ? null : frame.roles.get(part.measure.fact) ?? null);
      const moved = part.moves.reduce(withMove, frame);
      const isUnweighed = part.isUnweighed ?? mayDivide(root);
      return this.#add({ measure: part.measure, role, span: part.span ?? frame.span, moves: moved.moves, ...(isUnweighed && { isUnweighed }) });
    });
    return renumbered(root, places);
  }

  #add(part: MeasurePart): number {
    const text = JSON.stringify(part);
    const known = this.list.findIndex((candidate) => JSON.stringify(candidate) === text);
    return known >= 0 ? known : this.list.push(part) - 1;
  }
}

function isComputed(measure: Measure | ComputedMeasure): measure is ComputedMeasure {
  return measure.expression.kind === 'computed';
}

function sizeOf(expression: CellExpression): number {
  switch (expression.kind) {
    case 'constant': case 'part': return 1;
    case 'apply': return expression.of.reduce((size, one) => size + sizeOf(one), 1);
    default: return 1 + sizeOf(expression.of);
  }
}

function renumbered(expression: CellExpression, places: readonly number[]): CellExpression {
  switch (expression.kind) {
    case 'constant': return expression;
    case 'part': return { kind: 'part', part: places[expression.part] ?? expression.part };
    case 'apply': return { ...expression, of: expression.of.map((one) => renumbered(one, places)) };
    default: return { ...expression, of: renumbered(expression.of, places) };
  }
}
