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
  const shapes = shapeOfEach(texts, dateShape);
  return shapeOfGood(texts, shapes, dateShape) ?? mostlyOrdered(texts, shapes);
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

function shapeOfEach<Shape>(texts: readonly string[], shapeOf: ShapeOf<Shape>): Map<string, Shape | undefined> {
  return new Map([...new Set(texts)].map((text) => [text, shapeOf([text])]));
}

function shapeOfMost<Shape>(texts: readonly string[], shapeOf: ShapeOf<Shape>): Shape | undefined {
  return shapeOfGood(texts, shapeOfEach(texts, shapeOf), shapeOf);
}

/** The shape of the texts that have one, if most have. */
function shapeOfGood<Shape>(texts: readonly string[], shapes: ReadonlyMap<string, Shape | undefined>, shapeOf: ShapeOf<Shape>): Shape | undefined {
  const good = texts.filter((text) => shapes.get(text) !== undefined);
  const isMost = good.length >= texts.length * MOST || (good.length > 1 && good.length === texts.length - 1);
  return good.length > 0 && isMost ? shapeOf(good) : undefined;
}
