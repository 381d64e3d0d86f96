import type { Language } from '../text/translate';

/** How numbers are written: which sign parts the decimals. */
export type DecimalSign = 'comma' | 'point';

const BLANKS = /[\s\u00a0\u202f']/g;
/** Groups of three; of two before the last, as in `12,34,567`. */
const GROUPED = { ',': /^-?\d{1,3}(,\d{2,3})*,\d{3}$/, '.': /^-?\d{1,3}(\.\d{2,3})*\.\d{3}$/ } as const;
const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6 };

/** The decimal sign of a block of numbers: what only one reading can explain decides for all, else the language. Texts that are no numbers (`Janv. 2026`) say nothing. */
export function decimalSignOf(texts: readonly string[], language: Language): DecimalSign {
  for (const text of texts.filter(isNumber)) {
    const [comma, point] = [text.lastIndexOf(','), text.lastIndexOf('.')];
    if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point';
    if (isDecimals(text, ',')) return 'comma';
    if (isDecimals(text, '.')) return 'point';
  }
  return language === 'fr' ? 'comma' : 'point';
}

function isNumber(text: string): boolean {
  return (['comma', 'point'] as const).some((sign) => typeof readTypedNumber(text, sign) === 'number');
}

/** One sign, and not the three digits after it that thousands have. */
function isDecimals(text: string, sign: string): boolean {
  const parts = text.replaceAll(BLANKS, '').replace(/[^\d.,]/g, '').split(sign);
  return parts.length === 2 && parts[1]?.length !== 3;
}

/**
 * A number as people type it and sheets copy it: `1,284.5`, `1 284,5`, `−7`, `(7)`, `84k`, `13,2 %`, `€ 12`. Null: nothing stands
 * there; undefined: no number. Per cent are hundredths.
 */
export function readTypedNumber(text: string, sign: DecimalSign): number | null | undefined {
  const plain = text.replaceAll(BLANKS, '').replace(/[−–]/g, '-');
  if (plain === '' || plain === '-') return null;
  const [, open = '', figure = '', factor = '', percent = ''] = /^(\(?)(?:[€$£]|[A-Z]{3})?(-?[€$£]?[\d.,]*\d[.,]?)([kKmM]?)(%?)(?:[€$£]|[A-Z]{3})?\)?$/.exec(plain) ?? [];
  const [thousands, decimals] = sign === 'comma' ? (['.', ','] as const) : ([',', '.'] as const);
  const [whole = '', fraction = '', ...more] = figure.replace(/[€$£]/, '').split(decimals);
  // `1000,5` under a decimal point is no 10005: thousands stand three by three.
  if (more.length > 0 || fraction.includes(thousands) || (whole.includes(thousands) && !GROUPED[thousands].test(whole))) return undefined;
  const digits = `${whole.replaceAll(thousands, '')}${decimals}${fraction}`;
  if (!/\d/.test(digits)) return undefined;
  const value = Number(digits.replace(decimals, '.')) * (FACTORS[factor.toLowerCase()] ?? 1) * (percent === '' ? 1 : 0.01) * (open === '' ? 1 : -1);
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : undefined;
}
