import { nodePath, type PivotAxis } from '../../../shared/view/pivot-table';

/** Which parents stand open, as the view saves it: paths of member keys. Null: the view says nothing, the first level is shown. */
export type Expansion = readonly (readonly string[])[] | null;

/** Encoded down to what AG Grid writes into an attribute as it is. */
const plain = (key: string) => encodeURIComponent(key).replaceAll("'", '%27');

/** `/Lyon/In%C3%A8s`: also an AG Grid id, which ends up in attributes and selectors; the grand total is `/`. */
const keyOf = (path: readonly (string | null)[]) => `/${path.filter((key) => key !== null).map(plain).join('/')}`;

/** A node's identity that outlives the table it came from. */
export function nodeKey(axis: PivotAxis, node: number): string {
  return keyOf(nodePath(axis, node));
}

export function pathOf(axis: PivotAxis, node: number): string[] {
  return nodePath(axis, node).filter((key) => key !== null);
}

export function openKeys(expansion: Expansion): ReadonlySet<string> {
  return new Set((expansion ?? []).map(keyOf));
}

export function toggled(expansion: Expansion, path: readonly string[]): string[][] {
  const key = keyOf(path);
  const kept = (expansion ?? []).filter((open) => keyOf(open) !== key).map((open) => [...open]);
  return kept.length === (expansion ?? []).length ? [...kept, [...path]] : kept;
}

/** Open down to the members of that dimension (0: only the outermost): what "show down to" and "open all" mean. */
export function expandedTo(axis: PivotAxis, level: number): string[][] {
  return Array.from(axis.depth).flatMap((depth, node) => (depth > 0 && depth <= level && depth < axis.dimensions.length ? [pathOf(axis, node)] : []));
}

export function expandedAll(axis: PivotAxis): string[][] {
  return expandedTo(axis, axis.dimensions.length - 1);
}
