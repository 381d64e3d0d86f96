import type { CellExpression, ComputedMeasure, MeasurePart } from './computed';
import type { Aggregate, Measure } from './measure';

/** What a workspace decides of how measures count. */
export interface Counting {
  readonly winRateOf: (typeof WIN_RATE_OF)[number];
}

export const WIN_RATE_OF = ['decided', 'disqualified', 'created'] as const;

/** A measure as the workspace counts it: win rates in it, and the measure if it is one, with the workspace's denominator. */
export function asCounted(measure: Measure | ComputedMeasure, { winRateOf }: Counting): Measure | ComputedMeasure {
  if (winRateOf === 'decided') return measure;
  const of = winRateOf === 'created' ? perCreated : withDisqualified;
  const { expression } = measure;
  if (expression.kind !== 'computed') return of({ ...measure, expression });
  const parts: MeasurePart[] = [];
  const placed = expression.parts.map((part): CellExpression => {
    const counted = of(part.measure);
    const made = counted.expression.kind === 'computed' ? counted.expression : { parts: [{ ...part, measure: { ...counted, expression: counted.expression } }], root: FIRST };
    const from = parts.length;
    parts.push(...made.parts.map((one) => ({ ...part, ...one, role: made.root === FIRST ? part.role : null, span: part.span, moves: part.moves })));
    return replacing(made.root, (place) => ({ kind: 'part', part: from + place }));
  });
  return { ...measure, expression: { kind: 'computed', parts, root: replacing(expression.root, (place) => placed[place] ?? FIRST) } };
}

const FIRST: CellExpression = { kind: 'part', part: 0 };

function replacing(expression: CellExpression, by: (part: number) => CellExpression): CellExpression {
  switch (expression.kind) {
    case 'constant': return expression;
    case 'part': return by(expression.part);
    case 'apply': return { ...expression, of: expression.of.map((one) => replacing(one, by)) };
    case 'at': case 'share': case 'rank': return { ...expression, of: replacing(expression.of, by) };
  }
}

const isWinRate = ({ id }: Measure) => id === 'win_rate' || id === 'win_rate_value';

function withDisqualified(measure: Measure): Measure {
  const { expression } = measure;
  if (!isWinRate(measure) || expression.kind !== 'ratio') return measure;
  return { ...measure, expression: { ...expression, denominator: { ...expression.denominator, where: [{ field: 'status', is: ['won', 'lost'] }] } } };
}

/** Won in the period, against what was created in it: each by its own date. */
function perCreated(measure: Measure): Measure | ComputedMeasure {
  const { expression } = measure;
  if (!isWinRate(measure) || expression.kind !== 'ratio') return measure;
  const told = (aggregate: Aggregate, role: string): MeasurePart => ({ measure: { ...measure, role, additivity: 'additive', expression: aggregate }, role: null, span: undefined, moves: [], isUnweighed: true });
  const { where: _, ...all } = expression.denominator;
  const parts = [told(expression.numerator, measure.role), told(all, 'created_on')];
  return { ...measure, expression: { kind: 'computed', parts, root: { kind: 'apply', operator: 'divide', of: [FIRST, { kind: 'part', part: 1 }] } } };
}
