import { describe, expect, it } from 'vitest';
import { inMode, lets, modeOf, withMember } from '../../../renderer/features/filters/filter-modes';

describe('filter modes', () => {
  it('keep the members named when their sense is turned', () => {
    expect(inMode({ dimension: 'stage', in: ['Won'] }, 'stage', 'notIn')).toEqual({ dimension: 'stage', notIn: ['Won'] });
    expect(inMode({ dimension: 'stage', text: 'w' }, 'stage', 'in')).toEqual({ dimension: 'stage', in: [] });
    expect(modeOf(inMode({ dimension: 'stage', top: 3, by: 'revenue_won' }, 'stage', 'dates'))).toBe('dates');
  });

  it('tick what passes', () => {
    expect(withMember({ dimension: 'stage', in: ['Won'] }, 'Lost', true)).toEqual({ dimension: 'stage', in: ['Won', 'Lost'] });
    expect(withMember({ dimension: 'stage', notIn: [] }, 'Lost', false)).toEqual({ dimension: 'stage', notIn: ['Lost'] });
    expect(lets({ dimension: 'stage', notIn: ['Lost'] }, 'Lost')).toBe(false);
    expect(lets({ dimension: 'stage', in: ['Lost'] }, 'Won')).toBe(false);
  });
});
