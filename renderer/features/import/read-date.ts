import { dayOf, formatDay, partsOf } from '../../../shared/time/day';
import type { DateOrder } from './import-state';

/** A written date of three numbers as ISO under a reading; null where it fits none, or isn't written so. */
export function readDate(text: string, order: DateOrder): string | null {
  const match = /^\s*(\d{1,4})[./\-\s](\d{1,2})[./\-\s](\d{1,4})(?:\D|$)/.exec(text);
  if (!match) return null;
  const [one, two, three] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
  const [year, month, day] = order === 'ymd' ? [one, two, three] : order === 'dmy' ? [three, two, one] : [three, one, two];
  if (day.length > 2 || month.length > 2) return null;
  const written = Number(year);
  const number = dayOf(written < 100 ? 2000 + written : written, Number(month), Number(day));
  const parts = partsOf(number);
  return parts.month === Number(month) && parts.day === Number(day) ? formatDay(number) : null;
}
