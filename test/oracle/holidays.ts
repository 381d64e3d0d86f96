import { dayNumber } from './calendar';

/** Public holidays as they stand in the law, written by hand; Easter by a table. */
const EASTER = ['2016-03-27', '2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09'];

const FIXED: Readonly<Record<string, readonly string[]>> = {
  FR: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'],
  DE: ['01-01', '05-01', '10-03', '12-25', '12-26'],
};

/** Days after Easter Sunday. */
const MOVABLE: Readonly<Record<string, readonly number[]>> = { FR: [1, 39, 50], DE: [-2, 1, 39, 50] };

export function holidaysOf(country: string): ReadonlySet<number> {
  const days = new Set<number>();
  for (const sunday of EASTER) {
    const year = sunday.slice(0, 4);
    for (const date of FIXED[country] ?? []) days.add(dayNumber(`${year}-${date}`));
    for (const after of MOVABLE[country] ?? []) days.add(dayNumber(sunday) + after);
  }
  // Five hundred years after the Reformation: once.
  if (country === 'DE') days.add(dayNumber('2017-10-31'));
  return days;
}
