import type { ReactNode } from 'react';
import type { ErrorBody } from '../../shared/protocol/errors';
import { useWords } from '../state/words';

export interface FullPageProps {
  readonly title: string;
  readonly hint?: string;
  readonly error?: ErrorBody | undefined;
  readonly actions?: ReactNode;
}

/** A page with one thing to say: waiting, empty, or what went wrong and the way out. */
export function FullPage({ title, hint, error, actions }: FullPageProps) {
  const words = useWords();
  return (
    <main className="full-page">
      <div className="full-page-box" role={error === undefined ? 'status' : 'alert'}>
        <h1>{title}</h1>
        {error === undefined ? null : <p>{words.maybe(`errors.${error.code}.message`, error.params) ?? error.code}</p>}
        {error === undefined ? null : <p className="muted">{words.maybe(`errors.${error.code}.hint`, error.params)}</p>}
        {hint === undefined ? null : <p>{hint}</p>}
        {actions === undefined ? null : <div className="full-page-actions">{actions}</div>}
      </div>
    </main>
  );
}
