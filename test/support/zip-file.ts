import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A ZIP archive with those entries, in their order. */
export async function aZip(entries: readonly (readonly [name: string, content: string | Uint8Array])[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of entries) zip.addBuffer(Buffer.from(content), name, { mtime: new Date('2026-01-01T00:00:00Z') });
  zip.end();
  const bytes = await buffer(zip.outputStream);
  return Buffer.from(bytes);
}

/** The same bytes with one text in place of another of its length: names and flags that no honest program would write. */
export function withText(bytes: Buffer, written: string, instead: string): Buffer {
  if (written.length !== instead.length) throw new Error('only texts of one length take each other’s place');
  return Buffer.from(bytes.toString('latin1').replaceAll(written, instead), 'latin1');
}

/** The same archive with each entry said to be encrypted. */
export function encrypted(bytes: Buffer): Buffer {
  const marked = Buffer.from(bytes);
  for (const [signature, flags] of [['PK\u0001\u0002', 8], ['PK\u0003\u0004', 6]] as const) {
    for (let at = marked.indexOf(signature, 0, 'latin1'); at >= 0; at = marked.indexOf(signature, at + 4, 'latin1')) marked.writeUInt16LE(marked.readUInt16LE(at + flags) | 1, at + flags);
  }
  return marked;
}
