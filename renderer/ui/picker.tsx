import { useId, type ReactNode } from 'react';
import { Button, Popover, Select, SelectValue } from 'react-aria-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { joinClasses } from './join-classes';
import { OptionList, type Option } from './option-list';
import './picker.css';

export type { Option } from './option-list';

export interface PickerProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
  /** Shown in the control, before the value: "Against **Same dates last year**". */
  readonly prefix?: string;
  readonly icon?: ReactNode;
  readonly placeholder?: string;
  readonly kind?: 'regular' | 'quiet' | 'cell' | 'chip';
  readonly isDisabled?: boolean;
}

/** One choice of many, in a drop-down list. */
export function Picker<Id extends string>({ label, options, selected, onSelect, prefix, icon, placeholder, kind = 'regular', isDisabled = false }: PickerProps<Id>) {
  const chosen = options.find((option) => option.id === selected);
  const id = useId();
  return (
    <Select
      aria-label={label}
      className={joinClasses('ui-picker', kind)}
      selectedKey={selected}
      isDisabled={isDisabled}
      onSelectionChange={(key) => {
        const option = options.find((candidate) => candidate.id === key);
        if (option) onSelect(option.id);
      }}
    >
      <span hidden id={`${id}label`}>{label}</span>
      {/* Named in the order that is seen, so that who speaks to the machine can say what stands there. */}
      <Button className="ui-picker-button" aria-labelledby={`${id}prefix ${id}value ${id}label`}>
        {icon}
        {prefix === undefined ? null : <span className="ui-picker-prefix" id={`${id}prefix`}>{`${prefix} `}</span>}
        <SelectValue className="ui-picker-value">{() => <span id={`${id}value`}>{chosen?.label ?? placeholder ?? ''}</span>}</SelectValue>
        <ChevronDown16Regular className="ui-picker-chevron" />
      </Button>
      <Popover className="ui-popover list" offset={4}>
        <OptionList options={options} />
      </Popover>
    </Select>
  );
}
