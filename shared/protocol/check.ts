import { z } from 'zod';
import { CHECK_IDS, CHECK_SEVERITIES } from '../catalogue/checks';

/** One kind of trouble in the rows of one object. Words: `check.rules.<rule>.title`, `.why`, `.mend`. */
const findingSchema = z.strictObject({
  rule: z.enum(CHECK_IDS),
  /** Id of the object that the rows are of. */
  object: z.string(),
  severity: z.enum(CHECK_SEVERITIES),
  /** Rows concerned. */
  count: z.int(),
  /** What they sum to, a line a currency (null: none named), largest first; of members: what the facts that point at them sum to. Empty where nothing can be summed. */
  amounts: z.array(z.strictObject({ currency: z.string().nullable(), amount: z.number() })),
  /** Fields that the rule looks at: to be marked in the rows. */
  fields: z.array(z.string()),
  /** The values found, most frequent first, at most 20 of `distinct`: which owners, which stages. Look-alikes are told together ("GTX Pro / GTXPro"). */
  values: z.array(z.strictObject({ value: z.string().nullable(), count: z.int() })),
  distinct: z.int(),
});
export type Finding = z.infer<typeof findingSchema>;

/** Problems first, then by rows concerned. Empty: nothing was found. */
export const checkReportSchema = z.strictObject({
  asOf: z.string().nullable(),
  /** Rows looked at. */
  rows: z.int(),
  findings: z.array(findingSchema),
  seconds: z.number(),
});
export type CheckReport = z.infer<typeof checkReportSchema>;

export const checkRowsRequestSchema = z.strictObject({
  rule: z.enum(CHECK_IDS),
  object: z.string(),
  limit: z.int().min(0).max(100_000).default(1_000),
  offset: z.int().min(0).default(0),
});
export type CheckRowsRequest = z.output<typeof checkRowsRequestSchema>;

/** The rows of one finding: where each comes from, then its fields. Rows that are the same as one another stand together. */
export const checkRowsSchema = z.strictObject({
  /** `file,line`, then the object's fields (ids, or `custom:NAME`). */
  columns: z.array(z.strictObject({ id: z.string(), type: z.enum(['text', 'date', 'amount', 'number', 'boolean']) })),
  /** Row-major cells; dates as ISO text; null is missing. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  total: z.int(),
});
export type CheckRows = z.infer<typeof checkRowsSchema>;
