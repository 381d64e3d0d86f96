import type { VigieError } from '../../../../shared/protocol/errors';
import { checkFile } from './check-file';
import { detectEncoding, type Encoding } from './detect-encoding';
import type { LayoutWishes } from './find-layout';
import { stageCsv } from './stage-csv';
import type { StagedTable } from './staged-table';

/** What was said about how the tables of a path are to be read. */
export interface FileWishes extends LayoutWishes {
  readonly encoding?: Encoding | undefined;
  /** The sheets to read; undefined: all of them. */
  readonly sheets?: readonly string[] | undefined;
}

export interface StageFileRequest {
  /** Where the file lies. */
  readonly path: string;
  /** Its name as the user knows it. */
  readonly name: string;
  /** What was said about a file, or an entry of an archive, by its name. */
  readonly wishesFor: (name: string) => FileWishes;
  /** A fresh path in the staging folder. */
  readonly place: () => string;
  readonly signal: AbortSignal;
  /** Bytes of the file read so far. */
  readonly onBytes: (bytes: number) => void;
}

/** A table found in a file, or what keeps a part of the file from being read. */
export type FilePart =
  | { readonly path: string; readonly sheet: string | null; readonly table: StagedTable; readonly trouble: null }
  | { readonly path: string; readonly sheet: string | null; readonly table: null; readonly trouble: VigieError };

/** Stages every table of a file. What the file is, its content tells; its name only where the content can't. */
export async function stageFile(request: StageFileRequest): Promise<readonly FilePart[]> {
  const { path, name, signal } = request;
  const { encoding, sheets, ...layout } = request.wishesFor(name);
  await checkFile(path, name);
  const tables = await stageCsv({
    path, file: name, place: request.place, encoding: await detectEncoding(path, name, encoding, signal), wishes: layout, signal, onBytes: request.onBytes,
  });
  return tables.map((table) => ({ path: table.file, sheet: table.sheet, table, trouble: null }));
}
