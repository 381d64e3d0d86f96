import type { ViewSpec } from '../../shared/view/view-spec';
import { restricts, type Part } from './asked';
import { countryOf, memberOf, NONE, OTHERS, reaches } from './members';
import { dayOf } from './measures';
import type { Row } from './rows';
import type { Frame, Window } from './windows';
import type { World } from './world';

/** Which members facts belong to, and which of them the view's filters leave. */
export class Facts {
  /** Members of a dimension that stay themselves; all others are `(others)`. */
  readonly #kept = new Map<string, ReadonlySet<string>>();

  constructor(readonly view: ViewSpec, readonly world: World, readonly frame: Frame) {}

  /** A member stays itself when all choices keep it. */
  keep(dimension: string, kept: readonly string[]): void {
    const before = this.#kept.get(dimension);
    this.#kept.set(dimension, new Set(before ? kept.filter((member) => before.has(member)) : kept));
  }

  /** The day on which everybody's place is looked up; undefined: the fact's own. */
  standDay({ told }: Part, { teamDay, first, end }: Window): number | undefined {
    if (teamDay !== undefined || told === 'own') return teamDay;
    return told === 'end' ? end ?? this.frame.asOf : first === null ? undefined : first - 1;
  }

  #teamDay(part: Part, row: Row, day: number | undefined): number {
    return this.view.teams === 'as-is' ? this.frame.asOf : day ?? dayOf(part.measure, part.entry.date, row) ?? this.frame.asOf;
  }

  plainMember(part: Part, row: Row, { dimension, day }: { readonly dimension: string; readonly day: number | undefined }): string {
    return memberOf(row, dimension, this.#teamDay(part, row, day), { world: this.world, isToday: this.view.owners === 'today' });
  }

  /** The member under which a fact is shown: its own, or `(others)`. */
  member(part: Part, row: Row, dimension: string, window: Window): string {
    const plain = this.plainMember(part, row, { dimension, day: this.standDay(part, window) });
    return this.#kept.get(dimension)?.has(plain) === false ? OTHERS : plain;
  }

  /** The member of the dimension that is compared like for like. */
  likeMember({ entry }: Part, row: Row): string {
    return entry.likeForLike === undefined ? NONE : memberOf(row, entry.likeForLike, 0, { world: this.world, isToday: this.view.owners === 'today' });
  }

  isLeft(part: Part, row: Row, window: Window): boolean {
    const day = this.standDay(part, window);
    return this.view.filters.filter(restricts).filter(({ dimension }) => reaches(part.measure.fact, dimension)).every((filter) => {
      const member = this.plainMember(part, row, { dimension: filter.dimension, day });
      if ('in' in filter) return filter.in.includes(member);
      if ('notIn' in filter) return !filter.notIn.includes(member);
      if ('text' in filter) return member !== NONE && member.toLowerCase().includes(filter.text.toLowerCase());
      return true;
    });
  }

  isInCountry(part: Part, row: Row, window: Window): boolean {
    const { country } = window;
    if (country === undefined) return true;
    const day = part.told === 'own' ? undefined : this.standDay(part, window);
    return countryOf(row, this.#teamDay(part, row, day), { world: this.world, isToday: this.view.owners === 'today' }) === country;
  }
}
