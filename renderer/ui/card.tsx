import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';
import './card.css';
import './table.css';

export interface CardProps {
  readonly title?: string;
  /** A quieter text behind the title. */
  readonly detail?: ReactNode;
  readonly actions?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A pane of its own on a page: a title, and a table (`ui-table`) or a few lines under it. */
export function Card({ title, detail, actions, className, children }: CardProps) {
  return (
    <section className={joinClasses('ui-card', className)} {...(title === undefined ? {} : { 'aria-label': title })}>
      {title === undefined ? null : (
        <header className="ui-card-head">
          <h3>{title}</h3>
          {detail === undefined ? null : <span className="ui-card-detail num">{detail}</span>}
          <span className="push" />
          {actions}
        </header>
      )}
      {children}
    </section>
  );
}
