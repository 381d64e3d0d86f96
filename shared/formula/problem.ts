import type { Translate } from '../text/translate';

/** A stretch of a formula's text: offsets of UTF-16 units, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with a formula, and where. Words: `formula.problems.<code>`. */
export interface FormulaProblem extends Stretch {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Ends the reading of a text that can't go on; caught where the reading began. */
export class Stopped extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.code);
  }
}

export function problemAt({ start, end }: Stretch, code: string, params: FormulaProblem['params'] = {}): FormulaProblem {
  return { start, end, code, params };
}

/** Between the names of measures that are made of one another. */
export const ARROW = ' → ';

/** Parameters that are ids of the catalogue rather than the user's own text. */
const WORDS: Readonly<Record<string, string>> = { expected: 'formula.kinds', found: 'formula.kinds' };

/** A problem in the words of a language. */
export function formulaProblemText({ code, params }: Pick<FormulaProblem, 'code' | 'params'>, translate: Translate): string {
  const named = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, translate.maybe(`${WORDS[key] ?? ''}.${value}`) ?? value]));
  return translate.maybe(`formula.problems.${code}`, named) ?? code;
}
