import { createReadStream } from 'node:fs';
import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { ERROR_CODES, systemDetail, VigieError } from '../../shared/protocol/errors';
import type { FileReading } from '../../shared/protocol/import';
import type { Result } from '../../shared/protocol/methods';
import { printable } from './formats/text-columns';
import { reasonText } from './formats/import-report';
import { grantPaths } from './granted';
import { write, type Session } from './session';
import { withEngine } from './with-engine';

interface Wishes {
  readonly format: 'csv' | 'jsonl';
  /** The folder for one file a table; undefined: standard output, the first table of each file. */
  readonly out: string | undefined;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly repair: boolean;
}

type Extracted = Result<'import.extract'>['files'];

/** An engine needs a workspace, even to read: one that is gone afterwards. */
export async function inPassing<Outcome>(work: (path: string) => Promise<Outcome>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'vigie-read-'));
  try {
    return await work(join(folder, 'read.vigie'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The tables of files as text; what was noticed is told beside them. A file that can't be read fails the command, once the others are written. */
export async function extractTables(session: Session, paths: readonly string[], { out, ...request }: Wishes): Promise<void> {
  await inPassing(async (path) => {
    await withEngine(session, { path, mode: 'create' }, async (engine, context) => {
      const folder = await folderFor(session, out);
      try {
        engine.files.grant(folder, folder);
        const sources = await grantPaths(session, engine, paths);
        const { files } = await engine.call('import.extract', { ...request, into: folder, files: sources }, context);
        session.endProgress();
        if (out === undefined) await pour(session, folder, files);
        else await place(session, { folder, out, format: request.format, sources: sources.map(({ token }) => token) }, files);
        for (const { reading } of files) tell(session, reading);
        const failed = files.find(({ reading, written }) => written === null && reading.trouble !== null && reading.trouble.code !== 'file_empty');
        if (failed?.reading.trouble) throw VigieError.fromBody({ code: codeOf(failed.reading.trouble.code), params: failed.reading.trouble.params, problems: [] });
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    });
  });
}

/** Where tables are written before they are in their places: beside them, so that they can be moved there at once. */
async function folderFor(session: Session, out: string | undefined): Promise<string> {
  if (out === undefined) return mkdtemp(join(tmpdir(), 'vigie-tables-'));
  const target = session.pathOf(out);
  try {
    await mkdir(target, { recursive: true });
    return await mkdtemp(join(target, '.vigie-read-'));
  } catch (error) {
    throw new VigieError('file_unwritable', { file: out, detail: systemDetail(error) }, [], { cause: error });
  }
}

/** The first table of each file to standard output, a blank line between files. */
async function pour(session: Session, folder: string, files: Extracted): Promise<void> {
  const seen = new Map<string, number>();
  let isFirst = true;
  for (const { reading, written } of files) {
    if (written === null) continue;
    const before = seen.get(reading.token) ?? 0;
    seen.set(reading.token, before + 1);
    if (before > 0) continue;
    if (!isFirst) await session.print('\n');
    isFirst = false;
    for await (const piece of createReadStream(join(folder, written), 'utf8')) await write(session.io.stdout, String(piece));
  }
  for (const { reading } of new Map(files.map((file) => [file.reading.token, file])).values()) {
    const more = (seen.get(reading.token) ?? 1) - 1;
    if (more > 0) session.say(session.translate('cli.read.moreTables', { count: more, path: printable(reading.path) }));
  }
}

interface Places {
  readonly folder: string;
  readonly out: string;
  readonly format: string;
  /** Paths of what was read: never written over. */
  readonly sources: readonly string[];
}

/** Each table into a file of its own: the base name of its source, with a number from the second on. */
async function place(session: Session, { folder, out, format, sources }: Places, files: Extracted): Promise<void> {
  const kept = new Set(await Promise.all(sources.map((source) => realpath(source).catch(() => source))));
  const taken = new Map<string, number>();
  const moves: { readonly from: string | null; readonly to: string }[] = [];
  for (const { reading, written } of files) {
    if (written === null && reading.trouble?.code !== 'file_empty') continue;
    const name = basename(reading.path, extname(reading.path));
    const number = (taken.get(name) ?? 0) + 1;
    taken.set(name, number);
    const to = join(session.pathOf(out), `${name}${number === 1 ? '' : `.${number}`}.${format}`);
    if (kept.has(await realpath(to).catch(() => to))) throw new VigieError('file_unwritable', { file: to, detail: session.translate('cli.read.ownSource') });
    moves.push({ from: written, to });
  }
  for (const { from, to } of moves) await rename(join(folder, from ?? (await emptyFile(folder))), to);
}

async function emptyFile(folder: string): Promise<string> {
  const name = 'empty';
  await writeFile(join(folder, name), '');
  return name;
}

/** What was noticed about a table, and what isn't in it. */
function tell(session: Session, { path, warnings, skipped, rejects = [], trouble, ...reading }: FileReading): void {
  const { translate } = session;
  const name = printable(reading.sheet === null ? path : `${path} (${reading.sheet})`);
  const say = (text: string) => session.say(`${name}: ${printable(text)}`);
  if (trouble?.code === 'file_empty') say(reasonText('warnings', trouble, translate));
  for (const warning of warnings) say(reasonText('warnings', warning, translate));
  for (const { line, reason } of rejects.slice(0, LINES_TOLD)) say(`${translate('cli.import.line', { line })}: ${reasonText('reasons', reason, translate)}`);
  if (rejects.length > 0) say(translate('cli.read.rejected', { count: rejects.length }));
  const left = skipped.filter(({ reason }) => reason.code !== 'blank');
  for (const { line, reason } of left.slice(0, LINES_TOLD)) say(`${translate('cli.import.line', { line })}: ${reasonText('reasons', reason, translate)}`);
  if (left.length > LINES_TOLD) say(translate('cli.read.skipped', { count: left.length }));
}

const LINES_TOLD = 5;

function codeOf(code: string): keyof typeof ERROR_CODES {
  return Object.keys(ERROR_CODES).find((known): known is keyof typeof ERROR_CODES => known === code) ?? 'internal';
}
