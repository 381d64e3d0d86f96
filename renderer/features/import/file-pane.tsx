import { Button, Message, Picker, Tag } from '../../ui';
import { OBJECT_IDS } from '../../../shared/model/objects';
import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { ColumnsTable } from './columns-table';
import { dateQuestion } from './date-question';
import { DateQuestionCard } from './date-question-card';
import { fileStatus, nameOf, type Decisions, type ImportFile } from './import-state';
import { PreviewTable } from './preview-table';
import { isObject, sayCount, sayObject, sayReason, sayTrouble, sayWarning } from './say-import';

export interface FilePaneProps {
  readonly file: ImportFile;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onDecide: (decisions: Partial<Decisions>) => void;
  readonly onLeaveOut: (leftOut: boolean) => void;
}

/** How the chosen file is understood, and everything about it that can be changed. */
export function FilePane({ file, translate, isBusy, onDecide, onLeaveOut }: FilePaneProps) {
  const { reading, decisions, leftOut } = file;
  const trouble = reading !== null && fileStatus(file) === 'trouble' && reading.trouble !== null ? sayTrouble(reading.trouble, translate) : null;
  const question = reading === null ? null : dateQuestion(reading);
  const object = decisions.object ?? (reading !== null && isObject(reading.object) ? reading.object : null);
  return (
    <>
      <header className="import-file-head">
        <h2>{nameOf(file)}</h2>
        {reading === null ? null : chips(reading, translate).map((chip) => <Tag key={chip} kind="outline">{chip}</Tag>)}
        <span className="push" />
        {reading === null ? null : (
          <Picker
            label={translate('import.screen.holds')}
            prefix={translate('import.screen.holds')}
            options={OBJECT_IDS.map((id) => ({ id, label: sayObject(id, translate) }))}
            selected={object}
            placeholder={translate('import.screen.unknown')}
            isDisabled={isBusy}
            onSelect={(id) => onDecide({ object: id })}
          />
        )}
        <Button kind="quiet" onPress={() => onLeaveOut(!leftOut)}>{translate(leftOut ? 'import.screen.files.takeIn' : 'import.screen.files.leaveOut')}</Button>
      </header>
      {trouble === null ? null : <Message kind="error" title={trouble.message}>{trouble.hint}</Message>}
      {question === null || reading === null ? null : (
        <DateQuestionCard question={question} reading={reading} answer={decisions.dates ?? null} translate={translate} onAnswer={(dates) => onDecide({ dates })} />
      )}
      {reading === null || reading.warnings.length === 0 ? null : (
        <Message kind="note" title={translate('import.screen.warnings.title')}>{reading.warnings.map((warning) => sayWarning(warning, translate)).join(' ')}</Message>
      )}
      {reading === null || reading.skipped.length === 0 ? null : (
        <Message kind="note" title={translate('import.screen.skipped.title', { count: reading.skipped.length })}>
          {reading.skipped.slice(0, 3).map(({ line, reason }) => `${translate('import.screen.skipped.line', { line })}: ${sayReason(reason, translate)}`).join('; ')}
        </Message>
      )}
      {reading === null || reading.columns.length === 0 ? null : (
        <div className="import-columns">
          <ColumnsTable reading={reading} decisions={decisions} translate={translate} isBusy={isBusy} onTarget={(column, target) => onDecide({ columns: { [column]: target } })} />
          <PreviewTable reading={reading} translate={translate} />
        </div>
      )}
    </>
  );
}

function chips(reading: FileReading, translate: Translate): string[] {
  const { language, encoding, delimiter, decimal, dates } = reading;
  return [
    language === null ? '' : translate(`import.screen.languages.${language}`),
    encoding === '' ? '' : encoding.toUpperCase(),
    delimiter === null ? '' : translate('import.screen.chips.separator', { separator: delimiter === '\t' ? translate('import.screen.chips.tab') : delimiter }),
    decimal === null ? '' : translate(`import.screen.chips.${decimal}`),
    dates === null ? '' : translate(`import.screen.chips.${dates}`),
    translate('import.screen.size', { rows: sayCount(reading.rows, translate), columns: sayCount(reading.columns.length, translate) }),
  ].filter((chip) => chip !== '');
}
