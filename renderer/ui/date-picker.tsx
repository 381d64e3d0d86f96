import { parseDate, type CalendarDate } from '@internationalized/date';
import {
  Button, Calendar, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, DateInput, DateSegment,
  DatePicker as AriaDatePicker, Dialog, Group, Heading, Label, Popover,
} from 'react-aria-components';
import { Calendar16Regular } from '@fluentui/react-icons/headless/svg/calendar';
import { ChevronLeft16Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import './field.css';
import './date-picker.css';

export interface DatePickerProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  /** `2017-12-31`, or null while none is chosen. */
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
  readonly min?: string;
  readonly max?: string;
}

/** A day, typed part by part or picked in a month; order and words follow the `I18nProvider` around it. */
export function DatePicker({ label, hideLabel = false, value, onChange, min, max }: DatePickerProps) {
  return (
    <AriaDatePicker<CalendarDate>
      className="ui-field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date === null ? null : date.toString())}
      {...(min === undefined ? {} : { minValue: parseDate(min) })}
      {...(max === undefined ? {} : { maxValue: parseDate(max) })}
    >
      <Label className={hideLabel ? 'visually-hidden' : 'ui-field-label'}>{label}</Label>
      <Group className="ui-field-box">
        <DateInput className="ui-date-input num">{(segment) => <DateSegment segment={segment} className="ui-date-segment" />}</DateInput>
        <Button className="ui-field-end"><Calendar16Regular /></Button>
      </Group>
      <Popover className="ui-popover" offset={4}>
        <Dialog className="ui-popover-dialog">
          <Calendar className="ui-calendar">
            <header className="ui-calendar-head">
              <Button slot="previous" className="ui-icon-button"><ChevronLeft16Regular /></Button>
              <Heading className="ui-calendar-title" />
              <Button slot="next" className="ui-icon-button"><ChevronRight16Regular /></Button>
            </header>
            <CalendarGrid>
              <CalendarGridHeader>{(day) => <CalendarHeaderCell className="ui-calendar-weekday">{day}</CalendarHeaderCell>}</CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="ui-calendar-day num" />}</CalendarGridBody>
            </CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
}
