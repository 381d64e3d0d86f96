import type { FilterSpec, MeasureEntry, ViewSpec } from '../../shared/view/view-spec';
import { calendarDay, dayNumber, dayText, two } from './calendar';
import { frameOf } from './frame';
import { isTime } from './grains';
import { countryOf, memberOf, NONE, OTHERS, reaches } from './members';
import { dayOf, measureOf, type OracleMeasure } from './measures';
import { evaluate, evaluateMean, evaluateTogether, inside, isEqual, speaksOf, type Look, type Value } from './value';
import { currentWindow, joined, periodsWithin, referenceWindows, type Fixed, type Frame, type Window } from './windows';
import { rowsOf, type Row, type World } from './world';

/** Members that a cell fixes, by dimension, time dimensions too. */
export type Coordinates = ReadonlyMap<string, string>;

/** One measure of the view with the facts that the filters leave to it. */
export interface Asked {
  readonly entry: MeasureEntry;
  readonly measure: OracleMeasure;
  readonly rows: readonly Row[];
  /** What stands at the end of a day belongs to the team of that day: who is where is found out window by window. */
  readonly isStock: boolean;
  /** False: its fact was never imported, or a filter, or who is like, speaks of what the fact can't reach. */
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
  readonly #presence = new Map<string, readonly Window[]>();
  readonly #rows = new Map<Asked, Map<string, readonly Row[] | null>>();
  readonly #values = new Map<string, Value>();

  constructor(readonly view: ViewSpec, readonly world: World) {
    this.frame = frameOf(view, world);
    this.asked = view.measures.map((entry) => this.ask(entry));
    // Each choice judges by itself, before any of them counts; a member stays itself when all of them keep it.
    const choices = view.filters.flatMap((filter) => this.#choose(filter) ?? []);
    this.#rows.clear();
    this.#values.clear();
    for (const { dimension, kept } of choices) {
      const before = this.#kept.get(dimension);
      this.#kept.set(dimension, new Set(before ? [...kept].filter((member) => before.has(member)) : kept));
    }
  }

  ask(entry: MeasureEntry): Asked {
    const key = JSON.stringify(entry);
    const known = this.#asked.get(key) ?? this.#ask(entry);
    this.#asked.set(key, known);
    return known;
  }

  #ask(wanted: MeasureEntry): Asked {
    if (typeof wanted.measure !== 'string') throw new Error('the oracle knows no free aggregates');
    const measure = measureOf(wanted.measure, { world: this.world, asOf: this.frame.asOf });
    const entry = measure.span === undefined ? wanted : { ...wanted, span: measure.span };
    const all = rowsOf(this.world, measure.fact);
    const restricting = this.view.filters.filter(restricts);
    const answerable = all.length > 0 && (measure.needs === undefined || rowsOf(this.world, measure.needs).length > 0) && [...restricting.map(({ dimension }) => dimension), ...(entry.likeForLike === undefined ? [] : [entry.likeForLike])].every((dimension) => reaches(measure.fact, dimension));
    const isStock = measure.kind === 'stock';
    return { entry, measure, isStock, answerable, rows: isStock || this.view.teams === 'as-reference' ? all : all.filter((row) => this.#passesAll(measure, entry, row, undefined)) };
  }

  #passesAll(measure: OracleMeasure, entry: MeasureEntry, row: Row, day: number | undefined): boolean {
    return this.view.filters.filter(restricts).every((filter) => {
      const member = this.#plainMember(measure, entry, row, { dimension: filter.dimension, day });
      if ('in' in filter) return filter.in.includes(member);
      if ('notIn' in filter) return !filter.notIn.includes(member);
      if ('text' in filter) return member !== NONE && member.toLowerCase().includes(filter.text.toLowerCase());
      return true;
    });
  }

  /** `day`: on which the fact is looked at, when that isn't its own. */
  #plainMember(measure: OracleMeasure, entry: MeasureEntry, row: Row, { dimension, day }: { dimension: string; day: number | undefined }): string {
    const own = day ?? dayOf(measure, entry.date, row) ?? this.frame.asOf;
    return memberOf(row, dimension, this.view.teams === 'as-is' ? this.frame.asOf : own, { world: this.world, isToday: this.view.owners === 'today' });
  }

  /** The member under which a fact is shown: its own, or `(others)`. */
  member(asked: Asked, row: Row, dimension: string, window: Window): string {
    const plain = this.#plainMember(asked.measure, asked.entry, row, { dimension, day: standDay(asked, window, this.frame) });
    return this.#kept.get(dimension)?.has(plain) === false ? OTHERS : plain;
  }

