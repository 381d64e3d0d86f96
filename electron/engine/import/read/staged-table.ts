import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Encoding } from './detect-encoding';

export interface LineReject {
  readonly line: number;
  readonly column: string | null;
  readonly reason: ImportMessage;
  readonly text: string;
  /** The row as its file has it, where it isn't staged: one cell a column, what is in excess in the last. */
  readonly cells?: readonly string[] | undefined;
}

export interface SkippedLine {
  readonly line: number;
  readonly reason: ImportMessage;
  readonly text: string;
}

export interface SampleRow {
  /** Null where only the bytes before it were counted. */
  readonly line: number | null;
  readonly cells: readonly string[];
}

/** Separators that a staged file may have: one byte, and nothing that needs escaping in SQL. */
export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/**
 * A table found in a file, in the staging folder, so that it can be read in one way only: UTF-8, one line end, the same number of
 * cells in every record. It is rewritten there with the line of the source before the cells, or stands there as it is, with its
 * header, where it can't be misread. Every format ends here; DuckDB starts here.
 */
export interface StagedTable {
  /** Name of the file that it came from, as the user knows it. */
  readonly file: string;
  readonly sheet: string | null;
  readonly csv: string;
  /** Whether the staged file is the source itself: a header, then one record a line. */
  readonly asIs: boolean;
  readonly lineEnd: '\n' | '\r\n';
  /** Separator of the staged file. */
  readonly separator: Separator;
  /** Separator of the source; null where the format has none. */
  readonly delimiter: string | null;
  readonly encoding: Encoding;
  /** Column names as written, made distinct. */
  readonly header: readonly string[];
  /** The header's cells as they stand, where they differ from the names; null where the table has no header. */
  readonly written?: readonly string[] | null | undefined;
  /** Records staged: all those not rejected or skipped here. */
  readonly recordCount: number;
  readonly multiline: boolean;
  readonly longestRecordBytes: number;
  readonly rejects: readonly LineReject[];
  readonly skipped: readonly SkippedLine[];
  readonly warnings: readonly ImportMessage[];
  /** Columns, by place, whose numbers were numbers in the source: a point is their decimal sign, whatever is said of the texts. */
  readonly typedNumbers?: ReadonlySet<number> | undefined;
  /** Of a source that is read where it stands: it may not change until it is. */
  readonly stamp?: string | undefined;
  /** Rows of the beginning, and some from further on. */
  readonly sample: readonly SampleRow[];
}
