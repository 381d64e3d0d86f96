import type { ComputedMeasure } from '../catalogue/computed';
import type { Measure } from '../catalogue/measure';
import type { Language } from '../text/translate';
import { additivityOf } from './additivity';
import { CellBinder } from './bind';
import { Binding } from './binding';
import type { FormulaNames } from './names';
import { parseFormula } from './parse';
import { printFormula } from './print';
import { problemAt, type FormulaProblem } from './problem';
import type { Syntax } from './syntax';
import { measureUnit } from './units';

/** A formula that holds: what it computes, and how it is written. */
export interface CheckedFormula {
  readonly syntax: Syntax;
  readonly expression: ComputedMeasure['expression'];
  readonly unit: Measure['unit'];
  readonly additivity: Measure['additivity'];
  /** Measures of the workspace's own that it names. */
  readonly customs: readonly string[];
  /** The form that is kept: English, names by their ids; independent of anyone's language. */
  readonly canonical: string;
  readonly printed: (language: Language) => string;
}

export type Check = { readonly formula: CheckedFormula; readonly problems?: never } | { readonly formula?: never; readonly problems: readonly FormulaProblem[] };

/** Reads a formula and binds it to what a workspace holds. Every problem has its place in the text. */
export function checkFormula(text: string, language: Language, names: FormulaNames): Check {
  const { syntax, problem } = parseFormula(text, language);
  if (!syntax) return { problems: [problem] };
  const binding = new Binding(names, language);
  const binder = new CellBinder(binding);
  const found = binder.bind(syntax);
  if (!found || binding.problems.length > 0) return { problems: binding.problems };
  if (found.type === 'boolean') return { problems: [problemAt(syntax, 'condition_as_measure')] };
  if (binder.parts.list.length === 0) return { problems: [problemAt(syntax, 'no_measure')] };
  const unit = measureUnit(found.unit);
  if (unit === null) return { problems: [problemAt(syntax, 'no_such_unit')] };
  const expression = { kind: 'computed', parts: binder.parts.list, root: found.expression } as const;
  return {
    formula: {
      syntax, expression, unit, additivity: additivityOf(expression), customs: [...binding.customs],
      canonical: printFormula(syntax, 'en', (node) => binding.idOf(node)),
      printed: (wanted) => printFormula(syntax, wanted, (node) => binding.nameOf(node, wanted)),
    },
  };
}
