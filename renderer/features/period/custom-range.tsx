import { useState } from 'react';
import { formatDay, parseDay, type DayRange } from '../../../shared/time/day';
import { useWords } from '../../state/words';
import { Button, DatePicker } from '../../ui';

export interface CustomRangeProps {
  /** What is on show now, to start from. */
  readonly days: DayRange | null;
  /** What it is one choice of, beside others. */
  readonly heading?: string;
  readonly onChoose: (period: { from: string; to: string }) => void;
}

/** Two days of one's own choice, both included. */
export function CustomRange({ days, heading, onChoose }: CustomRangeProps) {
  const words = useWords();
  const [from, setFrom] = useState(days === null ? null : formatDay(days.from));
  const [last, setLast] = useState(days === null ? null : formatDay(days.to - 1));
  const first = from === null ? undefined : parseDay(from);
  const end = last === null ? undefined : parseDay(last);
  const isWrong = first !== undefined && end !== undefined && end < first;
  return (
    <div className="period-custom">
      {heading === undefined ? null : <h4>{heading}</h4>}
      <div className="period-dates">
        <DatePicker label={words('fields.period.from')} value={from} onChange={setFrom} />
        <DatePicker label={words('fields.period.to')} value={last} onChange={setLast} />
      </div>
      {isWrong ? <p className="period-wrong" role="alert">{words('fields.period.wrongOrder')}</p> : null}
      <Button
        size="small"
        isDisabled={first === undefined || end === undefined || isWrong}
        onPress={() => { if (first !== undefined && end !== undefined) onChoose({ from: formatDay(first), to: formatDay(end + 1) }); }}
      >
        {words('fields.period.apply')}
      </Button>
    </div>
  );
}
