import { describe, expect, it } from 'vitest';
import { formatDate, formatDateRange, yearOf } from '../../../shared/format/dates';
import { dimensionLabel, memberLabel, totalLabel } from '../../../shared/format/member-label';
import { translator } from '../../../shared/text/translate';

const en = translator('en');
const fr = translator('fr');

describe('dates', () => {
  it('write a day', () => {
    expect([formatDate('2026-11-13', 'en', true), formatDate('2026-01-01', 'fr'), formatDate('2026-11-13', 'fr', true), formatDate('soon', 'en')])
      .toEqual(['Fri 13 Nov 2026', '1er janv. 2026', 'ven. 13 nov. 2026', 'soon']);
  });

  it.each([
    ['2026-01-01', '2026-11-14', '1 Jan – 13 Nov 2026', '1er janv. – 13 nov. 2026'],
    ['2026-11-01', '2026-11-14', '1 – 13 Nov 2026', '1er – 13 nov. 2026'],
    ['2025-12-29', '2026-01-05', '29 Dec 2025 – 4 Jan 2026', '29 déc. 2025 – 4 janv. 2026'],
    ['2026-02-28', '2026-03-01', '28 Feb 2026', '28 févr. 2026'],
    ['2024-01-01', '2025-01-01', '1 Jan – 31 Dec 2024', '1er janv. – 31 déc. 2024'],
  ])('write %s to %s', (from, to, english, french) => {
    expect(formatDateRange({ from, to }, 'en')).toBe(english);
    expect(formatDateRange({ from, to }, 'fr')).toBe(french);
  });

  it('leave the year out where the header says it', () => {
    expect(formatDateRange({ from: '2026-07-01', to: '2026-10-01' }, 'en', { year: false })).toBe('1 Jul – 30 Sep');
    expect([yearOf({ from: '2026-01-01', to: '2027-01-01' }), yearOf({ from: '2026-01-01', to: '2027-01-02' })]).toEqual([2026, undefined]);
  });
});

describe('members', () => {
  const time = (id: string) => ({ id, kind: 'time' }) as const;
  const member = (id: string) => ({ id, kind: 'member' }) as const;
  it.each([
    [time('quarter'), '2017-Q3', 'Q3 2017', 'T3 2017'],
    [time('half'), '2017-H2', 'H2 2017', 'S2 2017'],
    [time('month'), '2017-11', 'Nov 2017', 'nov. 2017'],
    [time('week'), '2017-W46', 'Week 46 2017', 'Semaine 46 2017'],
    [time('year'), '2017', '2017', '2017'],
    [time('fiscal-year'), 'FY2017', 'FY 2017', 'ex. 2017'],
    [time('fiscal-quarter'), 'FY2017-Q2', 'Q2 FY 2017', 'T2 ex. 2017'],
    [time('day'), '2017-11-03', '3 Nov 2017', '3 nov. 2017'],
    [time('weekday'), '1', 'Mon', 'lun.'],
    [time('month-of-year'), '02', 'February', 'février'],
    [time('month'), '(none)', '(no date)', '(sans date)'],
    [member('rep'), '(none)', '(no owner)', '(sans responsable)'],
    [member('team-2'), '(none)', '(no team)', '(sans équipe)'],
    [member('custom:Colour'), '(none)', '(none)', '(aucun)'],
    [member('rep'), '(others)', 'Others', 'Autres'],
    [member('rep'), '2017-Q3', '2017-Q3', '2017-Q3'],
    [member('status'), 'won', 'won', 'gagnée'],
    [member('activity-kind'), 'Salon', 'Salon', 'Salon'],
    [member('custom:Colour'), 'open', 'open', 'open'],
  ])('%o %s', (dimension, key, english, french) => {
    expect([memberLabel(dimension, key, en), memberLabel(dimension, key, fr)]).toEqual([english, french]);
  });

  it('leave out the year for headers under one', () => expect([memberLabel(time('quarter'), '2017-Q3', en, { short: true }), memberLabel(time('month'), '2017-11', en, { short: true })]).toEqual(['Q3', 'November']));

  it('name totals and kept columns', () => {
    expect([totalLabel(member('team'), en), totalLabel(member('team-1'), fr), totalLabel(time('quarter'), en), totalLabel(undefined, fr)]).toEqual(['All teams', 'Toutes les équipes', 'Total', 'Total']);
    expect([dimensionLabel('custom:Region', en), dimensionLabel('custom:deals.Region', en)]).toEqual(['Region', 'Region']);
  });
});
