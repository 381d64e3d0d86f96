import type { CellObject, SheetData } from 'write-excel-file/node';
import { MEASURES } from '../../../shared/catalogue/measures';
import { formatDateRange } from '../../../shared/format/dates';
import { dimensionLabel } from '../../../shared/format/member-label';
import { entryLabel } from '../../../shared/sheet/entry-label';
import { filterDetail, filterDimension, type FilterNames } from '../../../shared/sheet/filter-words';
import { measureDefinition, measureName } from '../../../shared/sheet/measure-ref';
import { grainOf } from '../../../shared/time/grains';
import { noteText } from '../../../shared/text/note-text';
import type { Translate } from '../../../shared/text/translate';
import type { DateRange, PivotMeasure, PivotTable, RangePair } from '../../../shared/view/pivot-table';
import type { FilterSpec, ViewSpec } from '../../../shared/view/view-spec';
import { widthsOf, type ExportSheet } from './sheet-cells';

/** What the figures mean, for whoever gets the file without the program: definitions, dates, filters, notes. */
export function definitionsSheet(table: PivotTable, view: ViewSpec, translate: Translate): ExportSheet {
  const text = (value: string): CellObject => ({ value, type: String, alignVertical: 'top', wrap: true });
  const heading = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold', backgroundColor: '#EEF1F4' });
  const dates = (range: DateRange | null) => (range === null ? '' : formatDateRange(range, translate.language, { year: true }));
  const measures = table.measures.map((measure) => [
    text(entryLabel(measure, translate)), text(measureDefinition(measure.measure, translate) ?? ''),
    text(dates(wholeOf(table, measure)?.current ?? null)), text((wholeOf(table, measure)?.references ?? []).map(dates).join('; ')),
  ]);
  const filters = view.filters.map((filter) => [
    text(filterName(filter, translate)),
    text(filterDetail(filter, { ...namesIn(filter), mostNamed: Number.POSITIVE_INFINITY }, translate)),
  ]);
  const cells: SheetData = [
    [heading(translate('export.measure')), heading(translate('export.definition')), heading(translate('export.dates')), heading(translate('export.reference'))],
    ...measures,
    [],
    [heading(translate('export.period')), text(dates(table.period))],
    [heading(translate('export.asOf')), text(table.asOf ?? '')],
    ...(filters.length === 0 ? [] : [[], [heading(translate('export.filters'))], ...filters]),
    ...(table.notes.length === 0 ? [] : [[], [heading(translate('export.notes'))], ...table.notes.map((note) => [text(noteText(note, translate))])]),
  ];
  return { name: translate('export.definitions'), cells, frozenRows: 1, frozenColumns: 1, widths: widthsOf(cells, 1), levels: [], totalsBelow: false };
}

/** The dates of the measure over everything that is shown. */
function wholeOf(table: PivotTable, { ranges }: PivotMeasure): RangePair | undefined {
  if (ranges.axis === 'none') return ranges.pairs[0];
  return ranges.pairs[table[ranges.axis].depth.indexOf(0)];
}

function filterName(filter: FilterSpec, translate: Translate): string {
  const dimension = filterDimension(filter);
  return dimension === undefined && 'measure' in filter ? measureName(filter.measure, translate) : dimensionLabel(dimension ?? '', translate);
}

function namesIn(filter: FilterSpec): FilterNames {
  const isTime = 'dimension' in filter && grainOf(filter.dimension) !== undefined;
  return { kind: isTime ? 'time' : 'member', ofDates: isTime, unitOf: (ref) => MEASURES.find(({ id }) => id === ref)?.unit };
}
