import { basename, join } from 'node:path';
import { VigieError } from '../../../shared/protocol/errors';
import type { Progress } from '../../../shared/protocol/envelope';
import type { GrantedFile, ImportRequest } from '../../../shared/protocol/import';
import type { GrantedFiles } from '../granted-files';
import { entriesFor, entryForHeader } from './match-mapping';
import { planTable, withDateOrder } from './plan-table';
import { checkFile } from './read/check-file';
import { detectEncoding, encodingNamed } from './read/detect-encoding';
import type { StagedTable } from './read/staged-table';
import { stageCsv } from './read/stage-csv';
import { parseAs } from './recognise/recognise';
import type { TablePlan } from './table-plan';

export interface ReadContext {
  readonly files: GrantedFiles;
  /** Folder that staged tables are written to. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** What is known of a file after reading it: its table with a plan, or what keeps it out. */
export interface ReadFile {
  readonly file: GrantedFile;
  readonly table: StagedTable | null;
  readonly plan: TablePlan | null;
  readonly trouble: VigieError | null;
}

/** Stages and plans each file. What is wrong with one is kept beside it, for the caller to stop at or to show; only cancelling throws. */
export async function readTables(request: ImportRequest, context: ReadContext): Promise<ReadFile[]> {
  const total = request.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const read: ReadFile[] = [];
  let before = 0;
  for (const [index, file] of request.files.entries()) {
    const onBytes = (bytes: number) => context.progress({ phase: 'reading', done: before + bytes, total, unit: 'bytes', file: file.name });
    onBytes(0);
    read.push(await readOne(request, context, { file, csv: join(context.folder, `${index}.csv`), onBytes }));
    before += file.bytes;
  }
  return settleByCompanions(read);
}

interface Reading {
  readonly file: GrantedFile;
  /** Where its table is staged. */
  readonly csv: string;
  readonly onBytes: (bytes: number) => void;
}

async function readOne(request: ImportRequest, context: ReadContext, { file, csv, onBytes }: Reading): Promise<ReadFile> {
  let table: StagedTable | null = null;
  try {
    const path = context.files.pathOf(file.token);
    const name = basename(file.name);
    await checkFile(path, file.name);
    const entries = entriesFor(request.mappings, name);
    const [entry] = entries;
    for (const wish of ['unpivot', 'join'] as const) if (entry?.[wish]) throw new VigieError('not_supported', { detail: `mapping: ${wish}` });
    const asked = request.encoding ?? entry?.encoding;
    const encoding = asked === undefined ? undefined : encodingNamed(asked);
    if (asked !== undefined && !encoding) throw new VigieError(request.encoding ? 'usage' : 'invalid_mapping', { file: file.name, detail: `encoding ${asked}` });
    if (entry?.separator !== undefined && Buffer.byteLength(entry.separator) !== 1) throw new VigieError('invalid_mapping', { file: file.name, detail: `separator ${entry.separator}` });
    table = await stageCsv({
      path, file: file.name, csv, encoding: await detectEncoding(path, file.name, encoding, context.signal),
      wishes: { separator: entry?.separator, skip: entry?.skip }, signal: context.signal, onBytes,
    });
    const as = request.as === undefined ? undefined : parseAs(request.as);
    if (request.as !== undefined && !as) throw new VigieError('usage', { detail: `--as ${request.as}` });
    const plan = planTable(table, { as, dates: request.dates, decimal: request.decimal, mapping: entryForHeader(entries, table.header) });
    return { file, table, plan: plan ?? null, trouble: plan ? null : new VigieError('nothing_importable', { file: file.name }) };
  } catch (error) {
    if (context.signal.aborted) throw new VigieError('cancelled', {}, [], { cause: error });
    const trouble = error instanceof VigieError ? error : fileError(error, file.name);
    if (trouble.code === 'disk_full') throw trouble;
    return { file, table, plan: null, trouble };
  }
}

/** Errors of the file system, met while reading or staging. */
function fileError(error: unknown, file: string): VigieError {
  const detail = error instanceof Error ? error.message : String(error);
  if (/ENOSPC/.test(detail)) return new VigieError('disk_full', { file }, [], { cause: error });
  return new VigieError('file_unreadable', { file, detail }, [], { cause: error });
}

/** Files of one import come from one program: those that settle the order of dates settle it for the others, if they agree. */
function settleByCompanions(files: readonly ReadFile[]): ReadFile[] {
  const proofs = files.flatMap(({ plan }) => (plan && proves(plan) && plan.dates && plan.dates !== 'ymd' ? [plan.dates] : []));
  const [order] = proofs;
  const settled = order && proofs.every((proof) => proof === order) ? order : undefined;
  return files.map((read) => {
    const { plan, file } = read;
    if (!plan || plan.ambiguousDates.length === 0) return read;
    if (settled) return { ...read, plan: withDateOrder(plan, settled) };
    return { ...read, trouble: new VigieError('ambiguous_dates', { file: file.name, columns: plan.ambiguousDates.join(', ') }) };
  });
}

/** Whether a plan's order rests on a date that can be read in one way only. */
function proves(plan: TablePlan): boolean {
  return plan.shapes.some(({ mostlyDate }) => mostlyDate?.style === 'ordered' && mostlyDate.orders.length === 1);
}
