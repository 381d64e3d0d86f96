import { plainWords } from '../recognise/plain-words';

export type PeriodKind = 'month' | 'quarter' | 'half' | 'year';

export interface PeriodHeader {
  readonly kind: PeriodKind;
  /** 1 for January, the first quarter, the first half; 1 for a year. */
  readonly number: number;
  readonly year: number | null;
  /** A year, or a part of one, that begins when the company's does; months are the calendar's. */
  readonly isFiscal: boolean;
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'janvier', 'janv'], ['february', 'feb', 'fevrier', 'fevr', 'fev'], ['march', 'mar', 'mars'], ['april', 'apr', 'avril', 'avr'], ['may', 'mai'], ['june', 'jun', 'juin'],
  ['july', 'jul', 'juillet', 'juil'], ['august', 'aug', 'aout', 'aou'], ['september', 'sep', 'sept', 'septembre'], ['october', 'oct', 'octobre'], ['november', 'nov', 'novembre'], ['december', 'dec', 'decembre'],
];
const MONTH_OF = new Map(MONTHS.flatMap((words, index) => words.map((word): [string, number] => [word, index + 1])));
// Words that may stand beside a period in a header without saying anything else.
const BESIDE = new Set(['target', 'objectif', 'quota', 'budget', 'plan', 'obj', 'goal', 'cy', 'mois', 'month', 'm', 'ca', 'eur', 'de', 'value', 'valeur', 'amount', 'montant', 'year', 'annee']);
export const FISCAL: ReadonlySet<string> = new Set(['fy', 'fiscal', 'exercice', 'fiscale']);

/** The period that a header names (`Janv`, `Jan 2024`, `2024-01`, `01/2024`, `Q1`, `T1 2024`, `S1`, `2024`, `FY2024`), or undefined. */
export function periodOf(header: string): PeriodHeader | undefined {
  // A spreadsheet that shows "janv-26" holds the first day of the month.
  const [, ofYear, ofMonth] = /^((?:19|20)\d{2})-(\d{2})-01(?:[T ]00:00(?::00)?)?$/.exec(header.trim()) ?? [];
  if (ofYear !== undefined) return { kind: 'month', number: Number(ofMonth), year: Number(ofYear), isFiscal: false };
  // "Q1", "T1" and "M01" are letters and a number that belong together, whatever plain words make of them.
  const words = plainWords(header.replaceAll(/(\d)(st|nd|rd|th|er|ere|e|eme|ème|ère)\b/gi, '$1 ')).split(' ').flatMap((word) => word.replace(/^([qtshm])0?(\d{1,2})$/, '$1 $2').replace(/^fy(\d{4})$/, 'fy $1').replace(/^fy(\d{2})$/, 'fy 20$1').split(' '));
  let year: number | null = null;
  let kind: PeriodKind | undefined;
  let number: number | undefined;
  let isFiscal = false;
  for (const word of words) {
    if (FISCAL.has(word)) isFiscal = true;
    else if (/^(?:19|20)\d{2}$/.test(word)) {
      if (year !== null) return undefined;
      year = Number(word);
    } else if (MONTH_OF.has(word)) {
      if (kind) return undefined;
      kind = 'month';
      number = MONTH_OF.get(word);
    } else if (['q', 't', 'quarter', 'trimestre', 'trim', 'qtr'].includes(word)) kind = 'quarter';
    else if (['h', 's', 'half', 'semestre', 'sem', 'semester'].includes(word)) kind = 'half';
    else if (/^\d{1,2}$/.test(word)) {
      // "janv 24": a year of two digits after a month that has its name.
      if (number !== undefined && kind === 'month' && year === null && Number(word) > 12) year = 2000 + Number(word);
      else if (number === undefined) number = Number(word);
      else return undefined;
    } else if (!BESIDE.has(word)) return undefined;
  }
  if (kind === undefined && number === undefined) return year === null ? undefined : { kind: 'year', number: 1, year, isFiscal };
  // A bare number is a month only with its year beside it, or its M before it.
  const found = kind ?? (year !== null || /^m\s*\d/i.test(header.trim()) ? 'month' : undefined);
  const most = { month: 12, quarter: 4, half: 2, year: 1 }[found ?? 'year'];
  return found && number !== undefined && number >= 1 && number <= most ? { kind: found, number, year, isFiscal } : undefined;
}

/** A period as targets name it: `2024-01`, `2024-Q1`, `2024-H1`, `2024`; of a fiscal year `FY2024-Q1`. */
export function periodName({ kind, number, isFiscal }: Pick<PeriodHeader, 'kind' | 'number' | 'isFiscal'>, year: number): string {
  const named = `${isFiscal ? 'FY' : ''}${year}`;
  switch (kind) {
    case 'month': return `${year}-${String(number).padStart(2, '0')}`;
    case 'quarter': return `${named}-Q${number}`;
    case 'half': return `${named}-H${number}`;
    case 'year': return named;
  }
}

/** The year that a text names, or null. */
export function yearIn(text: string): number | null {
  const found = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
