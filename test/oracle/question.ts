import type { MeasureEntry, ViewSpec } from '../../shared/view/view-spec';
import { askedOf, type Asked, type Coordinates, type Part } from './asked';
import { choose } from './choice';
import { rateOf } from './exchange';
import { Facts } from './facts';
import { frameOf } from './frame';
import { isTime } from './grains';
import { keyOf, remembered } from './keys';
import type { Ground } from './measure';
import { countryOf, reaches } from './members';
import { dayOf } from './measures';
import { isAlone, Pairing, type Windows } from './pairing';
import type { Row } from './rows';
import { evaluate, evaluateMean, evaluateTogether, inside, speaksOf, type Look, type Value } from './value';
import { joined, periodsWithin, type Fixed, type Frame, type Window } from './windows';
import type { World } from './world';

/** A view over a world, ready to be asked cell by cell. */
export class Question {
  readonly frame: Frame;
  readonly facts: Facts;
  readonly asked: readonly Asked[];
  readonly #ground: Ground;
  readonly #pairing: Pairing;
  readonly #asked = new Map<string, Asked>();
  readonly #presence = new Map<string, readonly Window[]>();
  readonly #rows = new Map<string, Map<string, readonly Row[] | null>>();
  readonly #values = new Map<string, { readonly value: Value }>();

  constructor(readonly view: ViewSpec, readonly world: World) {
    this.frame = frameOf(view, world);
    this.facts = new Facts(view, world, this.frame);
    const { asOf, isWorked, isWorkedIn } = this.frame;
    this.#ground = { world, asOf, frame: this.frame, isWorked: (row, day) => (isWorkedIn.get(countryOf(row, day, { world, isToday: view.owners === 'today' }) ?? '') ?? isWorked)(day) };
    this.#pairing = new Pairing(this.facts, (part, window) => this.factsAt(part, new Map(), window));
    this.asked = view.measures.map((entry) => this.ask(entry));
    // Each choice judges by itself, before any of them counts.
    const choices = view.filters.flatMap((filter) => choose(this, filter) ?? []);
    this.#rows.clear();
    this.#values.clear();
    for (const { dimension, kept } of choices) this.facts.keep(dimension, kept);
  }

  ask(entry: MeasureEntry): Asked {
    return remembered(this.#asked, JSON.stringify(entry), () => askedOf(entry, this.view, this.#ground));
  }

  /** All that facts tell of the view. */
  parts(): readonly Part[] {
    return this.asked.flatMap(({ parts }) => parts);
  }

  windowsOf(part: Part, fixed: Fixed): Windows {
    return this.#pairing.windowsOf(part, fixed);
  }

  windowsShown(part: Part, fixed: Fixed): readonly Window[] {
    const { current, reference } = this.windowsOf(part, fixed);
    return [current, ...reference];
  }

  /** Windows in which a fact makes a member visible; one of all their days unless each is looked at by its own. */
  presence(part: Part, times: readonly Fixed[]): readonly Window[] {
    return remembered(this.#presence, `${part.key} ${times.map(keyOf).join()}`, () => {
      const windows = [...new Set(times.flatMap((fixed) => this.windowsShown(part, fixed)))];
      const isApart = part.told !== 'own' || windows.some(({ like, teamDay, country }) => like !== undefined || teamDay !== undefined || country !== undefined);
      return isApart ? windows : [joined(windows)];
    });
  }

  /** The dimension along which running totals add up. */
  innermostTime(): string | undefined {
    const { rows, columns } = this.view;
    return (columns.some(isTime) ? columns : rows).filter(isTime).at(-1);
  }

  /** Rows of a part under the members that a cell fixes; null where the fact can't reach one of them. */
  rowsAt(part: Part, at: Coordinates, window: Window): readonly Row[] | null {
    if (!part.answerable) return null;
    const members = new Map([...at].filter(([dimension]) => !isTime(dimension)));
    const known = remembered(this.#rows, part.key, () => new Map<string, readonly Row[] | null>());
    const key = `${this.facts.standDay(part, window)} ${window.country} ${window.like ? keyOf(window.like) : ''} ${keyOf(members)}`;
    const rows = known.get(key);
    if (rows !== undefined) return rows;
    const [innermost] = [...members.keys()].slice(-1);
    // What the last member leaves of the others; without any, what the filters leave.
    const outer = innermost === undefined ? part.rows : this.rowsAt(part, new Map([...members].slice(0, -1)), window);
    const isIn = innermost === undefined
      ? (row: Row): boolean => this.facts.isInCountry(part, row, window) && (window.like === undefined || window.like.has(this.facts.likeMember(part, row))) && this.facts.isLeft(part, row, window)
      : (row: Row): boolean => this.facts.member(part, row, innermost, window) === members.get(innermost);
    const found = outer !== null && (innermost === undefined || reaches(part.measure.fact, innermost)) ? outer.filter(isIn) : null;
    known.set(key, found);
    return found;
  }

  /** Those of them that the measure speaks of. */
  factsAt(part: Part, at: Coordinates, window: Window): readonly Row[] {
    const look = this.look(part, window);
    return this.rowsAt(part, at, window)?.filter((row) => speaksOf(part.measure, row, look)) ?? [];
  }

  look({ entry }: Part, window: Window): Look {
    const { currency } = this.view;
    return { role: entry.date, window, asOf: this.frame.asOf, ...(currency && { convert: (row: Row, day: number | null) => rateOf(row, day === null ? null : window.rateDay?.(day) ?? day, currency.to, this.world) }) };
  }

  #lookAt(part: Part, at: Coordinates, window: Window): { readonly rows: readonly Row[]; readonly look: Look }[] {
    const rows = this.rowsAt(part, at, window);
    return rows === null ? [] : [{ rows, look: this.look(part, window) }];
  }

