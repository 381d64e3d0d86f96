import { join } from 'node:path';
import { systemDetail, VigieError } from '../../../shared/protocol/errors';
import type { Progress } from '../../../shared/protocol/envelope';
import type { GrantedFile, ImportRequest } from '../../../shared/protocol/import';
import type { Lane } from '../db/database';
import type { GrantedFiles } from '../granted-files';
import { leaveOutDocuments } from './leave-out-documents';
import { entriesFor, sheetsNamed } from './match-mapping';
import { withDateOrder } from './plan-table';
import { planTables } from './plan-tables';
import { encodingNamed } from './read/detect-encoding';
import { isOfTheSystem, mayHoldTable } from './read/file-kind';
import { stampOf } from './read/file-stamp';
import { IrregularFile } from './read/irregular-file';
import type { RunningChecks } from './read/running-checks';
import { stageFile } from './read/stage-file';
import type { FileWishes, Note, StagedFile } from './read/staged-file';
import type { TemplateLibrary } from './recognise/templates';
import type { RememberedMappings } from './remembered-mappings';
import type { ReadTable } from './read-table';
import type { TablePlan } from './table-plan';
import { tellNotes } from './tell-notes';

export interface ReadContext {
  readonly files: GrantedFiles;
  /** Folder that staged tables are written to. */
  readonly folder: string;
  /** Reads the formats that DuckDB knows. */
  readonly lane: Lane;
  readonly library: TemplateLibrary;
  readonly remembered: RememberedMappings;
  /** Where given, large files are looked at while their tables are used. */
  readonly checks?: RunningChecks | undefined;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

/** Stages and plans each table of each file. What is wrong with one is kept beside it, for the caller to stop at or to show; only cancelling throws. */
export async function readTables(request: ImportRequest, context: ReadContext): Promise<ReadTable[]> {
  const total = request.files.reduce((sum, { bytes }) => sum + bytes, 0);
  const found: ReadTable[] = [];
  const notes: Note[] = [];
  let placed = 0;
  const place = () => {
    placed += 1;
    return join(context.folder, `${placed}.csv`);
  };
  let before = 0;
  for (const file of request.files) {
    const onBytes = (bytes: number) => context.progress({ phase: 'reading', done: before + Math.min(bytes, file.bytes), total, unit: 'bytes', file: file.name });
    onBytes(0);
    const staged = await readFile(request, context, { file, place, onBytes });
    found.push(...staged.parts.map(({ path, sheet, table, trouble }) => ({ file, path, sheet, table, plan: null, trouble })));
    notes.push(...staged.notes);
    before += file.bytes;
  }
  const planned = await planTables(found, { request, library: context.library, remembered: context.remembered, place });
  return settleByCompanions(tellNotes(leaveOutDocuments(planned), notes));
}

interface Reading {
  readonly file: GrantedFile;
  readonly place: () => string;
  readonly onBytes: (bytes: number) => void;
}

async function readFile(request: ImportRequest, context: ReadContext, { file, place, onBytes }: Reading): Promise<StagedFile> {
  const leftOut = (path: string, sheet: string | null) => request.leaveOut.some((one) =>
    (one.token ?? file.token) === file.token && one.path === path && (one.sheet === null || one.sheet === sheet));
  const isFound = file.found === true;
  if (leftOut(file.name, null) || (isFound && isOfTheSystem(file.name))) return { parts: [], notes: [] };
  if (isFound && !mayHoldTable(file.name) && !/\.zip$/i.test(file.name)) return { parts: [], notes: [{ code: 'skipped_files', names: [file.name] }] };
  try {
    const path = context.files.pathOf(file.token);
    const stamp = await stampOf(path);
    const { parts, notes } = await stageFile({
      path, name: file.name, isFound, wishesFor: (name) => wishesFor(request, name), place, lane: context.lane, checks: context.checks, signal: context.signal, onBytes,
    });
    const now = await stampOf(path);
    if (stamp !== now) throw new VigieError(now === '' ? 'file_missing' : 'file_changed', { file: file.name });
    return { parts: parts.filter((part) => !leftOut(part.path, part.sheet)), notes };
  } catch (error) {
    if (context.signal.aborted) throw new VigieError('cancelled', {}, [], { cause: error });
    if (error instanceof IrregularFile) throw error;
    const trouble = error instanceof VigieError ? error : fileError(error, file.name);
    if (trouble.code === 'disk_full') throw trouble;
    return { parts: [{ path: file.name, sheet: null, table: null, trouble }], notes: [] };
  }
}

/** What was said about a file, by its name. */
function wishesFor(request: ImportRequest, name: string): FileWishes {
  const entries = entriesFor(request.mappings, name);
  const [entry] = entries;
  const asked = request.encoding ?? entry?.encoding;
  const encoding = asked === undefined ? undefined : encodingNamed(asked);
  if (asked !== undefined && !encoding) throw request.encoding ? new VigieError('usage', { file: name, detail: `encoding ${asked}` }) : new VigieError('invalid_mapping', { file: name }, [{ path: 'encoding', code: 'unknown_encoding', params: { encoding: asked } }]);
  if (entry?.separator !== undefined && Buffer.byteLength(entry.separator) !== 1) throw new VigieError('invalid_mapping', { file: name }, [{ path: 'separator', code: 'bad_separator', params: { value: entry.separator } }]);
  return { encoding, separator: entry?.separator, skip: entry?.skip, repair: request.repair && (entry?.repair ?? true), sheets: request.sheet === undefined ? sheetsNamed(entries) : [request.sheet] };
}

/** Errors of the file system, met while reading or staging. */
function fileError(error: unknown, file: string): VigieError {
  const detail = systemDetail(error);
  if (/ENOSPC/.test(detail)) return new VigieError('disk_full', { file }, [], { cause: error });
  // Gone between two looks at it.
  if (/ENOENT/.test(detail)) return new VigieError('file_missing', { file }, [], { cause: error });
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
    return { ...read, trouble: new VigieError('ambiguous_dates', { file: path, columns: plan.ambiguousDates.join(', '), example: exampleOf(plan) }) };
  });
}

/** A date of the plan that can be read in two ways. */
function exampleOf({ columns, ambiguousDates }: TablePlan): string {
  return columns.filter(({ header }) => ambiguousDates.includes(header)).flatMap(({ examples }) => examples).find((text) => /\d/.test(text)) ?? '';
}

/** Whether a plan's order rests on a date that can be read in one way only. */
function proves(plan: TablePlan): boolean {
  return plan.shapes.some(({ mostlyDate }) => mostlyDate?.style === 'ordered' && mostlyDate.orders.length === 1);
}
