import { Picker, type Option } from '../../ui';

export interface ChoiceLineProps<Id extends string> {
  readonly name: string;
  /** What it does, or why it can't be chosen now. */
  readonly hint: string;
  readonly options: readonly Option<Id>[];
  readonly selected: Id;
  readonly isDisabled?: boolean;
  readonly onSelect: (id: Id) => void;
}

/** One setting on a line: its name, its choices, what it does. */
export function ChoiceLine<Id extends string>({ name, hint, options, selected, isDisabled = false, onSelect }: ChoiceLineProps<Id>) {
  return (
    <div className="settings-line">
      <span className="name">{name}</span>
      <Picker label={name} options={options} selected={selected} isDisabled={isDisabled} onSelect={onSelect} />
      <span className="hint num">{hint}</span>
    </div>
  );
}
