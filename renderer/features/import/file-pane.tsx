import { Button, Message } from '../../ui';
import type { ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { ColumnsTable } from './columns-table';
import { dateQuestion } from './date-question';
import { DateQuestionCard } from './date-question-card';
import { FileNotes } from './file-notes';
import { fileStatus, nameOf, type Decisions, type ImportFile } from './import-state';
import { ObjectPicker } from './object-picker';
import { PreviewTable } from './preview-table';
import { ReadingChips } from './reading-chips';
import { sayTrouble } from './say-import';

export interface FilePaneProps {
  readonly file: ImportFile;
  /** The last check, while it still holds. */
  readonly trial: ImportReport | null;
  /** Names of the CRMs that can be chosen. */
  readonly crms: readonly string[];
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onDecide: (decisions: Partial<Decisions>) => void;
  readonly onLeaveOut: (leftOut: boolean) => void;
}

/** How the chosen file is understood, and everything about it that can be changed. */
export function FilePane({ file, trial, crms, translate, isBusy, onDecide, onLeaveOut }: FilePaneProps) {
  const { reading, decisions, leftOut } = file;
  const trouble = reading !== null && fileStatus(file) === 'trouble' && reading.trouble !== null ? sayTrouble(reading.trouble, translate) : null;
  const question = reading === null ? null : dateQuestion(reading);
  return (
    <>
      <header className="import-file-head">
        <h2>{nameOf(file)}</h2>
        <span className="push" />
        {reading === null || reading.columns.length === 0 ? null : <ObjectPicker file={file} translate={translate} isBusy={isBusy} onObject={(object) => onDecide({ object })} />}
        <Button kind="quiet" isDisabled={isBusy} onPress={() => onLeaveOut(!leftOut)}>{translate(leftOut ? 'import.screen.files.takeIn' : 'import.screen.files.leaveOut')}</Button>
      </header>
      {reading === null || reading.columns.length === 0 ? null : <ReadingChips reading={reading} crms={crms} translate={translate} isBusy={isBusy} onDecide={onDecide} />}
      {leftOut ? <Message kind="note" title={translate('import.screen.files.isOut')} /> : null}
      {trouble === null ? null : <Message kind="error" title={trouble.message}>{trouble.hint}</Message>}
      {question === null || reading === null ? null : (
        <DateQuestionCard question={question} reading={reading} answer={decisions.dates ?? null} translate={translate} onAnswer={(dates) => onDecide({ dates })} />
      )}
      {reading === null ? null : <FileNotes file={file} reading={reading} translate={translate} isBusy={isBusy} onDecide={onDecide} />}
      {reading === null || reading.columns.length === 0 ? null : (
        <div className="import-columns">
          <ColumnsTable reading={reading} decisions={decisions} trial={trial} translate={translate} isBusy={isBusy} onTargets={(columns) => onDecide({ columns })} />
          <PreviewTable reading={reading} trial={trial} translate={translate} />
        </div>
      )}
    </>
  );
}
