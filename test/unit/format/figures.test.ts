import { describe, expect, it } from 'vitest';
import { formatList } from '../../../shared/format/list';
import { formatMoneyAt, formatMoneyFull, formatMoneyShort, scaledUnit } from '../../../shared/format/money';
import { formatExact, formatNumber } from '../../../shared/format/number';
import { formatPercent, formatPoints } from '../../../shared/format/percent';
import { chooseScale } from '../../../shared/format/scale';
import { formatCellValue } from '../../../shared/format/unit-value';

/** `~` stands for U+202F and `_` for U+00A0, which no eye can tell apart. */
const seen = (text: string) => text.replaceAll('\u202f', '~').replaceAll('\u00a0', '_');

describe('figures', () => {
  it.each([
    [1284.5, { decimals: 1 }, '1,284.5', '1~284,5'],
    [-7, {}, '−7', '−7'],
    [5.1, { decimals: 1, sign: true }, '+5.1', '+5,1'],
    [-0.04, { decimals: 1, sign: true }, '0.0', '0,0'],
    [1234567, {}, '1,234,567', '1~234~567'],
    [2026, { grouping: false }, '2026', '2026'],
    [Number.NaN, {}, '', ''],
  ] as const)('write %d', (value, options, en, fr) => {
    expect(seen(formatNumber(value, 'en', options))).toBe(en);
    expect(seen(formatNumber(value, 'fr', options))).toBe(fr);
  });

  it('keep what a file holds', () => expect(seen(formatExact(2297200.8603, 'fr'))).toBe('2~297~200,8603'));

  it.each([
    [0.132, {}, '13.2%', '13,2~%'],
    [-0.078, { sign: true }, '−7.8%', '−7,8~%'],
    [0, { sign: true }, '0.0%', '0,0~%'],
    [12.5, {}, '1,250.0%', '1~250,0~%'],
  ])('write %d as a percentage', (value, options, en, fr) => {
    expect(formatPercent(value, 'en', options)).toBe(en);
    expect(seen(formatPercent(value, 'fr', options))).toBe(fr);
  });

  it('write points', () => expect([formatPoints(0.021, 'en'), formatPoints(-0.021, 'fr')]).toEqual(['+2.1', '−2,1']));

  it('list', () => expect([formatList(['Lyon', 'Paris', 'Köln'], 'en'), formatList(['Lyon', 'Paris'], 'fr')]).toEqual(['Lyon, Paris and Köln', 'Lyon et Paris']));
});

describe('money', () => {
  it.each([
    [2_141_000, 'EUR', '€2.14M', '2,14_M€'],
    [84_000, 'EUR', '€84k', '84_k€'],
    [-340_200, 'EUR', '−€340k', '−340_k€'],
    [640, 'USD', '$640', '640_$'],
    [999_999, 'EUR', '€1M', '1_M€'],
    [3.2e9, 'EUR', '€3.2bn', '3,2_Md€'],
    [84_000, null, '84k', '84_k'],
    [84_000, 'CHF', 'CHF_84k', '84_kCHF'],
  ] as const)('%d %s in a sentence', (value, currency, en, fr) => {
    expect(seen(formatMoneyShort(value, { language: 'en', currency }))).toBe(en);
    expect(seen(formatMoneyShort(value, { language: 'fr', currency }))).toBe(fr);
  });

  it('speaks at the sheet’s scale and in full', () => {
    const options = { language: 'en', currency: 'EUR' } as const;
    expect(formatMoneyAt(1_424_187.5, { divisor: 1000, decimals: 0 }, options)).toBe('€1,424k');
    expect(formatMoneyFull(1_424_187.5, options)).toBe('€1,424,187.50');
    expect(seen(formatMoneyFull(2_297_200.8603, { language: 'fr', currency: null }))).toBe('2~297~200,8603');
  });

  it('names a unit', () => expect([scaledUnit(1000, 'EUR', 'en'), scaledUnit(1000, 'EUR', 'fr'), scaledUnit(1, null, 'en')]).toEqual(['€k', 'k€', '']));
});

describe('the scale of a sheet', () => {
  it.each([
    ['thousands for typical hundreds of thousands', [157_000, 169_000, 1_780_000, Number.NaN, 0], { divisor: 1_000, decimals: 0 }],
    ['one decimal when thousands are few', [12_800, 9_300, 27_100, 15_000], { divisor: 1_000, decimals: 1 }],
    ['millions', [23_500_000, 11_000_000, 40_000_000], { divisor: 1_000_000, decimals: 1 }],
    ['whole units', [120, 80, 40], { divisor: 1, decimals: 0 }],
    ['cents where they matter', [12.35, 8.1, 40], { divisor: 1, decimals: 2 }],
    ['nothing at all', [], { divisor: 1, decimals: 0 }],
  ] as const)('%s', (_, values, scale) => expect(chooseScale(values)).toEqual(scale));

  it('writes cells without a unit', () => {
    const scale = { divisor: 1_000, decimals: 0 } as const;
    expect(formatCellValue(1_424_187, { unit: 'amount', language: 'en', currency: 'EUR', scale })).toBe('1,424');
    expect(seen(formatCellValue(-0.132, { unit: 'ratio', language: 'fr', currency: null, sign: true }))).toBe('−13,2~%');
    expect(formatCellValue(41.26, { unit: 'days', language: 'en', currency: null })).toBe('41.3');
  });
});
