import { importRequestSchema, type ImportRequest } from '../../../shared/protocol/import';
import { fileStatus, type Decisions, type ImportFile, type ImportState } from './import-state';

/** The question about all files at hand, with what was decided about each. */
export function readRequest({ files }: ImportState): ImportRequest | null {
  return requestFor(files, []);
}

/** The import of the tables that can go in; the others of their files are left out by name. */
export function commitRequest({ files }: ImportState): ImportRequest | null {
  const [ready, others] = [files.filter((file) => fileStatus(file) === 'ready'), files.filter((file) => fileStatus(file) !== 'ready')];
  return requestFor(ready, others.filter(({ file }) => ready.some((one) => one.file.token === file.token)));
}

function requestFor(files: readonly ImportFile[], leftOut: readonly ImportFile[]): ImportRequest | null {
  if (files.length === 0) return null;
  const byToken = new Map(files.map(({ file }) => [file.token, file]));
  return importRequestSchema.parse({
    files: [...byToken.values()], mappings: files.flatMap((file) => mappingOf(file, files)),
    leaveOut: leftOut.flatMap(({ reading }) => (reading ? [{ token: reading.token, path: reading.path, sheet: reading.sheet }] : [])),
  });
}

/**
 * A mapping says only what differs from the detection; none is sent for a file left as it was recognised. Entries that name sheets
 * choose the sheets to read: once one table of a path is decided about, each has its entry.
 */
function mappingOf({ file, reading, decisions }: ImportFile, all: readonly ImportFile[]) {
  const path = reading?.path ?? file.name;
  if (all.every((other) => isUndecided(other.decisions) || (other.reading?.path ?? other.file.name) !== path)) return [];
  if (isUndecided(decisions) && (reading === null || reading.sheet === null)) return [];
  const columns: Record<string, string> = {};
  const ignore: string[] = [];
  for (const [column, target] of Object.entries(decisions.columns)) {
    if (target === 'ignore') ignore.push(column);
    else if (target !== 'recognised') columns[column] = target.field;
  }
  return [{
    version: 1, match: path, columns, ignore,
    ...(decisions.object === undefined ? {} : { object: decisions.object }),
    ...(decisions.dates === undefined ? {} : { dates: decisions.dates }),
    ...(reading === null || reading.sheet === null ? {} : { sheet: reading.sheet }),
  }];
}

function isUndecided({ object, dates, columns }: Decisions): boolean {
  return object === undefined && dates === undefined && Object.keys(columns).length === 0;
}
