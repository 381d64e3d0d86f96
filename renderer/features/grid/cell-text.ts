import { formatNumber, pluralCount } from '../../../shared/format/number';
import { cellValueText, spokenValue, valueFormat, type SheetFormats } from '../../../shared/sheet/formats';
import { FEW_CASES, readCell, saysNotAvailable, toneOf, type SheetCell, type Significance, type Tone } from '../../../shared/sheet/read-cell';
import type { Translate } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';

/** What a cell of the sheet shows. */
export interface CellText {
  readonly text: string;
  /** "of 96": the cases of a rate. */
  readonly cases: string;
  readonly tone: Tone;
  /** Too few cases, or "n/a". */
  readonly dim: boolean;
}

const EMPTY: CellText = { text: '', cases: '', tone: 'plain', dim: false };

export interface CellContext {
  readonly table: PivotTable;
  readonly formats: SheetFormats;
  readonly translate: Translate;
  readonly significance?: Significance | undefined;
}

export function cellText(context: CellContext, cell: SheetCell): CellText {
  const { table, formats, translate } = context;
  const measure = table.measures[cell.measure];
  if (measure === undefined) return EMPTY;
  const { value, reason, cases } = readCell(table, cell);
  if (Number.isNaN(value)) return saysNotAvailable(measure, reason) ? { ...EMPTY, text: translate('workbook.cell.notAvailable'), dim: true } : EMPTY;
  const text = cellValueText(table, cell.measure, formats, value);
  const significant = context.significance?.(cell, value) ?? true;
  const tone = toneOf(measure, value, text, significant);
  const isRate = measure.unit === 'ratio' && measure.show === 'value';
  if (cases === undefined) return { text, cases: '', tone, dim: false };
  const few = cases < FEW_CASES;
  const shownCases = isRate && (few || measure.comparison === null) ? translate('workbook.cell.of', { cases: formatNumber(cases, formats.language) }) : '';
  return { text, cases: shownCases, tone: few ? 'plain' : tone, dim: few };
}

/** What hovering tells: the full value, or why there is none, and on how many cases it rests. */
export function cellTooltip(context: CellContext, cell: SheetCell): string {
  const { table, formats, translate } = context;
  if (table.measures[cell.measure] === undefined) return '';
  const { value, reason, cases } = readCell(table, cell);
  if (Number.isNaN(value)) return translate.maybe(`workbook.blanks.${reason}`) ?? '';
  const full = spokenValue(value, valueFormat(table, cell.measure, formats), translate, true);
  if (cases === undefined) return full;
  const rests = translate('workbook.cell.casesBehind', { count: pluralCount(cases), figure: formatNumber(cases, formats.language) });
  return `${full}\n${rests}`;
}
