import type { Language } from '../text/translate';

/** Figures as the design language writes them: U+202F between thousands in French, U+2212 for minus, a sign on changes. */

export const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

const TAGS = { en: 'en-GB', fr: 'fr-FR' } as const satisfies Record<Language, string>;

/** The BCP 47 tag whose conventions a language follows here. */
export function localeOf(language: Language): string {
  return TAGS[language];
}

export interface NumberOptions {
  /** Decimals always shown. */
  readonly decimals?: number;
  /** Decimals shown at most; `decimals` when left out. */
  readonly maxDecimals?: number;
  /** A plus before what is above 0, as on changes. What rounds to 0 has no sign. */
  readonly sign?: boolean;
  /** False for years and for figures to be read by machines. */
  readonly grouping?: boolean;
}

/** Making an Intl.NumberFormat costs a hundred times more than using it. */
const made = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, options: NumberOptions): Intl.NumberFormat {
  const decimals = options.decimals ?? 0;
  const most = Math.max(decimals, options.maxDecimals ?? decimals);
  const key = `${language} ${decimals} ${most} ${options.sign === true} ${options.grouping !== false}`;
  const known = made.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: most,
    signDisplay: options.sign === true ? 'exceptZero' : 'negative',
    useGrouping: options.grouping !== false,
  });
  made.set(key, format);
  return format;
}

/** `1,284.5`, `−7`, with `sign` `+5.1`. Empty for what is no number. */
export function formatNumber(value: number, language: Language, options: NumberOptions = {}): string {
  if (!Number.isFinite(value)) return '';
  return formatOf(language, options).format(value).replace('-', MINUS).replaceAll('\u00a0', NARROW_SPACE);
}

/** As many decimals as the value has, up to `most`: for what a user typed or a file holds. */
export function formatExact(value: number, language: Language, most = 4): string {
  return formatNumber(value, language, { maxDecimals: most });
}

/** A count for choosing plural words only. French has a third form from a million on that the catalogues don't need. */
export function pluralCount(count: number): number {
  return Math.min(Math.abs(count), 999_999);
}
