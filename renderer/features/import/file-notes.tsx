import { formatList } from '../../../shared/format/list';
import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { Button, Message } from '../../ui';
import { RepairMessage } from './repair-message';
import { isObject, sayCount, sayReason, sayWarning } from './say-import';
import type { Decisions, ImportFile } from './import-state';

export interface FileNotesProps {
  readonly file: ImportFile;
  readonly reading: FileReading;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onDecide: (decisions: Partial<Decisions>) => void;
}

/** Told by controls of their own rather than among the other notes. */
const APART: ReadonlySet<string> = new Set(['remembered_mapping', 'object_proposed', 'encoded_twice']);

/** What is good to know about a table before it goes in: what is proposed, what was remembered, what is skipped, what becomes of its shape. */
export function FileNotes({ file: { decisions }, reading, translate, isBusy, onDecide }: FileNotesProps) {
  const { warnings, object } = reading;
  const proposal = warnings.find(({ code }) => code === 'object_proposed');
  const remembered = warnings.find(({ code }) => code === 'remembered_mapping');
  const others = warnings.filter(({ code }) => !APART.has(code));
  const skipped = skippedByReason(reading, translate);
  return (
    <>
      {proposal === undefined || decisions.object !== undefined || !isObject(object) ? null : (
        <Message kind="question" title={sayWarning(proposal, translate)} actions={<Button size="small" isDisabled={isBusy} onPress={() => onDecide({ object })}>{translate('import.screen.columns.confirm')}</Button>} />
      )}
      {remembered === undefined ? null : (
        <Message kind="note" title={sayWarning(remembered, translate)} actions={<Button size="small" kind="quiet" isDisabled={isBusy} onPress={() => onDecide({ forgets: true })}>{translate('import.screen.mapping.forget')}</Button>} />
      )}
      <RepairMessage decisions={decisions} reading={reading} translate={translate} isBusy={isBusy} onDecide={onDecide} />
      {others.length === 0 && skipped.length === 0 ? null : (
        <div className="import-notes">
          <b>{translate('import.screen.warnings.title')}</b>
          <ul>
            {others.map((warning) => <li key={JSON.stringify(warning)}>{sayWarning(warning, translate)}</li>)}
            {skipped.map((text) => <li key={text}>{text}</li>)}
          </ul>
        </div>
      )}
    </>
  );
}

const MOST_LINES = 5;

/** `3 lines skipped (lines 1, 2, 64): A total of the lines above.` */
export function skippedByReason({ skipped }: Pick<FileReading, 'skipped'>, translate: Translate): string[] {
  const byReason = new Map<string, FileReading['skipped'][number][]>();
  for (const line of skipped) {
    const reason = sayReason(line.reason, translate);
    byReason.set(reason, [...(byReason.get(reason) ?? []), line]);
  }
  return [...byReason].map(([reason, lines]) => {
    const first = formatList(lines.slice(0, MOST_LINES).map(({ line }) => sayCount(line, translate)), translate.language);
    const where = lines.length > MOST_LINES ? translate('import.screen.report.more', { lines: first, count: sayCount(lines.length - MOST_LINES, translate) }) : first;
    return translate('import.screen.skipped.of', { count: lines.length, lines: where, reason });
  });
}
