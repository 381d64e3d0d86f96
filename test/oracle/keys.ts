/** What an entry, members or a set of them are as text, written once. */
const keys = new WeakMap<object, string>();

export function keyOf(of: object): string {
  const known = keys.get(of);
  if (known !== undefined) return known;
  let key = '';
  if (of instanceof Map) for (const [dimension, member] of of) key += `${dimension}=${member}\n`;
  else key = JSON.stringify(of instanceof Set ? [...of] : of);
  keys.set(of, key);
  return key;
}

/** What is found once is known by its key. */
export function remembered<Found>(known: Map<string, Found>, key: string, find: () => Found): Found {
  const told = known.get(key);
  if (told !== undefined) return told;
  const found = find();
  known.set(key, found);
  return found;
}
