import type { FilterSpec, MeasureEntry, ViewSpec } from '../../shared/view/view-spec';
import { frameOf } from './frame';
import { isTime } from './grains';
import { memberOf, NONE, OTHERS, reaches } from './members';
import { dayOf, measureOf, type OracleMeasure } from './measures';
import { evaluate, evaluateMean, type Value } from './value';
import { currentWindow, joined, periodsWithin, referenceWindows, type Fixed, type Frame, type Window } from './windows';
import { rowsOf, type Row, type World } from './world';

/** Members that a cell fixes, by dimension, time dimensions too. */
export type Coordinates = ReadonlyMap<string, string>;

/** One measure of the view with the facts that the filters leave to it. */
export interface Asked {
  readonly entry: MeasureEntry;
  readonly measure: OracleMeasure;
  readonly rows: readonly Row[];
  /** False: its fact was never imported, or a filter speaks of what the fact can't reach. */
  readonly answerable: boolean;
}

type Windows = { readonly current: Window; readonly reference: readonly Window[] };

/** A view over a world, ready to be asked cell by cell. */
export class Question {
  readonly frame: Frame;
  readonly asked: readonly Asked[];
  /** Members of a dimension that stay themselves; all others are `(others)`. */
  readonly #kept = new Map<string, ReadonlySet<string>>();
  readonly #windows = new Map<string, Windows>();
  readonly #asked = new Map<string, Asked>();
  readonly #rows = new Map<Asked, Map<string, readonly Row[] | null>>();

  constructor(readonly view: ViewSpec, readonly world: World) {
    this.frame = frameOf(view, world);
    this.asked = view.measures.map((entry) => this.ask(entry));
    for (const filter of view.filters) this.#choose(filter);
  }

  ask(entry: MeasureEntry): Asked {
    const key = JSON.stringify(entry);
    const known = this.#asked.get(key) ?? this.#ask(entry);
    this.#asked.set(key, known);
    return known;
  }

  #ask(entry: MeasureEntry): Asked {
    if (typeof entry.measure !== 'string') throw new Error('the oracle knows no free aggregates');
    const measure = measureOf(entry.measure);
    const all = rowsOf(this.world, measure.fact);
    const restricting = this.view.filters.filter((filter) => 'dimension' in filter && !('top' in filter) && !('bottom' in filter) && !isTime(filter.dimension));
    const answerable = all.length > 0 && restricting.every((filter) => !('dimension' in filter) || reaches(measure.fact, filter.dimension));
    return { entry, measure, answerable, rows: all.filter((row) => restricting.every((filter) => this.#passes(filter, measure, entry, row))) };
  }

  #passes(filter: FilterSpec, measure: OracleMeasure, entry: MeasureEntry, row: Row): boolean {
    if (!('dimension' in filter)) return true;
    const member = this.plainMember(measure, entry, row, filter.dimension);
    if ('in' in filter) return filter.in.includes(member);
    if ('notIn' in filter) return !filter.notIn.includes(member);
    if ('text' in filter) return member !== NONE && member.toLowerCase().includes(filter.text.toLowerCase());
    return true;
  }

  plainMember(measure: OracleMeasure, entry: MeasureEntry, row: Row, dimension: string): string {
    const own = dayOf(measure, entry.date, row) ?? this.frame.asOf;
    return memberOf(row, dimension, this.view.teams === 'as-is' ? this.frame.asOf : own, this.world);
  }

  /** The member under which a fact is shown: its own, or `(others)`. */
  member(asked: Asked, row: Row, dimension: string): string {
    const plain = this.plainMember(asked.measure, asked.entry, row, dimension);
    return this.#kept.get(dimension)?.has(plain) === false ? OTHERS : plain;
  }

  /** Top n, bottom n and thresholds judge the members of a dimension by their value over the whole period. */
  #choose(filter: FilterSpec): void {
    const isRanked = 'top' in filter || 'bottom' in filter;
    const dimension = 'dimension' in filter ? filter.dimension : (filter.level ?? this.view.rows.at(-1));
    const by = isRanked ? filter.by : 'measure' in filter ? filter.measure : undefined;
    if (by === undefined || dimension === undefined) return;
    const asked = this.ask({ measure: by });
    const values = new Map<string, Value>();
    for (const row of asked.rows) {
      const member = this.plainMember(asked.measure, asked.entry, row, dimension);
      if (!values.has(member)) values.set(member, this.valueOf(asked, new Map([[dimension, member]]), this.windowsOf(asked.entry, new Map()).current));
    }
    const known = [...values].flatMap(([member, value]) => (value === null ? [] : [{ member, value }]));
    if (isRanked) {
      const sign = 'top' in filter ? -1 : 1;
      known.sort((a, b) => sign * (a.value - b.value) || compareLabels(a.member, b.member));
      this.#kept.set(dimension, new Set(known.slice(0, 'top' in filter ? filter.top : filter.bottom).map(({ member }) => member)));
    } else if ('measure' in filter) {
      const { min = -Infinity, max = Infinity } = filter;
      this.#kept.set(dimension, new Set(known.filter(({ value }) => value >= min && value <= max).map(({ member }) => member)));
    }
  }

