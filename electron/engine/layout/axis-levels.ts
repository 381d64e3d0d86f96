import type { PlanDimension } from '../plan/plan';
import type { TimePath } from '../plan/time-paths';

/** How an axis' dimensions nest: at each depth, how many members and how many time dimensions are fixed. */
export interface AxisLevels {
  readonly dimensions: readonly PlanDimension[];
  /** Member dimensions, outermost first. */
  readonly memberDimensions: readonly string[];
  readonly paths: readonly TimePath[];
  /** By depth. */
  readonly membersAt: readonly number[];
  readonly timesAt: readonly number[];
  /** For each number of time dimensions fixed: the numbers of members that may be fixed beside them. */
  readonly membersBeside: readonly (readonly number[])[];
}

export function axisLevels(dimensions: readonly PlanDimension[], paths: readonly TimePath[]): AxisLevels {
  const depths = [...dimensions.keys(), dimensions.length];
  const countAt = (kind: PlanDimension['kind']) => depths.map((depth) => dimensions.slice(0, depth).filter((dimension) => dimension.kind === kind).length);
  const membersAt = countAt('member');
  const timesAt = countAt('time');
  const mostTimes = timesAt.at(-1) ?? 0;
  return {
    dimensions, paths, membersAt, timesAt,
    memberDimensions: dimensions.filter(({ kind }) => kind === 'member').map(({ id }) => id),
    membersBeside: Array.from({ length: mostTimes + 1 }, (_, times) => depths.filter((depth) => timesAt[depth] === times).map((depth) => membersAt[depth] ?? 0)),
  };
}

/** How deep a fact goes on an axis: the depth before the first dimension that it can't reach. */
export function reachOf({ dimensions }: AxisLevels, reachable: ReadonlySet<string>): number {
  const end = dimensions.findIndex(({ id, kind }) => kind === 'member' && !reachable.has(id));
  return end < 0 ? dimensions.length : end;
}
