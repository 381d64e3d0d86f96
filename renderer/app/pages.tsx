import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { Shell } from '../bridge/shell';
import { connectClient, type EngineClient } from '../../shared/protocol/client';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import type { ErrorBody } from '../../shared/protocol/errors';
import { useWords } from '../state/words';
import { errorBodyOf } from './error-body';
import { FullPage } from './full-page';
import type { FilesToImport } from './files-to-import';
import { StartPage } from './start-page';

// Grids and charts are most of the program, and the start screen has no need of them: it is there before they are read.
const readWorkspacePage = () => import('./workspace-page');
const WorkspacePage = lazy(async () => ({ default: (await readWorkspacePage()).WorkspacePage }));

/** A page left behind still sends its last save: its client is closed once that had time to go. */
const LAST_WORDS_MS = 2_000;

type Page =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'start'; readonly error: ErrorBody | null }
  | { readonly kind: 'workspace'; readonly opened: OpenedWorkspace; readonly client: EngineClient; readonly files: FilesToImport | null };

/** The start screen, or the open workspace. A window shows one workspace; its client lives as long as it is shown. */
export function Pages({ shell }: { readonly shell: Shell }) {
  const words = useWords();
  const [page, setPage] = useState<Page>({ kind: 'connecting' });
  const go = useCallback((next: Page) => {
    setPage((last) => {
      if (last.kind === 'workspace' && (next.kind !== 'workspace' || next.client !== last.client)) setTimeout(() => last.client.close(), LAST_WORDS_MS);
      return next;
    });
  }, []);
  const show = useCallback((opened: OpenedWorkspace, files: FilesToImport | null = null) => {
    go({ kind: 'workspace', opened, client: connectClient(shell.connection()), files });
  }, [go, shell]);
  const leave = useCallback(() => {
    shell.leaveWorkspace();
    go({ kind: 'start', error: null });
  }, [go, shell]);

  useEffect(() => {
    const find = () => void shell.current().then(
      (opened) => (opened === null ? leave() : show(opened)),
      (error: unknown) => go({ kind: 'start', error: errorBodyOf(error) }),
    );
    find();
    // In a browser, back and forward go from workspace to workspace.
    window.addEventListener('popstate', find);
    return () => window.removeEventListener('popstate', find);
  }, [shell, show, leave, go]);

  useEffect(() => void readWorkspacePage(), []);
  const title = page.kind === 'workspace' ? `${page.opened.name} – ${words('common.app')}` : words('common.app');
  useEffect(() => shell.setTitle(title), [shell, title]);

  const loading = <FullPage title={words('common.loading')} />;
  if (page.kind === 'connecting') return loading;
  if (page.kind === 'start') return <StartPage shell={shell} firstError={page.error} onOpened={show} />;
  return (
    <Suspense fallback={loading}>
      <WorkspacePage key={page.opened.id} shell={shell} opened={page.opened} client={page.client} files={page.files} onLeave={leave} />
    </Suspense>
  );
}
