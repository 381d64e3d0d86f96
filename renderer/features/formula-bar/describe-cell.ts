import { totalLabel } from '../../../shared/format/member-label';
import { formatNumber } from '../../../shared/format/number';
import { formatDateRange } from '../../../shared/format/dates';
import { countedText, type Counted } from '../../../shared/sheet/counted-text';
import { formatsOf, spokenValue, valueFormat, type SheetFormats } from '../../../shared/sheet/formats';
import { comparisonName, measureLabel, qualifiedName } from '../../../shared/sheet/measure-label';
import { measureDefinition } from '../../../shared/sheet/measure-ref';
import { baseKey, roleOf } from '../../../shared/sheet/measure-role';
import { nodeTrail } from '../../../shared/sheet/node-label';
import { isSameDays, pairAt } from '../../../shared/sheet/ranges';
import { readCell, type SheetCell } from '../../../shared/sheet/read-cell';
import type { MessageKey, Translate } from '../../../shared/text/translate';
import type { PivotAxis, PivotMeasure, PivotTable } from '../../../shared/view/pivot-table';
import { richText, type RichPart } from './rich-text';

/** What the formula bar says of a cell: its name, and in sentences what it is and what it is held against. */
export interface CellDescription {
  readonly name: string;
  readonly sentence: readonly RichPart[];
}

interface Context {
  readonly table: PivotTable;
  readonly translate: Translate;
  readonly formats: SheetFormats;
}

const innermost = (axis: PivotAxis, node: number, translate: Translate) => nodeTrail(axis, node, translate).at(-1) ?? totalLabel(axis.dimensions[0], translate);

/** "Lyon × Q3 2026"; without column dimensions, the measure's header stands for the column. */
export function cellName(table: PivotTable, cell: { readonly row: number; readonly column: number | null; readonly measure: number | null }, translate: Translate): string {
  const row = innermost(table.rows, cell.row, translate);
  if (cell.column === null) return row;
  if (table.columns.dimensions.length > 0) return translate('workbook.formula.cross', { row, column: innermost(table.columns, cell.column, translate) });
  const measure = table.measures[cell.measure ?? -1];
  return measure === undefined ? row : translate('workbook.formula.cross', { row, column: qualifiedName(measure, translate) });
}

/** Members that the sentence names: of rows first, and of columns that aren't time (time is said by dates). */
function memberOf({ table, translate }: Context, cell: SheetCell): string {
  const trails = [table.rows, table.columns].map((axis, at) => nodeTrail(axis, at === 0 ? cell.row : cell.column, translate).filter((_, depth) => axis.dimensions[depth]?.kind === 'member'));
  const names = trails.flatMap((trail) => trail.at(-1) ?? []);
  if (names.length > 0) return names.join(', ');
  const member = [...table.rows.dimensions, ...table.columns.dimensions].find((dimension) => dimension.kind === 'member');
  return totalLabel(member, translate);
}

/** Another entry of the same measure in the same cell: its reference, or how far it lies from it. */
function siblingOf({ table }: Context, measure: PivotMeasure, wanted: (other: PivotMeasure) => boolean): number {
  return table.measures.findIndex((other) => baseKey(other) === baseKey(measure) && wanted(other));
}

function spokenAt(context: Context, cell: SheetCell, index: number): string | undefined {
  const { value } = readCell(context.table, { ...cell, measure: index });
  return Number.isNaN(value) ? undefined : spokenValue(value, valueFormat(context.table, index, context.formats), context.translate);
}

function comparisonWords({ translate }: Context, measure: PivotMeasure, cell: SheetCell): string {
  const { comparison } = measure;
  if (comparison === null) return '';
  const pair = pairAt(measure, cell.row, cell.column);
  const [reference] = pair?.references ?? [];
  if (comparison === 'last-year' && pair?.current && reference !== undefined && isSameDays(pair.current, reference)) return translate('workbook.formula.sameDates');
  const name = comparisonName(comparison, translate);
  const words = name.charAt(0).toLocaleUpperCase(translate.language) + name.slice(1);
  return reference === undefined || (pair?.references.length ?? 0) > 1 ? words : translate('workbook.formula.sameDatesAt', { comparison: words, dates: formatDateRange(reference, translate.language) });
}

