import { isAscii, isUtf8 } from 'node:buffer';
import chardet from 'chardet';
import iconv from 'iconv-lite';
import { VigieError } from '../../../../shared/protocol/errors';
import type { ENCODINGS } from '../../../../shared/protocol/import';
import { fileChunks } from './file-chunks';
import { isEncodedTwice, sequenceLength } from './mend-text';

export type Encoding = (typeof ENCODINGS)[number];

export interface EncodingFound {
  readonly encoding: Encoding;
  /** Bytes of the byte order mark, to be left out. */
  readonly bomBytes: number;
  /** What is wrong with the text and can be mended while it is read. */
  readonly faults?: TextFaults | undefined;
}

interface TextFaults {
  /** Bytes here and there that aren't UTF-8. */
  readonly damaged: boolean;
  /** UTF-8 that was encoded as UTF-8 once more. */
  readonly twice: boolean;
  /** Zero bytes in the text. */
  readonly zeros: boolean;
}

const SOUND: TextFaults = { damaged: false, twice: false, zeros: false };

const BOMS: readonly { readonly bytes: readonly number[]; readonly encoding: Encoding }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** Spellings that people and programs use for the encodings we know. */
const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8', utf16: 'utf-16le', utf16le: 'utf-16le', utf16be: 'utf-16be', windows1252: 'windows-1252', cp1252: 'windows-1252', win1252: 'windows-1252',
  ansi: 'windows-1252', latin1: 'windows-1252', iso88591: 'windows-1252', iso885915: 'iso-8859-15', latin9: 'iso-8859-15', macintosh: 'macintosh',
  macroman: 'macintosh', mac: 'macintosh',
};

/** The encoding of that name in any usual spelling, or undefined. */
export function encodingNamed(name: string): Encoding | undefined {
  return ALIASES[name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')];
}

/**
 * Which encoding a text file is in. The whole file is looked at, because the first accent may come late; what the user said
 * (`asked`) is believed but checked.
 */
export async function detectEncoding(path: string, name: string, asked: Encoding | undefined, signal?: AbortSignal): Promise<EncodingFound> {
  let isFirst = true;
  let bomBytes = 0;
  let bad: { readonly chunk: Buffer; readonly line: number } | undefined;
  let tail = Buffer.alloc(0);
  let line = 1;
  let [valid, invalid] = [0, 0];
  let faults = SOUND;
  const look = (bytes: Buffer) => {
    if (!faults.zeros && bytes.includes(0)) faults = { ...faults, zeros: true };
    if (isAscii(bytes)) return;
    if (isUtf8(bytes)) {
      valid += 1000;
      if (!faults.twice && isEncodedTwice(bytes)) faults = { ...faults, twice: true };
    } else {
      const counted = countSequences(bytes);
      valid += counted.valid;
      invalid += counted.invalid;
      bad ??= { chunk: Buffer.from(bytes), line };
    }
  };
  for await (const piece of fileChunks(path, signal)) {
    const chunk = tail.length > 0 ? Buffer.concat([tail, piece]) : piece;
    if (isFirst) {
      isFirst = false;
      const marked = BOMS.find(({ bytes }) => bytes.every((byte, index) => chunk[index] === byte));
      const utf16 = marked?.encoding.startsWith('utf-16') ? marked.encoding : utf16WithoutBom(chunk);
      if (utf16) {
        if (asked && asked !== utf16) throw new VigieError('wrong_encoding', { file: name, encoding: asked, line: 1 });
        return { encoding: utf16, bomBytes: marked?.bytes.length ?? 0, faults: SOUND };
      }
      bomBytes = marked?.bytes.length ?? 0;
      if (looksBinary(chunk)) throw new VigieError('file_binary', { file: name });
    }
    const end = wholeCharacters(chunk);
    look(chunk.subarray(0, end));
    if (asked === 'utf-8' && bad) break;
    if (asked === 'utf-8') line += countLines(chunk.subarray(0, end));
    tail = Buffer.from(chunk.subarray(end));
  }
  if (tail.length > 0) look(tail);
  if (asked?.startsWith('utf-16')) throw new VigieError('wrong_encoding', { file: name, encoding: asked, line: 1 });
  if (asked && asked !== 'utf-8') return { encoding: asked, bomBytes: 0, faults: { ...SOUND, zeros: faults.zeros } };
  if (!bad) return { encoding: 'utf-8', bomBytes, faults };
  if (asked === 'utf-8') throw new VigieError('wrong_encoding', { file: name, encoding: 'utf-8', line: bad.line + badLine(bad.chunk) });
  // Sequences of UTF-8 hardly ever come about by chance: where most are, the rest is damage.
  if (bomBytes > 0 || valid > invalid) return { encoding: 'utf-8', bomBytes, faults: { ...faults, damaged: true } };
  return { encoding: guessSingleByte(bad.chunk), bomBytes: 0, faults: { ...SOUND, zeros: faults.zeros } };
}

/** Sequences of bytes above ASCII that are UTF-8, and bytes that aren't. */
function countSequences(bytes: Buffer): { valid: number; invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) valid += 1;
    else if (length === 0) invalid += 1;
    at += Math.max(1, length);
  }
  return { valid, invalid };
}

