import { describe, expect, test } from 'vitest';
import { dimensionsOf, findDimension, type MemberDimension } from '../../../shared/catalogue/dimensions';
import { LANGUAGES, translator } from '../../../shared/text/translate';

const shape = { rows: {}, teamDepth: 3, custom: { deals: { Channel: 'text', Score: 'number', Region: 'text' }, orders: { Region: 'text' }, accounts: { Sector: 'text' } } } as const;
const dimensions = dimensionsOf(shape);
const paths = (id: string) => {
  const found = findDimension(id, dimensions);
  return found?.kind === 'member' ? Object.fromEntries([...found.paths].map(([fact, path]) => [fact, path.kind])) : undefined;
};

describe('which fact reaches a dimension, and how', () => {
  const cases: [id: string, expected: MemberDimension['paths'] extends ReadonlyMap<string, infer _> ? Record<string, string> | undefined : never][] = [
    ['product', { deals: 'reference', deal_lines: 'reference', orders: 'reference', invoices: 'reference' }],
    ['product-family', { deals: 'through', deal_lines: 'through', orders: 'through', invoices: 'through' }],
    ['industry', { deals: 'through', orders: 'through', invoices: 'through', activities: 'through', leads: 'own', contacts: 'own', accounts: 'own' }],
    ['stage', { deals: 'own', deal_stages: 'own' }],
    ['activity-kind', { activities: 'own' }],
    ['deal-type', { deals: 'own' }],
    ['team-3', { deals: 'team', deal_stages: 'team', orders: 'team', invoices: 'team', activities: 'team', leads: 'team', contacts: 'team', accounts: 'team' }],
    ['team-4', undefined],
    ['custom:Channel', { deals: 'own' }],
    ['custom:deals.Channel', { deals: 'own' }],
    ['custom:Region', undefined],
    ['custom:orders.Region', { orders: 'own' }],
    ['custom:Sector', { accounts: 'own', deals: 'through', orders: 'through', invoices: 'through', activities: 'through', leads: 'through', contacts: 'through' }],
    ['custom:Score', undefined],
  ];
  test.each(cases)('%s', (id, expected) => expect(paths(id)).toEqual(expected));
});

test('ids are unique', () => {
  const ids = dimensions.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(LANGUAGES)('every built-in dimension has its word (%s)', (language) => {
  const translate = translator(language);
  const missing = dimensions.filter((dimension) => !(dimension.kind === 'member' && dimension.label !== null) && translate.maybe(`dimensions.${dimension.id}`) === undefined);
  expect(missing.map(({ id }) => id)).toEqual([]);
});
