import { pluralCount } from '../format/number';
import { chooseScale, PLAIN, type Scale } from '../format/scale';
import { formatCellValue, formatSpokenValue, type SpokenUnits, type ValueFormat } from '../format/unit-value';
import type { Language, Translate } from '../text/translate';
import { cellIndex, type PivotAxis, type PivotTable } from '../view/pivot-table';
import { refKey } from './measure-ref';
import { roleOf } from './measure-role';

/** How each measure of a table is written: one scale a measure, shared by its value, its reference and their difference. */
export interface SheetFormats {
  readonly language: Language;
  readonly currency: string | null;
  /** By measure index. */
  readonly scales: readonly Scale[];
}

/** Enough to know the typical size of a figure; a sheet may hold a million. */
const SAMPLE = 4_000;

function innermost(axis: PivotAxis): number[] {
  const deepest = axis.dimensions.length;
  const nodes = Array.from(axis.depth, (_, node) => node);
  const leaves = nodes.filter((node) => axis.depth[node] === deepest);
  return leaves.length === 0 ? nodes : leaves;
}

function* sampleOf(table: PivotTable, indices: readonly number[]): Generator<number> {
  const rows = innermost(table.rows);
  const columns = innermost(table.columns);
  const stride = Math.max(1, Math.ceil((rows.length * columns.length * indices.length) / SAMPLE));
  for (let cell = 0; cell < rows.length * columns.length; cell += stride) {
    const row = rows[Math.floor(cell / columns.length)] ?? 0;
    const column = columns[cell % columns.length] ?? 0;
    for (const index of indices) yield table.values[cellIndex(table, row, column, index)] ?? Number.NaN;
  }
}

export function formatsOf(table: PivotTable, language: Language, currency: string | null): SheetFormats {
  const scaleOf = new Map<string, Scale>();
  for (const [index, measure] of table.measures.entries()) {
    const key = refKey(measure.measure);
    if (measure.unit !== 'amount' || scaleOf.has(key)) continue;
    const values = table.measures.flatMap((other, at) => (refKey(other.measure) === key && other.unit === 'amount' && roleOf(other) !== 'change' ? [at] : []));
    scaleOf.set(key, chooseScale(sampleOf(table, values.length > 0 ? values : [index])));
  }
  return { language, currency, scales: table.measures.map((measure) => scaleOf.get(refKey(measure.measure)) ?? PLAIN) };
}

/** The format of one measure's values: signed when it is a change. */
export function valueFormat(table: PivotTable, index: number, formats: SheetFormats): ValueFormat {
  const measure = table.measures[index];
  const isChange = measure !== undefined && (measure.show === 'difference' || measure.show === 'percent' || measure.show === 'contribution');
  return { unit: measure?.unit ?? 'number', language: formats.language, currency: formats.currency, scale: formats.scales[index] ?? PLAIN, sign: isChange };
}

export function cellValueText(table: PivotTable, index: number, formats: SheetFormats, value: number): string {
  return formatCellValue(value, valueFormat(table, index, formats));
}

function spokenUnits(translate: Translate): SpokenUnits {
  return {
    points: (figure) => translate('workbook.units.points', { figure }),
    days: (figure, value) => translate('workbook.units.days', { figure, count: pluralCount(value) }),
  };
}

/** The value with its unit, as the formula bar says it (`full`: as a tooltip does, to the last decimal). */
export function spokenValue(value: number, format: ValueFormat, translate: Translate, full = false): string {
  return formatSpokenValue(value, { ...format, full }, spokenUnits(translate));
}