/** UTF-16 of European text has a zero in every other byte. */
function utf16WithoutBom(chunk: Buffer): Encoding | undefined {
  const sample = chunk.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index += 1) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample.length / 2;
  const found = odd > half * 0.6 && even < half * 0.1 ? 'utf-16le' : even > half * 0.6 && odd < half * 0.1 ? 'utf-16be' : undefined;
  return found && !looksBinary(Buffer.from(iconv.decode(sample.subarray(0, sample.length & ~1), found))) ? found : undefined;
}

/** More than 1 % control characters, or zero bytes beside them: no text in any encoding that we read. Zero bytes alone may be few enough to leave out. */
function looksBinary(chunk: Buffer): boolean {
  const sample = chunk.subarray(0, 65_536);
  let control = 0;
  let zeros = 0;
  // Some programs separate cells and records by the signs that ASCII has for it.
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 28)) control += 1;
  }
  return zeros > 0 ? control > 0 || zeros > sample.length / 10 : control > sample.length / 100;
}

/** Where the last character that is whole ends: a chunk may cut one of up to four bytes. */
function wholeCharacters(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back += 1) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return chunk.length;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return needs > back ? chunk.length - back : chunk.length;
    }
  }
  return chunk.length;
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count += 1;
  return count;
}

/** Lines before the first one that isn't UTF-8. */
function badLine(bytes: Buffer): number {
  let lines = 0;
  for (let start = 0; start < bytes.length; lines += 1) {
    const next = bytes.indexOf(10, start);
    const end = next < 0 ? bytes.length : next;
    if (!isUtf8(bytes.subarray(start, end))) return lines;
    start = end + 1;
  }
  return lines;
}

const CANDIDATES = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;
const CHARDET_NAMES: Readonly<Record<(typeof CANDIDATES)[number], readonly string[]>> = {
  'windows-1252': ['windows-1252', 'ISO-8859-1'], 'iso-8859-15': [], macintosh: ['mac_roman', 'macintosh'],
};

/** The three encodings differ in a few dozen characters: the one whose text reads most like a Western language wins. */
function guessSingleByte(chunk: Buffer): Encoding {
  const opinions = chardet.analyse(chunk.subarray(0, 65_536));
  const scored = CANDIDATES.map((encoding) => {
    const opinion = opinions.find(({ name }) => CHARDET_NAMES[encoding].includes(name))?.confidence ?? 0;
    // chardet knows neither Latin-9 nor MacRoman well: its word only breaks ties.
    return { encoding, score: plausibility(iconv.decode(chunk, encoding)) + opinion / 1000 };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).encoding;
}

function plausibility(text: string): number {
  let score = 0;
  for (const [found] of text.matchAll(/[\u0080-\uffff]/g)) {
    if (/[\u0080-\u009f\ufffd]/.test(found)) score -= 10;
    else if (/[àâäåæçèéêëîïíñóôöøùûüúÿœß]/.test(found)) score += 2;
    else if (/[«»’‘“”–—…•€\u00a0°]/.test(found)) score += 1;
    else if (!/\p{Lu}/u.test(found)) score -= 2;
  }
  // A capital in the middle of a word, or a sign between letters, is a letter misread.
  score -= 3 * [...text.matchAll(/\p{Ll}[\u00c0-\u00de\u0152\u0160\u0178\u017d]/gu)].length;
  score -= 3 * [...text.matchAll(/\p{L}[^\p{L}\p{Z}\p{N}\u0000-\u007f’‘“”–—…»]\p{L}/gu)].length;
  return score;
}
