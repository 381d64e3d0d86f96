import type { ColumnShape } from './column-shape';
import type { DateShape } from './date-shape';
import type { DateOrder, DecimalStyle } from './cell-format';

/** What a file's columns say together about the order of its dates. */
export interface DateVerdict {
  /** Null: nothing needs an order, or nothing settles it. */
  readonly order: DateOrder | null;
  /** Positions of the columns that could be read in two ways. */
  readonly ambiguous: readonly number[];
}

/** One program wrote the file: a column that allows one order only settles it for those that allow two. */
export function settleDates(shapes: readonly ColumnShape[], asked: DateOrder | undefined): DateVerdict {
  const ordered = shapes.flatMap(({ mostlyDate: date }, index) => (date?.style === 'ordered' && !isYearFirst(date) ? [{ date, index }] : []));
  if (asked) return { order: asked, ambiguous: [] };
  const settled = new Set(ordered.flatMap(({ date }) => (date.orders.length === 1 ? date.orders : [])));
  const [only] = settled;
  if (settled.size === 1 && only) return { order: only, ambiguous: [] };
  // A two-figure year that comes first has to be told by something: alone, it is no reading that people look for.
  const open = ordered.filter(({ date }) => date.orders.filter((order) => order !== 'ymd').length > 1 && date.matters);
  if (open.length === 0) return { order: ordered.length > 0 && settled.size === 0 ? 'dmy' : null, ambiguous: [] };
  return { order: null, ambiguous: open.map(({ index }) => index) };
}

/** Whether no other order was ever possible: a year of four figures comes first. */
export function isYearFirst({ orders, shortYears }: Extract<DateShape, { style: 'ordered' }>): boolean {
  return shortYears !== true && orders.includes('ymd');
}

/**
 * The decimal sign of a file: a value that allows only one settles it. Else the separator tells: programs set to a decimal comma
 * write semicolons.
 */
export function settleDecimal(shapes: readonly ColumnShape[], delimiter: string | null, asked: DecimalStyle | undefined): DecimalStyle | null {
  if (asked) return asked;
  const numbers = shapes.flatMap(({ mostlyNumber: number, mostlyDate: date }) => (number && !date ? [number] : []));
  if (numbers.length === 0) return null;
  const commas = numbers.filter(({ comma, point }) => comma && !point).length;
  const points = numbers.filter(({ comma, point }) => point && !comma).length;
  if (commas !== points) return commas > points ? 'comma' : 'point';
  return delimiter === ';' ? 'comma' : 'point';
}
