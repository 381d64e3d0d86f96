import { z } from 'zod';
import { viewSpecSchema } from '../view/view-spec';

/** What is saved inside a workspace beside the data. Each kind carries its own schema version in its body. */
export const DOCUMENT_KINDS = ['workbook', 'preset'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A view with a name, as a tab or inside a preset. `colour` is 1 to 6: a series colour of the tokens. */
const namedViewSchema = z.strictObject({ id: z.string(), name: z.string(), colour: z.int().min(1).max(6).default(1), view: viewSpecSchema });
export type NamedView = z.infer<typeof namedViewSchema>;

/** The open tabs of the workspace; there is one workbook, saved as it changes. */
const workbookSchema = z.strictObject({ version: z.literal(1), views: z.array(namedViewSchema).min(1), active: z.string() });
export type Workbook = z.infer<typeof workbookSchema>;

/** A named set of views for a role; exchanged as `.vigie-preset`. */
export const presetSchema = z.strictObject({ version: z.literal(1), role: z.enum(['rep', 'manager', 'director', 'own']), description: z.string().default(''), views: z.array(namedViewSchema).min(1) });
export type Preset = z.infer<typeof presetSchema>;

const base = { id: z.string().min(1), name: z.string().min(1) };
export const documentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...base, kind: z.literal('workbook'), body: workbookSchema }),
  z.strictObject({ ...base, kind: z.literal('preset'), body: presetSchema }),
]);
export type Document = z.infer<typeof documentSchema>;

/** `savedAt`: ISO date and time, UTC. */
export const documentSummarySchema = z.strictObject({ ...base, kind: z.enum(DOCUMENT_KINDS), savedAt: z.string() });
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
