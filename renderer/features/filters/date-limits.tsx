import { formatDay, parseDay } from '../../../shared/time/day';
import type { FilterSpec } from '../../../shared/view/view-spec';
import { useWords } from '../../state/words';
import { DatePicker } from '../../ui';

export interface DateLimitsProps {
  readonly dimension: string;
  readonly filter: FilterSpec;
  readonly onChange: (filter: FilterSpec) => void;
}

/** First and last day of a filter on dates; either may be open. People name the last day, the filter the one after it. */
export function DateLimits({ dimension, filter, onChange }: DateLimitsProps) {
  const words = useWords();
  const { from, to } = 'from' in filter || 'to' in filter ? filter : {};
  const set = (limits: { readonly from: string | undefined; readonly to: string | undefined }) =>
    onChange({ dimension, ...(limits.from === undefined ? {} : { from: limits.from }), ...(limits.to === undefined ? {} : { to: limits.to }) });
  return (
    <div className="filter-dates">
      <DatePicker label={words('fields.filter.from')} value={from ?? null} onChange={(day) => set({ from: day ?? undefined, to })} />
      <DatePicker label={words('fields.filter.to')} value={dayBeside(to, -1)} onChange={(day) => set({ from, to: dayBeside(day ?? undefined, 1) ?? undefined })} />
    </div>
  );
}

function dayBeside(iso: string | undefined, step: 1 | -1): string | null {
  const day = iso === undefined ? undefined : parseDay(iso);
  return day === undefined ? null : formatDay(day + step);
}