  /** Top n, bottom n and thresholds judge the members of a dimension by their value over the whole period. */
  #choose(filter: FilterSpec): { readonly dimension: string; readonly kept: readonly string[] } | null {
    const isRanked = 'top' in filter || 'bottom' in filter;
    const dimension = 'dimension' in filter ? filter.dimension : (filter.level ?? this.view.rows.at(-1));
    const by = isRanked ? filter.by : 'measure' in filter ? filter.measure : undefined;
    if (by === undefined || dimension === undefined) return null;
    const asked = this.ask({ measure: by });
    const values = new Map<string, Value>();
    for (const shown of [asked, ...this.asked]) {
      for (const window of this.#windowsShown(shown, new Map())) {
        for (const row of this.rowsAt(shown, new Map(), window) ?? []) {
          if (!reaches(shown.measure.fact, dimension) || !speaksOf(shown.measure, row, this.look(shown, window))) continue;
          const member = this.#plainMember(shown.measure, shown.entry, row, { dimension, day: standDay(shown, window, this.frame) });
          if (!values.has(member)) values.set(member, this.valueOf(asked, new Map([[dimension, member]]), this.windowsOf(asked.entry, new Map()).current));
        }
      }
    }
    const known = [...values].flatMap(([member, value]) => (value === null ? [] : [{ member, value }]));
    if (isRanked) {
      const sign = 'top' in filter ? -1 : 1;
      known.sort((a, b) => (isEqual(a.value, b.value) ? 0 : sign * (a.value - b.value)) || compareLabels(a.member, b.member));
      return { dimension, kept: known.slice(0, 'top' in filter ? filter.top : filter.bottom).map(({ member }) => member) };
    }
    const { min = -Infinity, max = Infinity } = 'measure' in filter ? filter : {};
    return { dimension, kept: known.filter(({ value }) => value >= min && value <= max).map(({ member }) => member) };
  }

  windowsOf(entry: MeasureEntry, fixed: Fixed): Windows {
    const key = `${keyOf(entry)} ${keyOf(fixed)}`;
    const known = this.#windows.get(key);
    if (known) return known;
    const windows = this.#paired(entry, { current: currentWindow(entry, fixed, this.frame), reference: this.#references(entry, fixed) });
    this.#windows.set(key, windows);
    return windows;
  }

  /** Of working days, one window a country where what each team did can be told apart. */
  #references(entry: MeasureEntry, fixed: Fixed): readonly Window[] {
    const found = referenceWindows(entry, fixed, this.#firstDay(entry), this.frame);
    const isByTeam = typeof entry.measure === 'string' && ['sum', 'ratio', 'stock'].includes(measureOf(entry.measure).kind);
    if (entry.comparison !== 'last-year-working-days' || this.frame.isWorkedIn.size === 0 || !isByTeam || found.length === 0) return found;
    const elsewhere = [...this.frame.isWorkedIn].flatMap(([country, isWorked]) => referenceWindows(entry, fixed, null, { ...this.frame, isWorked }).map((window) => ({ ...window, country })));
    return [...found.map((window) => ({ ...window, country: null })), ...elsewhere];
  }

  #isIn(window: Window, asked: Asked, row: Row): boolean {
    const { country } = window;
    if (country === undefined) return true;
    const day = this.view.teams === 'as-is' ? this.frame.asOf : asked.isStock ? standDay(asked, window, this.frame) ?? this.frame.asOf : dayOf(asked.measure, asked.entry.date, row) ?? this.frame.asOf;
    return countryOf(row, day, { world: this.world, isToday: this.view.owners === 'today' }) === country;
  }

  /** What one side owes to the other: the team of the reference's last day, the members of both sides, the reference's rates. */
  #paired(entry: MeasureEntry, { current, reference }: Windows): Windows {
    if (entry.comparison === null || entry.comparison === undefined) return { current, reference };
    const ends = reference.flatMap(({ end }) => end ?? []);
    const team = this.view.teams === 'as-reference' ? { teamDay: ends.length > 0 ? Math.max(...ends) : this.frame.asOf } : {};
    const rate = this.view.currency?.rates === 'constant' ? { rateDay: (day: number) => aYearBefore(day, entry) } : {};
    const placed = { current: { ...current, ...team, ...rate }, reference: reference.map((window) => ({ ...window, ...team })) };
    const dimension = entry.likeForLike;
    if (dimension === undefined) return placed;
    const asked = this.ask(entry);
    const present = (window: Window): Set<string> => new Set((this.rowsAt(asked, new Map(), window) ?? [])
      .filter((row) => speaksOf(asked.measure, row, this.look(asked, window))).map((row) => memberOf(row, dimension, 0, { world: this.world, isToday: this.view.owners === 'today' })).filter((member) => member !== NONE));
    const own = present(placed.current);
    const other = new Set(placed.reference.flatMap((window) => [...present(window)]));
    const like = new Set([...own].filter((member) => other.has(member)));
    return { current: { ...placed.current, like }, reference: placed.reference.map((window) => ({ ...window, like })) };
  }

  /** The fact's first date: a mean of years takes none that begins before it. */
  #firstDay(entry: MeasureEntry): number | null {
    if (typeof entry.measure !== 'string' || typeof entry.comparison !== 'object' || entry.comparison === null || !('averageOfYears' in entry.comparison)) return null;
    const measure = measureOf(entry.measure);
    const days = rowsOf(this.world, measure.datedBy ?? measure.fact).flatMap((row) => dayOf(measure, entry.date, row) ?? []);
    return days.length === 0 ? null : Math.min(...days);
  }

  #windowsShown({ entry }: Asked, fixed: Fixed): readonly Window[] {
    const { current, reference } = this.windowsOf(entry, fixed);
    return [current, ...reference];
  }

  /** Windows in which a fact makes a member visible; one of all their days unless a stock is told at the end of each. */
  presence(asked: Asked, times: readonly Fixed[]): readonly Window[] {
    const key = `${keyOf(asked.entry)} ${times.map(keyOf).join()}`;
    const known = this.#presence.get(key);
    if (known) return known;
    const windows = [...new Set(times.flatMap((fixed) => this.#windowsShown(asked, fixed)))];
    const isApart = asked.isStock || windows.some(({ like, teamDay, country }) => like !== undefined || teamDay !== undefined || country !== undefined);
    const found = isApart ? windows : [joined(windows)];
    this.#presence.set(key, found);
    return found;
  }

  /** The dimension along which running totals add up. */
  innermostTime(): string | undefined {
    const { rows, columns } = this.view;
    return (columns.some(isTime) ? columns : rows).filter(isTime).at(-1);
  }

  /** Facts of a measure under the members that a cell fixes; null where the fact can't reach one of them. */
  rowsAt(asked: Asked, at: Coordinates, window: Window): readonly Row[] | null {
    if (!asked.answerable) return null;
    const members = new Map([...at].filter(([dimension]) => !isTime(dimension)));
    const known = this.#rows.get(asked) ?? new Map<string, readonly Row[] | null>();
    this.#rows.set(asked, known);
    const day = standDay(asked, window, this.frame);
    const key = `${day} ${window.country} ${window.like ? keyOf(window.like) : ''} ${keyOf(members)}`;
    const rows = known.get(key);
    if (rows !== undefined) return rows;
    const isIn = (row: Row): boolean => this.#isIn(window, asked, row)
      && (window.like === undefined || window.like.has(memberOf(row, asked.entry.likeForLike ?? '', 0, { world: this.world, isToday: this.view.owners === 'today' })))
      && ((!asked.isStock && this.view.teams !== 'as-reference') || this.#passesAll(asked.measure, asked.entry, row, day)) && [...members].every(([dimension, member]) => this.member(asked, row, dimension, window) === member);
    const found = [...members.keys()].every((dimension) => reaches(asked.measure.fact, dimension)) ? asked.rows.filter(isIn) : null;
    known.set(key, found);
    return found;
  }

  look({ entry }: Asked, window: Window): Look {
    const { currency } = this.view;
    return { role: entry.date, window, asOf: this.frame.asOf, ...(currency && { convert: (row: Row, day: number | null) => rateOf(row, day === null ? null : window.rateDay?.(day) ?? day, currency.to, this.world) }) };
  }

  valueOf(asked: Asked, at: Coordinates, window: Window): Value {
    const rows = this.rowsAt(asked, at, window);
    return rows === null ? null : evaluate(asked.measure, rows, this.look(asked, window));
  }

  currentAt(asked: Asked, at: Coordinates): Value {
    return this.#remembered(`${keyOf(asked.entry)} now ${keyOf(at)}`, () => this.valueOf(asked, at, this.windowsOf(asked.entry, timesOf(at)).current));
  }

  #remembered(key: string, find: () => Value): Value {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    const found = find();
    this.#values.set(key, found);
    return found;
  }

  /** The value of what doesn't add up over the days of several cells that differ only in time; the reference's with a comparison. */
  valueOver(asked: Asked, at: Coordinates, cells: readonly Coordinates[]): Value {
    const { comparison } = asked.entry;
    const lists = cells.flatMap((cell): (readonly Window[])[] => {
      const { current, reference } = this.windowsOf(asked.entry, timesOf(cell));
      return comparison === null || comparison === undefined ? [[current]] : reference.length > 0 ? [reference] : [];
    });
    const countries = new Set(lists.flat().map(({ country }) => country));
    if (countries.size > 1) {
      return evaluateTogether(asked.measure, [...countries].flatMap((country) => {
        const window = { ...joined(lists.flat().filter((one) => one.country === country)), country: country ?? null };
        const rows = this.rowsAt(asked, at, window);
        return rows === null ? [] : [{ rows, look: this.look(asked, window) }];
      }));
    }
    // Means over one year and over two meet as means over two.
    let count = 1;
    while (lists.some(({ length }) => count % length !== 0)) count += 1;
    const sides = lists.length === 0 ? [] : Array.from({ length: count }, (_, index) => lists.flatMap((list) => list[index % list.length] ?? []));
    return evaluateMean(asked.measure, sides.flatMap((windows) => {
      // What several periods are compared with counts for each of them.
      const rows = windows.map((window) => this.rowsAt(asked, at, window)?.filter((row) => inside(dayOf(asked.measure, asked.entry.date, row), window)));
      return rows.includes(undefined) ? [] : [{ rows: rows.flatMap((found) => found ?? []), look: this.look(asked, joined(windows)) }];
    }));
  }

  /** Keys of a time dimension under the time members fixed, in order of time. */
  keysOf(dimension: string, fixed: Fixed): string[] {
    return periodsWithin(this.frame, fixed, dimension);
  }

  /** The reference's value: the mean of its windows (one for most comparisons); blank without a reference. */
  referenceAt(asked: Asked, at: Coordinates): Value {
    return this.#remembered(`${keyOf(asked.entry)} then ${keyOf(at)}`, () => this.#meanAt(asked, at));
  }

  #meanAt(asked: Asked, at: Coordinates): Value {
    const windows = this.windowsOf(asked.entry, timesOf(at)).reference;
    const parts = windows.flatMap((window) => {
      const rows = this.rowsAt(asked, at, window);
      return rows === null ? [] : [{ rows, look: this.look(asked, window) }];
    });
    return parts.some(({ look }) => look.window.country !== undefined) ? evaluateTogether(asked.measure, parts) : evaluateMean(asked.measure, parts);
  }
}

/** The day whose teams a stock is told by: the last of the window; as-of for what has no date. Undefined: the fact's own. */
function standDay(asked: Asked, window: Window, frame: Frame): number | undefined {
  return window.teamDay ?? (asked.isStock ? (window.end ?? frame.asOf) : undefined);
}

/** The day of the year that rates of a day are taken from. */
function aYearBefore(day: number, { comparison }: MeasureEntry): number {
  const years = typeof comparison === 'object' && comparison !== null && 'yearsAgo' in comparison ? comparison.yearsAgo : 1;
  const { year, month } = calendarDay(day);
  return dayNumber(`${year - years}-${two(month)}-01`);
}

/** What an amount is worth in another currency; rates are in the currency that has none. */
function rateOf(row: Row, day: number | null, to: string, world: World): number | null {
  const currency = 'currency' in row.of ? row.of.currency ?? 'EUR' : 'EUR';
  if (currency === to) return 1;
  const worth = (name: string): number | null => {
    if (name === 'EUR') return 1;
    return day === null ? null : world.rates?.find((rate) => rate.currency === name && rate.month === dayText(day).slice(0, 7))?.rate ?? null;
  };
  const [from, into] = [worth(currency), worth(to)];
  return from === null || into === null ? null : from / into;
}

const keys = new WeakMap<object, string>();

/** What an entry, members or a set of them are as text, written once. */
function keyOf(of: MeasureEntry | Coordinates | ReadonlySet<string>): string {
  const known = keys.get(of);
  if (known !== undefined) return known;
  let key = '';
  if (of instanceof Map) for (const [dimension, member] of of) key += `${dimension}=${member}\n`;
  else key = JSON.stringify(of instanceof Set ? [...of] : of);
  keys.set(of, key);
  return key;
}

type Restricting = Extract<FilterSpec, { dimension: string }>;

function restricts(filter: FilterSpec): filter is Restricting {
  return 'dimension' in filter && !('top' in filter) && !('bottom' in filter) && !isTime(filter.dimension);
}

export function timesOf(at: Coordinates): Fixed {
  return new Map([...at].filter(([dimension]) => isTime(dimension)));
}

/** By code unit; `(none)` and `(others)` at the end, in this order. */
export function compareLabels(a: string, b: string): number {
  const rank = (label: string): number => (label === OTHERS ? 2 : label === NONE ? 1 : 0);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
