import { describe, expect, it } from 'vitest';
import { USUAL_SETTINGS } from '../../../shared/protocol/settings';
import { formatDay } from '../../../shared/time/day';
import type { PeriodSpec } from '../../../shared/view/view-spec';
import { periodChoices, periodDays, stepPeriod } from '../../../renderer/state/period-choices';
import { aView, aWorkspace } from './builders';

const view = (period: PeriodSpec | null) => aView(period === null ? {} : { period });

describe('period', () => {
  it.each<{ period: PeriodSpec | null; days: string }>([
    { period: null, days: '2022-01-03 2026-11-14' },
    { period: 'year-to-date', days: '2026-01-01 2026-11-14' },
    { period: '2025-Q3', days: '2025-07-01 2025-10-01' },
    { period: { from: '2026-01-15', to: '2026-02-01' }, days: '2026-01-15 2026-02-01' },
  ])('$period means its days', ({ period, days }) => {
    const range = periodDays(period, view(period), aWorkspace());
    expect(range && `${formatDay(range.from)} ${formatDay(range.to)}`).toBe(days);
  });

  it.each<{ period: PeriodSpec; back: PeriodSpec | undefined; forth: PeriodSpec | undefined }>([
    { period: 'year-to-date', back: '2025', forth: undefined },
    { period: '2025', back: '2024', forth: 'year-to-date' },
    { period: '2022', back: undefined, forth: '2023' },
    { period: 'this-quarter', back: '2026-Q3', forth: undefined },
    { period: '2026-Q3', back: '2026-Q2', forth: 'this-quarter' },
    { period: '2026-10', back: '2026-09', forth: 'this-month' },
    { period: 'last-12-months', back: { from: '2024-11-01', to: '2025-11-01' }, forth: { from: '2026-11-01', to: '2027-11-01' } },
    { period: { from: '2026-11-01', to: '2026-11-08' }, back: { from: '2026-10-25', to: '2026-11-01' }, forth: { from: '2026-11-08', to: '2026-11-15' } },
  ])('$period steps back and forth', ({ period, back, forth }) => {
    expect(stepPeriod(view(period), aWorkspace(), -1)).toEqual(back);
    expect(stepPeriod(view(period), aWorkspace(), 1)).toEqual(forth);
  });

  it('follows the fiscal year', () => {
    const info = aWorkspace({ settings: { ...USUAL_SETTINGS, fiscalStart: 7 } });
    expect(periodChoices(view(null), info).map(({ period }) => period)).toEqual([
      'this-month', 'this-quarter', 'this-half', 'year-to-date', 'this-fiscal-quarter', 'this-fiscal-half', 'fiscal-year-to-date', 'last-12-months', null,
      'FY2027', 'FY2026', 'FY2025', 'FY2024', 'FY2023', 'FY2022',
    ]);
    expect(stepPeriod(view('fiscal-year-to-date'), info, -1)).toBe('FY2026');
  });

  it('offers no year and no step without dates', () => {
    const info = aWorkspace({ asOf: null, firstDate: null, lastDate: null });
    expect(periodChoices(view(null), info).filter(({ section }) => section === 'years')).toEqual([]);
    expect(stepPeriod(view('year-to-date'), info, -1)).toBeUndefined();
  });
});