/** "Same dates last year: €1,641k, −13.2%." for each reference that the view asks for beside this measure. */
function referenceSentence(context: Context, measure: PivotMeasure, cell: SheetCell): readonly RichPart[] {
  const against = measure.comparison === null ? siblingOf(context, measure, (other) => other.comparison !== null) : context.table.measures.indexOf(measure);
  const compared = context.table.measures[against];
  if (compared === undefined) return [];
  const same = (other: PivotMeasure) => JSON.stringify(other.comparison) === JSON.stringify(compared.comparison);
  const reference = siblingOf(context, measure, (other) => same(other) && other.show === 'value');
  const percent = siblingOf(context, measure, (other) => same(other) && other.show === 'percent');
  const change = percent >= 0 ? percent : siblingOf(context, measure, (other) => same(other) && other.show === 'difference');
  const words = { comparison: comparisonWords(context, compared, cell), value: spokenAt(context, cell, reference), change: spokenAt(context, cell, change) };
  const { translate } = context;
  if (words.value === undefined && words.change === undefined) return [];
  const key: MessageKey = words.value === undefined ? 'workbook.formula.change' : words.change === undefined ? 'workbook.formula.reference' : 'workbook.formula.referenceWithChange';
  return [{ text: ' ', strong: false }, ...richText(translate, key, { comparison: words.comparison, value: words.value ?? '', change: words.change ?? '' }, [])];
}

export interface DescribedIn {
  readonly translate: Translate;
  readonly currency: string | null;
  /** What the workspace decides of how measures count. */
  readonly counting: Counted;
}

export function describeCell(table: PivotTable, cell: SheetCell, { translate, currency, counting }: DescribedIn): CellDescription {
  const context = { table, translate, formats: formatsOf(table, translate.language, currency) };
  const name = cellName(table, cell, translate);
  const measure = table.measures[cell.measure];
  if (measure === undefined) return { name, sentence: [] };
  const pair = pairAt(measure, cell.row, cell.column);
  const reading = readCell(table, cell);
  const isReference = roleOf(measure) === 'reference' && measure.show === 'value';
  const dates = isReference ? pair?.references[0] : pair?.current;
  const period = dates ? formatDateRange(dates, translate.language) : '';
  const title = measure.show === 'value' ? qualifiedName(measure, translate) : translate('workbook.formula.changeOf', { measure: qualifiedName(measure, translate), change: measureLabel(table, cell.measure, { translate, formats: context.formats, pair }) });
  const isBlank = Number.isNaN(reading.value);
  const key: MessageKey = isBlank ? (period === '' ? 'workbook.formula.blankUndated' : 'workbook.formula.blank') : period === '' ? 'workbook.formula.sentenceUndated' : 'workbook.formula.sentence';
  const cases = reading.cases === undefined || measure.unit !== 'ratio' ? '' : ` (${translate('workbook.cell.of', { cases: formatNumber(reading.cases, translate.language) })})`;
  const value = isBlank ? '' : `${spokenValue(reading.value, valueFormat(table, cell.measure, context.formats), translate)}${cases}`;
  const reason = translate.maybe(`workbook.blanks.${reading.reason}`) ?? '';
  const definition = measureDefinition(measure.measure, translate);
  const counted = countedText(measure.measure, counting, translate);
  return {
    name,
    sentence: [
      ...richText(translate, key, { measure: title, member: memberOf(context, cell), period, value, reason }, ['measure', 'member', 'value']),
      ...(definition === undefined ? [] : [{ text: ` ${definition.replace(/[^.!?]$/, '$&.')}`, strong: false }]),
      ...(counted === undefined ? [] : [{ text: ` ${counted}`, strong: false }]),
      ...(isReference ? [] : referenceSentence(context, measure, cell)),
    ],
  };
}
