import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Bytes of the UTF-8 character that starts there: 1 for ASCII, 0 when none does. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  if (byte < 0x80) return 1;
  const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  if (length === 0 || byte >= 0xf5 || at + length > bytes.length) return 0;
  for (let next = 1; next < length; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** Text with each byte that isn't UTF-8 read as windows-1252, where it most likely comes from. */
export function readDamaged(bytes: Buffer): string {
  let text = '';
  let from = 0;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      text += bytes.toString('utf8', from, at) + iconv.decode(bytes.subarray(at, at + 1), 'windows-1252');
      from = at + 1;
    }
    at += Math.max(1, length);
  }
  return text + bytes.toString('utf8', from);
}

// What windows-1252 makes of the bytes that continue a character, and of those that begin one of the Latin letters and signs.
const CONTINUED = '\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const TWICE = new RegExp(`[\u00c2-\u00c5][${CONTINUED}]|\u00e2[€‚„][${CONTINUED}]`, 'g');
const SURE = new RegExp(`\u00c3[${CONTINUED}]|\u00e2€[${CONTINUED}]|\u00c2[\u00a3-\u00bf]`);
const SURE_BYTES = [Buffer.from('\u00c3'), Buffer.from('\u00e2€'), Buffer.from('\u00c2')];

/** Whether a text in UTF-8 shows the marks of having been encoded twice: `Ã©` for `é`. */
export function isEncodedTwice(bytes: Buffer): boolean {
  return SURE_BYTES.some((mark) => bytes.includes(mark)) && SURE.test(bytes.toString('utf8'));
}

/** The text with characters that were encoded twice decoded once more. */
export function decodeTwice(text: string): string {
  return text.replace(TWICE, (found) => {
    const bytes = Buffer.from(Array.from(found, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x100 ? code : (iconv.encode(sign, 'windows-1252')[0] ?? 0);
    }));
    return isUtf8(bytes) ? bytes.toString('utf8') : found;
  });
}

/** The words of a line that `decodeTwice` changes, as they stand. */
export function wordsEncodedTwice(text: string): string[] {
  return text.split(/[ \t\r\n,;|"]+/).filter((word) => decodeTwice(word) !== word);
}
