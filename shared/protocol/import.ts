import { z } from 'zod';
import { objectIdSchema } from './object-id';

/** What stands for a file where rows were typed in the window. */
export const HAND_FILE = 'Vigie';

/** Messages of an import: reasons and warnings travel as codes (`import.reasons.<code>`, `import.warnings.<code>`) with parameters. */
const message = z.strictObject({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).default({}) });
export type ImportMessage = z.infer<typeof message>;

export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export const DECIMALS = ['comma', 'point'] as const;
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-15', 'macintosh'] as const;

/** A file that a door has let the engine read: the door keeps the path, the client only holds the token. */
export const grantedFileSchema = z.strictObject({
  token: z.string(), name: z.string(), bytes: z.number(),
  /** Found in a folder, not chosen itself: what holds no table may stay outside, and is told. */
  found: z.boolean().optional(),
});
export type GrantedFile = z.infer<typeof grantedFileSchema>;

/** The mapping file's entry, version 1 (design: command-line.md). Only what differs from the detection needs saying. */
const mappingSchema = z.strictObject({
  version: z.literal(1),
  match: z.string().default('*'),
  /** An object of the model, or `custom:NAME`: a table of the user's own. */
  object: objectIdSchema.optional(),
  /** Header → field; null: kept as a custom field, whatever it looks like. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
  values: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  constants: z.record(z.string(), z.string()).default({}),
  ignore: z.array(z.string()).default([]),
  /** Fields that tell which row is which where the export has no id. */
  key: z.array(z.string()).min(1).optional(),
  dates: z.enum(DATE_ORDERS).optional(),
  decimal: z.enum(DECIMALS).optional(),
  unpivot: z.strictObject({ columns: z.array(z.string()).min(1), period: z.enum(['month', 'quarter', 'half', 'year', 'measure', 'rep', 'team']) }).optional(),
  join: z.strictObject({ file: z.string(), on: z.record(z.string(), z.string()) }).optional(),
  missing: z.array(z.string()).default([]),
  scale: z.record(z.string(), z.number()).default({}),
  sheet: z.string().optional(),
  skip: z.int().min(0).optional(),
  separator: z.string().optional(),
  encoding: z.string().optional(),
  /** False: texts that were encoded twice (`Ã©`) are left as they are. */
  repair: z.boolean().optional(),
  /** Name of the CRM whose templates alone are tried; null: none of them, the words of the headers only. */
  crm: z.string().min(1).nullable().optional(),
  /** Language of the headers, where it was detected wrongly. */
  language: z.enum(['en', 'fr']).optional(),
});
export type Mapping = z.infer<typeof mappingSchema>;
/** One entry or a list of them. */
export const mappingFileSchema = z.union([mappingSchema.transform((entry) => [entry]), z.array(mappingSchema)]);

export const importRequestSchema = z.strictObject({
  files: z.array(grantedFileSchema).min(1),
  mappings: z.array(mappingSchema).default([]),
  /** `CRM:OBJECT`, for all files. */
  as: z.string().optional(),
  encoding: z.string().optional(),
  dates: z.enum(DATE_ORDERS).optional(),
  decimal: z.enum(DECIMALS).optional(),
  sheet: z.string().optional(),
  /** Tables that stay outside: by the `path` and `sheet` of their reading; `sheet` null: all tables of that path. `token` tells two files of one name apart. */
  leaveOut: z.array(z.strictObject({ token: z.string().optional(), path: z.string(), sheet: z.string().nullable() })).default([]),
  complete: z.boolean().default(false),
  /** Whether texts that were encoded twice (`Ã©`) are mended. */
  repair: z.boolean().default(true),
  /** Mappings used before hold again for tables with the same headers, unless something is said now. */
  remembered: z.boolean().default(true),
  /** Templates of CRMs beside Vigie's own (docs/templates.md), checked where they are used. */
  templates: z.array(z.strictObject({ name: z.string(), body: z.unknown() })).default([]),
  dryRun: z.boolean().default(false),
});
export type ImportRequest = z.infer<typeof importRequestSchema>;

const columnReadingSchema = z.strictObject({
  column: z.string(),
  /** Field id of the model; null: kept as a custom field, or ignored. */
  field: z.string().nullable(),
  custom: z.boolean(),
  /** False: a proposal, to be looked at. */
  sure: z.boolean().default(true),
  type: z.enum(['text', 'date', 'amount', 'number', 'boolean']),
  examples: z.array(z.string()),
});

/** A rejected line: the text that is wrong, and the row as its file has it (what a line has in excess stands in its last cell). */
const lineReject = z.strictObject({ line: z.int(), column: z.string().nullable(), reason: message, text: z.string(), cells: z.array(z.string()) });
const skippedLine = z.strictObject({ line: z.int(), reason: message, text: z.string() });

