import type { ModelObjectId } from '../../../../shared/model/objects';

/** An export as a CRM writes it, made for the test from its real headers, with what it must become. */
export interface CrmExport {
  readonly crm: string | null;
  readonly object: ModelObjectId;
  readonly language: 'en' | 'fr' | null;
  readonly file: string;
  /** UTF-8 unless said. */
  readonly encoding?: 'windows-1252';
  readonly lines: readonly string[];
  /** Lines that are no rows, and why. */
  readonly skipped?: Readonly<Record<number, string>>;
  /** The fields of the rows, in the file's order: dates as written by ISO, amounts as numbers. */
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}
