import type { VigieError } from '../../../../shared/protocol/errors';
import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Lane } from '../../db/database';
import type { Encoding } from './detect-encoding';
import type { LayoutWishes } from './find-layout';
import type { RunningChecks } from './running-checks';
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
  /** Found in a folder or an archive, not named: what holds no table may stay outside. */
  readonly isFound: boolean;
  /** What was said about a file, or an entry of an archive, by its name. */
  readonly wishesFor: (name: string) => FileWishes;
  /** A fresh path in the staging folder. */
  readonly place: () => string;
  /** Reads the formats that DuckDB knows. */
  readonly lane: Lane;
  /** Where given, large files are looked at while their tables are used. */
  readonly checks?: RunningChecks | undefined;
  readonly signal: AbortSignal;
  /** Bytes of the file read so far. */
  readonly onBytes: (bytes: number) => void;
}

/** A table found in a file, or what keeps a part of the file from being read. */
export type FilePart =
  | { readonly path: string; readonly sheet: string | null; readonly table: StagedTable; readonly trouble: null }
  | { readonly path: string; readonly sheet: string | null; readonly table: null; readonly trouble: VigieError };

/** Something to be told of what isn't a table, by the names of what it is about. */
export interface Note {
  readonly code: string;
  readonly names: readonly string[];
  /** The file, or the entry of an archive, that it is told of; undefined: the one that is being staged. */
  readonly path?: string | undefined;
}

/** What a file gives: its tables, and what is to be told of the rest. */
export interface StagedFile {
  readonly parts: readonly FilePart[];
  readonly notes: readonly Note[];
}

export function partOf(table: StagedTable): FilePart {
  return { path: table.file, sheet: table.sheet, table, trouble: null };
}

const NAMES_TOLD = 8;

/** Notes as messages, one a code, the first names told; none for a note without names. */
export function messagesOf(notes: readonly Note[]): ImportMessage[] {
  const byCode = new Map<string, string[]>();
  for (const { code, names } of notes) byCode.set(code, [...(byCode.get(code) ?? []), ...names]);
  return [...byCode].filter(([, names]) => names.length > 0).map(([code, names]) => ({
    code, params: { count: names.length, names: names.slice(0, NAMES_TOLD).join(', ') + (names.length > NAMES_TOLD ? ', …' : '') },
  }));
}
