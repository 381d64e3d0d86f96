import type { Language } from '../text/translate';
import { localeOf, formatNumber, MINUS } from './number';
import { PLAIN, type Scale } from './scale';

/** Money in words and sentences: `€2.14M`, `€84k`, `2,14 M€`, `84 k€`. Without a currency the same, bare: `84k`, `84 k`. */

const NO_BREAK = '\u00a0';
const LETTER = { 1: '', 1_000: 'k', 1_000_000: 'M', 1_000_000_000: 'bn' } as const;
const LETTER_FR = { ...LETTER, 1_000_000_000: 'Md' } as const;

/** `€`, `$`, `CHF`: the sign that people of both languages write; the code itself when there is none. */
export function currencySign(currency: string | null, language: Language): string {
  if (currency === null) return '';
  try {
    const parts = new Intl.NumberFormat(localeOf(language), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(0);
    return parts.find((part) => part.type === 'currency')?.value ?? currency;
  } catch {
    return currency;
  }
}

/** The unit of a scaled figure as headers say it: `€k`, `k€`, `€`, `k`; empty when there is nothing to say. */
export function scaledUnit(divisor: Scale['divisor'], currency: string | null, language: Language): string {
  const sign = currencySign(currency, language);
  return language === 'fr' ? `${LETTER_FR[divisor]}${sign}` : `${sign}${LETTER[divisor]}`;
}

function dress(figure: string, divisor: Scale['divisor'], currency: string | null, language: Language): string {
  const sign = currencySign(currency, language);
  if (language === 'fr') {
    const unit = `${LETTER_FR[divisor]}${sign}`;
    return unit === '' ? figure : `${figure}${NO_BREAK}${unit}`;
  }
  const lead = /^[+\u2212]/.exec(figure)?.[0] ?? '';
  const gap = /^\p{L}{2,}$/u.test(sign) ? NO_BREAK : '';
  return `${lead}${sign}${gap}${figure.slice(lead.length)}${LETTER[divisor]}`;
}

export interface MoneyOptions {
  readonly language: Language;
  /** ISO 4217; null when the data names none. */
  readonly currency: string | null;
  readonly sign?: boolean;
}

/** The amount at a sheet's scale, as the formula bar and the status bar say it: `€1,424k` for 1,424,187 in thousands. */
export function formatMoneyAt(value: number, scale: Scale, options: MoneyOptions): string {
  if (!Number.isFinite(value)) return '';
  const figure = formatNumber(value / scale.divisor, options.language, { decimals: scale.decimals, sign: options.sign ?? false });
  return dress(figure, scale.divisor, options.currency, options.language);
}

/** The amount in full, to its last decimal (at least cents when it has any): `€1,424,187.50`. */
export function formatMoneyFull(value: number, options: MoneyOptions): string {
  if (!Number.isFinite(value)) return '';
  const figure = formatNumber(value, options.language, { decimals: Number.isInteger(value) ? 0 : 2, maxDecimals: 4, sign: options.sign ?? false });
  return dress(figure, PLAIN.divisor, options.currency, options.language);
}

/** The amount in three digits, as a sentence says it: `€2.14M`, `€84k`, `−€340k`, `€640`. */
export function formatMoneyShort(value: number, options: MoneyOptions): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  const divisor = size >= 1e9 ? 1_000_000_000 : size >= 1e6 ? 1_000_000 : size >= 1e3 ? 1_000 : 1;
  const figure = formatNumber(rounded / divisor, options.language, { maxDecimals: 2, sign: options.sign ?? false });
  return dress(figure.replace('-', MINUS), divisor, options.currency, options.language);
}
