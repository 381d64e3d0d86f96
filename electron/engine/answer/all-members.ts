import type { DimensionPath, MemberDimension, MemberReference } from '../../../shared/catalogue/dimensions';
import { NONE, OTHERS } from '../../../shared/model/member-names';
import type { RunOptions } from '../db/database';
import { columnOf } from '../db/read-cells';
import { passes } from '../plan/time-filters';
import { membersStatement } from '../sql/members-statement';
import { alias, toStatement } from '../sql/sql';
import { bindFilter } from './bind-filters';
import type { Directory } from './directory';
import { memberNames } from './member-names';
import type { Kept } from './place-members';
import type { PreparedView } from './prepare-view';
import { rawColumn } from './read-table';
import { teamsOn } from './team-lists';

/**
 * The members that rows show whether they have facts or not. Dimensions of one reference (team, manager and rep are all told
 * by the reps) are listed together, as they belong together; of others, the outermost one.
 */
export async function allRowMembers({ view, directory, asOf }: PreparedView, kept: Kept, options: RunOptions): Promise<string[][]> {
  const rows = view.rows.filter((dimension) => dimension.kind === 'member');
  const [first] = rows;
  if (!first) return [];
  const reference = referenceOf(first);
  const named = (dimension: MemberDimension, name: string) => (kept.get(dimension.id)?.has(name) === false ? OTHERS : name);
  if (!reference) {
    const tests = view.filters.filter(({ dimension }) => dimension.id === first.id).map(({ test }) => test);
    return (await memberNames(first, directory)).filter((name) => tests.every((test) => passes(test, name))).map((name) => [named(first, name)]);
  }
  const end = rows.findIndex((dimension) => referenceOf(dimension) !== reference);
  const together = end < 0 ? rows : rows.slice(0, end);
  const filters = await Promise.all(view.filters.flatMap(({ dimension, test }) => {
    if (dimension.kind !== 'member' || referenceOf(dimension) !== reference) return [];
    return [bindFilter({ dimension: dimension.id, path: pathOf(dimension), test }, directory)];
  }));
  const question = { reference, paths: together.map(pathOf), filters, teams: teamsOn(directory.teams, asOf) };
  const answer = await directory.lane.read(membersStatement(question, directory.names), options);
  const columns = await Promise.all(together.map((dimension, index) => namesOf(pathOf(dimension), rawColumn(columnOf(answer, toStatement(alias('k', index)).text)), directory)));
  return Array.from({ length: answer.rowCount }, (_, row) => together.map((dimension, index) => named(dimension, columns[index]?.[row] ?? NONE)));
}

function pathOf(dimension: MemberDimension): DimensionPath {
  const [path] = dimension.paths.values();
  if (!path) throw new Error(`${dimension.id} is reached by no fact`);
  return path;
}

function referenceOf(dimension: MemberDimension): MemberReference | undefined {
  const path = pathOf(dimension);
  if (path.kind === 'own') return undefined;
  return path.kind === 'team' || path.kind === 'manager' ? 'rep' : path.reference;
}

async function namesOf(path: DimensionPath, { codes, texts }: ReturnType<typeof rawColumn>, directory: Directory): Promise<string[]> {
  const labels = path.kind === 'team' ? directory.teams.labels : path.kind === 'reference' ? (await directory.people(path.reference)).labels : undefined;
  return Array.from(codes, (code) => (code < 0 ? NONE : texts?.[code] ?? labels?.get(code) ?? NONE));
}
