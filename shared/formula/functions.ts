import { fold } from './fold';

/** One parameter of a function: its words are `formula.parameters.<id>`. */
interface Parameter {
  readonly id: 'value' | 'values' | 'rows' | 'field' | 'condition' | 'conditions' | 'fraction' | 'ifTrue' | 'otherwise' | 'numerator' | 'denominator'
    | 'alternative' | 'measure' | 'years' | 'dimension' | 'date' | 'digits' | 'year' | 'month' | 'day';
  readonly optional?: true;
  /** May be given again and again. */
  readonly repeats?: true;
}

/** A function of the formula language. Help: `formula.functions.<id>`; names of both languages are understood in both. */
export interface FunctionRow {
  readonly id: string;
  readonly family: 'aggregate' | 'logic' | 'number' | 'time' | 'context';
  readonly en: string;
  readonly fr: string;
  readonly parameters: readonly Parameter[];
}

const measure: readonly Parameter[] = [{ id: 'measure' }];
const aggregate: readonly Parameter[] = [{ id: 'rows' }, { id: 'values', optional: true, repeats: true }];
const conditional: readonly Parameter[] = [{ id: 'rows' }, { id: 'condition' }, { id: 'conditions', optional: true, repeats: true }];

export const FUNCTIONS = [
  { id: 'SUM', family: 'aggregate', en: 'SUM', fr: 'SOMME', parameters: aggregate },
  { id: 'AVERAGE', family: 'aggregate', en: 'AVERAGE', fr: 'MOYENNE', parameters: aggregate },
  { id: 'MIN', family: 'aggregate', en: 'MIN', fr: 'MIN', parameters: aggregate },
  { id: 'MAX', family: 'aggregate', en: 'MAX', fr: 'MAX', parameters: aggregate },
  { id: 'MEDIAN', family: 'aggregate', en: 'MEDIAN', fr: 'MEDIANE', parameters: aggregate },
  { id: 'PERCENTILE', family: 'aggregate', en: 'PERCENTILE', fr: 'CENTILE', parameters: [{ id: 'rows' }, { id: 'fraction' }, { id: 'conditions', optional: true, repeats: true }] },
  { id: 'COUNT', family: 'aggregate', en: 'COUNT', fr: 'NB', parameters: [{ id: 'field' }, { id: 'conditions', optional: true, repeats: true }] },
  { id: 'COUNTD', family: 'aggregate', en: 'COUNTD', fr: 'NBDISTINCT', parameters: [{ id: 'field' }, { id: 'conditions', optional: true, repeats: true }] },
  { id: 'SUMIF', family: 'aggregate', en: 'SUMIF', fr: 'SOMME.SI', parameters: conditional },
  { id: 'AVERAGEIF', family: 'aggregate', en: 'AVERAGEIF', fr: 'MOYENNE.SI', parameters: conditional },
  { id: 'COUNTIF', family: 'aggregate', en: 'COUNTIF', fr: 'NB.SI', parameters: [{ id: 'condition' }, { id: 'conditions', optional: true, repeats: true }] },
  { id: 'IF', family: 'logic', en: 'IF', fr: 'SI', parameters: [{ id: 'condition' }, { id: 'ifTrue' }, { id: 'otherwise', optional: true }] },
  { id: 'AND', family: 'logic', en: 'AND', fr: 'ET', parameters: [{ id: 'condition' }, { id: 'conditions', optional: true, repeats: true }] },
  { id: 'OR', family: 'logic', en: 'OR', fr: 'OU', parameters: [{ id: 'condition' }, { id: 'conditions', optional: true, repeats: true }] },
  { id: 'NOT', family: 'logic', en: 'NOT', fr: 'NON', parameters: [{ id: 'condition' }] },
  { id: 'ISBLANK', family: 'logic', en: 'ISBLANK', fr: 'ESTVIDE', parameters: [{ id: 'value' }] },
  { id: 'IFBLANK', family: 'logic', en: 'IFBLANK', fr: 'SIVIDE', parameters: [{ id: 'value' }, { id: 'otherwise' }] },
  { id: 'DIVIDE', family: 'number', en: 'DIVIDE', fr: 'DIVISER', parameters: [{ id: 'numerator' }, { id: 'denominator' }, { id: 'alternative', optional: true }] },
  { id: 'ABS', family: 'number', en: 'ABS', fr: 'ABS', parameters: [{ id: 'value' }] },
  { id: 'ROUND', family: 'number', en: 'ROUND', fr: 'ARRONDI', parameters: [{ id: 'value' }, { id: 'digits', optional: true }] },
  { id: 'DATE', family: 'number', en: 'DATE', fr: 'DATE', parameters: [{ id: 'year' }, { id: 'month' }, { id: 'day' }] },
  { id: 'PREVIOUS', family: 'time', en: 'PREVIOUS', fr: 'PRECEDENT', parameters: measure },
  { id: 'LASTYEAR', family: 'time', en: 'LASTYEAR', fr: 'ANNEEPRECEDENTE', parameters: [{ id: 'measure' }, { id: 'years', optional: true }] },
  { id: 'YTD', family: 'time', en: 'YTD', fr: 'CUMULANNUEL', parameters: measure },
  { id: 'QTD', family: 'time', en: 'QTD', fr: 'CUMULTRIMESTRIEL', parameters: measure },
  { id: 'MTD', family: 'time', en: 'MTD', fr: 'CUMULMENSUEL', parameters: measure },
  { id: 'R12', family: 'time', en: 'R12', fr: 'GLISSANT12', parameters: measure },
  { id: 'BYDATE', family: 'time', en: 'BYDATE', fr: 'PARDATE', parameters: [{ id: 'measure' }, { id: 'date' }] },
  { id: 'TOTAL', family: 'context', en: 'TOTAL', fr: 'TOTAL', parameters: measure },
  { id: 'PARENT', family: 'context', en: 'PARENT', fr: 'PARENT', parameters: [{ id: 'measure' }, { id: 'dimension', optional: true }] },
  { id: 'SHARE', family: 'context', en: 'SHARE', fr: 'PART', parameters: measure },
  { id: 'RANK', family: 'context', en: 'RANK', fr: 'RANG', parameters: measure },
] as const satisfies readonly FunctionRow[];

export type FunctionId = (typeof FUNCTIONS)[number]['id'];

const byId: Readonly<Record<string, FunctionRow>> = Object.fromEntries(FUNCTIONS.map((row) => [row.id, row]));
const byName = new Map<string, FunctionId>(FUNCTIONS.flatMap(({ id, en, fr }) => [[fold(en), id], [fold(fr), id]]));

export function functionRow(id: FunctionId): FunctionRow {
  const row = byId[id];
  if (!row) throw new Error(`no function ${id}`);
  return row;
}

/** The function of that name in either language, whatever its case and accents. */
export function functionNamed(word: string): FunctionId | undefined {
  return byName.get(fold(word));
}
