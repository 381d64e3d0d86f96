import { expect, test } from 'vitest';
import { nameOfSpan, periodNamed, periodWritten } from '../../../electron/engine/import/combine/period-texts';

test.each([
  ['janv. 2026', 'Mois', '2026-01'], ['T1 2026', 'Période', '2026-Q1'], ['1 2026', 'Quarter', '2026-Q1'], ['01/03/2026', 'Mois', '2026-03'], ['2026-03-01', 'Mois', '2026-03'], ['Q2 FY2026', 'Quarter', 'FY2026-Q2'],
  ['Q2 2026', 'Fiscal quarter', 'FY2026-Q2'], ['FY26', 'Year', 'FY2026'], ['January FY 2026', 'Forecast Period', '2026-01'], ['morning', 'Period', undefined],
])('%s below %s is %s', (text, header, expected) => expect(periodWritten(text, header, 'dmy')).toBe(expected));

test.each([
  ['2026-01-01', '2026-01-31', '2026-01'], ['2026-04-01', '2026-06-30', '2026-Q2'], ['01/07/2026', '31/12/2026', '2026-H2'], ['2026-01-01', '2027-01-01', '2026'], ['2026-02-01', '2026-04-30', undefined], ['2026-01-05', '2026-01-31', undefined],
])('the days from %s to %s are %s', (from, to, expected) => expect(nameOfSpan(from, to, 'dmy')).toBe(expected));

test.each([['Quotas Q1 2026.csv', '2026-Q1'], ['Objectifs_2026.xlsx', '2026'], ['objectifs mars 2026.csv', '2026-03'], ['quotas.csv', undefined]])('the name %s speaks of %s', (file, expected) => expect(periodNamed(file)).toBe(expected));
