import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, statfs } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { VigieError } from '../../shared/protocol/errors';
import type { GrantedFile } from '../../shared/protocol/import';
import type { EngineHost } from '../host/engine-host';

/** 8 GiB: ten times the largest export we know of; a mistake (a disk image) is told before it fills the disk. */
export const UPLOAD_LIMIT_BYTES = 8 * 1024 ** 3;

/**
 * Streams a dropped file into the engine's staging room and lets the engine read it. `name` may hold folders (a dropped
 * folder's files); only its last part becomes a file name. Cancelled or refused, nothing of it stays.
 */
export async function receiveUpload(request: IncomingMessage, name: string, host: EngineHost, limit: number): Promise<GrantedFile> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limit) throw tooLarge(name, limit);
  await checkRoom(host.uploads, announced, name);
  const token = randomUUID();
  const folder = join(host.uploads, token);
  const path = join(folder, safeFileName(name));
  const counter = countUpTo(limit, () => tooLarge(name, limit));
  try {
    await mkdir(folder);
    await pipeline(request, counter, createWriteStream(path, { flags: 'wx' }));
    await host.grant(token, path);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw isCode(error, 'ENOSPC') ? new VigieError('disk_full', { file: name }, [], { cause: error }) : error;
  }
  return { token, name, bytes: counter.seen() };
}

function countUpTo(limit: number, refusal: () => VigieError): Transform & { seen(): number } {
  let seen = 0;
  const transform = new Transform({
    transform(chunk: Buffer, _, done) {
      seen += chunk.length;
      if (seen > limit) done(refusal());
      else done(null, chunk);
    },
  });
  return Object.assign(transform, { seen: () => seen });
}

async function checkRoom(folder: string, bytes: number, name: string): Promise<void> {
  const disk = await statfs(folder);
  if (bytes > disk.bavail * disk.bsize) throw new VigieError('disk_full', { file: name });
}

// 80 characters are at most 240 bytes; file systems take 255.
const NAME_MAX = 80;

/** A name that every file system takes; the ending, by which formats are told apart, stays. */
export function safeFileName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const plain = last.replace(/[<>:"|?*\u0000-\u001f\u007f]/g, '_').replace(/^\.+|[. ]+$/g, '');
  return plain === '' ? 'file' : plain.slice(-NAME_MAX);
}

const tooLarge = (file: string, limitBytes: number) => new VigieError('file_too_large', { file, limitBytes });
const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
