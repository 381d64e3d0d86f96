import { formatDate } from '../../../shared/format/dates';
import { localeOf } from '../../../shared/format/number';
import type { Translate } from '../../../shared/text/translate';

const two = (part: number) => String(part).padStart(2, '0');
const localDay = (moment: Date) => `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** When it was last open, in the user's own time: `Today, 14:32`, `6 Nov 2026`. `now` is passed in. */
export function sayOpened(openedAt: string | null, now: Date, translate: Translate): string {
  const moment = openedAt === null ? undefined : new Date(openedAt);
  if (!moment || Number.isNaN(moment.getTime())) return translate('start.recent.never');
  if (localDay(moment) !== localDay(now)) return formatDate(localDay(moment), translate.language);
  const time = new Intl.DateTimeFormat(localeOf(translate.language), { hour: '2-digit', minute: '2-digit' }).format(moment);
  return translate('start.recent.today', { time });
}
