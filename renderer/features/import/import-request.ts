import { importRequestSchema, type ImportRequest } from '../../../shared/protocol/import';
import { fileStatus, type Decisions, type ImportFile, type ImportState } from './import-state';

/** The question about all files at hand, with what was decided about each. */
export function readRequest({ files }: ImportState): ImportRequest | null {
  return requestFor(files);
}

/** The import of the files that can go in. */
export function commitRequest({ files }: ImportState): ImportRequest | null {
  return requestFor(files.filter((file) => fileStatus(file) === 'ready'));
}

function requestFor(files: readonly ImportFile[]): ImportRequest | null {
  if (files.length === 0) return null;
  const byToken = new Map(files.map(({ file }) => [file.token, file]));
  return importRequestSchema.parse({ files: [...byToken.values()], mappings: files.flatMap(mappingOf) });
}

/** A mapping says only what differs from the detection; none is sent for a file left as it was recognised. */
function mappingOf({ file, reading, decisions }: ImportFile) {
  if (isUndecided(decisions)) return [];
  const columns: Record<string, string> = {};
  const ignore: string[] = [];
  for (const [column, target] of Object.entries(decisions.columns)) {
    if (target === 'ignore') ignore.push(column);
    else if (target !== 'recognised') columns[column] = target.field;
  }
  return [{
    version: 1, match: file.name, columns, ignore,
    ...(decisions.object === undefined ? {} : { object: decisions.object }),
    ...(decisions.dates === undefined ? {} : { dates: decisions.dates }),
    ...(reading === null || reading.sheet === null ? {} : { sheet: reading.sheet }),
  }];
}

function isUndecided({ object, dates, columns }: Decisions): boolean {
  return object === undefined && dates === undefined && Object.keys(columns).length === 0;
}
