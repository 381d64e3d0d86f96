import { z } from 'zod';
import { LANGUAGES } from '../text/translate';

/** Measures that a workspace defines itself, by formulas. */

const UNITS = ['amount', 'count', 'number', 'ratio', 'days'] as const;
const MOST_LETTERS = 80;
/** A name as people write it: no line breaks, nothing before or after. Views call it `custom:NAME`. */
const nameSchema = z.string().trim().min(1).max(MOST_LETTERS).refine((name) => !/[\p{Cc}\u2028\u2029]/u.test(name) && !/^custom:/i.test(name), { error: 'bad_measure_name' });

const shownAs = {
  /** How it is shown where the formula leaves a choice (4.2 calls a deal, or 420 %); null: as the formula says. */
  unit: z.enum(UNITS).nullable().default(null),
  better: z.enum(['higher', 'lower', 'neither']).default('higher'),
  description: z.string().max(2_000).default(''),
};

/** What is kept of it. `formula`: English functions, names by their ids, whatever the language it was written in. */
export const measureDocumentSchema = z.strictObject({ version: z.literal(1), formula: z.string().min(1).max(10_000), ...shownAs });
export type MeasureDocument = z.infer<typeof measureDocumentSchema>;

/** In a pack: a document with its name. */
export const packedMeasureSchema = z.strictObject({ name: nameSchema, formula: z.string().min(1).max(10_000), ...shownAs });
export type PackedMeasure = z.infer<typeof packedMeasureSchema>;

const language = z.enum(LANGUAGES);
/** As it is written on screen: in a person's language. */
export const measureDraftSchema = z.strictObject({
  name: nameSchema, formula: z.string().max(10_000), language,
  ...shownAs,
  /** The name that it has so far; left out: it is new. */
  was: z.string().optional(),
});

const formulaProblemSchema = z.strictObject({
  start: z.int().min(0), end: z.int().min(0), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A saved measure and what it is here. With problems it can't be asked for: a column that it names may be missing. */
export const customMeasureSchema = z.strictObject({
  name: z.string(), formula: z.string(),
  /** The formula in either language's words. */
  en: z.string(), fr: z.string(),
  unit: z.enum(UNITS),
  /** The way of showing that was chosen; null: as the formula says. */
  shown: z.enum(UNITS).nullable(),
  better: shownAs.better.unwrap(), description: z.string(),
  problems: z.array(formulaProblemSchema),
});
export type CustomMeasure = z.infer<typeof customMeasureSchema>;

export const formulaCheckSchema = z.strictObject({ formula: z.string().max(100_000), language, name: z.string().optional() });
/** What a formula is, or what is wrong with it (then the rest is empty). */
export const formulaReportSchema = z.strictObject({
  problems: z.array(formulaProblemSchema),
  unit: z.enum(UNITS).nullable(), additivity: z.enum(['additive', 'semi-additive', 'ratio', 'distinct']).nullable(),
  formula: z.string(), en: z.string(), fr: z.string(),
});
export const completionRequestSchema = z.strictObject({ formula: z.string().max(10_000), position: z.int().min(0).max(10_000), language });
export const completionsSchema = z.strictObject({
  start: z.int(), end: z.int(),
  items: z.array(z.strictObject({ kind: z.enum(['measure', 'function', 'object', 'field', 'dimension']), id: z.string(), label: z.string(), text: z.string() })),
  /** The function around the position and which of its arguments is being written. */
  call: z.strictObject({ function: z.string(), argument: z.int() }).nullable(),
});
