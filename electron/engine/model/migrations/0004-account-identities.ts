import { sql } from '../../sql/sql';
import type { Migration } from './migration';

/** What an account is known by beside its id and its name: a web domain, the number that another system gave it. */
export const accountIdentities: Migration = { version: 4, statements: [sql`alter table accounts add column other_ids VARCHAR`] };