const reading = {
  /** The file's name; an entry of a ZIP archive is `archive.zip/folder/entry.csv`. */
  path: z.string(),
  crm: z.string().nullable(),
  object: z.string().nullable(),
  language: z.enum(['en', 'fr']).nullable(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  decimal: z.enum(DECIMALS).nullable(),
  dates: z.enum(DATE_ORDERS).nullable(),
  /** Which of the tables of the path this is, where there can be several: a sheet's name, or a number for a text file's second table. */
  sheet: z.string().nullable(),
  rows: z.number(),
  columns: z.array(columnReadingSchema),
  /** The reading as a mapping entry: what `--mapping` would have to say to get the same. Null where there is no plan. */
  mapping: mappingSchema.nullable().default(null),
  warnings: z.array(message),
};

/** How one table of a file is understood before anything is written: the import screen's left and right. */
export const fileReadingSchema = z.strictObject({
  ...reading,
  token: z.string(),
  /** Set when the file can't go in as it is (the others still can): an error code and its parameters. */
  trouble: message.nullable(),
  /** Set when the date order must be asked: columns whose values fit more than one order. */
  ambiguousDates: z.array(z.string()),
  skipped: z.array(skippedLine),
  /** Lines that can't be rows of the table, whatever its columns are taken for. */
  rejects: z.array(lineReject).optional(),
  /** First rows as written, with their line numbers and what the columns make of their cells: days as ISO, plain numbers, null for no value. */
  preview: z.array(z.strictObject({ line: z.int(), cells: z.array(z.string()), values: z.array(z.string().nullable()).optional() })),
});
export type FileReading = z.infer<typeof fileReadingSchema>;

/** Tables as text, into a folder that was granted: cells as they stand, no value made of them. */
export const extractRequestSchema = importRequestSchema.extend({ into: z.string(), format: z.enum(['csv', 'jsonl']) });
export const extractReportSchema = z.strictObject({
  files: z.array(z.strictObject({
    reading: fileReadingSchema,
    /** Name of the file written; null where there is no table. */
    written: z.string().nullable(),
  })),
});

/** What became of one table of a file. */
export const fileReportSchema = z.strictObject({
  ...reading,
  accepted: z.number(), rejected: z.number(), added: z.number(), changed: z.number(), unchanged: z.number(), gone: z.number(),
  /** All of them; the command line shows at most 100 inline. */
  rejects: z.array(lineReject),
  skipped: z.array(skippedLine),
});
export type FileReport = z.infer<typeof fileReportSchema>;

export const importReportSchema = z.strictObject({
  /** Null on a dry run. */
  import: z.string().nullable(),
  files: z.array(fileReportSchema),
  asOf: z.string().nullable(),
  seconds: z.number(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const importSummarySchema = z.strictObject({
  id: z.string(),
  /** ISO date and time, UTC. */
  importedAt: z.string(),
  asOf: z.string().nullable(),
  /** The files were said to hold everything there is. */
  complete: z.boolean(),
  /** When it was taken back; null while it stands. ISO date and time, UTC. */
  undoneAt: z.string().nullable(),
  files: z.array(z.strictObject({
    path: z.string(), object: z.string(), accepted: z.number(), rejected: z.number(), added: z.number(), changed: z.number(), unchanged: z.number(), gone: z.number(),
  })),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/** What an import did to the rows of an object, row by row: changed and gone ones first. */
export const importChangesRequestSchema = z.strictObject({
  import: z.string(),
  object: z.string().default('deals'),
  limit: z.int().min(1).max(10_000).default(200),
  offset: z.int().min(0).default(0),
});

const CHANGE_KINDS = ['changed', 'gone', 'added'] as const;

export const importChangesSchema = z.strictObject({
  /** Rows by what became of them; the list pages over all of them. */
  counts: z.strictObject({ changed: z.number(), gone: z.number(), added: z.number() }),
  rows: z.array(z.strictObject({
    kind: z.enum(CHANGE_KINDS),
    id: z.string().nullable(),
    name: z.string().nullable(),
    line: z.int().nullable(),
    /** Fields in the order of the model, then kept columns; values as text, dates ISO, numbers with a point; null: none. */
    changes: z.array(z.strictObject({ field: z.string(), custom: z.boolean(), type: z.enum(['text', 'date', 'amount', 'number', 'boolean']), before: z.string().nullable(), after: z.string().nullable() })),
  })),
});
export type ImportChanges = z.infer<typeof importChangesSchema>;
