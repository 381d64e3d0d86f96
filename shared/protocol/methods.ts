import { z } from 'zod';
import { noteSchema, pivotTableSchema } from '../view/pivot-table';
import { rowsTableSchema } from '../view/rows-table';
import { problemSchema } from './errors';
import { settingsChangeSchema, settingsSchema } from './settings';
import { cellSchema, measureRefSchema, viewSpecSchema } from '../view/view-spec';
import { bonusDraftSchema, keptBonusPlanSchema } from './bonus-plan';
import { checkReportSchema, checkRowsRequestSchema, checkRowsSchema } from './check';
import { completionRequestSchema, completionsSchema, customMeasureSchema, formulaCheckSchema, formulaReportSchema, measureDraftSchema } from './custom-measures';
import { kpiPackSchema, packImportSchema, packReportSchema } from './kpi-pack';
import { documentSchema, documentSummarySchema, DOCUMENT_KINDS } from './documents';
import { objectIdSchema } from './object-id';
import { extractReportSchema, extractRequestSchema, importRequestSchema, importReportSchema, importSummarySchema, importChangesRequestSchema, importChangesSchema, fileReadingSchema } from './import';
import { findMembersSchema, foundMembersSchema, keepApartSchema, lookAlikesSchema, memberRuleSchema, mergeMembersSchema, MEMBER_KINDS, renameMemberSchema } from './members';
import { daysOffSchema, setDaysOffSchema } from './days-off';
import { membershipsSchema, setMembershipsSchema } from './memberships';
import { ratesSchema, setRatesSchema } from './rates';
import { setStagesSchema, stagesSchema } from './stages';
import { setTargetsSchema, targetSheetRequestSchema, targetSheetSchema } from './targets';

/**
 * Everything a client can ask of an engine: name → parameters, result, whether it reports progress, whether it changes what
 * other answers rest on. Both ends are typed and validated from this table; a new method is one line here and one handler in
 * `electron/engine/handlers`.
 */
const none = z.strictObject({});

const dimensionInfoSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['member', 'time']),
  /** Object under which the field panel lists it: `deals`, `reps`, `time`, … */
  group: z.string(),
  /** Its members are days or periods in a row: it can be filtered by dates and by named periods. */
  ofDates: z.boolean(),
  /** A kept column's own name; null for built-in dimensions, named by the message catalogue. */
  label: z.string().nullable(),
  /** Facts that can be broken down by it. */
  facts: z.array(z.string()),
  /** Number of members when known (0: no data). */
  members: z.number().nullable(),
});
export type DimensionInfo = z.infer<typeof dimensionInfoSchema>;

const measureInfoSchema = z.strictObject({
  id: z.string(),
  /** How a view asks for it: the id, or the aggregate of a custom table's column. */
  ref: measureRefSchema,
  family: z.string(),
  unit: z.enum(['amount', 'count', 'number', 'ratio', 'days']),
  better: z.enum(['higher', 'lower', 'neither']),
  fact: z.string(),
  /** Its fact has been imported, so that it can be answered here. */
  available: z.boolean(),
});
export type MeasureInfo = z.infer<typeof measureInfoSchema>;

const workspaceInfoSchema = z.strictObject({
  name: z.string(),
  schemaVersion: z.int(),
  asOf: z.string().nullable(),
  /** First and last dated fact, ISO, both inclusive. */
  firstDate: z.string().nullable(),
  lastDate: z.string().nullable(),
  /** ISO 4217 code shown beside amounts; null while the data names none or several. */
  currency: z.string().nullable(),
  objects: z.array(z.strictObject({ id: objectIdSchema, rows: z.number() })),
  settings: settingsSchema,
});
export type WorkspaceInfo = z.infer<typeof workspaceInfoSchema>;

/** What an answer can be saved as. */
export const EXPORT_FORMATS = ['xlsx', 'csv', 'parquet'] as const;

/**
 * What the success of a method leaves behind. `documents`: views and what else is kept under a name. `data`: what other answers
 * rest on, so that every client hears `workspace-changed`.
 */
export type Writes = 'nothing' | 'documents' | 'data';

