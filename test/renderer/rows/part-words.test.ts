import { expect, test } from 'vitest';
import { cellWords } from '../../../renderer/features/rows/row-columns';
import { translator } from '../../../shared/text/translate';

test.each([
  ['numerator', 'Numerator', 'Numérateur'],
  ['numerator.win_rate.denominator', 'Numerator · Win rate · Denominator', 'Numérateur · Taux de transformation (nb) · Dénominateur'],
  ['numerator.revenue_won 2', 'Numerator · Revenue won 2', 'Numérateur · CA signé 2'],
  ['custom:Per call', 'Per call', 'Per call'],
])('the part %s in words', (part, english, french) => {
  expect((['en', 'fr'] as const).map((language) => cellWords({ id: 'part', type: 'text' }, part, translator(language)))).toEqual([english, french]);
});
