import { VigieError } from '../../../../shared/protocol/errors';
import type { Mapping } from '../../../../shared/protocol/import';
import type { StagedTable } from '../read/staged-table';
import { headerWords } from '../recognise/headers';
import { periodName, periodOf, yearIn, type PeriodHeader } from './period-headers';
import { isFiscal } from './period-texts';
import { lengthened, placesAsked } from './lengthened';
import type { StagedRow } from './staged-rows';

/** Columns that are periods of their own. */
export interface WideColumns {
  /** Places in the table, with the period of each. */
  readonly columns: readonly (PeriodHeader & { readonly place: number })[];
  /** Place of the column that holds the year of a row; null: each header, or the file's name, says it. */
  readonly yearPlace: number | null;
  readonly defaultYear: number | null;
  /** What was planned, or what was sold. */
  readonly holds: 'targets' | 'results';
}

const YEAR_WORDS = new Set(['year', 'annee', 'exercice', 'an', 'fiscal year', 'fy', 'period', 'periode']);
export const TARGET_WORDS = /(?:^| )(?:target|targets|objectif|objectifs|quota|quotas|budget|budgets|goal|goals|objective|objectives|plan)(?: |$)/;
const PLACING_WORDS = new Set(['rep', 'rep name', 'sales rep', 'owner', 'vendeur', 'commercial', 'sales agent', 'salesperson', 'seller', 'name', 'nom', 'team', 'sales team', 'equipe', 'equipe commerciale', 'measure', 'kpi', 'indicateur', 'region', 'agence', 'owner id', 'code vendeur', 'matricule', 'total', 'currency', 'devise', 'email', 'manager', 'prenom', 'first name', 'last name']);
/** What a table of results is called; one that speaks of objectives too holds those. */
const RESULT_WORDS = /(?:^| )(?:ca|chiffre d affaires|chiffre affaires|ventes|sales|revenue|revenues|turnover|realise|realises|realisation|realisations|actual|actuals|commandes|orders)(?: |$)/;
/** What results are told by, beside whose they are. */
const SOLD_WORDS = new Set(['client', 'clients', 'customer', 'customers', 'account', 'compte', 'produit', 'produits', 'product', 'products', 'article', 'articles', 'gamme', 'famille', 'category', 'categorie']);
const LEAST_PERIODS = 2;

/** Wide targets as a mapping names them: the n-th listed column is the n-th period of the row's year. */
export function askedColumns(table: StagedTable, mapping: Mapping): WideColumns | undefined {
  const asked = mapping.unpivot;
  if (!asked || asked.period === 'measure' || asked.period === 'rep' || asked.period === 'team') return undefined;
  const kind = asked.period;
  const places = placesAsked(table, asked.columns);
  const columns = asked.columns.map((column, index) => {
    const named = periodOf(column);
    // A header that names its year needs no other; years that none names follow the row's.
    const isNamed = named?.kind === kind && named.year !== null;
    return { place: places[index] ?? 0, kind, number: isNamed && kind !== 'year' ? named.number : index + 1, year: isNamed ? named.year : null, isFiscal: named?.isFiscal ?? false };
  });
  const mapped = Object.entries(mapping.columns).find(([, target]) => target === 'period')?.[0];
  const yearPlace = mapped === undefined ? yearPlaceOf(table, new Set(places)) : table.header.indexOf(mapped);
  const defaultYear = yearIn(mapping.constants['period'] ?? '') ?? yearIn(table.sheet ?? '') ?? yearIn(table.file);
  return { columns, yearPlace: yearPlace < 0 ? null : yearPlace, defaultYear, holds: mapping.object === 'orders' || mapping.object === 'invoices' ? 'results' : 'targets' };
}

/** Wide targets by their headers, where something says of which year they are. */
export function recognisedColumns(table: StagedTable): WideColumns | undefined {
  const wide = periodColumns(table);
  return wide && !lacksYear(wide) ? wide : undefined;
}

/** Columns that would be wide targets if anything said of which year they are. */
export function columnsWithoutYear(table: StagedTable): string[] {
  const wide = periodColumns(table);
  return wide && lacksYear(wide) ? wide.columns.map(({ place }) => table.header[place] ?? '') : [];
}

const lacksYear = ({ columns, yearPlace, defaultYear }: WideColumns) => yearPlace === null && defaultYear === null && columns.some(({ year }) => year === null);

