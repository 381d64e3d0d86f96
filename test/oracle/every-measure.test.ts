import { expect, test } from 'vitest';
import { NAMED_COMPARISONS } from '../../shared/catalogue/comparisons';
import { MEASURES } from '../../shared/catalogue/measures/index';
import { GRAINS } from '../../shared/time/grains';
import { SHOWS, SPANS } from '../../shared/view/view-spec';
import { GOALS, OFFER } from './offer';

test('views of chance draw every measure of the catalogue, and no other', () => {
  expect([...OFFER.measures, ...GOALS].sort()).toEqual(MEASURES.map(({ id }) => id).sort());
});

test('views of chance draw every grain, comparison, span and way of showing', () => {
  const once = (names: readonly string[]) => [...new Set(names)].sort();
  expect(once(OFFER.times.flat())).toEqual(once(GRAINS.map(({ id }) => id)));
  // Objectives are set against facts by views of their own.
  expect(once([...OFFER.comparisons.filter((comparison) => typeof comparison === 'string'), 'target'])).toEqual(once(Object.keys(NAMED_COMPARISONS)));
  expect(once(OFFER.comparisons.filter((comparison) => typeof comparison === 'object').flatMap((comparison) => Object.keys(comparison)))).toEqual(['averageOfYears', 'from', 'to', 'yearsAgo']);
  expect(once(OFFER.spans)).toEqual(once(SPANS));
  expect(once([...OFFER.shows, ...OFFER.comparedShows])).toEqual(once(SHOWS));
});
