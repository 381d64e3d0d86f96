import type { DATE_ORDERS, DECIMALS } from '../../../../shared/protocol/import';

export type DateOrder = (typeof DATE_ORDERS)[number];
export type DecimalStyle = (typeof DECIMALS)[number];

/** How the texts of a column become values: what detection finds, and what the SQL of a cell is made from. */
export type CellFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  /** `dressed`: thousands, currency signs, percents, parentheses may stand around the digits; `scaled`: some are told in thousands or millions (`$1.2M`). */
  | { readonly kind: 'number'; readonly decimal: DecimalStyle; readonly dressed: boolean; readonly scaled?: true }
  | DateFormat;

/** `blanks`: others than plain ones may stand in and around it. */
export type DateFormat = { readonly kind: 'date'; readonly blanks?: true } & (
  /** `iso`: year first, with or without a time; `offset`: some times say how far they are from UTC. */
  | { readonly style: 'iso'; readonly offset: boolean }
  /** `dressed`: a weekday may stand before it, a time with its distance from UTC after it; `mixed`: some are ISO. */
  | { readonly style: 'ordered'; readonly order: DateOrder; readonly dressed: boolean; readonly mixed?: true | undefined }
  /** Six or eight figures, in that order. */
  | { readonly style: 'packed'; readonly order: DateOrder }
  /** The month in words. */
  | { readonly style: 'written' }
  /** Eight figures, year first, and those of a time. */
  | { readonly style: 'compact' }
  /** Seconds or thousandths of them since 1970 in UTC. */
  | { readonly style: 'moment' }
  /** A week, month, quarter or half of a year: its last day, when all of it is known. */
  | { readonly style: 'period' }
  /** Days since 1899-12-30, as spreadsheets count. */
  | { readonly style: 'serial' });

/** What a spreadsheet shows where a formula went wrong. */
const SHEET_ERRORS = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!'] as const;

/** Texts that mean "no value" where a number or a date is expected; in text columns only the second list does ("NA" may be a region). */
export const MISSING_VALUES = ['NULL', 'NA', 'N/A', '-', 'null', ...SHEET_ERRORS] as const;
export const MISSING_TEXTS = ['NULL', ...SHEET_ERRORS] as const;

/** What yes and no are written as, in small letters. */
export const TRUE_TEXTS = ['true', 'yes', 'oui', 'vrai', 'checked', 'coché'] as const;
export const FALSE_TEXTS = ['false', 'no', 'non', 'faux', 'unchecked', 'non coché'] as const;