export const METHODS = {
  'workspace.describe': { parameters: none, result: workspaceInfoSchema, progress: false, writes: 'nothing' },
  'workspace.set': { parameters: settingsChangeSchema, result: workspaceInfoSchema, progress: false, writes: 'data' },
  'catalogue.measures': { parameters: none, result: z.array(measureInfoSchema), progress: false, writes: 'nothing' },
  'catalogue.dimensions': { parameters: none, result: z.array(dimensionInfoSchema), progress: false, writes: 'nothing' },
  'members.list': {
    parameters: z.strictObject({ dimension: z.string(), search: z.string().default(''), limit: z.int().min(1).max(10_000).default(200) }),
    result: z.strictObject({ members: z.array(z.string()), total: z.number() }),
    progress: false, writes: 'nothing',
  },
  /** All that is wrong with a view in any form: form and names together. */
  'view.check': { parameters: z.strictObject({ view: z.looseObject({}) }), result: z.strictObject({ problems: z.array(problemSchema) }), progress: false, writes: 'nothing' },
  'view.query': { parameters: z.strictObject({ view: viewSpecSchema }), result: pivotTableSchema, progress: true, writes: 'nothing' },
  'view.explain': { parameters: z.strictObject({ view: viewSpecSchema }), result: z.strictObject({ plan: z.unknown(), statements: z.array(z.strictObject({ sql: z.string(), parameters: z.array(z.unknown()) })) }), progress: false, writes: 'nothing' },
  /** The answer as a file: a workbook for Excel, comma-separated text, or the tidy form as Parquet. */
  'view.export': {
    parameters: z.strictObject({ view: viewSpecSchema, format: z.enum(EXPORT_FORMATS), language: z.enum(['en', 'fr']).default('en'), name: z.string().optional() }),
    result: z.strictObject({ bytes: z.instanceof(Uint8Array), notes: z.array(noteSchema) }),
    progress: true, writes: 'nothing',
  },
  'view.rows': {
    parameters: z.strictObject({ view: viewSpecSchema, cell: cellSchema, limit: z.int().min(0).max(1_000_000).default(1_000), offset: z.int().min(0).default(0) }),
    result: rowsTableSchema,
    progress: true, writes: 'nothing',
  },
  'import.read': { parameters: importRequestSchema, result: z.strictObject({ files: z.array(fileReadingSchema) }), progress: true, writes: 'nothing' },
  /** The tables of files as text, into a folder. */
  'import.extract': { parameters: extractRequestSchema, result: extractReportSchema, progress: true, writes: 'nothing' },
  'import.commit': { parameters: importRequestSchema, result: importReportSchema, progress: true, writes: 'data' },
  'imports.list': { parameters: none, result: z.array(importSummarySchema), progress: false, writes: 'nothing' },
  /** Takes an import back, exactly; refused while a later one builds on it. */
  'import.undo': { parameters: z.strictObject({ id: z.string() }), result: importSummarySchema, progress: true, writes: 'data' },
  /** What was told of an import when it was made, with every rejected line: also of one that was taken back. */
  'import.report': { parameters: z.strictObject({ id: z.string() }), result: importReportSchema, progress: false, writes: 'nothing' },
  /** Names of the CRMs whose exports are known here, those of the workspace's own templates too. */
  'import.crms': { parameters: none, result: z.array(z.string()), progress: false, writes: 'nothing' },
  'import.changes': { parameters: importChangesRequestSchema, result: importChangesSchema, progress: false, writes: 'nothing' },
  'members.find': { parameters: findMembersSchema, result: foundMembersSchema, progress: false, writes: 'nothing' },
  'members.lookAlikes': { parameters: z.strictObject({ kind: z.enum(MEMBER_KINDS).optional() }), result: lookAlikesSchema, progress: false, writes: 'nothing' },
  /** Each of these gives all rules, latest first. */
  'members.merge': { parameters: mergeMembersSchema, result: z.array(memberRuleSchema), progress: false, writes: 'data' },
  'members.rename': { parameters: renameMemberSchema, result: z.array(memberRuleSchema), progress: false, writes: 'data' },
  'members.keepApart': { parameters: keepApartSchema, result: z.array(memberRuleSchema), progress: false, writes: 'data' },
  'members.merges': { parameters: none, result: z.array(memberRuleSchema), progress: false, writes: 'nothing' },
  'members.undo': { parameters: z.strictObject({ rule: z.int() }), result: z.array(memberRuleSchema), progress: false, writes: 'data' },
  'stages.list': { parameters: none, result: stagesSchema, progress: false, writes: 'nothing' },
  'stages.set': { parameters: setStagesSchema, result: stagesSchema, progress: false, writes: 'data' },
  'targets.sheet': { parameters: targetSheetRequestSchema, result: targetSheetSchema, progress: false, writes: 'nothing' },
  'targets.set': { parameters: setTargetsSchema, result: none, progress: false, writes: 'data' },
  /** Who was in which team when. */
  'memberships.list': { parameters: none, result: membershipsSchema, progress: false, writes: 'nothing' },
  'memberships.set': { parameters: setMembershipsSchema, result: none, progress: false, writes: 'data' },
  /** The days that nobody works in a year: public holidays and the workspace's own. */
  'daysOff.list': { parameters: z.strictObject({ year: z.int().min(1900).max(2200).nullable().default(null) }), result: daysOffSchema, progress: false, writes: 'nothing' },
  'daysOff.set': { parameters: setDaysOffSchema, result: none, progress: false, writes: 'data' },
  'rates.list': { parameters: none, result: ratesSchema, progress: false, writes: 'nothing' },
  'rates.set': { parameters: setRatesSchema, result: none, progress: false, writes: 'data' },
  'check.run': { parameters: none, result: checkReportSchema, progress: true, writes: 'nothing' },
  'check.rows': { parameters: checkRowsRequestSchema, result: checkRowsSchema, progress: false, writes: 'nothing' },
  'demo.create': {
    parameters: z.strictObject({ seed: z.int().default(1), years: z.int().min(1).max(20).default(5), reps: z.int().min(4).max(5_000).default(40), activities: z.int().min(0).max(10_000_000).optional(), language: z.enum(['en', 'fr']).default('en') }),
    result: importReportSchema.extend({ truth: z.unknown() }),
    progress: true, writes: 'data',
  },
  /** What a formula would be here, under the name of the measure that it is written for. */
  'formula.check': { parameters: formulaCheckSchema, result: formulaReportSchema, progress: false, writes: 'nothing' },
  'formula.complete': { parameters: completionRequestSchema, result: completionsSchema, progress: false, writes: 'nothing' },
  /** The workspace's own measures, with those that can't be answered and why. */
  'measures.list': { parameters: none, result: z.array(customMeasureSchema), progress: false, writes: 'nothing' },
  'measures.save': { parameters: measureDraftSchema, result: customMeasureSchema, progress: false, writes: 'data' },
  'measures.remove': { parameters: z.strictObject({ name: z.string() }), result: none, progress: false, writes: 'data' },
  /** Bonus plans, by name; saving and removing give all of them again. A plan saved without an id is new. */
  'bonus.list': { parameters: none, result: z.array(keptBonusPlanSchema), progress: false, writes: 'nothing' },
  'bonus.save': { parameters: bonusDraftSchema, result: z.array(keptBonusPlanSchema), progress: false, writes: 'data' },
  'bonus.remove': { parameters: z.strictObject({ id: z.string() }), result: z.array(keptBonusPlanSchema), progress: false, writes: 'data' },
  'packs.export': { parameters: z.strictObject({ name: z.string().default('') }), result: kpiPackSchema, progress: false, writes: 'nothing' },
  'packs.import': { parameters: packImportSchema, result: packReportSchema, progress: false, writes: 'data' },
  'documents.list': { parameters: z.strictObject({ kind: z.enum(DOCUMENT_KINDS).optional() }), result: z.array(documentSummarySchema), progress: false, writes: 'nothing' },
  'documents.read': { parameters: z.strictObject({ id: z.string() }), result: documentSchema, progress: false, writes: 'nothing' },
  'documents.save': { parameters: z.strictObject({ document: documentSchema }), result: documentSummarySchema, progress: false, writes: 'documents' },
  'documents.remove': { parameters: z.strictObject({ id: z.string() }), result: none, progress: false, writes: 'documents' },
} as const satisfies Record<string, { parameters: z.ZodType; result: z.ZodType; progress: boolean; writes: Writes }>;

export type MethodName = keyof typeof METHODS;
/** What a caller writes: defaults may be left out. */
export type Parameters<Name extends MethodName> = z.input<(typeof METHODS)[Name]['parameters']>;
/** What a handler receives: parsed, defaults filled. */
export type ParsedParameters<Name extends MethodName> = z.output<(typeof METHODS)[Name]['parameters']>;
export type Result<Name extends MethodName> = z.output<(typeof METHODS)[Name]['result']>;
