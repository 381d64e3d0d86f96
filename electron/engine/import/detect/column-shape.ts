import type { SampleRow } from '../read/staged-table';
import { FALSE_TEXTS, MISSING_VALUES, TRUE_TEXTS, type DateOrder } from './cell-format';
import { areCompactDays, areMoments, arePeriods, areSerialDays, dateShape, packedOrders, type DateShape } from './date-shape';
import { areDurations } from './durations';
import { numberShape, withoutScale, type NumberShape } from './number-shape';

/** Everything that the sampled values of a column could be. */
export interface ColumnShape {
  readonly filled: number;
  /** No two of them are the same. */
  readonly isDistinct: boolean;
  /** Set when every value has the shape. */
  readonly date: DateShape | undefined;
  readonly number: NumberShape | undefined;
  /** Set when at least four in five have it, or all of a few but one: enough for a column whose header says what it is; the others are rejected. */
  readonly mostlyDate: DateShape | undefined;
  readonly mostlyNumber: NumberShape | undefined;
  /** The same where some are told in thousands or millions: amounts are, sizes and codes only look so. */
  readonly scaledNumber: NumberShape | undefined;
  readonly boolean: boolean;
  readonly serialDays: boolean;
  readonly compactDays: boolean;
  /** Orders in which every value is a day of six or eight figures, its year last or of two figures. */
  readonly packedOrders: readonly DateOrder[];
  readonly moments: boolean;
  readonly durations: boolean;
  /** Weeks, months, quarters or halves with their year. */
  readonly periods: boolean;
  /** A few different values, as written. */
  readonly examples: readonly string[];
  /** Different values seen, at most a few hundred: recognition reads their words. */
  readonly values: ReadonlySet<string>;
}

const BOOLEANS = new Set<string>([...TRUE_TEXTS, ...FALSE_TEXTS]);
const EXAMPLES = 5;
/** Different values that are kept of a column at most. */
export const MOST_VALUES = 300;

export function columnShapes(sample: readonly SampleRow[], width: number, missing: readonly string[]): ColumnShape[] {
  const none = new Set<string>([...MISSING_VALUES, ...missing, '']);
  return Array.from({ length: width }, (_, index) => {
    const texts = sample.map(({ cells }) => (cells[index] ?? '').trim()).filter((text) => !none.has(text));
    const values = new Set<string>();
    for (const text of texts) if (values.size < MOST_VALUES) values.add(text);
    const isFilled = texts.length > 0;
    const date = isFilled ? dateShape(texts) : undefined;
    const number = isFilled ? numberShape(texts) : undefined;
    return {
      filled: texts.length,
      isDistinct: new Set(texts).size === texts.length,
      date,
      number,
      mostlyDate: date ?? shapeOfMostDates(texts),
      mostlyNumber: number ?? shapeOfMost(texts, numberShape),
      scaledNumber: number ? undefined : shapeOfMost(withoutScale(texts) ?? [], numberShape),
      boolean: isFilled && texts.every((text) => BOOLEANS.has(text.toLowerCase())),
      serialDays: isFilled && areSerialDays(texts),
      compactDays: isFilled && areCompactDays(texts),
      packedOrders: isFilled ? packedOrders(texts) : [],
      moments: isFilled && areMoments(texts),
      durations: isFilled && areDurations(texts),
      periods: isFilled && arePeriods(texts),
      examples: [...values].slice(0, EXAMPLES),
      values,
    };
  });
}

const MOST = 0.8;

function shapeOfMostDates(texts: readonly string[]): DateShape | undefined {
  const shapes = shapesOfMost(texts, dateShape);
  return shapes && (dateShape(texts.filter((text) => shapes.get(text))) ?? mostlyOrdered(texts, shapes));
}

/** The days of a column that mixes orders, as most of them have it; several orders where most allow them. */
function mostlyOrdered(texts: readonly string[], shapes: ReadonlyMap<string, DateShape | undefined>): DateShape | undefined {
  const fitting = (order: DateOrder) => texts.filter((text) => {
    const shape = shapes.get(text);
    return shape?.style === 'ordered' && shape.orders.includes(order);
  });
  const orders = (['dmy', 'mdy'] as const).filter((order) => fitting(order).length >= texts.length * MOST);
  const [first] = orders;
  const shape = first && dateShape(fitting(first));
  return shape?.style === 'ordered' ? { ...shape, orders } : undefined;
}

type ShapeOf<Shape> = (texts: readonly string[]) => Shape | undefined;

function shapeOfMost<Shape>(texts: readonly string[], shapeOf: ShapeOf<Shape>): Shape | undefined {
  const shapes = shapesOfMost(texts, shapeOf);
  return shapes && shapeOf(texts.filter((text) => shapes.get(text)));
}

/** The shape of each text; undefined as soon as too many have none. */
function shapesOfMost<Shape>(texts: readonly string[], shapeOf: ShapeOf<Shape>): Map<string, Shape | undefined> | undefined {
  if (texts.length === 0) return undefined;
  // Of a few texts all but one are most.
  const mostBad = Math.max(texts.length - Math.ceil(texts.length * MOST), texts.length > 2 ? 1 : 0);
  const shapes = new Map<string, Shape | undefined>();
  let bad = 0;
  for (const text of texts) {
    if (!shapes.has(text)) shapes.set(text, shapeOf([text]));
    if (shapes.get(text) === undefined) bad += 1;
    if (bad > mostBad) return undefined;
  }
  return shapes;
}
