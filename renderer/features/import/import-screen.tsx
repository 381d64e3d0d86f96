import { useState, type ComponentType } from 'react';
import { Button, Message, joinClasses } from '../../ui';
import type { ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { FileList } from './file-list';
import { FilePane } from './file-pane';
import type { ImportDoor } from './import-door';
import { ImportFoot } from './import-foot';
import { mappingFileOf } from './mapping-file';
import { MappingMenu } from './mapping-menu';
import { saveRejects } from './rejects-csv';
import { ReportPane } from './report-pane';
import { useImport, type FirstFiles, type ImportControls } from './use-import';
import './import.css';

export interface ImportScreenProps {
  /** Name of the open workspace. */
  readonly workspace: string;
  readonly translate: Translate;
  /** Must stay the same object while the screen is open. */
  readonly door: ImportDoor;
  /** Names of the CRMs whose exports are known. */
  readonly crms: readonly string[];
  /** The files that opened this screen; none: the user chooses here. */
  readonly first: FirstFiles;
  /** What a finished import changed, row by row. */
  readonly changes: ComponentType<{ readonly report: ImportReport; readonly onClose: () => void }>;
  /** Leaves without importing. */
  readonly onCancel: () => void;
  /** After a finished import. */
  readonly onOpenWorkbook: () => void;
  /** After a finished import, to what would make a figure wrong, and to the names that may be one. */
  readonly onCheck: () => void;
  readonly onLookAlikes: () => void;
}

const STEPS = ['read', 'check', 'report'] as const;

/** Files on their way into a workspace: recognised, checked without writing, imported in one go, reported. */
export function ImportScreen({ workspace, translate, door, crms, first, changes: Changes, onCancel, onOpenWorkbook, onCheck, onLookAlikes }: ImportScreenProps) {
  const controls = useImport(door, first);
  const [showsChanges, setShowsChanges] = useState(false);
  const { state } = controls;
  const at = state.step === 'done' ? 'report' : state.step === 'importing' || state.step === 'checked' || state.step === 'checking' ? 'check' : 'read';
  const report = state.step === 'done' ? state.report : state.step === 'checked' || state.step === 'importing' ? state.trial : null;
  return (
    <div className="import">
      <header className="import-steps">
        <h1>{translate('import.screen.title', { name: workspace })}</h1>
        <ol aria-label={translate('import.screen.steps.label')}>
          {STEPS.map((step, index) => (
            <li key={step} className={joinClasses(step === at && 'on')} {...(step === at ? { 'aria-current': 'step' as const } : {})}>
              <i>{index + 1}</i>{translate(`import.screen.steps.${step}`)}
            </li>
          ))}
        </ol>
        <span className="push" />
        {state.step === 'done' || state.step === 'importing' ? null : <span className="import-promise">{translate('import.screen.promise')}</span>}
        {report === null ? (
          <MappingMenu
            translate={translate}
            canSave={state.files.some(({ reading }) => reading?.mapping)}
            isBusy={state.step !== 'ready'}
            onSave={() => void door.save(translate('import.screen.mapping.file'), mappingFileOf(state.files), 'application/json')}
            onOpen={controls.openMapping}
          />
        ) : null}
      </header>
      <div className="import-body">
        {report === null ? <Files controls={controls} crms={crms} translate={translate} /> : (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long report scrolls by keys too, whether or not anything in it can be pressed
          <main className="import-main" tabIndex={0}>
            <ErrorMessage controls={controls} translate={translate} />
            <ReportPane report={report} isTrial={state.step !== 'done'} translate={translate} onSaveRejects={() => void saveRejects(report, translate, door.save)} onLookAlikes={onLookAlikes} />
          </main>
        )}
      </div>
      <ImportFoot controls={controls} translate={translate} onCancel={onCancel} onOpenWorkbook={onOpenWorkbook} onChanges={() => setShowsChanges(true)} onCheck={onCheck} />
      {showsChanges && state.report !== null ? <Changes report={state.report} onClose={() => setShowsChanges(false)} /> : null}
    </div>
  );
}

interface PartProps {
  readonly controls: ImportControls;
  readonly translate: Translate;
}

/** The files on the left, the chosen one on the right. */
function Files({ controls, crms, translate }: PartProps & Pick<ImportScreenProps, 'crms'>) {
  const { state } = controls;
  const isBusy = state.step !== 'ready';
  const chosen = state.files.find(({ key }) => key === state.chosen);
  return (
    <>
      <FileList
        files={state.files}
        chosen={state.chosen}
        translate={translate}
        isBusy={isBusy}
        onChoose={controls.choose}
        onDrop={controls.drop}
        onChooseFiles={controls.chooseFiles}
        onChooseFolder={controls.chooseFolder}
      />
      <main className="import-main">
        <ErrorMessage controls={controls} translate={translate} />
        {state.mappings.length === 0 ? null : <Message kind="note" title={translate('import.screen.mapping.opened', { count: state.mappings.length })} />}
        {chosen === undefined ? null : (
          <FilePane
            key={chosen.key}
            file={chosen}
            trial={state.trial}
            crms={crms}
            translate={translate}
            isBusy={isBusy}
            onDecide={(decisions) => controls.decide(chosen.key, decisions)}
            onLeaveOut={(leftOut) => controls.leaveOut(chosen.key, leftOut)}
          />
        )}
      </main>
    </>
  );
}

function ErrorMessage({ controls: { state, readAgain }, translate }: PartProps) {
  if (state.error === null) return null;
  const { code, params } = state.error;
  return (
    <Message kind="error" title={translate.maybe(`errors.${code}.message`, params) ?? code} actions={state.step === 'ready' ? <Button kind="quiet" size="small" onPress={readAgain}>{translate('import.screen.retry')}</Button> : null}>
      {translate.maybe(`errors.${code}.hint`, params)}
    </Message>
  );
}
