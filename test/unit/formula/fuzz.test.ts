import { expect, it } from 'vitest';
import { checkFormula } from '../../../shared/formula/check';
import { callAt, completionsAt } from '../../../shared/formula/completions';
import { formulaProblemText } from '../../../shared/formula/problem';
import { LANGUAGES, translator } from '../../../shared/text/translate';
import { Random } from '../../support/random';
import { randomText } from '../../support/random-formula';
import { trialNames } from '../../support/formula-names';

/** `VIGIE_FORMULAS`: how many (npm run test:long asks for more). */
const TEXTS = Number(process.env['VIGIE_FORMULAS'] ?? 5_000);
const SEED = Number(process.env['VIGIE_SEED'] ?? 1);

it(`never fails on any text, and tells where it stops (${TEXTS} texts)`, () => {
  const random = new Random(SEED);
  const names = trialNames();
  const words = { en: translator('en'), fr: translator('fr') };
  let held = 0;
  for (let round = 0; round < TEXTS; round += 1) {
    const text = randomText(random);
    const language = random.pick(LANGUAGES);
    const told = `VIGIE_SEED=${SEED} ${language} ${JSON.stringify(text)}`;
    const { formula, problems = [] } = checkFormula(text, language, names);
    if (formula) {
      held += 1;
      for (const wanted of LANGUAGES) {
        const again = checkFormula(formula.printed(wanted), wanted, names).formula;
        expect([again?.canonical, again?.unit], told).toEqual([formula.canonical, formula.unit]);
      }
      expect(checkFormula(formula.canonical, 'en', names).formula?.expression, told).toEqual(formula.expression);
    } else {
      expect(problems.length, told).toBeGreaterThan(0);
      for (const problem of problems) {
        expect(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length, `${told} ${JSON.stringify(problem)}`).toBe(true);
        const said = formulaProblemText(problem, words[language]);
        expect(said !== problem.code && !said.includes('{{'), `${told} ${said}`).toBe(true);
      }
    }
    const position = random.integer(0, text.length);
    callAt(text, position, language);
    const { start, end } = completionsAt(text, position, language, names);
    expect(0 <= start && start <= end && end <= text.length, told).toBe(true);
  }
  expect(held).toBeGreaterThan(TEXTS / 100);
}, 600_000);
