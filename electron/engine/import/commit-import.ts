import { mkdtemp, rm } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { formatDay, parseDay } from '../../../shared/time/day';
import type { Progress } from '../../../shared/protocol/envelope';
import { VigieError } from '../../../shared/protocol/errors';
import type { FileReport, ImportMessage, ImportReport, ImportRequest } from '../../../shared/protocol/import';
import { isCustomObject, OBJECT_IDS, type ObjectId } from '../../../shared/model/objects';
import type { Lane, Transaction } from '../db/database';
import type { GrantedFiles } from '../granted-files';
import { fieldColumn } from '../model/schema';
import { readSettings } from '../model/settings';
import type { SchemaName } from '../sql/sql';
import type { Workspace } from '../workspace';
import { clearScratch } from './clear-scratch';
import { followDeals, type DatedDeals } from './history/deal-history';
import { FormerRows } from './history/former-rows';
import { knowledgeOf } from './knowledge';
import { loadTable, type LoadedTable } from './load-table';
import { IrregularFile } from './read/irregular-file';
import { RunningChecks } from './read/running-checks';
import { readTables } from './read-tables';
import { memberKindOf } from './references/reference-kinds';
import { applyMemberRules } from './members/apply-rules';
import { rememberMappings } from './remembered-mappings';
import { reportOf } from './report';
import { stagePlans, type StagedPlans } from './stage-plans';
import type { TablePlan } from './table-plan';
import { objectSchema, prepareColumns } from './write/custom-columns';
import { ensureCustomTable } from './write/custom-tables';
import { placeRepsByFacts, rebuildMemberships, refreshLabels } from './write/finish-members';
import { nextImport, saveImport } from './write/import-record';
import { findLookAlikes } from './write/look-alikes';
import { markGone } from './write/mark-gone';
import { RowNumbers } from './write/row-numbers';

export interface CommitContext {
  readonly workspace: Workspace;
  readonly files: GrantedFiles;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** The moment of the import. */
  readonly now: Date;
}

/** Members before the facts that name them, deals before what hangs on deals. */
const ORDER: readonly ObjectId[] = ['teams', 'reps', 'products', 'accounts', 'deals', ...OBJECT_IDS];

/** Tables of the user's own name members of all others: they come last. */
const placeOf = (object: ObjectId) => (isCustomObject(object) ? ORDER.length : ORDER.indexOf(object));

/** Rolls a dry run back after everything has been tried. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('dry run');
  }
}

/**
 * One import: all of its files or none of them. Large files are loaded while they are looked at; where one turns out to be less regular
 * than its beginning, all are read once more, with care.
 */
export async function commitImport(request: ImportRequest, context: CommitContext): Promise<ImportReport> {
  const started = performance.now();
  try {
    return await importFiles({ ...context, request, started, checks: new RunningChecks() });
  } catch (error) {
    if (!(error instanceof IrregularFile)) throw error;
  }
  return importFiles({ ...context, request, started, checks: undefined });
}

type ImportContext = CommitContext & { readonly request: ImportRequest; readonly started: number; readonly checks: RunningChecks | undefined };

async function importFiles(context: ImportContext): Promise<ImportReport> {
  const { workspace, request, checks, signal } = context;
  const folder = await mkdtemp(joinPath(workspace.staging, 'import-'));
  try {
    const read = await readTables(request, { files: context.files, folder, lane: workspace.database, ...(await knowledgeOf(workspace, request)), checks, signal, progress: context.progress });
    const trouble = read.find((table) => table.trouble)?.trouble;
    if (trouble) throw trouble;
    const plans = read.flatMap(({ plan }) => plan ?? []);
    if (plans.length === 0) throw new VigieError('nothing_importable', { file: request.files.map(({ name }) => name).join(', ') });
    const report = await workspace.database.hold((lane, transaction) => stageAndLoad(lane, transaction, plans, context), { signal });
    workspace.changed();
    return report;
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    if (signal.aborted) throw new VigieError('cancelled', {}, [], { cause: error });
    // Whatever went wrong may follow from a file that is less regular than it looked.
    await checks?.settle();
    throw error;
  } finally {
    await checks?.end();
    await rm(folder, { recursive: true, force: true });
  }
}

async function stageAndLoad(lane: Lane, transaction: Transaction, plans: readonly TablePlan[], context: ImportContext): Promise<ImportReport> {
  try {
    const { zone } = await readSettings(lane);
    const staged = await stagePlans(lane, plans, { ...context, optionsOf: (number, signal) => ({ zone, signal, onProgress: progressOf(plans, context, 0, number) }) });
    return await transaction(() => load(lane, staged, context));
  } finally {
    // Where the file itself has failed, this fails, too: the first error is the one that is told.
    await clearScratch(lane).catch(() => undefined);
  }
}

/** Each table is read once and written once. */
function progressOf(plans: readonly TablePlan[], context: ImportContext, pass: 0 | 1, done: number): (fraction: number) => void {
  const file = plans[done]?.table.file;
  return (fraction) => context.progress({ phase: 'loading', done: Math.round((50 * (pass * plans.length + done + fraction)) / plans.length), total: 100, unit: 'percent', file });
}