  windowsOf(entry: MeasureEntry, fixed: Fixed): Windows {
    const key = JSON.stringify([entry.measure, entry.date, entry.comparison ?? null, entry.span, entry.partial, [...fixed]]);
    const known = this.#windows.get(key);
    if (known) return known;
    const windows = { current: currentWindow(entry, fixed, this.frame), reference: referenceWindows(entry, fixed, this.#firstDay(entry), this.frame) };
    this.#windows.set(key, windows);
    return windows;
  }

  /** The fact's first date: a mean of years takes none that begins before it. */
  #firstDay(entry: MeasureEntry): number | null {
    if (typeof entry.measure !== 'string' || typeof entry.comparison !== 'object' || entry.comparison === null || !('averageOfYears' in entry.comparison)) return null;
    const measure = measureOf(entry.measure);
    const days = rowsOf(this.world, measure.fact).flatMap((row) => dayOf(measure, entry.date, row) ?? []);
    return days.length === 0 ? null : Math.min(...days);
  }

  /** Facts of a measure under the members that a cell fixes; null where the fact can't reach one of them. */
  rowsAt(asked: Asked, at: Coordinates): readonly Row[] | null {
    if (!asked.answerable) return null;
    const members = [...at].filter(([dimension]) => !isTime(dimension));
    const known = this.#rows.get(asked) ?? new Map<string, readonly Row[] | null>();
    this.#rows.set(asked, known);
    const key = JSON.stringify(members);
    const rows = known.get(key);
    if (rows !== undefined) return rows;
    const reached = members.every(([dimension]) => reaches(asked.measure.fact, dimension));
    const found = reached ? asked.rows.filter((row) => members.every(([dimension, member]) => this.member(asked, row, dimension) === member)) : null;
    known.set(key, found);
    return found;
  }

  valueOf(asked: Asked, at: Coordinates, window: Window): Value {
    const rows = this.rowsAt(asked, at);
    return rows === null ? null : evaluate(asked.measure, asked.entry.date, rows, window, this.frame.asOf);
  }

  currentAt(asked: Asked, at: Coordinates): Value {
    return this.valueOf(asked, at, this.windowsOf(asked.entry, timesOf(at)).current);
  }

  /** The value of what doesn't add up over the days of several cells that differ only in time; the reference's with a comparison. */
  valueOver(asked: Asked, at: Coordinates, cells: readonly Coordinates[]): Value {
    const { comparison } = asked.entry;
    const windows = cells.flatMap((cell) => {
      const { current, reference } = this.windowsOf(asked.entry, timesOf(cell));
      return comparison === null || comparison === undefined ? [current] : reference.slice(0, 1);
    });
    return windows.length === 0 ? null : this.valueOf(asked, at, joined(windows));
  }

  /** Keys of a time dimension under the time members fixed, in order of time. */
  keysOf(dimension: string, fixed: Fixed): string[] {
    return periodsWithin(this.frame, fixed, dimension);
  }

  /** The reference's value: the mean of its windows (one for most comparisons); blank without a reference. */
  referenceAt(asked: Asked, at: Coordinates): Value {
    const windows = this.windowsOf(asked.entry, timesOf(at)).reference;
    const rows = this.rowsAt(asked, at);
    return rows === null ? null : evaluateMean(asked.measure, asked.entry.date, rows, windows, this.frame.asOf);
  }
}

export function timesOf(at: Coordinates): Fixed {
  return new Map([...at].filter(([dimension]) => isTime(dimension)));
}

/** By code unit; `(none)` and `(others)` at the end, in this order. */
export function compareLabels(a: string, b: string): number {
  const rank = (label: string): number => (label === OTHERS ? 2 : label === NONE ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
