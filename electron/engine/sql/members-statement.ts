import type { DimensionPath, MemberReference } from '../../../shared/catalogue/dimensions';
import type { BoundFilter } from '../plan/bound-filter';
import { FactSource, OBJECT_OF } from './fact-source';
import type { SqlNames } from './names';
import { alias, empty, join, sql, type Sql } from './sql';
import type { TeamRelations } from './team-relations';

interface MembersQuestion {
  readonly reference: MemberReference;
  readonly paths: readonly DimensionPath[];
  readonly filters: readonly BoundFilter[];
  readonly teams: TeamRelations;
}

/** Every combination of members that reps, accounts or products show by themselves, with or without facts: `k0`, `k1`, … */
export function membersStatement({ reference, paths, filters, teams }: MembersQuestion, names: SqlNames): Sql {
  const from = new FactSource({ fact: OBJECT_OF[reference] }, names, teams);
  const keys = paths.map((path, index) => sql`${from.member(path)} as ${alias('k', index)}`);
  const conditions = filters.map((filter) => from.filter(filter));
  return sql`select distinct ${join(keys)} ${from.from()}${conditions.length === 0 ? empty : sql` where ${join(conditions, sql` and `)}`}`;
}
