import { Button, Message, joinClasses } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import { FileList } from './file-list';
import { FilePane } from './file-pane';
import type { ImportDoor } from './import-door';
import { ImportFoot } from './import-foot';
import { rejectsCsv, type RejectsFile } from './rejects-csv';
import { ReportPane } from './report-pane';
import { useImport, type FirstFiles } from './use-import';
import './import.css';

export interface ImportScreenProps {
  /** Name of the open workspace. */
  readonly workspace: string;
  readonly translate: Translate;
  /** Must stay the same object while the screen is open. */
  readonly door: ImportDoor;
  /** The files that opened this screen; none: the user chooses here. */
  readonly first: FirstFiles;
  /** Leaves without importing. */
  readonly onCancel: () => void;
  /** After a finished import. */
  readonly onOpenWorkbook: () => void;
  /** After a finished import, to what would make a figure wrong. */
  readonly onCheck: () => void;
}

const STEPS = ['read', 'import', 'report'] as const;

/** Files on their way into a workspace: recognised, checked, imported in one go, reported. */
export function ImportScreen({ workspace, translate, door, first, onCancel, onOpenWorkbook, onCheck }: ImportScreenProps) {
  const controls = useImport(door, first);
  const { state } = controls;
  const isBusy = state.step !== 'ready';
  const at = state.step === 'done' ? 'report' : state.step === 'importing' ? 'import' : 'read';
  const chosen = state.files.find(({ key }) => key === state.chosen);
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
        {state.step === 'done' ? null : <span className="import-promise">{translate('import.screen.promise')}</span>}
      </header>
      <div className="import-body">
        {state.report !== null && state.step === 'done' ? (
          <main className="import-main">
            <ReportPane report={state.report} translate={translate} onSaveRejects={() => { if (state.report) void saveRejects(rejectsCsv(state.report, translate), door); }} />
          </main>
        ) : (
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
              {state.error === null ? null : (
                <Message
                  kind="error"
                  title={translate.maybe(`errors.${state.error.code}.message`, state.error.params) ?? state.error.code}
                  actions={<Button kind="quiet" size="small" onPress={controls.readAgain}>{translate('import.screen.retry')}</Button>}
                >
                  {translate.maybe(`errors.${state.error.code}.hint`, state.error.params)}
                </Message>
              )}
              {chosen === undefined ? null : (
                <FilePane
                  file={chosen}
                  translate={translate}
                  isBusy={isBusy}
                  onDecide={(decisions) => controls.decide(chosen.key, decisions)}
                  onLeaveOut={(leftOut) => controls.leaveOut(chosen.key, leftOut)}
                />
              )}
            </main>
          </>
        )}
      </div>
      <ImportFoot controls={controls} translate={translate} onCancel={onCancel} onOpenWorkbook={onOpenWorkbook} onCheck={onCheck} />
    </div>
  );
}

/** One after the other: each is asked for a place. */
async function saveRejects(files: readonly RejectsFile[], door: ImportDoor): Promise<void> {
  for (const { name, bytes } of files) if (!(await door.save(name, bytes, 'text/csv'))) return;
}
