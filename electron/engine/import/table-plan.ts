import type { FieldType, ObjectId } from '../../../shared/model/objects';
import type { ImportMessage, Mapping } from '../../../shared/protocol/import';
import type { CellFormat, DateOrder, DecimalStyle } from './detect/cell-format';
import type { ColumnShape } from './detect/column-shape';
import type { StagedTable } from './read/staged-table';
import type { CountedRows } from './recognise/recognition';
import type { TemplateLibrary } from './recognise/templates';

/** How one column of a file goes in. */
export interface ColumnPlan {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly header: string;
  /** Field id or role; null: kept as a custom field, or ignored. */
  readonly target: string | null;
  readonly custom: boolean;
  readonly type: FieldType;
  readonly format: CellFormat;
  /** Decimals to store an amount with. */
  readonly scale: number;
  /** What the value is multiplied by (figures in thousands). */
  readonly factor: number;
  /** Said by a person: a value that doesn't fit is rejected, the column never demoted to text. */
  readonly asked: boolean;
  /** False: proposed only, for a person to look at. */
  readonly sure: boolean;
  /** Some of its cells list several, parted by semicolons: the first counts. */
  readonly listed: boolean;
  /** Among columns that fill one field together: the lower number counts first. */
  readonly place: number;
  readonly examples: readonly string[];
}

/** Figures of a deal that its products may tell for it. */
export type SummedField = 'amount' | 'cost';

/** How one table goes in: what the import screen shows, and all that the loading needs. */
export interface TablePlan {
  readonly table: StagedTable;
  readonly crm: string | null;
  readonly object: ObjectId;
  readonly language: 'en' | 'fr' | null;
  readonly columns: readonly ColumnPlan[];
  readonly shapes: readonly ColumnShape[];
  readonly decimal: DecimalStyle | null;
  readonly dates: DateOrder | null;
  /** Headers of the columns whose order nothing settles. */
  readonly ambiguousDates: readonly string[];
  readonly missing: readonly string[];
  /** Fields that tell which row is which, where the mapping says so. */
  readonly key?: readonly string[] | undefined;
  /** Rejects that come back mended: what kept a text from being taken for a formula is taken off again. */
  readonly mended: boolean;
  /** Some cells are texts in a formula: `="0012"`. */
  readonly wrapped: boolean;
  readonly constants: Readonly<Record<string, string>>;
  /** By field: value as written → meaning. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Places of the columns of lines, where heads and lines stand in one table: a head's cells are on its first line only. Null: every row is whole. */
  readonly lines: readonly number[] | null;
  /** Columns that tell which rows count. */
  readonly counted: readonly CountedRows[];
  /** The table as its file has it, where `table` was made of it. */
  readonly source?: StagedTable | undefined;
  /** Columns of the source that were periods of their own, and the one that says their year: one of its lines gives several rows. */
  readonly wide?: { readonly columns: readonly string[]; readonly period: 'month' | 'quarter' | 'half' | 'year' | 'measure' | 'rep' | 'team'; readonly year: string | null } | undefined;
  /** Heads that stand in another file: `csv`, the staged table of those that no line names; `headLine`, place of the column with the line of a row's head; `on`, columns of that file and of this one that are alike. */
  readonly withHeads?: { readonly csv: string; readonly headLine: number; readonly file: string; readonly on: Readonly<Record<string, string>> } | undefined;
  /** A table of heads of which so many went to the lines of another file. */
  readonly joined?: { readonly into: string; readonly heads: number } | undefined;
  /** Figures of deals that are the sums of their products': `csv`, the staged table of these. */
  readonly summed?: { readonly csv: string; readonly fields: readonly SummedField[] } | undefined;
  /** What was said, or remembered, about the table. */
  readonly mapping?: Mapping | undefined;
  readonly isRemembered?: boolean | undefined;
  readonly warnings: readonly ImportMessage[];
}

/** What the user said about all files, and the mapping entry that holds for this one. */
export interface TableWishes {
  readonly as?: { readonly crm: string | undefined; readonly object: ObjectId } | undefined;
  readonly dates?: DateOrder | undefined;
  readonly decimal?: DecimalStyle | undefined;
  readonly mapping?: Mapping | undefined;
  readonly library?: TemplateLibrary | undefined;
  /** What is to be told of the table whatever it holds. */
  readonly warnings?: readonly ImportMessage[] | undefined;
  /** The mapping is that of an earlier import. */
  readonly isRemembered?: boolean | undefined;
  /** The mapping is said of another file, which is joined with this one. */
  readonly isPartner?: boolean | undefined;
}
