import { ChevronLeft16Regular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import { IconButton, Picker } from '../../ui';

export interface YearStepperProps {
  readonly label: string;
  readonly words: { readonly previous: string; readonly next: string };
  readonly year: number;
  readonly years: readonly number[];
  readonly say: (year: number) => string;
  readonly onChoose: (year: number) => void;
}

/** One year, its neighbours by a click; the next one after the last is always there to plan. */
export function YearStepper({ label, words, year, years, say, onChoose }: YearStepperProps) {
  const all = [...new Set([...years, year, Math.max(...years, year) + 1])].sort((one, other) => one - other);
  return (
    <div className="settings-stepper" role="group" aria-label={label}>
      <IconButton label={words.previous} icon={<ChevronLeft16Regular />} onPress={() => onChoose(year - 1)} />
      <Picker label={label} options={all.map((one) => ({ id: String(one), label: say(one) }))} selected={String(year)} onSelect={(id) => onChoose(Number(id))} />
      <IconButton label={words.next} icon={<ChevronRight16Regular />} onPress={() => onChoose(year + 1)} />
    </div>
  );
}
