import type { Directory } from './directory';
import type { ObjectId } from '../../../shared/model/objects';
import type { RunOptions } from '../db/database';
import { axisLevels } from '../layout/axis-levels';
import type { RawTable } from '../layout/base-table';
import { slotMap, type SlotMap } from '../layout/slot-map';
import { standing } from '../layout/stock';
import type { BoundFilter } from '../plan/bound-filter';
import { usedSlots } from '../plan/build-plan';
import type { DayClasses } from '../plan/day-classes';
import type { Plan, Scan } from '../plan/plan';
import type { SlotTarget } from '../plan/slots';
import { rawKeysFor, type RawKey } from '../plan/raw-keys';
import { baseStatement, scalesOf, type ScanSource, type SegmentList } from '../sql/base-statement';
import type { Sql } from '../sql/sql';
import { stockStatement } from '../sql/stock-statement';
import { bindFilter } from './bind-filters';
import { rawTable } from './read-table';
import { cutList, segmentList } from './segment-lists';

/** A scan ready to run: its statement, and what is needed to read the result. */
export interface PreparedScan {
  readonly scan: Scan;
  readonly source: ScanSource;
  readonly rawKeys: readonly RawKey[];
  readonly filters: readonly BoundFilter[];
  /** By slot. */
  readonly maps: ReadonlyMap<number, SlotMap>;
  /** By slot, where working calendars differ. */
  readonly calendarMaps: ReadonlyMap<number, readonly SlotMap[]>;
  readonly days: SegmentList;
  /** Null: worked out rep by rep. */
  readonly statement: Sql | null;
  readonly imported: boolean;
}

export async function prepareScan(plan: Plan, index: number, classes: DayClasses, directory: Directory): Promise<PreparedScan> {
  const scan = plan.scans[index];
  if (!scan) throw new Error(`the plan has no scan ${index}`);
  const fallback = await directory.teamFallback(scan.fact, plan.teams === 'as-is' ? 'as-is' : 'as-was', plan.asOf);
  const filters = await Promise.all(scan.filters.map((filter) => bindFilter(filter, directory)));
  const rawKeys = rawKeysFor([...scan.keys, ...filters.filter(({ path }) => path.kind === 'team')], fallback, scan.beside);
  const slots = new Set(plan.entries.filter((entry) => entry.scan === index).flatMap(usedSlots));
  const mapOf = (targets: readonly SlotTarget[]) => slotMap(plan, targets, scan.stock !== null, classes);
  const maps = new Map([...slots].map((slot) => [slot, mapOf(plan.time.slots[slot]?.targets ?? [])]));
  const calendarMaps = new Map([...slots].flatMap((slot): [number, SlotMap[]][] => {
    const byCalendar = plan.time.slots[slot]?.byCalendar;
    return byCalendar ? [[slot, byCalendar.map(mapOf)]] : [];
  }));
  const isOrdered = plan.currency !== null || [...maps.values(), ...[...calendarMaps.values()].flat()].some(({ weights }) => weights !== null);
  const source: ScanSource = { scan, raw: rawKeys, filters, fallback, names: { ...directory.names, asOf: plan.asOf }, isOrdered };
  const days = segmentList(plan, classes, [...maps.values(), ...[...calendarMaps.values()].flat()]);
  const statement = scan.byRep ? null : scan.stock ? stockStatement(source, cutList(plan)) : baseStatement(source, days);
  return { scan, source, rawKeys, filters, maps, calendarMaps, days, statement, imported: isImported(scan, directory) };
}

/** Bonuses may be paid on any fact that has amounts. */
function isImported(scan: PreparedScan['scan'], directory: Directory): boolean {
  const has = (object: ObjectId) => (directory.shape.rows[object] ?? 0) > 0;
  return scan.byRep === 'bonus' ? PAYING.some(has) : directory.mayHold(scan) && (scan.needs?.some(has) ?? true);
}

/** What would have to be imported for the scan to be told. */
export function missingFact({ scan }: Pick<PreparedScan, 'scan'>, directory: Pick<Directory, 'mayHold'>): ObjectId {
  return directory.mayHold(scan) ? scan.needs?.[0] ?? scan.fact : scan.fact;
}

const PAYING: readonly ObjectId[] = ['deals', 'orders', 'invoices'];

/** No row at all. */
export function emptyRaw({ rawKeys, source }: Pick<PreparedScan, 'rawKeys' | 'source'>): RawTable {
  const scales = scalesOf(source);
  return { rowCount: 0, segment: new Int32Array(0), keys: rawKeys.map(() => ({ codes: new Int32Array(0), texts: null })), aggregates: scales.map(() => new Float64Array(0)), scales };
}

/** Rows grouped by members and segment; for stocks, what stands at each cut. */
export async function runScan(plan: Plan, prepared: PreparedScan, directory: Directory, options: RunOptions): Promise<RawTable> {
  if (!prepared.imported || prepared.scan.blankBy !== null || prepared.statement === null) return emptyRaw(prepared);
  const raw = rawTable(await directory.lane.read(prepared.statement, options), prepared.rawKeys.length, scalesOf(prepared.source));
  return prepared.scan.stock ? standing(raw, plan.cuts.length) : raw;
}

export const levelsOf = (plan: Plan) => ({ rows: axisLevels(plan.rows, plan.time.rowPaths), columns: axisLevels(plan.columns, plan.time.columnPaths) });
