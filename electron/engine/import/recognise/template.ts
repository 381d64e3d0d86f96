import { z } from 'zod';
import { OBJECT_IDS } from '../../../../shared/model/objects';

/**
 * How a CRM's exports look, as a data file: no code is needed to add one. Headers are compared as plain words (case, accents and
 * signs don't count). A column points at a field id, or at one of the roles below.
 */
export const templateSchema = z.strictObject({
  /** Shown as the export's origin; null for the words that any table may use. */
  crm: z.string().nullable(),
  /** Columns of any object that has the field. */
  columns: z.record(z.string(), z.string()).default({}),
  objects: z.array(z.strictObject({
    object: z.enum(OBJECT_IDS),
    language: z.enum(['en', 'fr']).nullable().default(null),
    /** All of these headers must be there; without any, the telling columns and the file's name decide. */
    signature: z.array(z.string()).default([]),
    /** Headers that point at this object more than at others. */
    telling: z.array(z.string()).default([]),
    /** Words of a file's name. */
    names: z.array(z.string()).default([]),
    columns: z.record(z.string(), z.string()),
    values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  })),
});
export type Template = z.infer<typeof templateSchema>;
export type TemplateObject = Template['objects'][number];

/** Targets of a column that are no field: what several columns, or a rule, make fields of. */
const ROLES = ['first_name', 'last_name', 'office', 'is_won', 'is_closed', 'closed_on|expected_close_on', 'done_on|due_on'] as const;
export type Role = (typeof ROLES)[number];

export function roleOf(target: string): Role | undefined {
  return ROLES.find((role) => role === target);
}
