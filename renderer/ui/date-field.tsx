import { parseDate, type CalendarDate } from '@internationalized/date';
import { DateField as AriaDateField, DateInput, DateSegment, Label } from 'react-aria-components';
import './field.css';
import './date-picker.css';

export interface DateFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
}

/** A day typed part by part, without a calendar. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  return (
    <AriaDateField<CalendarDate>
      className="ui-field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
    >
      <Label className="ui-field-label">{label}</Label>
      <DateInput className="ui-field-box ui-date-input num">{(segment) => <DateSegment segment={segment} className="ui-date-segment" />}</DateInput>
    </AriaDateField>
  );
}
