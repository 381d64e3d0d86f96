import { describe, expect, test } from 'vitest';
import { EVERYDAY_NAMES, measureNamed } from '../../../shared/catalogue/measure-named';
import { MEASURES } from '../../../shared/catalogue/measures/index';

describe('measures by the names that files give them', () => {
  test.each([
    ['CA', 'revenue_won'], ['Chiffre d’affaires', 'revenue_won'], ['RDV', 'meetings'], ['Nb d\'appels', 'calls'], ['Number of calls', 'calls'], ['MARGE BRUTE', 'gross_margin'],
    ['won deals', 'deals_won'], ['Revenue won', 'revenue_won'], ['revenue_won', 'revenue_won'], ['Taux de transformation', 'win_rate'], ['Truc', undefined], ['', undefined],
  ])('%s', (name, id) => {
    expect(measureNamed(name)).toBe(id);
  });

  test('every everyday name means a measure of the catalogue, and one only', () => {
    const ids = new Set(MEASURES.map(({ id }) => id));
    expect(Object.keys(EVERYDAY_NAMES).filter((id) => !ids.has(id))).toEqual([]);
    const names = Object.values(EVERYDAY_NAMES).flat();
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
