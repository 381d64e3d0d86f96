import type { Language } from '../text/translate';
import { formatNumber, type NumberOptions } from './number';

/** What parts a figure from its per cent sign: nothing in English, a narrow no-break space in French. */
const BEFORE_PERCENT = { en: '', fr: '\u202f' } as const satisfies Record<Language, string>;

/** A fraction as a percentage with one decimal unless told: 0.132 is `13.2%`, `13,2 %` in French. */
export function formatPercent(fraction: number, language: Language, options: NumberOptions = {}): string {
  if (!Number.isFinite(fraction)) return '';
  return `${formatNumber(fraction * 100, language, { decimals: 1, ...options })}${BEFORE_PERCENT[language]}%`;
}

/** A difference of two fractions in percentage points, without the word: 0.021 is `+2.1`. */
export function formatPoints(difference: number, language: Language, options: NumberOptions = {}): string {
  return formatNumber(difference * 100, language, { decimals: 1, sign: true, ...options });
}
