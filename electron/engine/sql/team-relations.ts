import { dayNumber, unnested } from './dialects/duckdb';
import { alias, sql, type Sql } from './sql';

/** Who belongs to which team when, as lists to bind: for statements that must know a row's team themselves. */
export interface TeamRelations {
  /** Stays that don't overlap; days half-open. */
  readonly stays: { readonly rep: readonly number[]; readonly team: readonly number[]; readonly from: readonly number[]; readonly to: readonly number[] };
  /** For each level asked: every team and the team above it at that level. */
  readonly levels: ReadonlyMap<number, { readonly team: readonly number[]; readonly above: readonly number[] }>;
  /** The day whose team counts. */
  readonly day: Sql;
}

export const levelCode = (level: number): Sql => sql`${alias('k', 100 + level)}.above`;

/** The rep's stay on the row's day, else the team that the row names; then the team above it at each level. */
export function teamJoins({ stays, levels, day }: TeamRelations, rep: Sql, rowTeam: Sql, wanted: ReadonlySet<number>): Sql[] {
  const team = sql`coalesce(stays.team, ${rowTeam})`;
  return [
    sql` left join (select ${unnested(stays.rep, 'INTEGER')} as rep, ${unnested(stays.team, 'INTEGER')} as team, ${unnested(stays.from, 'INTEGER')} as since, ${unnested(stays.to, 'INTEGER')} as until) stays
      on stays.rep = ${rep} and ${dayNumber(day)} >= stays.since and ${dayNumber(day)} < stays.until`,
    ...[...wanted].map((level) => {
      const name = alias('k', 100 + level);
      const list = levels.get(level) ?? { team: [], above: [] };
      return sql` left join (select ${unnested(list.team, 'INTEGER')} as team, ${unnested(list.above, 'INTEGER')} as above) ${name} on ${name}.team = ${team}`;
    }),
  ];
}
