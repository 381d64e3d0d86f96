import { describe, expect, it } from 'vitest';
import { inMode, lets, modeOf, modesOf, withMember } from '../../../renderer/features/filters/filter-modes';

describe('filter modes', () => {
  it('keep the members named when their sense is turned', () => {
    expect(inMode({ dimension: 'stage', in: ['Won'] }, 'stage', 'notIn', 'revenue_won')).toEqual({ dimension: 'stage', notIn: ['Won'] });
    expect(inMode({ dimension: 'stage', text: 'w' }, 'stage', 'in', 'revenue_won')).toEqual({ dimension: 'stage', in: [] });
    expect(modeOf(inMode({ dimension: 'stage', top: 3, by: 'revenue_won' }, 'stage', 'dates', 'revenue_won'))).toBe('dates');
  });

  it('keep the measure and the count when their sense is turned', () => {
    const first = inMode({ dimension: 'account', notIn: ['Acme'] }, 'account', 'top', 'win_rate');
    expect(first).toEqual({ dimension: 'account', top: 10, by: 'win_rate' });
    expect(inMode({ dimension: 'account', top: 3, by: 'deals_won' }, 'account', 'bottom', 'win_rate')).toEqual({ dimension: 'account', bottom: 3, by: 'deals_won' });
    expect(inMode(first, 'account', 'values', 'revenue_won')).toEqual({ measure: 'win_rate', level: 'account' });
  });

  it('of every form is told from the filter', () => {
    for (const mode of [...modesOf(true), ...modesOf(false)]) {
      // Nothing typed yet is a filter that leaves nothing out.
      expect(modeOf(inMode({ dimension: 'day', in: [] }, 'day', mode, 'revenue_won'))).toBe(mode === 'text' ? 'notIn' : mode);
    }
  });

  it('tick what passes', () => {
    expect(withMember({ dimension: 'stage', in: ['Won'] }, 'Lost', true)).toEqual({ dimension: 'stage', in: ['Won', 'Lost'] });
    expect(withMember({ dimension: 'stage', notIn: [] }, 'Lost', false)).toEqual({ dimension: 'stage', notIn: ['Lost'] });
    expect(lets({ dimension: 'stage', notIn: ['Lost'] }, 'Lost')).toBe(false);
    expect(lets({ dimension: 'stage', in: ['Lost'] }, 'Won')).toBe(false);
  });
});
