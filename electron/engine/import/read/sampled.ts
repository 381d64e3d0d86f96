// The beginning tells most; one row in a thousand tells whether it goes on like that.
export const SAMPLE_HEAD = 2000;
export const SAMPLE_EVERY = 1000;

/** Whether a table's sample holds the record of that number, counted from 0. */
export function isSampled(record: number): boolean {
  return record < SAMPLE_HEAD || record % SAMPLE_EVERY === 0;
}
