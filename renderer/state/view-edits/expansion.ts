import { nodePath, type PivotAxis } from '../../../shared/view/pivot-table';
import type { ViewSpec } from '../../../shared/view/view-spec';

const samePath = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((member, level) => member === b[level]);

function isOpen(view: ViewSpec, path: readonly string[]): boolean {
  return (view.expanded ?? []).some((open) => samePath(open, path));
}

export function setOpen(view: ViewSpec, path: readonly string[], open: boolean): ViewSpec {
  if (isOpen(view, path) === open) return view;
  const before = view.expanded ?? [];
  return withOpen(view, open ? [...before, [...path]] : before.filter((candidate) => !samePath(candidate, path)));
}

/** Every row above `level` open, so that members of that level are in sight: 1 shows the outermost alone. */
export function expandToLevel(view: ViewSpec, rows: PivotAxis, level: number): ViewSpec {
  const paths: string[][] = [];
  rows.depth.forEach((depth, node) => {
    if (depth === 0 || depth >= level || depth >= rows.dimensions.length) return;
    paths.push(nodePath(rows, node).slice(0, depth).map((member) => member ?? ''));
  });
  return withOpen(view, paths);
}

export function collapseAll(view: ViewSpec): ViewSpec {
  return withOpen(view, []);
}

function withOpen(view: ViewSpec, expanded: string[][]): ViewSpec {
  return { ...view, expanded };
}
