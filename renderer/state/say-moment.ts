import { formatDate } from '../../shared/format/dates';
import { localeOf } from '../../shared/format/number';
import type { Translate } from '../../shared/text/translate';

const two = (part: number) => String(part).padStart(2, '0');

/** A moment (ISO, UTC) in the user's own time: `13 Nov 2026, 14:32`. */
export function sayMoment(iso: string, words: Translate): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const date = formatDate(`${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`, words.language);
  const time = new Intl.DateTimeFormat(localeOf(words.language), { hour: '2-digit', minute: '2-digit' }).format(moment);
  return words('data.moment', { date, time });
}
