import type { ComputedMeasure } from '../../shared/catalogue/computed';
import { MEASURES } from '../../shared/catalogue/measures/index';
import { formulaNames, type CustomFound, type FormulaNames } from '../../shared/formula/names';
import { OBJECT_IDS } from '../../shared/model/objects';
import { translator } from '../../shared/text/translate';
import { roleOf } from '../../shared/view/free-aggregate';

const words = { en: translator('en'), fr: translator('fr') };

/** Names as a workspace with everything in it has them, and two kept columns; `customs`: measures of its own. */
export function trialNames(customs: Readonly<Record<string, CustomFound | ComputedMeasure>> = {}): FormulaNames {
  return formulaNames({
    shape: { rows: Object.fromEntries(OBJECT_IDS.map((id) => [id, 1])), custom: { deals: { 'Weight [kg]': 'number', 'Is urgent': 'boolean' } }, teamDepth: 2 },
    measures: MEASURES, roleOf,
    customs: Object.keys(customs),
    custom: (name) => {
      const found = customs[name];
      if (!found) return { kind: 'broken' };
      return 'kind' in found ? found : { kind: 'ready', measure: found };
    },
  }, words);
}
