import type { ReactNode } from 'react';
import { ErrorCircle16Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import { QuestionCircle16Regular } from '@fluentui/react-icons/headless/svg/question-circle';
import { joinClasses } from './join-classes';
import './message.css';

export interface MessageProps {
  /** `empty`: why nothing is here; `error`: what failed; `question`: Vigie needs an answer; `note`: good to know. */
  readonly kind: 'empty' | 'error' | 'question' | 'note';
  readonly title?: string;
  readonly children?: ReactNode;
  /** The one button that mends it, and perhaps a second. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** Said in place, in a line or two, with what to do next. */
export function Message({ kind, title, children, actions, className }: MessageProps) {
  return (
    <div className={joinClasses('ui-message', kind, className)} role={kind === 'error' ? 'alert' : 'status'}>
      {kind === 'error' ? <ErrorCircle16Regular /> : kind === 'question' ? <QuestionCircle16Regular /> : null}
      <p>
        {title === undefined ? null : <b>{title}</b>} {children}
      </p>
      {actions}
    </div>
  );
}
