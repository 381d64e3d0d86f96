import { isCustomObject } from '../../../shared/model/objects';
import type { ImportMessage, Mapping } from '../../../shared/protocol/import';
import type { DateOrder } from './detect/cell-format';
import { columnShapes, MOST_VALUES, type ColumnShape } from './detect/column-shape';
import { settleDates, settleDecimal } from './detect/settle-styles';
import { checkMapping } from './check-mapping';
import { customType, formatOf } from './column-format';
import { unitFactor } from './detect/unit-factor';
import type { StagedTable } from './read/staged-table';
import { rejectColumns } from './recognise/reject-columns';
import type { Recognition } from './recognise/recognition';
import { recognise } from './recognise/recognise';
import { KEPT_ROLES, typeOfTarget } from './recognise/targets';
import type { ColumnPlan, TablePlan, TableWishes } from './table-plan';

/** A text that a program keeps a spreadsheet from taking for something else. */
const FORMULA_TEXT = /^'?="([^]*)"$/;

/** How a staged table will go in, by its headers, its sample and what the user said; undefined when it fits no object and can't be kept as a table of its own. */
export function planTable(table: StagedTable, wishes: TableWishes): TablePlan | undefined {
  const { mapping } = wishes;
  const asked = mapping?.missing ?? [];
  const wrapped = table.sample.some(({ cells }) => cells.some((cell) => FORMULA_TEXT.test(cell)));
  const sample = wrapped ? table.sample.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replace(FORMULA_TEXT, '$1')) })) : table.sample;
  const shapesWithout = (missing: readonly string[]) => columnShapes(sample, table.header.length, missing).map((shape, index) => (table.typedNumbers?.has(index) ? withPoint(shape) : shape));
  const added = rejectColumns(table);
  const recogniseBy = (found: readonly ColumnShape[]) => recognise(table.file, table.header, found, {
    crm: mapping?.crm === undefined ? wishes.as?.crm : mapping.crm, object: mapping?.object ?? wishes.as?.object, language: mapping?.language, columns: mapping?.columns ?? {}, ignore: [...(mapping?.ignore ?? []), ...added], sheet: table.sheet, library: wishes.library,
  });
  let shapes = shapesWithout(asked);
  let recognition = recogniseBy(shapes);
  // What means no value to this CRM says nothing of what its columns hold.
  const missing = [...asked, ...(recognition?.missing ?? []).filter((text) => !asked.includes(text))];
  if (missing.length > asked.length && sample.some(({ cells }) => cells.some((cell) => missing.includes(cell)))) {
    shapes = shapesWithout(missing);
    recognition = recogniseBy(shapes);
  }
  if (!recognition || (!isCustomObject(recognition.object) && !(mapping?.object ?? wishes.as) && recognition.columns.every(({ target }) => target === null))) return undefined;
  const { object } = recognition;
  if (mapping) checkMapping(table.file, object, table.header, mapping);
  const decimal = settleDecimal(shapes.filter((_, index) => !table.typedNumbers?.has(index)), table.delimiter, wishes.decimal ?? mapping?.decimal);
  const dates = settleDates(shapes, wishes.dates ?? mapping?.dates);
  const ignored = new Set([...(mapping?.ignore ?? []), ...added]);
  const roles = rolesOf(recognition, shapes);
  const columns = table.header.map((header, index): ColumnPlan => {
    const target = roles[index] ?? null;
    const found = recognition.columns[index];
    const shape = shapes[index];
    const type = target === null ? customType(header, shape, table.typedNumbers?.has(index) ? 'point' : decimal) : typeOfTarget(object, target);
    const factor = mapping?.scale[header] ?? (target === null ? 1 : (mapping?.scale[target] ?? (type === 'amount' ? unitFactor(header) : 1)));
    // Of what a deal was thought to bring and what it brought, one is its amount: both stay to be seen.
    const isOneOfTwo = target === 'amount' && roles.includes('won_amount');
    const listed = target !== null && recognition.lists.has(target) && [...shape?.values ?? []].some((value) => value.includes(';'));
    const isKept = target === null || isOneOfTwo || listed || KEPT_ROLES.has(target) || isCustomObject(object) || (recognition.shared.has(target) && (found?.place ?? 0) > 0);
    return {
      index, header, target, custom: isKept && !ignored.has(header), type, factor,
      format: formatOf(type, shape, decimal, dates.order), scale: type === 'amount' ? Math.max(4, shape?.mostlyNumber?.scale ?? 0) : 0,
      listed, asked: typeof mapping?.columns[header] === 'string', sure: found?.sure ?? true, place: found?.place ?? 0, examples: shape?.examples ?? [],
    };
  });
  const scaled = columns.filter(({ header, target, factor }) => factor !== 1 && target !== null && mapping?.scale[header] === undefined && mapping?.scale[target] === undefined);
  return {
    table, crm: recognition.crm, object, language: recognition.language, columns, shapes, decimal, dates: dates.order,
    ambiguousDates: dates.ambiguous.flatMap((index) => (columns[index]?.type === 'date' ? [table.header[index] ?? ''] : [])),
    missing,
    key: mapping?.key, constants: { ...recognition.constants, ...mapping?.constants }, values: mergedValues(recognition.values, mapping?.values), lines: recognition.lines, counted: recognition.counted, mapping: wishes.isPartner ? undefined : mapping, isRemembered: wishes.isRemembered, mended: added.length > 0, wrapped,
    warnings: [
      ...table.warnings, ...(wishes.warnings ?? []), ...(added.length === 0 ? [] : [{ code: 'reject_columns', params: { columns: added.join(', ') } }]),
      ...scaled.map(({ header, factor }) => ({ code: 'unit_scaled', params: { column: header, factor } })),
      ...columns.flatMap(({ header, format }) => (format.kind === 'date' && format.style === 'period' ? [{ code: 'months_as_days', params: { column: header } }] : [])),
      ...columns.flatMap(({ header, target }) => (target === 'month_of_day' ? [{ code: 'months_as_days', params: { column: [...columns.flatMap((other) => (other.target === 'year_of_day' ? [other.header] : [])), header].join(' + ') } }] : [])),
      ...columns.flatMap(({ header, listed }) => (listed ? [{ code: 'first_of_several', params: { column: header } }] : [])),
      ...(recognition.kind ? [{ code: `all_${recognition.kind}s`, params: {} }] : []),
      ...(wishes.isRemembered ? [{ code: 'remembered_mapping', params: {} }] : []),
      ...(recognition.sure ? [] : [{ code: isCustomObject(object) ? 'kept_as_own_table' : 'object_proposed', params: { object } }]),
      ...unfitColumns(recognition.unfit.flatMap((index) => columns[index] ?? [])),
    ],
  };
}

