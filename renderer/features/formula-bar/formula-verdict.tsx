import { formulaProblemText, type FormulaProblem } from '../../../shared/formula/problem';
import type { CustomMeasure } from '../../../shared/protocol/custom-measures';
import type { Translate } from '../../../shared/text/translate';

export interface FormulaVerdictProps {
  readonly words: Translate;
  readonly formula: string;
  readonly problems: readonly FormulaProblem[];
  readonly unit: CustomMeasure['unit'] | null;
}

/** Under a formula: what it gives, or the first thing that is wrong, with the words that it stands at. */
export function FormulaVerdict({ words, formula, problems: [first], unit }: FormulaVerdictProps) {
  if (first) {
    const place = formula.slice(first.start, first.end).trim();
    return <p className={place === '' ? 'wrong alone' : 'wrong'}>{place === '' ? null : <b>{`${place}: `}</b>}{formulaProblemText(first, words)}</p>;
  }
  return unit === null ? <p className="help">{words('formula.editor.hint')}</p> : <p>{words('formula.editor.result', { unit: words(`formula.kinds.${unit}`) })}</p>;
}
