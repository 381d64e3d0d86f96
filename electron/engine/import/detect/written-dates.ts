import { TIME } from './time-of-day';

/**
 * Dates with the month in words, English or French, as patterns that JavaScript and DuckDB read alike; for texts in small letters without
 * accents.
 */
const MONTH = 'jan(?:v|vier|uary)?|fev(?:r|rier)?|feb(?:r|ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|juil(?:let)?|july?|aout?|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|dec(?:embre|ember)?';
const WEEKDAY = 'lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const LED = `^(?:le +)?(?:(?:${WEEKDAY})[.]?,? +)?(?:le +)?`;
const GAP = '[ ./-]+';
const END = `${TIME.toLowerCase()}$`;
const YEAR = '(\\d{4}|\\d{2})';

/** A weekday before figures: "lun. 03/02/2024". */
export const WEEKDAY_BEFORE = `^(?:${WEEKDAY})[.]?,? +`;

/** The forms, with the places of day, month and year among what they catch. */
export const WRITTEN_DATES = [
  { pattern: `${LED}(\\d{1,2})(?:er|st|nd|rd|th)?(?: of)?${GAP}(${MONTH})[.]?,?${GAP}${YEAR}${END}`, day: 1, month: 2, year: 3 },
  { pattern: `${LED}(${MONTH})[.]?${GAP}(\\d{1,2})(?:st|nd|rd|th)?,?${GAP}${YEAR}${END}`, day: 2, month: 1, year: 3 },
  { pattern: `${LED}(\\d{4})${GAP}(${MONTH})[.]?${GAP}(\\d{1,2})${END}`, day: 3, month: 2, year: 1 },
] as const;

const QUARTER = '(?:q|t|quarter|trim|trimestre)[.]? ?([1-4])';
const NTH_QUARTER = '([1-4]) ?(?:er|e|eme|st|nd|rd|th)? (?:trimestre|trim[.]?|quarter)';
const HALF = '(?:h|half|semestre|semester)[.]? ?([12])';
const NTH_HALF = '([12]) ?(?:er|e|eme|nd|st)? (?:semestre|semester|half)';

/** Months of a year, in figures or words: "2025-01", "202501", "01/2025", "janv. 2025", "Jan-25", "2025 January". "Jan 25" may be a day: a year of two figures stands behind a sign. Quarters and halves likewise: "T1 2025", "2025-Q1", "1er trimestre 2025", "H1 2025". `months`: how many each number stands for. */
export const WRITTEN_MONTHS = [
  { pattern: '^((?:19|20)\\d{2})[-/](\\d{1,2})$', month: 2, year: 1, isNamed: false, months: 1 },
  { pattern: '^((?:19|20)\\d{2})(\\d{2})$', month: 2, year: 1, isNamed: false, months: 1 },
  { pattern: '^(\\d{1,2})[-/]((?:19|20)\\d{2})$', month: 1, year: 2, isNamed: false, months: 1 },
  { pattern: `^(${MONTH})[.]?[ ./'’-]*(\\d{4})$`, month: 1, year: 2, isNamed: true, months: 1 },
  { pattern: `^(${MONTH})[.]?['’/-](\\d{2})$`, month: 1, year: 2, isNamed: true, months: 1 },
  { pattern: `^((?:19|20)\\d{2})${GAP}(${MONTH})[.]?$`, month: 2, year: 1, isNamed: true, months: 1 },
  { pattern: `^${QUARTER}[ ./'’-]*((?:19|20)\\d{2})$`, month: 1, year: 2, isNamed: false, months: 3 },
  { pattern: `^((?:19|20)\\d{2})[ ./-]*${QUARTER}$`, month: 2, year: 1, isNamed: false, months: 3 },
  { pattern: `^${NTH_QUARTER}[ ./-]*((?:19|20)\\d{2})$`, month: 1, year: 2, isNamed: false, months: 3 },
  { pattern: `^${HALF}[ ./'’-]*((?:19|20)\\d{2})$`, month: 1, year: 2, isNamed: false, months: 6 },
  { pattern: `^((?:19|20)\\d{2})[ ./-]*${HALF}$`, month: 2, year: 1, isNamed: false, months: 6 },
  { pattern: `^${NTH_HALF}[ ./-]*((?:19|20)\\d{2})$`, month: 1, year: 2, isNamed: false, months: 6 },
] as const;

const WEEK = '(?:w|wk|week|s|sem|semaine|kw)[.]? ?(\\d{1,2})';

/** ISO weeks of a year: "2025-W03", "S03 2025", "Semaine 3 2025", "Week 3, 2025". */
export const WRITTEN_WEEKS = [
  { pattern: `^${WEEK}[ ./'’,-]*((?:19|20)\\d{2})$`, week: 1, year: 2 },
  { pattern: `^((?:19|20)\\d{2})[ ./-]*${WEEK}$`, week: 2, year: 1 },
] as const;

/** What the names of a month start with; the first that fits is it ("juil" before "jui"). */
export const MONTH_STARTS: readonly (readonly [string, number])[] = [
  ['jan', 1], ['fev', 2], ['feb', 2], ['mar', 3], ['avr', 4], ['apr', 4], ['mai', 5], ['may', 5], ['juil', 7], ['jul', 7], ['jui', 6], ['jun', 6],
  ['aou', 8], ['aug', 8], ['sep', 9], ['oct', 10], ['nov', 11], ['dec', 12],
];
