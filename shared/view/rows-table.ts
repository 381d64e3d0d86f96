import { z } from 'zod';

/** Drill-through: the facts behind a cell, one row each, with where they came from. */
export const rowsTableSchema = z.strictObject({
  fact: z.string(),
  /** `file,line,date,part,slot,contribution`, then the fact's fields (ids, or `custom:NAME`). */
  columns: z.array(z.strictObject({ id: z.string(), type: z.enum(['text', 'date', 'amount', 'number', 'boolean']) })),
  /** Row-major cells; dates as ISO text; null is missing. */
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  /** All rows behind the cell, of which `rows` holds at most the limit asked for. */
  total: z.number(),
  /** Sum of all contributions: equals the cell (or its numerator, its denominator). */
  contribution: z.number().nullable(),
});
export type RowsTable = z.infer<typeof rowsTableSchema>;
