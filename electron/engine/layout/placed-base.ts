import type { Day } from '../../../shared/time/day';
import type { Scan } from '../plan/plan';
import type { BaseTable } from './base-table';
import type { SlotMap } from './slot-map';

/** Where the rows of a base lie on both axes. */
export interface PlacedPaths {
  readonly rowPaths: readonly Int32Array[];
  readonly columnPaths: readonly Int32Array[];
  /** Rows that filters on teams leave; null: all. */
  readonly passes: Uint8Array | null;
}

/** One scan's base with the path of each row on both axes. */
export interface PlacedBase extends PlacedPaths {
  readonly scan: Scan;
  readonly table: BaseTable;
  /** By slot. */
  readonly maps: ReadonlyMap<number, SlotMap>;
  /** The working calendar of each row, where they differ; and the slots seen from each. */
  readonly calendar: Uint8Array | null;
  readonly calendarMaps: ReadonlyMap<number, readonly SlotMap[]>;
  /** Who is compared like for like: the member of each row, -1 for none. `isThere`: was there long enough on both sides. */
  readonly like: { readonly members: Int32Array; readonly codes: readonly number[]; readonly count: number; readonly isThere: (pair: SlotPair, target: number, member: number) => boolean } | null;
  /** Of what is worked out by rep: whose each row is. */
  readonly reps: Int32Array | null;
  /** Where the rows lie when all are in the team of that day. */
  readonly onDay: ((day: Day) => PlacedPaths) | null;
  readonly rates: RowRates | null;
}

export interface SlotPair {
  readonly current: number;
  readonly reference: number;
}

/** Where a rate is taken of the days that a target is compared with, instead of the rows' own. */
export interface ReferenceAt {
  readonly reference: number;
  readonly target: number;
}

/** What amounts are multiplied with: NaN where a rate is missing. */
export interface RowRates {
  /** Those that the rows have; empty for none. */
  readonly currencies: readonly string[];
  rateOf(currency: string, segment: number, at: ReferenceAt | null): number;
  factorOf(row: number, segment: number, at: ReferenceAt | null): number;
}
