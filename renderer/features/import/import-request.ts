import { importRequestSchema, type ImportRequest, type Mapping } from '../../../shared/protocol/import';
import { fileStatus, isUndecided, type Decisions, type ImportFile, type ImportState } from './import-state';

/** The question about all files at hand, with what was decided about each. */
export function readRequest({ files, mappings }: ImportState): ImportRequest | null {
  return requestFor({ files, leftOut: [], mappings });
}

export interface CommitOptions {
  /** Tries it without writing. */
  readonly dryRun?: boolean;
}

/** The import of the tables that can go in; the others of their files are left out by name. */
export function commitRequest({ files, mappings }: ImportState, { dryRun = false }: CommitOptions = {}): ImportRequest | null {
  const [ready, others] = [files.filter((file) => fileStatus(file) === 'ready'), files.filter((file) => fileStatus(file) !== 'ready')];
  return requestFor({ files: ready, leftOut: others.filter(({ file }) => ready.some((one) => one.file.token === file.token)), mappings, dryRun });
}

interface Wanted extends CommitOptions {
  readonly files: readonly ImportFile[];
  readonly leftOut: readonly ImportFile[];
  readonly mappings: readonly Mapping[];
}

function requestFor({ files, leftOut, mappings, dryRun = false }: Wanted): ImportRequest | null {
  if (files.length === 0) return null;
  const byToken = new Map(files.map(({ file }) => [file.token, file]));
  return importRequestSchema.parse({
    files: [...byToken.values()], mappings: [...files.flatMap((file) => mappingOf(file, files)), ...mappings], dryRun,
    leaveOut: leftOut.flatMap(({ reading }) => (reading ? [{ token: reading.token, path: reading.path, sheet: reading.sheet }] : [])),
  });
}

/**
 * A mapping says only what differs from the detection; none is sent for a file left as it was recognised. Entries that name sheets
 * choose the sheets to read: once one table of a path is decided about, each has its entry.
 */
function mappingOf({ file, reading, decisions, base }: ImportFile, all: readonly ImportFile[]) {
  const path = reading?.path ?? file.name;
  if (all.every((other) => isUndecided(other.decisions) || (other.reading?.path ?? other.file.name) !== path)) return [];
  if (isUndecided(decisions) && (reading === null || reading.sheet === null)) return [];
  const { object, crm, language, dates, decimal, encoding, separator, repair } = decisions;
  const over = keptOf(base, decisions);
  const columns: Record<string, string | null> = { ...over?.columns };
  const ignore = new Set(over?.ignore);
  for (const [column, target] of Object.entries(decisions.columns)) {
    ignore.delete(column);
    delete columns[column];
    if (target === 'ignore') ignore.add(column);
    else if (target !== 'recognised') columns[column] = target === 'keep' ? null : target.field;
  }
  return [{
    ...over, version: 1, match: path, columns, ignore: [...ignore],
    ...(object === undefined ? {} : { object }), ...(crm === undefined ? {} : { crm }), ...(language === undefined ? {} : { language }), ...(repair === undefined ? {} : { repair }), ...(dates === undefined ? {} : { dates }), ...(decimal === undefined ? {} : { decimal }),
    ...(encoding === undefined ? {} : { encoding }), ...(separator === undefined ? {} : { separator }),
    ...(reading === null || reading.sheet === null ? {} : { sheet: reading.sheet }),
  }];
}

/** Of the mapping that a table came under: nothing once it is another object or another text, whose columns it doesn't know. */
function keptOf(base: Mapping | null, { object, crm, encoding, separator, repair, forgets }: Decisions): Mapping | null {
  return [object, crm, encoding, separator, repair, forgets].some((decided) => decided !== undefined) ? null : base;
}
