import { expect, test } from 'vitest';
import { MEASURES } from '../../shared/catalogue/measures/index';
import { GOALS, OFFER } from './offer';

/** Plans are worked by hand in test/engine/meaning/bonus-plans.test.ts. */
const BY_HAND = ['bonus_base', 'bonus'];

test('views of chance draw every measure of the catalogue, and no other', () => {
  expect([...OFFER.measures, ...GOALS, ...BY_HAND].sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});