/** Several periods of one kind, beside columns that say whose they are. */
function periodColumns(table: StagedTable): WideColumns | undefined {
  const periods = table.header.flatMap((header, place) => {
    const period = periodOf(header);
    return period ? [{ place, ...period }] : [];
  });
  const kinds = new Set(periods.map(({ kind }) => kind));
  // Quarters beside their months, and halves beside quarters, are sums of them.
  const kind = (['month', 'quarter', 'half', 'year'] as const).find((one) => kinds.has(one));
  const columns = periods.filter((period) => period.kind === kind);
  const places = new Set(periods.map(({ place }) => place));
  if (columns.length < LEAST_PERIODS || new Set(columns.map(({ number, year }) => `${year} ${number}`)).size < columns.length) return undefined;
  const others = table.header.filter((_, place) => !places.has(place)).map(headerWords);
  const names = [table.sheet ?? '', table.file.replace(/\.[^.]*$/, '')].map(headerWords);
  const isPlanned = [...names, ...table.header.map(headerWords)].some((words) => TARGET_WORDS.test(words));
  const isSold = !isPlanned && names.some((name) => RESULT_WORDS.test(name));
  // Which months a fiscal year has isn't known yet: nothing of it has a day.
  if (isSold && columns.some((column) => column.isFiscal)) return undefined;
  const isPlaced = others.every((words) => PLACING_WORDS.has(words) || YEAR_WORDS.has(words) || (isSold && SOLD_WORDS.has(words)));
  if (others.length === 0 || !(isPlanned || isPlaced)) return undefined;
  const yearPlace = yearPlaceOf(table, places);
  return { columns, yearPlace: yearPlace < 0 ? null : yearPlace, defaultYear: yearIn(table.sheet ?? '') ?? yearIn(table.file), holds: isSold ? 'results' : 'targets' };
}

function yearPlaceOf({ header, sample }: StagedTable, without: ReadonlySet<number>): number {
  return header.findIndex((name, place) => !without.has(place) && YEAR_WORDS.has(headerWords(name)) && sample.every(({ cells }) => (cells[place] ?? '').trim() === '' || yearIn(cells[place] ?? '') !== null));
}

/** The long table: one row a period that has a value, on the line of its wide row. */
export function unpivot(table: StagedTable, wide: WideColumns, path: string, missing: readonly string[]): Promise<StagedTable> {
  const isOfFiscalYear = wide.yearPlace !== null && isFiscal(table.header[wide.yearPlace] ?? '');
  const periodOfRow = (index: number, { line, cells }: StagedRow): string => {
    const column = wide.columns[index];
    const year = (wide.yearPlace === null ? null : yearIn(cells[wide.yearPlace] ?? '')) ?? wide.defaultYear;
    const of = column?.year ?? (year === null ? null : column?.kind === 'year' ? year + column.number - 1 : year);
    if (!column || of === null) throw new VigieError('invalid_mapping', { file: table.file }, [{ path: 'unpivot', code: 'line_without_year', params: { line } }]);
    // What was sold was sold by the last month of it.
    if (wide.holds === 'results') return periodName({ kind: 'month', number: column.kind === 'year' ? MONTHS_OF.year : column.number * MONTHS_OF[column.kind], isFiscal: false }, of);
    return periodName({ ...column, isFiscal: column.isFiscal || isOfFiscalYear }, of);
  };
  const without = [...(wide.yearPlace === null ? [] : [wide.yearPlace]), ...sumsOf(table, wide)];
  return lengthened(table, { places: wide.columns.map(({ place }) => place), without, key: 'period', keyOf: periodOfRow }, path, missing);
}

const MONTHS_OF = { month: 1, quarter: 3, half: 6, year: 12 } as const;

/** Whether a header says that its column sums others up. */
export const isTotal = (header: string): boolean => /^(?:total|somme|sum)(?: |$)/.test(headerWords(header));

/** Coarser periods and a total beside the columns that they sum. */
export function sumsOf({ header }: StagedTable, { columns }: WideColumns): number[] {
  const own = new Set(columns.map(({ place }) => place));
  return header.flatMap((name, place) => (!own.has(place) && (isTotal(name) || periodOf(name) !== undefined) ? [place] : []));
}
