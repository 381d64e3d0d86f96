/** The list with the item put at `index` (clamped). */
export function insertAt<Item>(list: readonly Item[], index: number, ...items: readonly Item[]): Item[] {
  const at = Math.max(0, Math.min(list.length, index));
  return [...list.slice(0, at), ...items, ...list.slice(at)];
}

export function removeAt<Item>(list: readonly Item[], index: number): Item[] {
  return list.filter((_, position) => position !== index);
}

/**
 * The list with the item of `from` moved in front of the one that stands at `to` now (`list.length`: to the end), as a drop
 * between two items says it.
 */
export function moveTo<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from];
  if (item === undefined) return [...list];
  return insertAt(removeAt(list, from), to > from ? to - 1 : to, item);
}
