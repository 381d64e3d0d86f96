import { Button, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { Dismiss12Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { Search16Regular } from '@fluentui/react-icons/headless/svg/search';
import { Kbd } from './kbd';
import './field.css';

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly placeholder?: string;
  readonly clearLabel: string;
  readonly keys?: string;
}

export function SearchField({ label, placeholder, clearLabel, keys, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} aria-label={label} className="ui-field">
      {({ isEmpty }) => (
        <div className="ui-field-box">
          <Search16Regular />
          <Input className="ui-field-input" placeholder={placeholder ?? label} />
          {isEmpty ? (keys === undefined ? null : <Kbd>{keys}</Kbd>) : <Button className="ui-field-end" aria-label={clearLabel}><Dismiss12Regular /></Button>}
        </div>
      )}
    </AriaSearchField>
  );
}
