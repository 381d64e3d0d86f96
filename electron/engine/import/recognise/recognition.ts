import type { ObjectId } from '../../../../shared/model/objects';
import type { ColumnTarget } from './columns';
import type { TemplateLibrary } from './templates';
import type { KindOfTable } from './value-words';

/** Rows count where this column holds one of these texts, or none of them, compared as plain words. */
export interface CountedRows {
  /** Place of the column. */
  readonly index: number;
  readonly only: boolean;
  readonly texts: readonly string[];
}

export interface Recognition {
  readonly crm: string | null;
  readonly object: ObjectId;
  readonly language: 'en' | 'fr' | null;
  readonly columns: readonly ColumnTarget[];
  /** Fields that several columns fill. */
  readonly shared: ReadonlySet<string>;
  /** Fields of which a cell may list several. */
  readonly lists: ReadonlySet<string>;
  /** Values that this CRM writes, by field, beside the words known everywhere. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  /** Places of columns that a field is named by and whose values are of another kind. */
  readonly unfit: readonly number[];
  /** Places of the columns of lines, where heads and lines stand in one table: a head's cells are on its first line only. Null: every row is whole. */
  readonly lines: readonly number[] | null;
  /** Columns that tell which rows count, by what stands in them as plain words. */
  readonly counted: readonly CountedRows[];
  /** What all activities of the table are, where only its name or its headers tell. */
  readonly kind: KindOfTable | null;
  /** False: what the table is, is a proposal. */
  readonly sure: boolean;
}

export interface RecogniseWishes {
  /** Null: the templates of no CRM. */
  readonly crm?: string | null | undefined;
  readonly language?: Recognition['language'] | undefined;
  readonly object?: ObjectId | undefined;
  /** Header → target, or null for a column to be kept as it is; from a mapping: never doubted. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly ignore: readonly string[];
  /** The name of the sheet that it stands on. */
  readonly sheet?: string | null | undefined;
  readonly library?: TemplateLibrary | undefined;
}
