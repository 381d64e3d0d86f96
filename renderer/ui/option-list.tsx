import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import './popover.css';
import './menu.css';

export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string;
  /** Options of one section stand together under its name. */
  readonly section?: string;
}

/** The list inside a Picker or a ComboBox, in sections when its options name them. */
export function OptionList({ options, emptyText }: { readonly options: readonly Option[]; readonly emptyText?: string }) {
  const sections = [...new Set(options.map((option) => option.section))];
  return (
    <ListBox className="ui-listbox" renderEmptyState={() => <p className="ui-listbox-empty">{emptyText}</p>}>
      {sections.map((section) =>
        section === undefined
          ? options.filter((option) => option.section === undefined).map((option) => <OptionLine key={option.id} option={option} />)
          : (
            <ListBoxSection key={section} id={`section:${section}`}>
              <Header className="ui-menu-title">{section}</Header>
              {options.filter((option) => option.section === section).map((option) => <OptionLine key={option.id} option={option} />)}
            </ListBoxSection>
          ))}
    </ListBox>
  );
}

function OptionLine({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
      {({ isSelected }) => (
        <>
          <span className="ui-menu-check">{isSelected ? <Checkmark16Regular /> : null}</span>
          <span className="ui-menu-label">{option.label}</span>
          {option.detail === undefined ? null : <span className="ui-menu-detail num">{option.detail}</span>}
        </>
      )}
    </ListBoxItem>
  );
}
