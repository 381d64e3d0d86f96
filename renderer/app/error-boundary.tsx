import { Component, type ReactNode } from 'react';
import { useWords } from '../state/words';
import { Button } from '../ui';

interface State {
  readonly error: Error | null;
}

/** What broke while drawing is said in words, with two ways out; the rest of the program lives on in its own process. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken({ error }: { readonly error: Error }) {
  const words = useWords();
  const toStart = () => location.assign(location.pathname);
  return (
    <main className="full-page">
      <div className="full-page-box" role="alert">
        <h1>{words('common.broken.title')}</h1>
        <p>{words('common.broken.hint')}</p>
        <div className="full-page-actions">
          <Button kind="primary" onPress={() => location.reload()}>{words('common.broken.reload')}</Button>
          <Button onPress={toStart}>{words('common.broken.start')}</Button>
        </div>
        <details>
          <summary>{words('common.broken.more')}</summary>
          <pre className="mono">{error.message}</pre>
        </details>
      </div>
    </main>
  );
}
