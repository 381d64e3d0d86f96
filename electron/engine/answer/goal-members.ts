import type { DimensionPath, MemberDimension } from '../../../shared/catalogue/dimensions';
import { NONE, OTHERS } from '../../../shared/model/member-names';
import { rowsOf, numberAt, textAt } from '../db/read-cells';
import type { GoalCell } from '../layout/goal-tree';
import { teamAtLevel } from '../plan/teams';
import { passes } from '../plan/time-filters';
import { FactSource } from '../sql/fact-source';
import { identifier, sql } from '../sql/sql';
import type { Directory } from './directory';
import type { Kept } from './place-members';
import type { PreparedView } from './prepare-view';

export type PeoplePath = Extract<DimensionPath, { kind: 'reference' | 'team' | 'manager' | 'through' }>;

/** How objectives reach the dimensions of a view: by rep and team alone. */
export interface GoalMembers {
  /** Undefined: objectives can't be told by this dimension. */
  readonly nameOf: (dimension: string, rep: number | null, team: number | null) => string | undefined;
  readonly reaches: (dimension: string) => boolean;
  readonly isOfTeams: (dimension: string) => boolean;
  /** A filter that says nothing of objectives: none can be told. */
  readonly blankBy: string | null;
  /** For whom a cell asks; `fixed`: the members that it fixes. */
  cellOf(fixed: readonly { readonly dimension: string; readonly member: string }[]): GoalCell;
}

export async function goalMembers({ view, directory }: PreparedView, kept: Kept): Promise<GoalMembers> {
  const dimensions = [...view.rows, ...view.columns, ...view.filters.map(({ dimension }) => dimension)].filter((dimension) => dimension.kind === 'member');
  const paths = new Map(dimensions.flatMap((dimension): [string, PeoplePath][] => {
    const path = peoplePath(dimension);
    return path ? [[dimension.id, path]] : [];
  }));
  const texts = new Map(await Promise.all([...paths].map(async ([id, path]): Promise<[string, ReadonlyMap<number, string>]> => [id, await repTexts(path, directory)])));
  const { teams } = directory;
  const plainName = (dimension: string, rep: number | null, team: number | null): string => {
    const path = paths.get(dimension);
    if (path?.kind === 'team') return team === null ? NONE : teams.labels.get(teamAtLevel(team, path.level, teams)) ?? NONE;
    return rep === null ? NONE : texts.get(dimension)?.get(rep) ?? NONE;
  };
  const nameOf = (dimension: string, rep: number | null, team: number | null): string | undefined => {
    if (!paths.has(dimension)) return undefined;
    const plain = plainName(dimension, rep, team);
    return kept.get(dimension)?.has(plain) === false ? OTHERS : plain;
  };
  const isOfTeams = (dimension: string) => paths.get(dimension)?.kind === 'team';
  const isOwnTeam = (dimension: string) => { const path = paths.get(dimension); return path?.kind === 'team' && path.level === 0; };
  const filters = view.filters.flatMap(({ dimension, test }) => (dimension.kind === 'member' ? [{ dimension: dimension.id, test }] : []));
  const passesFilters = (rep: number | null, team: number | null) => filters.every(({ dimension, test }) => passes(test, plainName(dimension, rep, team)));
  const below = descendants(directory);
  return {
    nameOf, isOfTeams, reaches: (dimension) => paths.has(dimension),
    blankBy: filters.find(({ dimension }) => !paths.has(dimension))?.dimension ?? null,
    cellOf: (fixed) => {
      const accepts = (rep: number | null, team: number | null) => fixed.every(({ dimension, member }) => nameOf(dimension, rep, team) === member) && passesFilters(rep, team);
      const asked = [...fixed.map(({ dimension }) => dimension), ...filters.map(({ dimension }) => dimension)];
      const byTeams = asked.every(isOfTeams);
      const byOwn = asked.some(isOwnTeam);
      return {
        acceptsCompany: asked.length === 0,
        acceptsRep: accepts,
        acceptsTeam: (team) => byTeams && accepts(null, team) && (byOwn || below(team).every((under) => accepts(null, under))),
      };
    },
  };
}

/** Reps, teams and what describes them; of an account or product no objective speaks. */
function peoplePath(dimension: MemberDimension): PeoplePath | undefined {
  const path = [...dimension.paths.values()].find(({ kind }) => kind === 'team' || kind === 'manager' || kind === 'reference' || kind === 'through');
  if (path?.kind === 'team' || path?.kind === 'manager') return path;
  return (path?.kind === 'reference' || path?.kind === 'through') && path.reference === 'rep' ? path : undefined;
}

/** What describes each rep, by code. */
export async function repTexts(path: PeoplePath, directory: Directory): Promise<ReadonlyMap<number, string>> {
  if (path.kind === 'team') return new Map();
  if (path.kind === 'reference') return (await directory.people('rep')).labels;
  const { names, lane } = directory;
  const source = new FactSource({ fact: 'reps' }, names);
  const text = source.text(path);
  const rows = await lane.read(sql`select f.${identifier(names.fixed('code'))} as code, ${text} as member ${source.from()} where ${text} is not null`);
  return new Map(rowsOf(rows).flatMap((row): [number, string][] => {
    const [code, member] = [numberAt(rows, 'code', row), textAt(rows, 'member', row)];
    return code === null || member === null ? [] : [[code, member]];
  }));
}

function descendants({ teams }: Directory): (team: number) => number[] {
  const under = (team: number): number[] => [...teams.labels.keys()].filter((other) => {
    const seen = new Set<number>();
    for (let at: number | undefined = teams.parents.get(other); at !== undefined && !seen.has(at); at = teams.parents.get(at)) {
      if (at === team) return true;
      seen.add(at);
    }
    return false;
  });
  const known = new Map<number, number[]>();
  return (team) => {
    const found = known.get(team) ?? under(team);
    known.set(team, found);
    return found;
  };
}
