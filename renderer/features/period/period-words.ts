import { formatDateRange } from '../../../shared/format/dates';
import { timeLabel } from '../../../shared/format/time-label';
import type { Translate } from '../../../shared/text/translate';
import { formatDay, type DayRange } from '../../../shared/time/day';
import type { PeriodSpec } from '../../../shared/view/view-spec';
import { yearOfPeriod } from '../../state/period-choices';

/** What a period is called: "This quarter", "Q3 2025", "2026, year to date", "Chosen dates". */
export function periodLabel(period: PeriodSpec | null, days: DayRange | null, translate: Translate): string {
  if (period === null) return translate('fields.period.all');
  if (typeof period !== 'string') return translate('fields.period.chosen');
  if (days && period === 'year-to-date') return translate('fields.period.yearToDate', { year: yearOfPeriod(days) });
  return translate.maybe(`fields.period.names.${period}`) ?? timeLabel('period', period, translate) ?? period;
}

/** Its dates, both inclusive; says so when there are none. */
export function periodDates(days: DayRange | null, translate: Translate): string {
  if (days === null) return translate('fields.period.noDates');
  return formatDateRange({ from: formatDay(days.from), to: formatDay(days.to) }, translate.language);
}
