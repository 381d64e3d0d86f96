import { Packr } from 'msgpackr';

/**
 * Messages as bytes, for wires that carry nothing else. Typed arrays stay typed arrays, bit for bit. Without records: they
 * would be faster for many equal objects, but their reader is made with `new Function`, which the window's policy forbids.
 */
const packr = new Packr({ moreTypes: true, useRecords: false });

export function pack(message: unknown): Uint8Array {
  return packr.pack(message);
}

export function unpack(bytes: Uint8Array): unknown {
  return packr.unpack(bytes);
}

/** Answers of more bytes than this go by HTTP: browsers read a large body three times faster than a large frame. */
export const LARGE_MESSAGE_BYTES = 65_536;
