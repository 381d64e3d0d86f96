import { expect, test } from 'vitest';
import { decimalSignOf, readTypedNumber, type DecimalSign } from '../../../shared/format/typed-number';

test.each<[string, DecimalSign, number | null | undefined]>([
  ['1,284.5', 'point', 1284.5], ['1 284,5', 'comma', 1284.5], ['1\u202f284,5', 'comma', 1284.5], ["1'284.5", 'point', 1284.5], ['1.284.000,25', 'comma', 1284000.25],
  ['−7', 'point', -7], ['(7)', 'point', -7], ['84k', 'point', 84_000], ['2,14 M', 'comma', 2_140_000], ['13,2 %', 'comma', 0.132], ['€ 12', 'point', 12], ['12 €', 'comma', 12], ['12 EUR', 'comma', 12],
  ['', 'point', null], [' - ', 'point', null], ['n/a', 'point', undefined], ['12 Jan', 'point', undefined], ['1,2,3', 'comma', undefined], ['.', 'point', undefined],
  ['1000,5', 'point', undefined], ['1.5', 'comma', undefined], ['1.5,000', 'point', undefined], ['−€1,234', 'point', -1234], ['12,34,567', 'point', 1234567],
])('%j with a decimal %s is %s', (text, sign, value) => expect(readTypedNumber(text, sign)).toBe(value));

test.each<[readonly string[], 'en' | 'fr', DecimalSign]>([
  [['12,500', '1,5'], 'en', 'comma'], [['12,500', '13,250'], 'en', 'point'], [['12.500', '13.250'], 'fr', 'comma'], [['12,5'], 'en', 'comma'], [['1,284.5'], 'fr', 'point'], [['1.284,50'], 'en', 'comma'], [['12', '13'], 'fr', 'comma'], [['9.75'], 'fr', 'point'], [['Janv. 2026', '1000,5'], 'fr', 'comma'],
])('%j in %s has a decimal %s', (texts, language, sign) => expect(decimalSignOf(texts, language)).toBe(sign));
