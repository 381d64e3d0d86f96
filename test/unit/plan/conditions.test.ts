import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../shared/catalogue/measure';
import { factored } from '../../../electron/engine/plan/conditions';

const won: Condition = { field: 'status', is: 'won' };
const closed: Condition = { field: 'status', is: ['won', 'lost'] };
const call: Condition = { field: 'kind', is: 'call' };
const visit: Condition = { field: 'kind', is: 'visit' };
const done: Condition = { field: 'status', isNot: 'planned' };

describe('conditions of which any list is to hold', () => {
  it('asks what all lists ask once', () => {
    expect(factored([[call, done], [done, visit]])).toEqual({ common: [done], anyOf: [[call], [visit]] });
  });

  it('leaves out a list that a wider one takes in', () => {
    expect(factored([[call, done], [done], [visit, done]])).toEqual({ common: [done], anyOf: [] });
    expect(factored([[won], [closed], [{ field: 'status', is: 'lost' }]])).toEqual({ common: [closed], anyOf: [] });
  });

  it('keeps one of two lists that say the same', () => {
    expect(factored([[call, done], [done, call]])).toEqual({ common: [call, done], anyOf: [] });
  });

  it('asks nothing where one list asks nothing, and keeps lists that have nothing in common', () => {
    expect(factored([[won], []])).toEqual({ common: [], anyOf: [] });
    expect(factored([[won], [call]])).toEqual({ common: [], anyOf: [[won], [call]] });
    expect(factored([[won, call]])).toEqual({ common: [won, call], anyOf: [] });
  });

  it('a value of another field is not the same value', () => {
    expect(factored([[{ field: 'kind', is: 'won' }], [closed]])).toEqual({ common: [], anyOf: [[{ field: 'kind', is: 'won' }], [closed]] });
  });
});
