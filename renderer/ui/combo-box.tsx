import { Button, ComboBox as AriaComboBox, Input, Popover } from 'react-aria-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { OptionList, type Option } from './option-list';
import './field.css';

export interface ComboBoxProps<Id extends string> {
  readonly label: string;
  readonly options: readonly Option<Id>[];
  readonly selected: Id | null;
  readonly onSelect: (id: Id | null) => void;
  readonly placeholder?: string;
  /** Name of its opening button. */
  readonly openLabel: string;
}

/** One choice of many, found by typing. */
export function ComboBox<Id extends string>({ label, options, selected, onSelect, placeholder = '', openLabel }: ComboBoxProps<Id>) {
  return (
    <AriaComboBox
      aria-label={label}
      className="ui-field"
      selectedKey={selected}
      onSelectionChange={(key) => onSelect(options.find((option) => option.id === key)?.id ?? null)}
      menuTrigger="focus"
    >
      <div className="ui-field-box">
        <Input className="ui-field-input" placeholder={placeholder} />
        <Button className="ui-field-end" aria-label={openLabel}>
          <ChevronDown16Regular />
        </Button>
      </div>
      <Popover className="ui-popover list" offset={4}>
        <OptionList options={options} />
      </Popover>
    </AriaComboBox>
  );
}
