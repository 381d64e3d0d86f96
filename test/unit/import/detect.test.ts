import { describe, expect, test } from 'vitest';
import { dateShape, packedOrders } from '../../../electron/engine/import/detect/date-shape';
import { numberShape } from '../../../electron/engine/import/detect/number-shape';
import { distinctNames, findLayout } from '../../../electron/engine/import/read/find-layout';
import { unitFactor } from '../../../electron/engine/import/detect/unit-factor';
import { bareWords, plainWords } from '../../../electron/engine/import/recognise/plain-words';
import { meaningOf, statusOfStage } from '../../../electron/engine/import/recognise/value-words';

describe('dates', () => {
  const cases = [
    { name: 'ISO', values: ['2024-01-31', '2024-02-01 10:00:00.000'], shape: { style: 'iso', offset: false } },
    { name: 'with an offset', values: ['2024-01-31T23:00:00Z'], shape: { style: 'iso', offset: true } },
    { name: 'day first, proven', values: ['31/01/2024', '01/02/2024'], shape: { style: 'ordered', orders: ['dmy'], matters: true } },
    { name: 'month first, proven', values: ['1/31/2024', '2/1/24'], shape: { style: 'ordered', orders: ['mdy'], matters: true } },
    { name: 'not proven', values: ['01/02/2024'], shape: { style: 'ordered', orders: ['dmy', 'mdy'], matters: true } },
    { name: 'not proven and the same', values: ['02.02.2024'], shape: { style: 'ordered', orders: ['dmy', 'mdy'], matters: false } },
    { name: 'year first, in two figures', values: ['23-01-31', '24-02-29', '21-06-03'], shape: { style: 'ordered', orders: ['ymd'], matters: true, shortYears: true } },
    { name: 'day first, years in two figures', values: ['15/03/24', '28/05/24', '02/11/23'], shape: { style: 'ordered', orders: ['dmy'], matters: true, shortYears: true } },
    { name: 'two figures, not proven', values: ['03/04/24', '05/06/24'], shape: { style: 'ordered', orders: ['dmy', 'mdy'], matters: true, shortYears: true } },
    { name: 'some of them ISO', values: ['2024-01-31', '31/01/2024'], shape: { style: 'ordered', orders: ['dmy'], matters: true, mixed: true } },
    { name: 'year first with slashes', values: ['2024/01/31'], shape: { style: 'ordered', orders: ['ymd'], matters: false } },
    { name: 'no dates', values: ['2024-01-31', 'soon'], shape: undefined },
    { name: 'no real months', values: ['2024-13-01'], shape: undefined },
  ];
  test.each(cases)('$name', ({ values, shape }) => expect(dateShape(values)).toEqual(shape));
});

describe('days in figures alone', () => {
  test.each([
    { values: ['130125', '010225'], orders: ['dmy'] }, { values: ['13012025', '01022025'], orders: ['dmy'] }, { values: ['01132025', '02012025'], orders: ['mdy'] },
    { values: ['250113', '250228', '250305'], orders: ['ymd'] }, { values: ['010225', '020225'], orders: ['dmy', 'mdy'] }, { values: ['130125', '13012025'], orders: [] },
    { values: ['329932'], orders: [] }, { values: ['130125', 'x'], orders: [] }, { values: ['13125'], orders: [] },
  ])('$values: $orders', ({ values, orders }) => expect(packedOrders(values)).toEqual(orders));
});

describe('numbers', () => {
  const cases = [
    { values: ['1', '2.5', '-3'], shape: { point: true, comma: false, dressed: false, scale: 1 } },
    { values: ['1 234,50', '12,5'], shape: { point: false, comma: true, dressed: true, scale: 2 } },
    { values: ['1,234.56', '(12.00)', '$5'], shape: { point: true, comma: false, dressed: true } },
    { values: ["1'234.50"], shape: { point: true, dressed: true } },
    { values: ['12 %', '5,5 €'], shape: { comma: true, dressed: true } },
    { values: ['01234'], shape: { looksLikeCode: true } },
  ];
  test.each(cases)('$values', ({ values, shape }) => expect(numberShape(values)).toMatchObject(shape));
  test.each([['1,2,3'], ['12-34'], ['abc'], ['-']])('%s is none', (value) => expect(numberShape([value])).toBeUndefined());
});