async function load(lane: Lane, { plans, stages }: StagedPlans, context: ImportContext): Promise<ImportReport> {
  const { signal, request, started } = context;
  const today = context.now.toISOString().slice(0, 10);
  const rowNumbers = await RowNumbers.read(lane);
  const { importId, firstFileId } = await nextImport(lane);
  const former = new FormerRows(lane, importId, firstFileId);
  await former.begin();
  const loaded = new Map<TablePlan, LoadedTable>();
  const sorted = stages.toSorted((a, b) => placeOf(a.plan.object) - placeOf(b.plan.object) || a.number - b.number);
  await prepareTables(former, sorted.map(({ plan }) => plan));
  for (const [done, stage] of sorted.entries()) {
    const onProgress = progressOf(sorted.map(({ plan }) => plan), context, 1, done);
    onProgress(0);
    const plan = plans[stage.number];
    const products = stages.find((other) => other.plan.table.csv === stage.plan.summed?.csv);
    if (plan) loaded.set(plan, await loadTable({ lane, rowNumbers, former, today, products, options: { signal, onProgress } }, stage, firstFileId + stage.number));
  }
  context.progress({ phase: 'finishing', done: 0, total: null, unit: 'steps' });
  const tables = [...loaded.values()];
  await placeRepsByFacts(lane, new Set(tables.map(({ plan }) => plan.object)));
  const gone = await countGone(former, tables, request.complete);
  const asOf = latestOf(tables);
  const moved = await followDeals(former, rowNumbers, datedDeals(tables, asOf ?? parseDay(today) ?? 0));
  await applyMemberRules(lane);
  await refreshLabels(lane);
  await rebuildMemberships(lane, rowNumbers);
  await former.end();
  const files: FileReport[] = [];
  for (const plan of plans) {
    const table = loaded.get(plan);
    const lines = tables.find((other) => other.plan.withHeads?.csv === plan.table.csv);
    if (table) files.push(reportOf(table, gone.get(table) ?? 0, [...(await warningsOf(lane, table)), ...stageChanges(table === lastDeals(tables) ? moved : 0)], lines?.heads));
  }
  const report: ImportReport = { import: request.dryRun ? null : String(importId), files, asOf: asOf === null ? null : formatDay(asOf), seconds: (performance.now() - started) / 1000 };
  if (request.dryRun) throw new DryRun(report);
  if (request.remembered) await rememberMappings(lane, plans, context.now);
  await saveImport(lane, { importId, firstFileId, now: context.now, complete: request.complete, report, days: plans.map((plan) => loaded.get(plan)?.latest ?? null) });
  return report;
}

/** All columns that the tables bring, made before anything is written: DuckDB doesn't alter a table that the transaction has written to. */
async function prepareTables(former: FormerRows, plans: readonly TablePlan[]): Promise<void> {
  for (const plan of plans) {
    await ensureCustomTable(former.lane, plan.object);
    await prepareColumns(former, plan, await objectSchema(former.lane, plan));
  }
}

function latestOf(tables: readonly LoadedTable[]): number | null {
  return tables.reduce<number | null>((most, table) => (table.latest === null ? most : Math.max(most ?? table.latest, table.latest)), null);
}

function lastDeals(tables: readonly LoadedTable[]): LoadedTable | undefined {
  return tables.findLast(({ plan }) => plan.object === 'deals');
}

function datedDeals(tables: readonly LoadedTable[], day: number): DatedDeals {
  const own = tables.filter(({ plan }) => plan.object === 'deals');
  return { fileIds: own.map(({ fileId }) => fileId), matched: own.flatMap(({ counts }) => counts.matched ?? []), day };
}

function stageChanges(count: number): ImportMessage[] {
  return count === 0 ? [] : [{ code: 'deal_changes', params: { count } }];
}

/** Rows gone from each object, told with the last of its files. */
async function countGone(former: FormerRows, tables: readonly LoadedTable[], complete: boolean): Promise<Map<LoadedTable, number>> {
  const gone = new Map<LoadedTable, number>();
  for (const object of new Set(tables.map(({ plan }) => plan.object))) {
    const own = tables.filter(({ plan }) => plan.object === object && keyOf(plan).length > 0);
    const last = own.at(-1);
    const matched = own.flatMap(({ counts }) => counts.matched ?? []);
    const days = own.flatMap(({ latest }) => latest ?? []);
    const seen = { fileIds: own.map(({ fileId }) => fileId), matched, key: last ? keyOf(last.plan) : [], day: days.length === 0 ? null : Math.max(...days) };
    if (last) gone.set(last, await markGone(former, object, seen, complete));
  }
  return gone;
}

function keyOf({ object, key, columns }: TablePlan): SchemaName[] {
  return (key ?? (columns.some(({ target }) => target === 'id' || target === 'id|number') ? ['id'] : [])).map((field) => fieldColumn(object, field));
}

async function warningsOf(lane: Lane, table: LoadedTable): Promise<FileReport['warnings']> {
  const named = { rep: ['owner', 'owner_id', 'rep'], account: ['account', 'account_id'], product: ['product', 'product_id'] } as const;
  const warnings = [...table.warnings];
  for (const kind of ['rep', 'account', 'product'] as const) {
    const names = memberKindOf(table.plan.object) === kind || table.plan.columns.some(({ target }) => named[kind].some((field) => field === target));
    if (names) warnings.push(...(await findLookAlikes(lane, kind, table.fileId)));
  }
  return warnings;
}