  /** The measure, each part told in its own way. */
  made(asked: Asked, at: Coordinates, tell: (part: Part, at: Coordinates) => Value): Value {
    return asked.combine(asked.parts.map((part) => tell(part, part.without === undefined ? at : new Map([...at].filter(([dimension]) => dimension !== part.without)))));
  }

  currentAt(asked: Asked, at: Coordinates): Value {
    return this.made(asked, at, (part, cell) => this.currentOf(part, cell));
  }

  referenceAt(asked: Asked, at: Coordinates): Value {
    return this.made(asked, at, (part, cell) => this.referenceOf(part, cell));
  }

  /** The value itself; with a comparison, the reference. */
  plainOf(part: Part, at: Coordinates): Value {
    return isAlone(part.entry) ? this.currentOf(part, at) : this.referenceOf(part, at);
  }

  currentOf(part: Part, at: Coordinates): Value {
    return this.#remembered(`${part.key} now ${keyOf(at)}`, () => {
      const [known] = this.#lookAt(part, at, this.windowsOf(part, timesOf(at)).current);
      return known ? evaluate(part.measure, known.rows, known.look) : null;
    });
  }

  /** The mean of the reference's windows (one for most comparisons); blank without a reference. */
  referenceOf(part: Part, at: Coordinates): Value {
    return this.#remembered(`${part.key} then ${keyOf(at)}`, () => {
      const looked = this.windowsOf(part, timesOf(at)).reference.flatMap((window) => this.#lookAt(part, at, window));
      return looked.some(({ look }) => look.window.country !== undefined) ? evaluateTogether(part.measure, looked) : evaluateMean(part.measure, looked);
    });
  }

  #remembered(key: string, find: () => Value): Value {
    return remembered(this.#values, key, () => ({ value: find() })).value;
  }

  /** The value of what doesn't add up over the days of several cells that differ only in time; the reference's with a comparison. */
  valueOver(part: Part, at: Coordinates, cells: readonly Coordinates[]): Value {
    const lists = cells.flatMap((cell): (readonly Window[])[] => {
      const { current, reference } = this.windowsOf(part, timesOf(cell));
      return isAlone(part.entry) ? [[current]] : reference.length > 0 ? [reference] : [];
    });
    const countries = new Set(lists.flat().map(({ country }) => country));
    if (countries.size > 1) {
      return evaluateTogether(part.measure, [...countries].flatMap((country) => this.#lookAt(part, at, { ...joined(lists.flat().filter((one) => one.country === country)), country: country ?? null })));
    }
    // Means over one year and over two meet as means over two.
    let count = 1;
    while (lists.some(({ length }) => count % length !== 0)) count += 1;
    const sides = lists.length === 0 ? [] : Array.from({ length: count }, (_, index) => lists.flatMap((list) => list[index % list.length] ?? []));
    return evaluateMean(part.measure, sides.flatMap((windows) => {
      if (part.measure.kind === 'eve' || part.measure.kind === 'opening') return this.#lookAt(part, at, joined(windows));
      // What several periods are compared with counts for each of them.
      const rows = windows.map((window) => this.rowsAt(part, at, window)?.filter((row) => inside(dayOf(part.measure, part.entry.date, row), window)));
      return rows.includes(undefined) ? [] : [{ rows: rows.flatMap((found) => found ?? []), look: this.look(part, joined(windows)) }];
    }));
  }

  /** Keys of a time dimension under the time members fixed, in order of time. */
  keysOf(dimension: string, fixed: Fixed): string[] {
    return periodsWithin(this.frame, fixed, dimension);
  }
}

export function timesOf(at: Coordinates): Fixed {
  return new Map([...at].filter(([dimension]) => isTime(dimension)));
}
