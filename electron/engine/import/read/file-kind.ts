import { open } from 'node:fs/promises';
import { bytesAt } from './file-chunks';

/** Kinds of files, by their first bytes. `old-office` is known only to be told. */
export type FileKind = 'text' | 'json' | 'archive' | 'parquet' | 'old-office' | 'markup' | 'other';

const SIGNATURES: readonly { readonly kind: FileKind; readonly bytes: readonly number[] }[] = [
  { kind: 'archive', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'archive', bytes: [0x50, 0x4b, 0x05, 0x06] }, // an archive without entries
  { kind: 'parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
  { kind: 'old-office', bytes: [0xd0, 0xcf, 0x11, 0xe0] }, // the old Office formats, and the new ones under a password
  { kind: 'other', bytes: [0x50, 0x41, 0x52, 0x45] }, // Parquet under a key
  { kind: 'other', bytes: [0x25, 0x50, 0x44, 0x46] }, // PDF
  { kind: 'other', bytes: [0x89, 0x50, 0x4e, 0x47] }, // PNG
  { kind: 'other', bytes: [0xff, 0xd8, 0xff] }, // JPEG
  { kind: 'other', bytes: [0x47, 0x49, 0x46, 0x38] }, // GIF
  { kind: 'other', bytes: [0x1f, 0x8b] }, // gzip
  { kind: 'other', bytes: [0x37, 0x7a, 0xbc, 0xaf] }, // 7z
  { kind: 'other', bytes: [0x52, 0x61, 0x72, 0x21] }, // RAR
  { kind: 'other', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65] }, // SQLite
];

const JSON_NAME = /\.(json|jsonl|ndjson)$/i;
// What programs write as a page often lacks its beginning.
const MARKUP = /^\s*<(?:!--|(?:\?xml|!doctype|html|head|meta|title|style|link|script|body|center|div|form|font|h[1-6]|p|table|thead|tr)\b)/i;
// A header may start with a bracket, but not go on like this.
const JSON_START = /^\s*(?:\{\s*["}]|\[\s*(?:[{[]|\]\s*$))/;
const HEAD_BYTES = 512;

/** What a file is, by its content; its name only tells JSON from a text that starts alike. */
export async function fileKind(path: string, name: string): Promise<FileKind> {
  const file = await open(path, 'r');
  try {
    const head = await bytesAt(file, 0, HEAD_BYTES);
    const known = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
    if (known) return known.kind;
    // Zeros between the letters are UTF-16.
    const text = head.toString('latin1').replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
    if (MARKUP.test(text)) return 'markup';
    return JSON_START.test(text) || (JSON_NAME.test(name) && /^\s*[[{]/.test(text)) ? 'json' : 'text';
  } finally {
    await file.close();
  }
}

const TABLE_NAME = /\.(csv|tsv|tab|txt|xlsx|xlsm|xls|parquet|json|jsonl|ndjson)$/i;
const ARCHIVE_NAME = /\.(zip|7z|rar|gz|tgz|tar)$/i;

/** Whether a file that nobody named is worth a look. */
export function mayHoldTable(name: string): boolean {
  return TABLE_NAME.test(name);
}

export function isArchive(name: string): boolean {
  return ARCHIVE_NAME.test(name);
}

/** What systems leave in folders and archives for themselves: nobody misses it. */
export function isOfTheSystem(name: string): boolean {
  return name.split('/').some((part) => part === '__MACOSX' || part.startsWith('.') || part.startsWith('~$') || /^(thumbs\.db|desktop\.ini)$/i.test(part));
}
