import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Database } from '../../electron/engine/db/database';
import { cellValues } from '../support/cell-values';
import type { DateOrder } from '../../electron/engine/import/detect/cell-format';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vigie-values-'));
  database = await Database.open(join(folder, 'values.vigie'), { staging: join(folder, 'staging') });
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

const valuesOf = (type: 'amount' | 'date' | 'boolean', texts: readonly string[], order?: DateOrder) => cellValues(database, type, texts, { order });

describe('amounts', () => {
  test.each([
    { name: 'decimal comma', texts: ['1234,5', '-0,25', '7'], values: ['1234.5000', '-0.2500', '7.0000'] },
    { name: 'blanks of every width', texts: ['1 234,5', '1\u00a0234,5', '1\u202f234\u202f567,89', '1\u2009234', '12'], values: ['1234.5000', '1234.5000', '1234567.8900', '1234.0000', '12.0000'] },
    { name: 'points and commas', texts: ['1.234.567,89', '0,5'], values: ['1234567.8900', '0.5000'] },
    { name: 'commas and points', texts: ['1,234,567.89', '0.5'], values: ['1234567.8900', '0.5000'] },
    { name: 'apostrophes, straight and curved', texts: ["1'234.50", '1’234’567.5'], values: ['1234.5000', '1234567.5000'] },
    { name: 'currencies before', texts: ['€ 1 234,50', '€12,5', 'EUR 3,25', '-€4,5', '€ -5,5', '€\u00a06,25', 'CHF 7,5', '£8,5', '$9,5', 'US$ 10,5'], values: ['1234.5000', '12.5000', '3.2500', '-4.5000', '-5.5000', '6.2500', '7.5000', '8.5000', '9.5000', '10.5000'] },
    { name: 'currencies after', texts: ['1 234,50 €', '12,5€', '3,25 EUR', '-4,5 kr', '5,5\u202f€', '6,25 zł'], values: ['1234.5000', '12.5000', '3.2500', '-4.5000', '5.5000', '6.2500'] },
    { name: 'currencies of other countries, taxes', texts: ['1 200,50 F', '3 FCFA', 'R$ 4,5', '₹5,25', '6,5 Kč', '1 234,00 € HT', '-7,5 EUR TTC', 'NT$8'], values: ['1200.5000', '3.0000', '4.5000', '5.2500', '6.5000', '1234.0000', '-7.5000', '8.0000'] },
    { name: 'what is less than nothing', texts: ['(12.50)', '12.50-', '\u221212.50', '($1,200.00)', '$(3.50)', '- 4.50', '(5.25 €)', '–6.5'], values: ['-12.5000', '-12.5000', '-12.5000', '-1200.0000', '-3.5000', '-4.5000', '-5.2500', '-6.5000'] },
    { name: 'percents', texts: ['45,5 %', '5%', '100\u00a0%'], values: ['0.4550', '0.0500', '1.0000'] },
    { name: 'missing', texts: ['1.5', 'N/A', '-', 'NULL', '#N/A', 'null', 'NA', ''], values: ['1.5000', null, null, null, null, null, null, null] },
    { name: 'none at all', texts: ['1.5', '2.5', '3.5', '4.5', '5.5', 'abc'], values: ['1.5000', '2.5000', '3.5000', '4.5000', '5.5000', '?'] },
  ])('$name', async ({ texts, values }) => expect(await valuesOf('amount', texts)).toEqual(values));
});

test('a moment is a day in the workspace’s zone, in summer and in winter; a day without a distance from UTC is itself', async () => {
  const written = ['2024-07-03T22:30:00Z', '2024-01-31 22:30:00+00:00', '2024-01-31T23:30:00Z', '2024-01-31 23:30'];
  expect(await cellValues(database, 'date', written, { zone: 'Europe/Paris' })).toEqual(['2024-07-04', '2024-01-31', '2024-02-01', '2024-01-31']);
  expect(await cellValues(database, 'date', ['31/01/2024 23:30 +00:00', '30/01/2024 10:00 Z'], { order: 'dmy', zone: 'Europe/Paris' })).toEqual(['2024-02-01', '2024-01-30']);
  expect(await cellValues(database, 'date', ['20240131T233000Z', '20240131T233000'], { zone: 'Europe/Paris' })).toEqual(['2024-02-01', '2024-01-31']);
  expect(await cellValues(database, 'date', ['1706743800', '1706743800000'], { zone: 'Europe/Paris' })).toEqual(['2024-02-01', '2024-02-01']);
  expect(await cellValues(database, 'date', ['Jan 31, 2024 23:30 GMT+0000'], { zone: 'America/New_York' })).toEqual(['2024-01-31']);
});

