import type { Sql } from '../../sql/sql';

/** One numbered step from a version of the workspace file to the next: all of it or nothing. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly Sql[];
}
