import { z } from 'zod';
import { parseDay } from '../time/day';

/**
 * The one specification of a question, version 1 (design: command-line.md). Grid, chart, export, print, presets and the
 * command line all ask through it. Unknown keys are refused; ids are checked later, by resolve, all problems at once.
 */

export const isoDate = z.string().refine((text) => parseDay(text) !== undefined, { error: 'bad_date' });

const COMPARISON_NAMES = ['previous', 'last-year', 'last-year-weekdays', 'last-year-working-days', 'target'] as const;
export const comparisonSchema = z.union([
  z.enum(COMPARISON_NAMES),
  z.strictObject({ yearsAgo: z.int().min(1).max(50) }),
  z.strictObject({ averageOfYears: z.int().min(1).max(50) }),
  z.strictObject({ from: isoDate, to: isoDate }),
]);
export type ComparisonSpec = z.infer<typeof comparisonSchema>;

export const SPANS = ['year-to-date', 'half-to-date', 'quarter-to-date', 'month-to-date', 'rolling-12'] as const;

export const SHOWS = [
  'value', 'difference', 'percent', 'index', 'contribution',
  'share-of-total', 'share-of-row', 'share-of-column', 'share-of-parent', 'running-total', 'rank',
] as const;
export type Show = (typeof SHOWS)[number];

export const FREE_AGGREGATES = ['sum', 'count', 'countDistinct', 'average', 'median', 'min', 'max'] as const;
const freeAggregate = (name: (typeof FREE_AGGREGATES)[number]) => z.strictObject({ [name]: z.string() });
/** A measure's id, `custom:NAME`, or an aggregate over a field: `{"sum":"orders.net_amount"}`. */
export const measureRefSchema = z.union([z.string().min(1), ...FREE_AGGREGATES.map(freeAggregate)]);
export type MeasureRef = z.infer<typeof measureRefSchema>;

/** Whose members a like-for-like comparison keeps. */
export const LIKE_FOR_LIKE = ['rep', 'account', 'product'] as const;
export type LikeForLike = (typeof LIKE_FOR_LIKE)[number];

const measureEntrySchema = z.strictObject({
  measure: measureRefSchema,
  comparison: comparisonSchema.nullable().optional(),
  span: z.enum(SPANS).optional(),
  show: z.enum(SHOWS).optional(),
  of: z.string().optional(),
  date: z.string().optional(),
  likeForLike: z.enum(LIKE_FOR_LIKE).optional(),
  partial: z.enum(['aligned', 'full']).optional(),
});
export type MeasureEntry = z.infer<typeof measureEntrySchema>;

const memberList = z.array(z.string());
/** Restricts the facts (in, notIn, text, from / to) or chooses what is shown (top, bottom, measure threshold). */
const filterSchema = z.union([
  z.strictObject({ dimension: z.string(), in: memberList }),
  z.strictObject({ dimension: z.string(), notIn: memberList }),
  z.strictObject({ dimension: z.string(), text: z.string().min(1) }),
  z.strictObject({ dimension: z.string(), from: isoDate.optional(), to: isoDate.optional() }),
  z.strictObject({ dimension: z.string(), top: z.int().min(1), by: measureRefSchema }),
  z.strictObject({ dimension: z.string(), bottom: z.int().min(1), by: measureRefSchema }),
  z.strictObject({ measure: measureRefSchema, min: z.number().optional(), max: z.number().optional(), level: z.string().optional() }),
]);
export type FilterSpec = z.infer<typeof filterSchema>;

const sortSchema = z.strictObject({
  dimension: z.string(),
  /** `label`, `natural` (the order of stages, periods, …), or a measure. */
  by: measureRefSchema.default('label'),
  comparison: comparisonSchema.nullable().optional(),
  show: z.enum(SHOWS).optional(),
  /** The column to sort at: its column members, as in the tidy form. Default: the total column. */
  column: z.record(z.string(), z.string().nullable()).optional(),
  direction: z.enum(['ascending', 'descending']).default('ascending'),
});
export type SortSpec = z.infer<typeof sortSchema>;

const periodSchema = z.union([z.string().min(1), z.strictObject({ from: isoDate, to: isoDate })]);
export type PeriodSpec = z.infer<typeof periodSchema>;

const calendarSchema = z.union([
  z.strictObject({ fiscalStart: z.int().min(1).max(12) }),
  z.strictObject({ retail: z.enum(['4-4-5', '4-5-4', '5-4-4']) }),
]);

/** Kept in saved views and ignored by the data formats: how the answer is drawn, never what it is. */
const presentationSchema = {
  layout: z.strictObject({ measuresOn: z.enum(['columns', 'rows']).default('columns'), chart: z.enum(['below', 'beside', 'alone', 'hidden']).default('below') }).optional(),
  chart: z.looseObject({ kind: z.string() }).optional(),
  formats: z.record(z.string(), z.unknown()).optional(),
  /** Row paths that are open, each a list of member keys; absent: the first level. */
  expanded: z.array(z.array(z.string())).optional(),
  conditional: z.array(z.unknown()).optional(),
  widths: z.record(z.string(), z.number()).optional(),
};

export const viewSpecSchema = z.strictObject({
  version: z.literal(1),
  rows: z.array(z.string()).default([]),
  columns: z.array(z.string()).default([]),
  measures: z.array(measureEntrySchema).min(1),
  period: periodSchema.nullable().optional(),
  asOf: isoDate.optional(),
  filters: z.array(filterSchema).default([]),
  sort: z.array(sortSchema).default([]),
  totals: z.strictObject({ rows: z.boolean().default(true), columns: z.boolean().default(true) }).prefault({}),
  subtotals: z.record(z.string(), z.enum(['top', 'bottom', 'off'])).default({}),
  empty: z.strictObject({ rows: z.boolean().default(false), columns: z.boolean().default(true) }).prefault({}),
  teams: z.enum(['as-was', 'as-is', 'as-reference']).default('as-was'),
  /** Left out: as the workspace's settings say. */
  owners: z.enum(['at-date', 'today']).optional(),
  calendar: calendarSchema.optional(),
  currency: z.strictObject({ to: z.string(), rates: z.enum(['monthly', 'constant']).default('monthly') }).optional(),
  ...presentationSchema,
});
/** As written, defaults not yet filled. */
export type ViewSpecInput = z.input<typeof viewSpecSchema>;
export type ViewSpec = z.output<typeof viewSpecSchema>;

/** Which cell, in the tidy form's words; `part` opens one side of a ratio. Every dimension of the view is a key. */
export const cellSchema = z.strictObject({
  rows: z.record(z.string(), z.string().nullable()).default({}),
  columns: z.record(z.string(), z.string().nullable()).default({}),
  measure: measureRefSchema,
  comparison: comparisonSchema.nullable().optional(),
  span: z.enum(SPANS).optional(),
  show: z.enum(SHOWS).optional(),
  of: z.string().optional(),
  date: z.string().optional(),
  likeForLike: z.enum(LIKE_FOR_LIKE).optional(),
  partial: z.enum(['aligned', 'full']).optional(),
  part: z.enum(['numerator', 'denominator']).optional(),
  /** Accepted and ignored, so that a line of the tidy form can be pasted as it is. */
  value: z.number().nullable().optional(),
});
export type CellSpec = z.infer<typeof cellSchema>;
