interface Broken {
  readonly how: string;
  readonly value: unknown;
}

/** Values that are wrong in one place: no object at all, a key too many, a value of a kind that nothing in the protocol has. */
export function* brokenFrom(sample: unknown): Generator<Broken> {
  yield { how: 'nothing', value: undefined };
  yield { how: 'null', value: null };
  yield { how: 'text', value: 'text' };
  if (Array.isArray(sample)) {
    yield { how: 'an item of another kind', value: [...sample, Symbol.iterator] };
    return;
  }
  if (typeof sample !== 'object' || sample === null) return;
  yield { how: 'a key too many', value: { ...sample, extraKey: 1 } };
  for (const [key, value] of Object.entries(sample)) {
    // What is free in the protocol takes anything.
    if (key === 'plan' || key === 'truth') continue;
    yield { how: `${key} of another kind`, value: { ...sample, [key]: Symbol.iterator } };
    if (ArrayBuffer.isView(value)) yield { how: `${key} as a plain list`, value: { ...sample, [key]: [1, 2] } };
    if (Array.isArray(value) && value.length > 0) yield { how: `${key} with a strange item`, value: { ...sample, [key]: [...value, Symbol.iterator] } };
  }
}
