import type { ReactNode } from 'react';
import './tag.css';

export interface TagProps {
  readonly kind?: 'plain' | 'outline' | 'accent' | 'good' | 'bad' | 'ask' | 'error';
  readonly children: ReactNode;
}

/** A word that sums up: an answer, a state, a property. Never a control. */
export function Tag({ kind = 'plain', children }: TagProps) {
  return <span className={`ui-tag ${kind}`}>{children}</span>;
}
