import type { FilterSpec } from '../../../shared/view/view-spec';
import { useWords } from '../../state/words';
import { Picker } from '../../ui';
import { MOVING_PERIODS } from './filter-modes';

export interface MovingPeriodProps {
  readonly dimension: string;
  readonly filter: FilterSpec;
  readonly onChange: (filter: FilterSpec) => void;
}

/** A period that moves on with the days: last week, this quarter. */
export function MovingPeriod({ dimension, filter, onChange }: MovingPeriodProps) {
  const words = useWords();
  const [named] = 'in' in filter ? filter.in : [];
  const selected = MOVING_PERIODS.find((period) => period === named) ?? null;
  const options = MOVING_PERIODS.map((id) => ({ id, label: words(`fields.period.names.${id}`) }));
  return <Picker label={words('fields.filter.period')} options={options} selected={selected} onSelect={(period) => onChange({ dimension, in: [period] })} />;
}
