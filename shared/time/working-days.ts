import { weekdayOf, type Day, type DayRange } from './day';

/** Which days are worked. */
export interface WorkCalendar {
  readonly isWorked: (day: Day) => boolean;
  /** Working days of a range. */
  readonly count: (range: DayRange) => number;
}

/** Saturday and Sunday (Monday is 1). */
export const USUAL_WEEKEND: readonly number[] = [6, 7];

/** Every day but those of the weekend and the days off. */
export function workCalendar(isOff: (day: Day) => boolean, weekend: readonly number[] = USUAL_WEEKEND): WorkCalendar {
  const isWorked = (day: Day) => !weekend.includes(weekdayOf(day)) && !isOff(day);
  // How many working days lie between the first day asked of a year-long block and each of its days: ranges overlap a lot.
  const blocks = new Map<number, Int32Array>();
  const before = (day: Day): number => {
    const block = Math.floor(day / BLOCK);
    let sums = blocks.get(block);
    if (!sums) {
      sums = new Int32Array(BLOCK + 1);
      for (let at = 0; at < BLOCK; at += 1) sums[at + 1] = (sums[at] ?? 0) + Number(isWorked(block * BLOCK + at));
      blocks.set(block, sums);
    }
    return sums[day - block * BLOCK] ?? 0;
  };
  return {
    isWorked,
    count: ({ from, to }) => {
      if (to <= from) return 0;
      let total = before(to) - before(from);
      for (let block = Math.floor(from / BLOCK); block < Math.floor(to / BLOCK); block += 1) total += before(block * BLOCK + BLOCK - 1) + Number(isWorked(block * BLOCK + BLOCK - 1));
      return total;
    },
  };
}

const BLOCK = 366;

export function workedIn(ranges: readonly DayRange[], { count }: WorkCalendar): number {
  return ranges.reduce((total, range) => total + count(range), 0);
}

/** The ranges up to the n-th working day, that day included; all of them where they have fewer, none for n = 0. */
export function upToWorkingDay(ranges: readonly DayRange[], n: number, calendar: WorkCalendar): DayRange[] {
  const found: DayRange[] = [];
  let left = n;
  for (const range of ranges) {
    if (left === 0) break;
    const inside = calendar.count(range);
    if (inside < left) {
      found.push(range);
      left -= inside;
      continue;
    }
    let day = range.from;
    for (; left > 0; day += 1) if (calendar.isWorked(day)) left -= 1;
    found.push({ from: range.from, to: day });
  }
  return found;
}
