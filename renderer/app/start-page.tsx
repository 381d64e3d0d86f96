import { useCallback, useEffect, useRef, useState } from 'react';
import { openDemo } from '../bridge/open-demo';
import type { Shell } from '../bridge/shell';
import { StartScreen, type StartWork } from '../features/start';
import type { OpenedWorkspace, RecentWorkspace } from '../../shared/protocol/door';
import type { ErrorBody } from '../../shared/protocol/errors';
import { useSettings } from '../state/settings-context';
import { useWords } from '../state/words';
import { createNamed } from './create-named';
import { errorBodyOf } from './error-body';
import type { FilesToImport } from './files-to-import';
import { APP_VERSION } from './version';

export interface StartPageProps {
  readonly shell: Shell;
  /** Why one is here, when something went wrong on the way elsewhere. */
  readonly firstError: ErrorBody | null;
  readonly onOpened: (opened: OpenedWorkspace, files?: FilesToImport) => void;
}

/** The start screen, joined to the door: what it opens, makes and lists. */
export function StartPage({ shell, firstError, onOpened }: StartPageProps) {
  const words = useWords();
  const theme = useSettings((state) => state.theme);
  const setTheme = useSettings((state) => state.setTheme);
  const setLanguage = useSettings((state) => state.setLanguage);
  const [recent, setRecent] = useState<readonly RecentWorkspace[] | null>(null);
  const [error, setError] = useState(firstError);
  const [work, setWork] = useState<StartWork | null>(null);
  const [now] = useState(() => new Date());
  const abort = useRef<AbortController | null>(null);

  const list = useCallback(() => void shell.recent().then(setRecent, (reason: unknown) => { setRecent([]); setError(errorBodyOf(reason)); }), [shell]);
  useEffect(list, [list]);
  useEffect(() => () => abort.current?.abort(), []);

  /** One thing at a time; what comes after a cancel is let go. */
  const attempt = async (what: StartWork, run: (signal: AbortSignal) => Promise<void>) => {
    const controller = new AbortController();
    abort.current = controller;
    setError(null);
    setWork(what);
    try {
      await run(controller.signal);
    } catch (reason) {
      if (!controller.signal.aborted) setError(errorBodyOf(reason));
      list();
    } finally {
      if (abort.current === controller) setWork(null);
    }
  };
  const open = (name: string, opening: () => Promise<OpenedWorkspace | null>, files?: FilesToImport) => void attempt({ what: 'opening', name, progress: null }, async (signal) => {
    const opened = await opening();
    if (opened !== null && !signal.aborted) onOpened(opened, files);
  });
  const name = words('common.newWorkspace');
  /** Files are chosen for a workspace: it is made first, and stays when the user gives up choosing. */
  const choose = (what: 'chooseFiles' | 'chooseFolder') => void attempt({ what: 'files', progress: null }, async (signal) => {
    const opened = await createNamed(shell, name);
    if (opened === null) return;
    const granted = await shell[what]({ signal, onProgress: (progress) => setWork({ what: 'files', progress }) });
    onOpened(opened, granted.length === 0 ? undefined : { granted });
  });
  const demo = () => void attempt({ what: 'demo', progress: null }, async (signal) => {
    const opened = await openDemo(shell, {
      name: words('common.demoCompany'), company: { language: words.language }, signal,
      onProgress: (progress) => setWork({ what: 'demo', progress }),
    });
    if (!signal.aborted) onOpened(opened);
  });
  const change = (changing: Promise<unknown>) => void changing.then(list, (reason: unknown) => setError(errorBodyOf(reason)));
  const other = shell.openOtherWorkspace;

  return (
    <StartScreen
      translate={words}
      theme={theme}
      onTheme={setTheme}
      onLanguage={setLanguage}
      recent={recent}
      now={now}
      version={APP_VERSION}
      work={work}
      onCancel={() => { abort.current?.abort(); setWork(null); }}
      error={error}
      onDismissError={() => setError(null)}
      onFiles={(dropped) => open(name, () => createNamed(shell, name), { dropped })}
      onChooseFiles={() => choose('chooseFiles')}
      onChooseFolder={() => choose('chooseFolder')}
      onDemo={demo}
      onOpen={(id) => open(recent?.find((workspace) => workspace.id === id)?.name ?? '', () => shell.openWorkspace(id))}
      onNew={(wanted) => open(wanted, () => shell.createWorkspace(wanted))}
      onRename={(id, wanted) => change(shell.renameWorkspace(id, wanted))}
      onForget={(id) => change(shell.forgetWorkspace(id))}
      {...(other === undefined ? {} : { onOpenOther: () => open('', other) })}
    />
  );
}
