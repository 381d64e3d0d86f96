import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { joinClasses } from './join-classes';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** One primary button a screen; quiet ones stand in bars. `strong` is a quiet one in the accent's tint. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'strong' | 'danger';
  readonly size?: 'small' | 'regular' | 'large';
  readonly icon?: ReactNode;
  readonly className?: string;
  readonly children?: ReactNode;
}

export function Button({ kind = 'secondary', size = 'regular', icon, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={joinClasses('ui-button', kind, size, className)}>
      {icon}
      {children}
    </AriaButton>
  );
}
