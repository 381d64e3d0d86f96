import { isCustomObject, type ObjectId } from '../../../../shared/model/objects';
import type { ColumnShape } from '../detect/column-shape';
import { arePeriods } from '../detect/date-shape';
import type { Columns } from './columns';
import { headerWords } from './headers';

const MONTH_WORDS = new Set(['month', 'mois', 'period', 'periode']);
const QUARTER_WORDS = new Set(['quarter', 'trimestre', 'trim', 'qtr']);
const WEEK_WORDS = new Set(['week', 'semaine', 'sem', 'wk']);
const YEAR_WORDS = new Set(['year', 'annee', 'an', 'yr']);
const FISCAL_WORDS = new Set(['fiscal', 'fiscale', 'exercice', 'fy']);

const speaksOf = (header: string, words: ReadonlySet<string>) => headerWords(header).split(' ').some((word) => words.has(word));

/** A column of months, or of weeks, quarters or halves, each with its year, that says when its rows were. Six figures may be any number: there the header has to say it. */
export function isMonthColumn(header: string, shape: ColumnShape | undefined): boolean {
  if (shape?.periods !== true) return false;
  return shape.number === undefined || speaksOf(header, MONTH_WORDS);
}

/** The day of what may be told by months alone. */
export function dayToldByMonths(object: ObjectId): string | undefined {
  if (isCustomObject(object)) return 'date';
  return object === 'orders' ? 'ordered_on' : object === 'invoices' ? 'invoiced_on' : undefined;
}

const HALF_WORDS = new Set(['half', 'semestre', 'semester']);

/** Whether a header says that its column holds periods. */
export const isPeriodHeader = (header: string): boolean => [MONTH_WORDS, QUARTER_WORDS, HALF_WORDS, YEAR_WORDS, FISCAL_WORDS].some((words) => speaksOf(header, words));

/** What a bare number below a header counts, by the letter before it: "1" below "Quarter" is "q1". */
export function letterOfNumbers(header: string): 'q' | 'h' | 'w' | '' {
  return speaksOf(header, QUARTER_WORDS) ? 'q' : speaksOf(header, HALF_WORDS) ? 'h' : speaksOf(header, WEEK_WORDS) ? 'w' : '';
}

/** Places of a column of calendar years, and of the months, or weeks, quarters or halves, beside it. */
export function yearAndMonth({ headers, shapes }: Columns): { readonly year: number; readonly month: number } | undefined {
  const holds = (index: number, isOne: (value: string) => boolean) => {
    const values = [...(shapes[index]?.values ?? [])];
    return values.length > 0 && values.every(isOne);
  };
  const year = headers.findIndex((header, index) => speaksOf(header, YEAR_WORDS) && !speaksOf(header, FISCAL_WORDS) && holds(index, (value) => /^(?:19|20)\d{2}$/.test(value)));
  const month = headers.findIndex((header, index) => {
    const letter = letterOfNumbers(header);
    return index !== year && (letter !== '' || speaksOf(header, MONTH_WORDS)) && holds(index, (value) => arePeriods([`${/^\d{1,2}$/.test(value) ? letter : ''}${value}/2000`]));
  });
  return year < 0 || month < 0 ? undefined : { year, month };
}
