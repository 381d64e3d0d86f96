import { firstTables } from './0001-first-tables';
import { customTables } from './0002-custom-tables';
import { importHistory } from './0003-import-history';
import { accountIdentities } from './0004-account-identities';
import type { Migration } from './migration';

/** In order, without gaps; version n is reached by the n-th. */
export const MIGRATIONS: readonly Migration[] = [firstTables, customTables, importHistory, accountIdentities];
