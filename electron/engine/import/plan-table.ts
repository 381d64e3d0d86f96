import { VigieError } from '../../../shared/protocol/errors';
import { fieldOf, type FieldType } from '../../../shared/model/objects';
import type { CellFormat, DateOrder, DecimalStyle } from './detect/cell-format';
import { columnShapes, type ColumnShape } from './detect/column-shape';
import { settleDates, settleDecimal } from './detect/settle-styles';
import type { StagedTable } from './read/staged-table';
import { rejectColumns } from './recognise/reject-columns';
import { plainWords } from './recognise/plain-words';
import { isTarget, recognise, typeOfTarget } from './recognise/recognise';
import type { ColumnPlan, TablePlan, TableWishes } from './table-plan';

/** How a staged table will go in, by its headers, its sample and what the user said; undefined when it fits no object. */
export function planTable(table: StagedTable, wishes: TableWishes): TablePlan | undefined {
  const { mapping } = wishes;
  const missing = mapping?.missing ?? [];
  const added = rejectColumns(table);
  const ignore = [...(mapping?.ignore ?? []), ...added];
  const shapes = columnShapes(table.sample, table.header.length, missing);
  const recognition = recognise(table.file, table.header, shapes, {
    crm: wishes.as?.crm, object: mapping?.object ?? wishes.as?.object, columns: mapping?.columns ?? {}, ignore,
  });
  if (!recognition || recognition.targets.every((target) => target === null)) return undefined;
  const { object } = recognition;
  for (const target of Object.values(mapping?.columns ?? {})) {
    if (target !== null && !isTarget(object, target)) throw new VigieError('invalid_mapping', { file: table.file, detail: `${object}: ${target}` });
  }
  for (const field of [...Object.keys(mapping?.constants ?? {}), ...Object.keys(mapping?.values ?? {})]) {
    if (!fieldOf(object, field)) throw new VigieError('invalid_mapping', { file: table.file, detail: `${object}: ${field}` });
  }
  const decimal = settleDecimal(shapes, table.delimiter, wishes.decimal ?? mapping?.decimal);
  const dates = settleDates(shapes, wishes.dates ?? mapping?.dates);
  const ignored = new Set(ignore);
  const columns = table.header.map((header, index): ColumnPlan => {
    const target = recognition.targets[index] ?? null;
    const shape = shapes[index];
    const type = target === null ? customType(header, shape, decimal) : typeOfTarget(object, target);
    const factor = mapping?.scale[header] ?? (target === null ? 1 : (mapping?.scale[target] ?? 1));
    return {
      index, header, target, custom: (target === null || KEPT_ROLES.has(target)) && !ignored.has(header), type, factor,
      format: formatOf(type, shape, decimal, dates.order), scale: type === 'amount' ? Math.max(4, shape?.mostlyNumber?.scale ?? 0) : 0,
      asked: mapping?.columns[header] !== undefined, sure: true, examples: shape?.examples ?? [],
    };
  });
  return {
    table, crm: recognition.crm, object, language: recognition.language, columns, shapes, decimal, dates: dates.order,
    ambiguousDates: dates.ambiguous.flatMap((index) => (columns[index]?.type === 'date' ? [table.header[index] ?? ''] : [])),
    missing, constants: mapping?.constants ?? {}, values: { ...recognition.values, ...mapping?.values }, mended: added.length > 0,
    warnings: added.length === 0 ? table.warnings : [...table.warnings, { code: 'reject_columns', params: { columns: added.join(', ') } }],
  };
}

// These roles make something else of a column, which is itself worth keeping.
const KEPT_ROLES = new Set(['office', 'is_won', 'is_closed']);

/** The same plan once the other files of the import have settled the order of its dates. */
export function withDateOrder(plan: TablePlan, order: DateOrder): TablePlan {
  const columns = plan.columns.map((column, index) => ({ ...column, format: formatOf(column.type, plan.shapes[index], plan.decimal, order) }));
  return { ...plan, columns, dates: order, ambiguousDates: [] };
}

// Numbers that nobody sums: they name something.
const NAMING = new Set(['id', 'code', 'zip', 'postal', 'postcode', 'postale', 'phone', 'telephone', 'tel', 'fax', 'siret', 'siren', 'number', 'no', 'n', 'numero', 'ref', 'reference', 'extension', 'key', 'year', 'annee']);

/** Type of a column that the model doesn't know: the narrowest that holds every sampled value. */
function customType(header: string, shape: ColumnShape | undefined, decimal: DecimalStyle | null): FieldType {
  if (!shape || shape.filled === 0) return 'text';
  if (shape.boolean) return 'boolean';
  if (shape.date) return 'date';
  const { number } = shape;
  const names = plainWords(header).split(' ').some((word) => NAMING.has(word));
  if (!number || names || number.looksLikeCode || !(decimal === 'comma' ? number.comma : number.point)) return 'text';
  // Decimals are kept exact; whole numbers are exact anyway.
  return number.scale > 0 ? 'amount' : 'number';
}

function formatOf(type: FieldType, shape: ColumnShape | undefined, decimal: DecimalStyle | null, order: DateOrder | null): CellFormat {
  if (type === 'text') return { kind: 'text' };
  if (type === 'boolean') return { kind: 'boolean' };
  if (type === 'date') {
    const date = shape?.mostlyDate;
    if (date?.style === 'ordered') return { kind: 'date', style: 'ordered', order: date.orders.includes('ymd') ? 'ymd' : (order ?? date.orders[0] ?? 'dmy') };
    if (!date && shape?.serialDays) return { kind: 'date', style: 'serial' };
    return { kind: 'date', style: 'iso', offset: date?.offset ?? false };
  }
  const number = shape?.mostlyNumber;
  // A column all of whose values contradict the file's decimal sign has one of its own.
  const own = number && number.comma !== number.point ? (number.comma ? 'comma' : 'point') : (decimal ?? 'point');
  return { kind: 'number', decimal: own, dressed: number?.dressed ?? false };
}
