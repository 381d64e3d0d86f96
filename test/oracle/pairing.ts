import type { MeasureEntry } from '../../shared/view/view-spec';
import type { Part } from './asked';
import { aYearBefore } from './exchange';
import type { Facts } from './facts';
import { keyOf, remembered } from './keys';
import { NONE } from './members';
import { beginnings } from './measures';
import { referenceWindows } from './references';
import type { Row } from './rows';
import { currentWindow, type Fixed, type Window } from './windows';

export interface Windows {
  readonly current: Window;
  readonly reference: readonly Window[];
}

/** The days of a cell beside those that it is compared with, and what one side owes to the other. */
export class Pairing {
  readonly #windows = new Map<string, Windows>();

  /** `present`: facts of a part in a window, whatever else a cell fixes. */
  constructor(readonly facts: Facts, readonly present: (part: Part, window: Window) => readonly Row[]) {}

  windowsOf(part: Part, fixed: Fixed): Windows {
    return remembered(this.#windows, `${part.key} ${keyOf(fixed)}`, () =>
      this.#paired(part, { current: currentWindow(part.entry, fixed, this.facts.frame), reference: this.#references(part, fixed) }));
  }

  /** Of working days, one window a country where what each team did can be told apart. */
  #references(part: Part, fixed: Fixed): readonly Window[] {
    const { frame } = this.facts;
    const { entry, measure, among } = part;
    const found = referenceWindows(entry, fixed, this.#firstDay(part), frame);
    const isByTeam = ['sum', 'ratio', 'stock'].includes(measure.kind);
    const apart = entry.comparison !== 'last-year-working-days' || frame.isWorkedIn.size === 0 || !isByTeam || found.length === 0 ? found : [
      ...found.map((window) => ({ ...window, country: null })),
      ...[...frame.isWorkedIn].flatMap(([country, isWorked]) => referenceWindows(entry, fixed, null, { ...frame, isWorked }).map((window) => ({ ...window, country }))),
    ];
    return among.length > 1 ? apart.map((window) => ({ ...window, weight: 1 })) : apart;
  }

  /** The fact's first date: a mean of years takes none that begins before it. */
  #firstDay({ entry, among }: Part): number | null {
    if (typeof entry.comparison !== 'object' || entry.comparison === null || !('averageOfYears' in entry.comparison)) return null;
    const firsts = among.filter(({ isDeaf }) => !isDeaf).map((measure) => Math.min(...beginnings(measure, entry.date, this.facts.world).flatMap(([, day]) => day ?? [])));
    return firsts.every(Number.isFinite) ? Math.max(...firsts) : null;
  }

  /** The team of the reference's last day, the members of both sides, the reference's rates. */
  #paired(part: Part, { current, reference }: Windows): Windows {
    const { entry } = part;
    if (isAlone(entry)) return { current, reference };
    const { view, frame } = this.facts;
    const ends = reference.flatMap(({ end }) => end ?? []);
    const team = view.teams === 'as-reference' ? { teamDay: ends.length > 0 ? Math.max(...ends) : frame.asOf } : {};
    const rate = view.currency?.rates === 'constant' ? { rateDay: (day: number) => aYearBefore(day, entry) } : {};
    const placed = { current: { ...current, ...team, ...rate }, reference: reference.map((window) => ({ ...window, ...team })) };
    if (entry.likeForLike === undefined) return placed;
    const present = (window: Window): Set<string> => new Set(this.present(part, window).map((row) => this.facts.likeMember(part, row)).filter((member) => member !== NONE));
    const own = present(placed.current);
    const other = new Set(placed.reference.flatMap((window) => [...present(window)]));
    const like = new Set([...own].filter((member) => other.has(member)));
    return { current: { ...placed.current, like }, reference: placed.reference.map((window) => ({ ...window, like })) };
  }
}

export const isAlone = ({ comparison }: MeasureEntry): boolean => comparison === null || comparison === undefined;
