import { FieldError, Input, Label, TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components';
import { focusOnMount } from './focus-on-mount';
import './field.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  /** The label is for assistive technology alone: what stands around says it. */
  readonly hideLabel?: boolean;
  readonly placeholder?: string;
  /** What is wrong with the value, said under it. */
  readonly error?: string;
  /** It is what the user has just asked for: typing goes there at once. */
  readonly startsFocused?: boolean;
}

export function TextField({ label, hideLabel = false, placeholder = '', error, startsFocused = false, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className="ui-field">
      <Label className={hideLabel ? 'visually-hidden' : 'ui-field-label'}>{label}</Label>
      <div className="ui-field-box">
        <Input className="ui-field-input" placeholder={placeholder} {...(startsFocused ? { ref: focusOnMount } : {})} />
      </div>
      <FieldError className="ui-field-error">{error}</FieldError>
    </AriaTextField>
  );
}