describe('days', () => {
  const day = '2024-02-03';
  test.each([
    { name: 'ISO, with and without times', texts: ['2024-02-03', '2024-02-03 10:30', '2024-02-03T23:59:59.999', '2024-02-03 11:30 PM'], values: Array.from({ length: 4 }, () => day) },
    { name: 'moments with their distance from UTC', texts: ['2024-02-03T10:30:00Z', '2024-02-03T10:30:00+01:00', '2024-02-03 10:30:00+0100', '2024-02-03 10:30:00 UTC', '2024-02-03T23:30:00-05', '2024-02-03T22:30 GMT-0230'], values: [day, day, day, day, '2024-02-04', '2024-02-04'] },
    { name: 'day first', texts: ['03/02/2024', '31/01/2024', '3.2.24', '03-02-2024 10:30', '03/02/2024 10h30', '03/02/2024 à 10:30', '03/02/2024 - 10:30', '03/02/2024 10 h 30'], values: [day, '2024-01-31', day, day, day, day, day, day] },
    { name: 'month first', texts: ['02/03/2024', '1/31/2024', '2/3/24 1:05 PM', '02/03/2024, 10:30 AM'], values: [day, '2024-01-31', day, day] },
    { name: 'year first', texts: ['2024/02/03', '2024.2.3'], values: [day, day] },
    { name: 'year first, in two figures', texts: ['24-02-03', '23-12-31'], values: [day, '2023-12-31'] },
    { name: 'weekdays before', texts: ['sam. 03/02/2024', 'Sat 31/01/2024', 'mercredi 31/01/2024'], values: [day, '2024-01-31', '2024-01-31'] },
    { name: 'day first, with a distance from UTC', texts: ['03/02/2024 10:30 +01:00', '31/01/2024 10:30:00 Z'], values: [day, '2024-01-31'] },
    {
      name: 'French words', texts: ['3 févr. 2024', '3 février 2024', 'samedi 3 février 2024', '1er août 2024', '31 déc. 24', '3-juil.-2024', '3 JUIN 2024', '12 mars 2024 10:30', 'le 3 févr. 2024 à 10:30', 'le samedi 3 février 2024'],
      values: [day, day, day, '2024-08-01', '2024-12-31', '2024-07-03', '2024-06-03', '2024-03-12', day, day],
    },
    {
      name: 'English words', texts: ['Feb 3, 2024', 'February 3rd, 2024', '03-Feb-24', 'Sat, 3 Feb 2024 10:30:00 +0100', 'Sept 5 2024', '2024-Feb-03', 'July 4, 2024 10:30 AM', '3 May 2024', '3rd of February 2024', 'Sat Feb 3 2024 23:30:00 GMT-0500'],
      values: [day, day, day, day, '2024-09-05', day, '2024-07-04', '2024-05-03', day, '2024-02-04'],
    },
    { name: 'counted as spreadsheets do', texts: ['45325', '45325.75', '45325,25'], values: [day, day, day] },
    { name: 'eight figures', texts: ['20240203', '20231231'], values: [day, '2023-12-31'] },
    { name: 'eight figures and a time', texts: ['20240203T101530', '20240203101530', '20240203T2330Z', '20240203T233000-0500'], values: [day, day, day, '2024-02-04'] },
    { name: 'seconds since 1970, and thousandths', texts: ['1706918400', '1707004799', '1706918400123'], values: [day, day, day] },
    { name: 'missing', texts: [day, 'N/A', '-', ''], values: [day, null, null, null] },
    { name: 'one in another order', texts: ['13/02/2024', '14/02/2024', '15/02/2024', '03/02/2024', '02/29/2024'], values: ['2024-02-13', '2024-02-14', '2024-02-15', day, '?'] },
    { name: 'days that don’t exist', texts: [day, day, day, day, '2024-02-30', 'infinity', '2024-02-03 soon'], values: [day, day, day, day, '?', '?', '?'] },
  ])('$name', async ({ texts, values }) => expect(await valuesOf('date', texts)).toEqual(values));
  test('an order that was said', async () => expect(await valuesOf('date', ['02/03/2024'], 'mdy')).toEqual([day]));
});

test('yes and no, in English and French', async () => {
  expect(await valuesOf('boolean', ['true', 'FALSE', 'Oui', 'non', 'Vrai', 'faux', 'Yes', 'no', 'maybe', '']))
    .toEqual(['true', 'false', 'true', 'false', 'true', 'false', 'true', 'false', '?', null]);
});
