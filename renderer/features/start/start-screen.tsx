import { useState } from 'react';
import { DocumentArrowUp24Regular } from '@fluentui/react-icons/headless/svg/document-arrow-up';
import { FolderOpen16Regular } from '@fluentui/react-icons/headless/svg/folder-open';
import { LockClosed16Regular } from '@fluentui/react-icons/headless/svg/lock-closed';
import { Button, DropArea, Kbd, Message, ProgressLine } from '../../ui';
import type { RecentWorkspace } from '../../../shared/protocol/door';
import type { Progress } from '../../../shared/protocol/envelope';
import type { ErrorBody } from '../../../shared/protocol/errors';
import type { Language, Translate } from '../../../shared/text/translate';
import { DemoPreview } from './demo-preview';
import { NameDialog } from './name-dialog';
import { RecentTable } from './recent-table';
import { StartBar, type Theme } from './start-bar';
import './start.css';

/** What the start screen waits for; all of it can be cancelled. */
export interface StartWork {
  readonly what: 'demo' | 'opening' | 'files';
  readonly name?: string;
  readonly progress: Progress | null;
}

export interface StartScreenProps {
  readonly translate: Translate;
  readonly theme: Theme;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  /** Null until the list is there. */
  readonly recent: readonly RecentWorkspace[] | null;
  readonly now: Date;
  readonly version: string;
  readonly work: StartWork | null;
  readonly onCancel: () => void;
  readonly error: ErrorBody | null;
  readonly onDismissError: () => void;
  readonly onFiles: (files: File[]) => void;
  readonly onChooseFiles: () => void;
  readonly onChooseFolder: () => void;
  readonly onDemo: () => void;
  readonly onOpen: (id: string) => void;
  readonly onNew: (name: string) => void;
  readonly onRename: (id: string, name: string) => void;
  readonly onForget: (id: string) => void;
  /** Where the door has a dialog for workspaces that are not in the list. */
  readonly onOpenOther?: () => void;
}

/** Where one begins: own exports, the demo company, or what was open before. */
export function StartScreen(props: StartScreenProps) {
  const { translate, recent, work, error } = props;
  const [naming, setNaming] = useState<'new' | RecentWorkspace | null>(null);
  const isBusy = work !== null;
  return (
    <div className="start">
      <StartBar {...props} />
      <main className="start-main">
        <h1>{translate('start.question')}</h1>
        <p className="start-lead">{translate('start.lead')}</p>
        {error === null ? null : (
          <Message
            kind="error"
            title={translate.maybe(`errors.${error.code}.message`, error.params) ?? error.code}
            actions={<Button kind="quiet" size="small" onPress={props.onDismissError}>{translate('start.error.dismiss')}</Button>}
          >
            {translate.maybe(`errors.${error.code}.hint`, error.params)}
          </Message>
        )}
        {work === null ? null : <WorkLine work={work} translate={translate} onCancel={props.onCancel} />}
        <div className="start-go">
          <section className="start-card">
            <h2>{translate('start.open.title')}</h2>
            <p>{translate('start.open.text')}</p>
            <DropArea className="accent start-drop" label={translate('start.open.drop')} onFiles={props.onFiles} isDisabled={isBusy}>
              <DocumentArrowUp24Regular />
              <b>{translate('start.open.drop')}</b>
              <div className="start-buttons">
                <Button kind="primary" size="large" icon={<FolderOpen16Regular />} isDisabled={isBusy} onPress={props.onChooseFiles}>{translate('start.open.files')}</Button>
                <Button size="large" isDisabled={isBusy} onPress={props.onChooseFolder}>{translate('start.open.folder')}</Button>
              </div>
            </DropArea>
          </section>
          <section className="start-card">
            <h2>{translate('start.demo.title')}</h2>
            <p>{translate('start.demo.text')}</p>
            <DemoPreview translate={translate} />
            <div className="start-demo-foot">
              <span>
                <b className="now">{translate('start.demo.legend.now')}</b> {translate('start.demo.legend.against')} <b>{translate('start.demo.legend.last')}</b> {translate('start.demo.legend.band')}
              </span>
              <Button size="large" isDisabled={isBusy} onPress={props.onDemo}>{translate('start.demo.button')}</Button>
            </div>
          </section>
        </div>
        <section className="start-recent" aria-labelledby="start-recent-title">
          <header>
            <h2 id="start-recent-title">{translate('start.recent.title')}</h2>
            <span className="push" />
            <Button kind="quiet" size="small" isDisabled={isBusy} onPress={() => setNaming('new')}>{translate('start.recent.new')}</Button>
            {props.onOpenOther === undefined ? null : (
              <Button kind="quiet" size="small" isDisabled={isBusy} onPress={props.onOpenOther}>{translate('start.recent.other')} <Kbd>Ctrl O</Kbd></Button>
            )}
          </header>
          <div className="start-recent-card">
            {recent === null ? null : recent.length === 0 ? <p className="start-recent-empty">{translate('start.recent.empty')}</p> : (
              <RecentTable recent={recent} now={props.now} translate={translate} isDisabled={isBusy} onOpen={props.onOpen} onRename={setNaming} onForget={props.onForget} />
            )}
          </div>
        </section>
      </main>
      <footer className="start-foot">
        <LockClosed16Regular />
        {translate('start.offline')}
        <span className="push" />
        {translate('start.version', { version: props.version })}
      </footer>
      {naming === null ? null : (
        <NameDialog
          title={naming === 'new' ? translate('start.name.new') : translate('start.name.rename', { name: naming.name })}
          submit={translate(naming === 'new' ? 'start.name.create' : 'start.name.save')}
          name={naming === 'new' ? '' : naming.name}
          translate={translate}
          onClose={() => setNaming(null)}
          onName={(name) => {
            setNaming(null);
            if (naming === 'new') props.onNew(name);
            else props.onRename(naming.id, name);
          }}
        />
      )}
    </div>
  );
}

function WorkLine({ work, translate, onCancel }: { readonly work: StartWork; readonly translate: Translate; readonly onCancel: () => void }) {
  const { progress } = work;
  const text = work.what === 'opening' ? translate('start.busy.opening', { name: work.name ?? '' }) : translate(`start.busy.${work.what}`);
  return (
    <div className="start-work" role="status">
      <b>{text}</b>
      <ProgressLine label={text} share={progress === null || progress.total === null || progress.total === 0 ? null : progress.done / progress.total} />
      <Button kind="quiet" size="small" onPress={onCancel}>{translate('start.busy.cancel')}</Button>
    </div>
  );
}
