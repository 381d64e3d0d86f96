import { measureNamed } from '../../../../shared/catalogue/measure-named';
import type { Mapping } from '../../../../shared/protocol/import';
import { numberShape } from '../detect/number-shape';
import type { StagedTable } from '../read/staged-table';
import { headerWords } from '../recognise/headers';
import { lengthened, placesAsked } from './lengthened';
import { TARGET_WORDS } from './unpivot';

/** A column of objectives of one measure. */
export interface MeasureColumn {
  readonly place: number;
  /** As the header names it, without the word for an objective. */
  readonly measure: string;
}

const LEAST_MEASURES = 2;

/** `Objectif RDV`, `Calls Target`: what the objective is of. */
function measureIn(header: string): string {
  const words = headerWords(header);
  return words.replace(TARGET_WORDS, ' ').trim() || words;
}

/** Objectives of several measures side by side, as a mapping names their columns. */
export function askedMeasures(table: StagedTable, { unpivot }: Mapping): readonly MeasureColumn[] | undefined {
  if (unpivot?.period !== 'measure') return undefined;
  return placesAsked(table, unpivot.columns).map((place) => ({ place, measure: measureIn(table.header[place] ?? '') }));
}

export const speaksOfTargets = (name: string) => TARGET_WORDS.test(headerWords(name));

/** The same by their headers: several columns of numbers that name a measure each, where they say that these are objectives, or none does and the file or sheet says it. */
export function recognisedMeasures({ header, sample, sheet, file }: StagedTable): readonly MeasureColumn[] | undefined {
  const isSaid = header.some(speaksOfTargets);
  if (!isSaid && ![sheet ?? '', file.replace(/\.[^.]*$/, '')].some(speaksOfTargets)) return undefined;
  const areNumbers = (place: number) => numberShape(sample.flatMap(({ cells }) => cells[place]?.trim() || [])) !== undefined;
  const columns = header.flatMap((name, place) => {
    const measure = measureIn(name);
    return (!isSaid || speaksOfTargets(name)) && measureNamed(measure) !== undefined && areNumbers(place) ? [{ place, measure }] : [];
  });
  const isEachOnce = new Set(columns.map(({ measure }) => measureNamed(measure))).size === columns.length;
  return columns.length >= LEAST_MEASURES && isEachOnce && columns.length < header.length ? columns : undefined;
}

/** The long table: one row a measure that has a value. */
export function byMeasure(table: StagedTable, columns: readonly MeasureColumn[], path: string, missing: readonly string[]): Promise<StagedTable> {
  return lengthened(table, { places: columns.map(({ place }) => place), without: [], key: 'measure', keyOf: (index) => columns[index]?.measure ?? '' }, path, missing);
}
