import { Input, Label, NumberField as AriaNumberField, type NumberFieldProps as AriaNumberFieldProps } from 'react-aria-components';
import './field.css';

export interface NumberFieldProps extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children' | 'aria-label' | 'value' | 'onChange'> {
  readonly label: string;
  /** The label is for assistive technology alone: what stands around says it. */
  readonly hideLabel?: boolean;
  /** What holds while nothing is typed. */
  readonly placeholder?: string;
  readonly value: number | null;
  /** Once typing is done; null: emptied. */
  readonly onChange: (value: number | null) => void;
}

export function NumberField({ label, hideLabel = false, placeholder = '', value, onChange, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} value={value ?? Number.NaN} onChange={(typed) => onChange(Number.isNaN(typed) ? null : typed)} className="ui-field">
      <Label className={hideLabel ? 'visually-hidden' : 'ui-field-label'}>{label}</Label>
      <div className="ui-field-box">
        <Input className="ui-field-input" placeholder={placeholder} />
      </div>
    </AriaNumberField>
  );
}
