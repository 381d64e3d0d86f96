import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { VigieError } from '../../../../shared/protocol/errors';
import { fileKind, type FileKind } from './file-kind';

/** The kind of a file that can be read; throws `file_missing`, `file_empty`, `file_unreadable`, or what it is instead. */
export async function checkFile(path: string, name: string): Promise<Exclude<FileKind, 'old-office' | 'other'>> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new VigieError('file_missing', { file: name });
  if (!found.isFile()) throw new VigieError('file_unreadable', { file: name, detail: 'not a file' });
  if (found.size === 0) throw new VigieError('file_empty', { file: name });
  const kind = await fileKind(path, name);
  switch (kind) {
    case 'old-office': throw new VigieError(await oldOfficeTrouble(path), { file: name });
    case 'other': throw new VigieError('file_binary', { file: name });
    default: return kind;
  }
}

const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');
const WORKBOOKS = ['Workbook', 'Book'].map((name) => Buffer.from(`${name}\0`, 'utf16le'));

/** Which file of the old Office container it is: the names of its streams stand in it as they are. */
async function oldOfficeTrouble(path: string): Promise<'file_protected' | 'file_old_excel' | 'file_binary'> {
  let trouble: 'file_old_excel' | 'file_binary' = 'file_binary';
  let tail: Buffer = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = Buffer.concat([tail, piece]);
    if (bytes.includes(PROTECTED)) return 'file_protected';
    if (WORKBOOKS.some((name) => bytes.includes(name))) trouble = 'file_old_excel';
    tail = bytes.subarray(-PROTECTED.length);
  }
  return trouble;
}
