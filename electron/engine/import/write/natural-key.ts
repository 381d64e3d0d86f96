import type { ObjectId } from '../../../../shared/model/objects';
import { fieldColumn, type ObjectSchema } from '../../model/schema';
import { identifier, join, sql, type SchemaName, type Sql } from '../../sql/sql';
import type { WrittenColumn } from './write-request';

/** What a row without an id is about, where that tells it from all others: what else it says may be revised. */
interface Subject {
  /** Fields that a row must fill to be about anything. */
  readonly of: readonly string[];
  /** Fields that tell it further, filled or not. */
  readonly and?: readonly string[];
  /** Its figures: everything else that its row says tells it further. */
  readonly figures?: readonly string[];
}

/** What sales rest on but aren't. A deal, an order or a person without an id is all its cells: another one may have its name and its day. */
const SUBJECTS: Readonly<Partial<Record<ObjectId, Subject>>> = {
  targets: { of: [], figures: ['value'] },
  deal_shares: { of: [], figures: ['share'] },
  deal_lines: { of: [], figures: ['quantity', 'amount', 'cost'] },
  memberships: { of: ['rep'], and: ['from'] },
  deal_stages: { of: ['deal_id', 'stage'], and: ['entered_on'] },
  rates: { of: ['currency'], and: ['month'] },
  holidays: { of: ['date'], and: ['country'] },
};

/** The columns by which a row without an id is found again when what it says has been revised. */
export interface NaturalKey {
  /** Columns that the file fills: alike on both sides. */
  readonly same: readonly SchemaName[];
  /** Columns that it lacks: a row of the workspace that fills one is about something else. */
  readonly lacking: readonly SchemaName[];
  /** Which rows, on either side, are about something at all. */
  readonly isTold: Sql;
}

/** Undefined where the object has no such rows, or the file not what tells them. */
export function naturalKeyOf({ id, fields, custom }: ObjectSchema, columns: readonly Pick<WrittenColumn, 'column'>[]): NaturalKey | undefined {
  const subject = SUBJECTS[id];
  if (!subject) return undefined;
  const filled = new Set(columns.map(({ column }) => column));
  const needed = subject.of.map((field) => fieldColumn(id, field));
  if (needed.some((column) => !filled.has(column))) return undefined;
  const figures = subject.figures && new Set(subject.figures);
  const further = figures
    ? [...[...fields].flatMap(([field, { column }]) => (figures.has(field) ? [] : [column])), ...[...custom.values()].flatMap(({ column, type }) => (type === 'amount' || type === 'number' ? [] : [column]))]
    : (subject.and ?? []).map((field) => fieldColumn(id, field));
  const telling = [...needed, ...further];
  const same = telling.filter((column) => filled.has(column));
  if (same.length === 0) return undefined;
  return { same, lacking: telling.filter((column) => !filled.has(column)), isTold: needed.length === 0 ? sql`true` : join(needed.map((column) => sql`${identifier(column)} is not null`), sql` and `) };
}
