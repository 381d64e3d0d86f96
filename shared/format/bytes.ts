import type { Language } from '../text/translate';
import { formatNumber } from './number';

const UNITS = { en: ['B', 'kB', 'MB', 'GB', 'TB'], fr: ['o', 'ko', 'Mo', 'Go', 'To'] } as const satisfies Record<Language, readonly string[]>;

/** A size in powers of ten, as files are listed: `412 MB`, `6.6 MB`, `412 Mo`. */
export function formatBytes(bytes: number, language: Language): string {
  const power = bytes < 1_000 ? 0 : Math.min(UNITS[language].length - 1, Math.floor(Math.log10(bytes) / 3));
  const size = bytes / 1_000 ** power;
  return `${formatNumber(size, language, { maxDecimals: power > 0 && size < 10 ? 1 : 0 })}\u00a0${UNITS[language][power] ?? ''}`;
}