describe('layout', () => {
  const cases = [
    { name: 'semicolons around decimal commas', text: 'a;b;c\n1,5;2,5;x\n2,5;3;y\n', separator: ';', header: ['a', 'b', 'c'] },
    { name: 'a separator line', text: 'sep=|\na|b\n1|2\n', separator: '|', header: ['a', 'b'] },
    { name: 'a title above', text: 'Report of May\n\nName,Amount,Owner\nA,1,x\nB,2,y\n', separator: ',', header: ['Name', 'Amount', 'Owner'] },
    { name: 'a title and a blank line above two columns', text: 'Report of May\n\nName,Amount\nA,1\nB,2\n', separator: ',', header: ['Name', 'Amount'] },
    { name: 'a title above two columns', text: 'Quota of 2026\nRep,Quota\nAnn,1\nBen,2\n', separator: ',', header: ['Rep', 'Quota'] },
    { name: 'a second column without a name', text: 'Client,\nAnn,Smith\nBen,Jones\n', separator: ',', header: ['Client', 'Column 2'] },
    { name: 'a second column without a name, of numbers', text: 'Client,\nAnn,1\nBen,2\n', separator: ',', header: ['Client', 'Column 2'] },
    { name: 'one column', text: 'Name\nA\nB\n', separator: ',', header: ['Name'] },
  ];
  test.each(cases)('$name', ({ text, separator, header }) => expect(findLayout(Buffer.from(text), true, {})).toMatchObject({ dialect: { separator }, header }));
  test('names are made distinct', () => expect(distinctNames(['X', 'X', '', 'X (2)'])).toEqual(['X', 'X (2)', 'Column 3', 'X (2) (2)']));
});

describe('words', () => {
  test.each([['Deal - Stage', 'deal stage'], ['dealStage', 'deal stage'], ['Étape', 'etape'], ['Propriétaire de l’opportunité', 'proprietaire de l opportunite'], ['DEAL_STAGE', 'deal stage'], ['IsWon', 'is won']])(
    '%s', (header, words) => expect(plainWords(header)).toBe(words));
  test.each([['Date de signature', 'Date signature'], ['N° client', 'Numéro du client'], ['Customer No', 'customer number'], ['Créée le', 'Créé le'], ['Réglées le', 'Réglé']])(
    '%s is written %s elsewhere', (one, other) => expect(bareWords(one)).toBe(bareWords(other)));
  test.each([['Du', 'du'], ['De', 'de'], ['Employee', 'employe']])('%s stays a word', (header, words) => expect(bareWords(header)).toBe(words));
  test.each([['Montant (k€)', 1000], ['CA en K€', 1000], ['Amount [k]', 1000], ['Revenue (M€)', 1_000_000], ['Revenue in millions', 1_000_000], ['Montant (€)', 1], ['Stock', 1], ['Week', 1], ['Total K', 1]])(
    'figures below %s count %d times', (header, factor) => expect(unitFactor(header)).toBe(factor));
  test.each([['Closed Won', 'won'], ['5 - Signée', 'won'], ['Gagné', 'won'], ['Closed Lost - price', 'lost'], ['Perdue', 'lost'], ['Not won yet', 'open'], ['À signer', 'open'], ['Proposition', 'open']])(
    'stage %s is %s', (stage, status) => expect(statusOfStage(stage)).toBe(status));
  test('values have a meaning in their own field only', () => {
    expect(meaningOf('activities', 'kind', 'Rendez-vous')).toBe('meeting');
    expect(meaningOf('orders', 'status', 'Devis envoyé')).toBe('quotation');
    expect(meaningOf('deals', 'name', 'Won')).toBeUndefined();
  });
});
