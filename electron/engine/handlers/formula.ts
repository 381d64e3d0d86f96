import { fold } from '../../../shared/formula/fold';
import { callAt, completionsAt } from '../../../shared/formula/completions';
import { customsOf } from '../answer/custom-book';
import type { Handler } from './handler';

/** Without a name of its own, a formula is checked under one that nothing can refer to. */
const NAMELESS = '\u0000';

export const formulaCheck: Handler<'formula.check'> = async ({ formula: text, language, name = NAMELESS }, { workspace }) => {
  const { kept, withMeasures } = await customsOf(workspace);
  const others = kept.filter((measure) => fold(measure.name) !== fold(name));
  const compiled = withMeasures([...others, { name, formula: text, language, unit: null, better: 'higher' }]).find(name);
  const formula = compiled?.formula;
  return {
    problems: (compiled?.problems ?? []).map(({ start, end, code, params }) => ({ start, end, code, params: { ...params } })),
    unit: formula?.unit ?? null, additivity: formula?.additivity ?? null,
    formula: formula?.canonical ?? '', en: formula?.printed('en') ?? '', fr: formula?.printed('fr') ?? '',
  };
};

export const formulaComplete: Handler<'formula.complete'> = async ({ formula, position, language }, { workspace }) => {
  const { book } = await customsOf(workspace);
  const at = Math.min(position, formula.length);
  const { start, end, items } = completionsAt(formula, at, language, book.names);
  return { start, end, items: [...items], call: callAt(formula, at, language) ?? null };
};
