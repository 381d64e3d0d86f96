import { z } from 'zod';
import { comparisonSchema, measureRefSchema, SHOWS, SPANS } from './view-spec';

/**
 * The answer to a view, laid out: what grid, chart, export, print and command line all read. Columnar: axes as parallel
 * typed arrays, values as one matrix. Nothing in it is a word of a language: keys are formatted where they are shown.
 */

const int32 = z.instanceof(Int32Array);
const uint8 = z.instanceof(Uint8Array);
const float64 = z.instanceof(Float64Array);

/** Half-open ISO dates. */
const dateRangeSchema = z.strictObject({ from: z.string(), to: z.string() });
export type DateRange = z.infer<typeof dateRangeSchema>;

const axisDimensionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['member', 'time']),
  /** Dictionary in no particular order: what filters and cells call the member (`2017-Q3`, `(none)`, `(others)`, a name). */
  members: z.array(z.string()),
});

const axisSchema = z.strictObject({
  dimensions: z.array(axisDimensionSchema),
  /** How many dimensions the node fixes: 0 is the grand total. Nodes stand in display order, totals where the view puts them. */
  depth: uint8,
  /** Index of the parent node, -1 for the grand total. */
  parent: int32,
  /** Index into the dictionary of dimension `depth - 1`, -1 for the grand total. */
  member: int32,
  /** 1: totals are off here: the node only carries the path of those under it, its cells aren't part of the answer. Absent: none is. */
  heading: uint8.optional(),
});
export type PivotAxis = z.infer<typeof axisSchema>;

/** Why a cell is blank. The position in this list is the code in `blanks`; 0 is a cell with a value. */
export const BLANK_REASONS = [
  'value', 'no-data', 'zero-denominator', 'no-reference', 'zero-reference', 'negative-reference', 'unreachable', 'not-imported',
  'no-target', 'no-rate', 'not-applicable', 'future', 'no-plan',
] as const;
export type BlankReason = (typeof BLANK_REASONS)[number];

/** The target period and the days it is compared with (null: none). Several ranges when a mean of years is shown. */
const rangePairSchema = z.strictObject({ current: dateRangeSchema.nullable(), references: z.array(dateRangeSchema), partial: z.boolean() });
export type RangePair = z.infer<typeof rangePairSchema>;

const pivotMeasureSchema = z.strictObject({
  measure: measureRefSchema,
  comparison: comparisonSchema.nullable(),
  show: z.enum(SHOWS),
  span: z.enum(SPANS).optional(),
  of: z.string().optional(),
  date: z.string().optional(),
  likeForLike: z.enum(['rep', 'account', 'product']).optional(),
  partial: z.enum(['aligned', 'full']).optional(),
  /** Unit of the values shown: a difference of ratios is in `points`, a percent or share is a `ratio`. */
  unit: z.enum(['amount', 'count', 'number', 'ratio', 'points', 'days', 'index', 'rank']),
  better: z.enum(['higher', 'lower', 'neither']),
  /** The date ranges by node of the axis that holds time (`axis`), or a single pair when the view has no time dimension. */
  ranges: z.strictObject({ axis: z.enum(['rows', 'columns', 'none']), pairs: z.array(rangePairSchema) }),
  /** For ratios and means: the denominator behind each cell (number of cases), in the matrix order of one measure (row-major). */
  cases: float64.nullable(),
});
export type PivotMeasure = z.infer<typeof pivotMeasureSchema>;

/** Something the reader must know, by code: `notes.<code>` in the message catalogue. */
export const noteSchema = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
export type Note = z.infer<typeof noteSchema>;

export const pivotTableSchema = z.strictObject({
  asOf: z.string().nullable(),
  /** The target period, half-open; null when the facts have no dates at all. */
  period: dateRangeSchema.nullable(),
  rows: axisSchema,
  columns: axisSchema,
  measures: z.array(pivotMeasureSchema),
  /** rows × columns × measures: `values[(row * columnCount + column) * measureCount + measure]`; NaN where blank. */
  values: float64,
  /** Same shape: index into BLANK_REASONS. */
  blanks: uint8,
  notes: z.array(noteSchema),
  statistics: z.strictObject({ factRows: z.number(), elapsedMs: z.number() }),
});
export type PivotTable = z.infer<typeof pivotTableSchema>;

/** Position of a cell in `values` and `blanks`. */
export function cellIndex(table: PivotTable, row: number, column: number, measure: number): number {
  return (row * table.columns.depth.length + column) * table.measures.length + measure;
}

/** The member key of each dimension at a node, outermost first; null for "total over it". */
export function nodePath(axis: PivotAxis, node: number): (string | null)[] {
  const path: (string | null)[] = axis.dimensions.map(() => null);
  for (let current = node; current >= 0; current = axis.parent[current] ?? -1) {
    const depth = axis.depth[current] ?? 0;
    if (depth > 0) path[depth - 1] = axis.dimensions[depth - 1]?.members[axis.member[current] ?? -1] ?? null;
  }
  return path;
}
