import type { Day } from '../../../shared/time/day';

/** What is to happen on later days. Only the days ahead are held, so that memory doesn't grow with the years. */
export class Agenda<Event> {
  readonly #days = new Map<Day, Event[]>();

  put(day: Day, event: Event): void {
    const events = this.#days.get(day);
    if (events) events.push(event);
    else this.#days.set(day, [event]);
  }

  /** The events of a day, in the order in which they were put; they are forgotten here. */
  take(day: Day): readonly Event[] {
    const events = this.#days.get(day) ?? [];
    this.#days.delete(day);
    return events;
  }
}
