import { useRef, useState } from 'react';
import { Button, ComboBox as AriaComboBox, Input, Popover } from 'react-aria-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { plainText } from '../../shared/text/plain-text';
import { joinClasses } from './join-classes';
import { OptionList, type Option } from './option-list';
import './combo-box.css';

export interface ComboBoxProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly placeholder?: string;
  /** Said in the list when nothing fits. */
  readonly emptyText: string;
  readonly kind?: 'regular' | 'cell';
  readonly isDisabled?: boolean;
  /** Asked for as the user types, where the options are found elsewhere; then the list shows them as they come. */
  readonly onSearch?: (text: string) => void;
}

/** One choice of many, found by typing a part of its name. What is typed and not chosen is forgotten. */
export function ComboBox({ label, options, selected, onSelect, placeholder = '', emptyText, kind = 'regular', isDisabled = false, onSearch }: ComboBoxProps) {
  const chosen = options.find(({ id }) => id === selected)?.label ?? '';
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const wanted = plainText(typed ?? '').split(/\s+/).filter((word) => word !== '');
  const found = onSearch !== undefined || wanted.length === 0 ? options : options.filter((option) => wanted.every((word) => plainText(`${option.label} ${option.section ?? ''}`).includes(word)));
  return (
    <AriaComboBox
      aria-label={label}
      className={joinClasses('ui-combo', kind)}
      items={found}
      selectedKey={selected}
      inputValue={typed ?? chosen}
      menuTrigger="focus"
      allowsEmptyCollection
      isDisabled={isDisabled}
      onInputChange={(text) => {
        // Set back to the chosen name by the box itself when it closes: nothing was typed then.
        setTyped(text === chosen ? null : text);
        if (text !== chosen) onSearch?.(text);
      }}
      onOpenChange={(open) => {
        if (open) input.current?.select();
        else setTyped(null);
      }}
      onSelectionChange={(key) => {
        const option = options.find(({ id }) => id === key);
        setTyped(null);
        if (option && option.id !== selected) onSelect(option.id);
      }}
    >
      <div className="ui-combo-box">
        <Input ref={input} className="ui-combo-input" placeholder={placeholder} />
        <Button className="ui-combo-button"><ChevronDown16Regular /></Button>
      </div>
      <Popover className="ui-popover list" offset={4}>
        <OptionList options={found} emptyText={emptyText} />
      </Popover>
    </AriaComboBox>
  );
}
