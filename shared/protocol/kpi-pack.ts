import { z } from 'zod';
import { packedMeasureSchema } from './custom-measures';
import { presetSchema } from './documents';

/** Files that carry measures and presets from one workspace to another: JSON with a version. */

const packedPresetSchema = presetSchema.omit({ version: true }).extend({ name: z.string().min(1) });

export const presetFileSchema = packedPresetSchema.extend({ vigie: z.literal('preset'), version: z.literal(1) });
export const kpiPackSchema = z.strictObject({
  vigie: z.literal('pack'), version: z.literal(1),
  name: z.string().default(''), description: z.string().default(''),
  measures: z.array(packedMeasureSchema).max(10_000).default([]),
  presets: z.array(packedPresetSchema).max(1_000).default([]),
});
export type KpiPack = z.infer<typeof kpiPackSchema>;

/** What to do with what is there already under the same name and says something else. */
export const CONFLICT_CHOICES = ['stop', 'keep', 'replace'] as const;
export const packImportSchema = z.strictObject({ pack: kpiPackSchema, conflicts: z.enum(CONFLICT_CHOICES).default('stop') });

const outcome = z.enum(['added', 'replaced', 'kept', 'unchanged']);
export const packReportSchema = z.strictObject({
  measures: z.array(z.strictObject({ name: z.string(), outcome, problems: z.array(z.string()) })),
  presets: z.array(z.strictObject({ name: z.string(), outcome })),
});
export type PackReport = z.infer<typeof packReportSchema>;
