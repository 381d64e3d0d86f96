import { sql } from '../../sql/sql';
import type { Migration } from './migration';

/** Tables that fit no object of the model, and the mappings that were used, by the headers of their tables. */
export const customTables: Migration = { version: 2, statements: [
  // The table of position n is called custom_n.
  sql`create table custom_tables (object VARCHAR PRIMARY KEY, position INTEGER NOT NULL UNIQUE)`,
  sql`create table mappings (signature VARCHAR PRIMARY KEY, body VARCHAR NOT NULL, used_at TIMESTAMP NOT NULL)`,
] };
