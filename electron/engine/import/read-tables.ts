import { join } from 'node:path';
import { VigieError } from '../../../shared/protocol/errors';
import type { Progress } from '../../../shared/protocol/envelope';
import type { GrantedFile, ImportRequest } from '../../../shared/protocol/import';
import type { GrantedFiles } from '../granted-files';
import { entriesFor, entryForTable, sheetsNamed } from './match-mapping';
import { planTable, withDateOrder } from './plan-table';
import { encodingNamed } from './read/detect-encoding';
import { stageFile, type FileWishes } from './read/stage-file';
import type { StagedTable } from './read/staged-table';
import { parseAs } from './recognise/targets';
import type { TablePlan } from './table-plan';

export interface ReadContext {
  readonly files: GrantedFiles;
  /** Folder that staged tables are written to. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** What is known of a table of a file after reading it, with its plan, or what keeps it (or the whole file) out. */
export interface ReadTable {
  readonly file: GrantedFile;
  readonly path: string;
  readonly sheet: string | null;
  readonly table: StagedTable | null;
  readonly plan: TablePlan | null;
  readonly trouble: VigieError | null;
}

/** Stages and plans each table of each file. What is wrong with one is kept beside it, for the caller to stop at or to show; only cancelling throws. */
export async function readTables(request: ImportRequest, context: ReadContext): Promise<ReadTable[]> {
  const total = request.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const read: ReadTable[] = [];
  let placed = 0;
  const place = () => {
    placed += 1;
    return join(context.folder, `${placed}.csv`);
  };
  let before = 0;
  for (const file of request.files) {
    const onBytes = (bytes: number) => context.progress({ phase: 'reading', done: before + bytes, total, unit: 'bytes', file: file.name });
    onBytes(0);
    read.push(...(await readFile(request, context, { file, place, onBytes })));
    before += file.bytes;
  }
  return settleByCompanions(read);
}

interface Reading {
  readonly file: GrantedFile;
  readonly place: () => string;
  readonly onBytes: (bytes: number) => void;
}

async function readFile(request: ImportRequest, context: ReadContext, { file, place, onBytes }: Reading): Promise<ReadTable[]> {
  const leftOut = (path: string, sheet: string | null) => request.leaveOut.some((one) =>
    (one.token ?? file.token) === file.token && one.path === path && (one.sheet === null || one.sheet === sheet));
  if (leftOut(file.name, null)) return [];
  try {
    const parts = await stageFile({
      path: context.files.pathOf(file.token), name: file.name, wishesFor: (name) => wishesFor(request, name), place, signal: context.signal, onBytes,
    });
    return parts.filter(({ path, sheet }) => !leftOut(path, sheet)).map(({ path, sheet, table, trouble }) =>
      (table ? { file, path, sheet, table, ...planned(request, table) } : { file, path, sheet, table, plan: null, trouble }));
  } catch (error) {
    if (context.signal.aborted) throw new VigieError('cancelled', {}, [], { cause: error });
    const trouble = error instanceof VigieError ? error : fileError(error, file.name);
    if (trouble.code === 'disk_full') throw trouble;
    return [{ file, path: file.name, sheet: null, table: null, plan: null, trouble }];
  }
}

/** What was said about a file, by its name. */
function wishesFor(request: ImportRequest, name: string): FileWishes {
  const entries = entriesFor(request.mappings, name);
  const [entry] = entries;
  for (const wish of ['unpivot', 'join'] as const) if (entry?.[wish]) throw new VigieError('not_supported', { detail: `mapping: ${wish}` });
  const asked = request.encoding ?? entry?.encoding;
  const encoding = asked === undefined ? undefined : encodingNamed(asked);
  if (asked !== undefined && !encoding) throw new VigieError(request.encoding ? 'usage' : 'invalid_mapping', { file: name, detail: `encoding ${asked}` });
  if (entry?.separator !== undefined && Buffer.byteLength(entry.separator) !== 1) throw new VigieError('invalid_mapping', { file: name, detail: `separator ${entry.separator}` });
  return { encoding, separator: entry?.separator, skip: entry?.skip, sheets: request.sheet === undefined ? sheetsNamed(entries) : [request.sheet] };
}

/** The plan of a table, or why there is none. */
function planned(request: ImportRequest, table: StagedTable): Pick<ReadTable, 'plan' | 'trouble'> {
  const as = request.as === undefined ? undefined : parseAs(request.as);
  if (request.as !== undefined && !as) throw new VigieError('usage', { detail: `--as ${request.as}` });
  try {
    const mapping = entryForTable(entriesFor(request.mappings, table.file), table);
    const plan = planTable(table, { as, dates: request.dates, decimal: request.decimal, mapping });
    return { plan: plan ?? null, trouble: plan ? null : new VigieError('nothing_importable', { file: table.file }) };
  } catch (error) {
    if (error instanceof VigieError) return { plan: null, trouble: error };
    throw error;
  }
}

/** Errors of the file system, met while reading or staging. */
function fileError(error: unknown, file: string): VigieError {
  const detail = error instanceof Error ? error.message : String(error);
  if (/ENOSPC/.test(detail)) return new VigieError('disk_full', { file }, [], { cause: error });
  return new VigieError('file_unreadable', { file, detail }, [], { cause: error });
}

/** Files of one import come from one program: those that settle the order of dates settle it for the others, if they agree. */
function settleByCompanions(tables: readonly ReadTable[]): ReadTable[] {
  const proofs = tables.flatMap(({ plan }) => (plan && proves(plan) && plan.dates && plan.dates !== 'ymd' ? [plan.dates] : []));
  const [order] = proofs;
  const settled = order && proofs.every((proof) => proof === order) ? order : undefined;
  return tables.map((read) => {
    const { plan, path } = read;
    if (!plan || plan.ambiguousDates.length === 0) return read;
    if (settled) return { ...read, plan: withDateOrder(plan, settled) };
    return { ...read, trouble: new VigieError('ambiguous_dates', { file: path, columns: plan.ambiguousDates.join(', ') }) };
  });
}

/** Whether a plan's order rests on a date that can be read in one way only. */
function proves(plan: TablePlan): boolean {
  return plan.shapes.some(({ mostlyDate }) => mostlyDate?.style === 'ordered' && mostlyDate.orders.length === 1);
}
