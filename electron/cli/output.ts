import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { systemDetail, VigieError } from '../../shared/protocol/errors';
import { write, type Session } from './session';

const PIECE_CHARACTERS = 64 * 1024;

/**
 * Lines to standard output or to a file. A file is written beside its place and put there when it is whole: nobody finds half
 * an answer.
 */
export async function writeLines(session: Session, out: string | undefined, lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  if (out === undefined) await pour(session.io.stdout, lines);
  else await intoFile(session, out, (stream) => pour(stream, lines));
}

/** A file's bytes: to a file, or to whatever reads standard output; never onto a terminal. */
export async function writeBytes(session: Session, out: string | undefined, bytes: Uint8Array): Promise<void> {
  if (out !== undefined) await intoFile(session, out, (stream) => write(stream, bytes));
  else if (session.io.stdout.isTTY === true) throw new VigieError('usage', {}, [{ path: '--out', code: 'missing', params: {} }]);
  else await write(session.io.stdout, bytes);
}

async function intoFile(session: Session, out: string, fill: (stream: NodeJS.WritableStream) => Promise<void>): Promise<void> {
  const path = session.pathOf(out);
  const part = `${path}.part`;
  const stream = createWriteStream(part);
  // The failure comes back from the write that meets it; unheard, the event would end the process.
  stream.on('error', () => {});
  try {
    await fill(stream);
    stream.end();
    await finished(stream);
    await rename(part, path);
  } catch (error) {
    stream.destroy();
    await rm(part, { force: true });
    if (error instanceof VigieError) throw error;
    throw new VigieError('file_unwritable', { file: out, detail: systemDetail(error) }, [], { cause: error });
  }
}

async function pour(stream: NodeJS.WritableStream, lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  let piece = '';
  for await (const line of lines) {
    piece += `${line}\n`;
    if (piece.length < PIECE_CHARACTERS) continue;
    await write(stream, piece);
    piece = '';
  }
  if (piece !== '') await write(stream, piece);
}
