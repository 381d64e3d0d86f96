import { Button, ProgressLine } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import { canImport, fileStatus } from './import-state';
import { sayCount, sayProgress } from './say-import';
import type { ImportControls } from './use-import';

export interface ImportFootProps {
  readonly controls: ImportControls;
  readonly translate: Translate;
  readonly onCancel: () => void;
  readonly onOpenWorkbook: () => void;
  readonly onCheck: () => void;
}

/** What is under way and its way out; else what would go in, and the button that does it. */
export function ImportFoot({ controls, translate, onCancel, onOpenWorkbook, onCheck }: ImportFootProps) {
  const { state, progress, elapsedMs } = controls;
  const isWorking = state.step === 'staging' || state.step === 'reading' || state.step === 'importing';
  if (isWorking) {
    const what = translate(state.step === 'importing' ? 'import.screen.progress.importing' : 'import.screen.progress.reading');
    const share = progress === null || progress.total === null || progress.total === 0 ? null : progress.done / progress.total;
    return (
      <footer className="import-foot num">
        <div className="import-progress"><ProgressLine label={what} share={share} size="regular" /></div>
        <span><b>{what}</b> {progress === null ? '' : sayProgress(progress, elapsedMs, translate)}</span>
        <Button kind="quiet" onPress={controls.stop}>{translate('import.screen.progress.stop')}</Button>
      </footer>
    );
  }
  if (state.step === 'done') {
    return (
      <footer className="import-foot">
        <span className="push" />
        <Button size="large" onPress={onCheck}>{translate('import.screen.report.check')}</Button>
        <Button kind="primary" size="large" onPress={onOpenWorkbook}>{translate('import.screen.report.open')}</Button>
      </footer>
    );
  }
  const ready = state.files.filter((file) => fileStatus(file) === 'ready');
  const rows = ready.reduce((sum, { reading }) => sum + (reading?.rows ?? 0), 0);
  const unread = state.files.some((file) => fileStatus(file) === 'reading');
  const hint = state.files.some((file) => fileStatus(file) === 'question') ? translate('import.screen.answerFirst')
    : ready.length === 0 ? (unread ? '' : translate('import.screen.nothing'))
    : translate('import.screen.ready', { files: translate('import.screen.files.title', { count: ready.length }), rows: sayCount(rows, translate) });
  return (
    <footer className="import-foot num">
      <span className="push" />
      <span>{hint}</span>
      <Button size="large" onPress={onCancel}>{translate('import.screen.cancel')}</Button>
      {unread
        ? <Button kind="primary" size="large" onPress={controls.readAgain}>{translate('import.screen.retry')}</Button>
        : <Button kind="primary" size="large" isDisabled={!canImport(state)} onPress={controls.commit}>{translate('import.screen.import')}</Button>}
    </footer>
  );
}
