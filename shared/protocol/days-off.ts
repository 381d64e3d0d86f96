import { z } from 'zod';
import { isoDate } from '../view/view-spec';

const countryCode = z.string().regex(/^[A-Z]{2}$/);
const MOST_DAYS = 5_000;

/** What isn't worked in a year, and what is left of each month. */
export const daysOffSchema = z.strictObject({
  year: z.int(),
  years: z.array(z.int()),
  /** Whose public holidays aren't worked: set, or named by the imported days off; null: nobody has said. */
  country: z.string().nullable(),
  /** Countries whose public holidays are known. */
  countries: z.array(z.string()),
  publicHolidays: z.array(isoDate),
  /** The workspace's own, of all years. */
  own: z.array(z.strictObject({ row: z.int(), date: isoDate, name: z.string().nullable(), country: z.string().nullable() })),
  months: z.array(z.strictObject({ month: z.int(), workingDays: z.int() })),
  teams: z.array(z.string()),
});
export type DaysOff = z.infer<typeof daysOffSchema>;

export const setDaysOffSchema = z.strictObject({
  add: z.array(z.strictObject({ date: isoDate, name: z.string().trim().max(200).nullable().default(null), country: countryCode.nullable().default(null) })).max(MOST_DAYS).default([]),
  /** Rows of `own`. */
  remove: z.array(z.int()).max(MOST_DAYS).default([]),
});
