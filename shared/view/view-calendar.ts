import type { Calendar } from '../time/calendar';
import { USUAL_RETAIL } from '../time/retail';
import type { ViewSpec } from './view-spec';

/** The workspace's calendar with what the view changes of it. */
export function viewCalendar({ calendar }: Pick<ViewSpec, 'calendar'>, own: Calendar): Calendar {
  if (!calendar) return own;
  return 'fiscalStart' in calendar ? { ...own, fiscalStart: calendar.fiscalStart } : { ...own, retail: { ...USUAL_RETAIL, ...own.retail, pattern: calendar.retail } };
}
