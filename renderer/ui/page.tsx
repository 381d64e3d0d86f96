import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';
import './page.css';

export interface PageProps {
  readonly title: string;
  /** One sentence: what this page is for. */
  readonly lead: string;
  readonly actions?: ReactNode;
  /** As tall as its place: its panes scroll by themselves. */
  readonly isFilled?: boolean;
  readonly children: ReactNode;
}

/** A page of text and tables: its title, what it is for, what can be done with all of it. */
export function Page({ title, lead, actions, isFilled = false, children }: PageProps) {
  return (
    <div className={joinClasses('ui-page', isFilled && 'filled')}>
      <header className="ui-page-head">
        <div>
          <h2>{title}</h2>
          <p>{lead}</p>
        </div>
        {actions === undefined ? null : <div className="ui-page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

export interface EmptyPageProps {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly action?: ReactNode;
}

/** Why there is nothing, and the one thing that mends it. */
export function EmptyPage({ icon, title, hint, action }: EmptyPageProps) {
  return (
    <div className="ui-page-empty" role="status">
      {icon}
      <h3>{title}</h3>
      <p>{hint}</p>
      {action}
    </div>
  );
}