function unfitColumns(columns: readonly ColumnPlan[]): ImportMessage[] {
  if (columns.length === 0) return [];
  const examples = columns.map(({ examples: [first = ''] }) => first).join(', ');
  return [{ code: 'unfit_values', params: { count: columns.length, columns: columns.map(({ header }) => header).join(', '), examples } }];
}

/** Numbers that were numbers in the file can be read in one way only, whatever is said of its texts. */
function withPoint(shape: ColumnShape): ColumnShape {
  const { number, mostlyNumber } = shape;
  return { ...shape, number: number && { ...number, comma: false }, mostlyNumber: mostlyNumber && { ...mostlyNumber, comma: false } };
}

/** Targets once the values have had their say: a number that stands on several lines is no identity. */
function rolesOf({ object, columns, lines }: Recognition, shapes: readonly ColumnShape[]): (string | null)[] {
  const has = (target: string) => columns.some((column) => column.target === target);
  return columns.map(({ target }, index) => {
    // An objective of a rep or team isn't that of the region beside it.
    if (object === 'targets' && target === 'office' && (has('rep') || has('team'))) return null;
    if (target !== 'id|number') return target;
    const shape = shapes[index];
    const repeats = shape !== undefined && shape.values.size < Math.min(shape.filled, MOST_VALUES);
    const isOfLines = lines !== null && lines.length > 0;
    if (has('id') || repeats || isOfLines) return has('number') ? null : 'number';
    return has('number') ? 'id' : target;
  });
}

function mergedValues(known: TablePlan['values'], said: Mapping['values'] | undefined): TablePlan['values'] {
  const fields = new Set([...Object.keys(known), ...Object.keys(said ?? {})]);
  return Object.fromEntries([...fields].map((field) => [field, { ...known[field], ...said?.[field] }]));
}

/** The same plan once the other files of the import have settled the order of its dates. */
export function withDateOrder(plan: TablePlan, order: DateOrder): TablePlan {
  const columns = plan.columns.map((column, index) => ({ ...column, format: formatOf(column.type, plan.shapes[index], plan.decimal, order) }));
  return { ...plan, columns, dates: order, ambiguousDates: [] };
}
