import { expect, test } from 'vitest';
import { MEASURES } from '../../shared/catalogue/measures/index';
import { GOALS, OFFER } from './offer';

test('views of chance draw every measure of the catalogue, and no other', () => {
  expect([...OFFER.measures, ...GOALS].sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});
