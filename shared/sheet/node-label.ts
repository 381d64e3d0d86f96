import { memberLabel, totalLabel } from '../format/member-label';
import type { Translate } from '../text/translate';
import { nodePath, type PivotAxis } from '../view/pivot-table';

/** What a node of an axis is called: its own member, or the total over the outermost dimension. `short` leaves out a year. */
export function nodeLabel(axis: PivotAxis, node: number, translate: Translate, options: { readonly short?: boolean } = {}): string {
  const depth = axis.depth[node] ?? 0;
  const dimension = axis.dimensions[depth - 1];
  if (dimension === undefined) return totalLabel(axis.dimensions[0], translate);
  return memberLabel(dimension, dimension.members[axis.member[node] ?? -1] ?? '', translate, options);
}

/** The labels from the outermost member down to the node; empty for the grand total. */
export function nodeTrail(axis: PivotAxis, node: number, translate: Translate): string[] {
  return nodePath(axis, node).flatMap((key, depth) => {
    const dimension = axis.dimensions[depth];
    return key === null || dimension === undefined ? [] : [memberLabel(dimension, key, translate)];
  });
}
