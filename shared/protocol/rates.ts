import { z } from 'zod';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const MOST_CELLS = 10_000;

/** Exchange rates: how much of the reporting currency one unit of another is worth in a month. */
export const ratesSchema = z.strictObject({
  /** The reporting currency, where it is set or can be told. */
  base: z.string().nullable(),
  /** Currencies of dated amounts, with the months in which they occur, both inclusive. */
  currencies: z.array(z.strictObject({ currency: z.string(), rows: z.int(), from: month.nullable(), to: month.nullable() })),
  rates: z.array(z.strictObject({ currency: z.string(), month, rate: z.number() })),
  /** Amounts that can't be converted. */
  missing: z.array(z.strictObject({ currency: z.string(), month, rows: z.int() })),
  /** Rows of rates that say no currency, month or rate above 0. */
  unread: z.int(),
});
export type Rates = z.infer<typeof ratesSchema>;

/** Rates as typed; null: no rate. All of them or none. */
export const setRatesSchema = z.strictObject({
  cells: z.array(z.strictObject({ currency: z.string().trim().min(1).max(20), month, rate: z.number().positive().max(1e9).nullable() })).min(1).max(MOST_CELLS),
});
