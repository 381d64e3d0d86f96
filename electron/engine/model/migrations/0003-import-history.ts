import { sql } from '../../sql/sql';
import type { Migration } from './migration';

/** What undoing an import needs, what people decided about members and stages, and what their decisions are applied to. */
export const importHistory: Migration = { version: 3, statements: [
  sql`alter table imports add column undone_at TIMESTAMP`,
  // The latest actual day of the table: which of two exports is the older one.
  sql`alter table import_files add column as_of DATE`,
  // A row as it was before an import first touched it, as texts in the order of former_columns; a row that an import added has none.
  sql`create table former_rows (import_id INTEGER NOT NULL, object VARCHAR NOT NULL, row_id BIGINT NOT NULL, cells VARCHAR[] NOT NULL)`,
  sql`create table former_columns (import_id INTEGER NOT NULL, object VARCHAR NOT NULL, columns VARCHAR[] NOT NULL)`,
  // A column's type before the import changed it; null where the import made the column.
  sql`create table former_types (import_id INTEGER NOT NULL, object VARCHAR NOT NULL, column_name VARCHAR NOT NULL, type VARCHAR, scale INTEGER)`,
  // Files of earlier imports whose rows an import brought again, changed or not.
  sql`create table met_files (import_id INTEGER NOT NULL, file_id INTEGER NOT NULL)`,
  sql`create table member_rules (
    rule_id INTEGER NOT NULL, kind VARCHAR NOT NULL, action VARCHAR NOT NULL, member_id VARCHAR, member_name VARCHAR,
    other_id VARCHAR, other_name VARCHAR, new_name VARCHAR, made_at TIMESTAMP NOT NULL
  )`,
  // Texts that name a member that was merged into another, and the code of the one that they name.
  sql`create table merged_texts (kind VARCHAR NOT NULL, id_text VARCHAR, name_text VARCHAR, code INTEGER NOT NULL)`,
  sql`alter table reps add column merged_into INTEGER`, sql`alter table reps add column given_name VARCHAR`,
  sql`alter table teams add column merged_into INTEGER`, sql`alter table teams add column given_name VARCHAR`,
  sql`alter table accounts add column merged_into INTEGER`, sql`alter table accounts add column given_name VARCHAR`,
  sql`alter table products add column merged_into INTEGER`, sql`alter table products add column given_name VARCHAR`,
  sql`create table stages (stage VARCHAR NOT NULL, position INTEGER NOT NULL, status VARCHAR NOT NULL, probability DOUBLE)`,
  // Whether the status follows from the stage, and the one close date that is then told as expected or as actual.
  sql`alter table deals add column status_from_stage BOOLEAN`, sql`alter table deals add column one_close_on DATE`,
] };
