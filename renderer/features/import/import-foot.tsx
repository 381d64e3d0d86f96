import { Button, ProgressLine } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import { canImport, fileStatus } from './import-state';
import { sayProgress, sayRows } from './say-import';
import type { ImportControls } from './use-import';

export interface ImportFootProps {
  readonly controls: ImportControls;
  readonly translate: Translate;
  readonly onCancel: () => void;
  readonly onOpenWorkbook: () => void;
  readonly onChanges: () => void;
  readonly onCheck: () => void;
}

/** What is under way and its way out; else what comes next, and the button that does it. */
export function ImportFoot({ controls, translate, onCancel, onOpenWorkbook, onChanges, onCheck }: ImportFootProps) {
  const { state } = controls;
  switch (state.step) {
    case 'staging': case 'reading': return <Working what="reading" controls={controls} translate={translate} />;
    case 'checking': return <Working what="checking" controls={controls} translate={translate} />;
    case 'importing': return <Working what="importing" controls={controls} translate={translate} />;
    case 'done': return (
      <footer className="import-foot">
        <span className="push" />
        <Button size="large" onPress={onChanges}>{translate('import.screen.report.what')}</Button>
        <Button size="large" onPress={onCheck}>{translate('import.screen.report.check')}</Button>
        <Button kind="primary" size="large" onPress={onOpenWorkbook}>{translate('import.screen.report.open')}</Button>
      </footer>
    );
    case 'checked': return (
      <footer className="import-foot num">
        <Button size="large" onPress={controls.back}>{translate('import.screen.back')}</Button>
        <span className="push" />
        <Button size="large" onPress={onCancel}>{translate('import.screen.cancel')}</Button>
        <Button kind="primary" size="large" isDisabled={state.trial?.files.every(({ accepted }) => accepted === 0) ?? true} onPress={controls.commit}>{translate('import.screen.import')}</Button>
      </footer>
    );
    case 'ready': return <Ready controls={controls} translate={translate} onCancel={onCancel} />;
  }
}

function Ready({ controls, translate, onCancel }: Pick<ImportFootProps, 'controls' | 'translate' | 'onCancel'>) {
  const { state } = controls;
  const ready = state.files.filter((file) => fileStatus(file) === 'ready');
  const rows = ready.reduce((sum, { reading }) => sum + (reading?.rows ?? 0), 0);
  const unread = state.files.some((file) => fileStatus(file) === 'reading');
  const hint = state.files.some((file) => fileStatus(file) === 'question') ? translate('import.screen.answerFirst')
    : ready.length === 0 ? (unread ? '' : translate('import.screen.nothing'))
    : translate('import.screen.ready', { count: ready.length, files: translate('import.screen.files.title', { count: ready.length }), rows: sayRows(rows, translate) });
  return (
    <footer className="import-foot num">
      <span className="push" />
      <span>{hint}</span>
      <Button size="large" onPress={onCancel}>{translate('import.screen.cancel')}</Button>
      {unread
        ? <Button kind="primary" size="large" onPress={controls.readAgain}>{translate('import.screen.retry')}</Button>
        : <Button kind="primary" size="large" isDisabled={!canImport(state)} onPress={controls.check}>{translate('import.screen.check')}</Button>}
    </footer>
  );
}

interface WorkingProps {
  readonly what: 'reading' | 'checking' | 'importing';
  readonly controls: ImportControls;
  readonly translate: Translate;
}

function Working({ what, controls: { progress, elapsedMs, stop }, translate }: WorkingProps) {
  const name = translate(`import.screen.progress.${what}`);
  const share = progress === null || progress.total === null || progress.total === 0 ? null : progress.done / progress.total;
  return (
    <footer className="import-foot num">
      <div className="import-progress"><ProgressLine label={name} share={share} size="regular" /></div>
      <span><b>{name}</b> {progress === null ? '' : sayProgress(progress, elapsedMs, translate)}</span>
      <Button kind="quiet" onPress={stop}>{translate('import.screen.progress.stop')}</Button>
    </footer>
  );
}
