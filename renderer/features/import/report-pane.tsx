import { formatDate } from '../../../shared/format/dates';
import { formatNumber, pluralCount } from '../../../shared/format/number';
import type { FileReport, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { Button, Message } from '../../ui';
import { skippedByReason } from './file-notes';
import { RejectsCard } from './rejects-card';
import { sayCount, sayObject, sayWarning } from './say-import';
import './import.css';

export interface ReportPaneProps {
  readonly report: ImportReport;
  /** Tried only: nothing has been written. */
  readonly isTrial: boolean;
  readonly translate: Translate;
  readonly onSaveRejects: () => void;
  /** To the look-alikes, where names of this import may be one; not asked about an import of the past. */
  readonly onLookAlikes?: () => void;
}

/** What went in, or would go in, and what doesn't: every line of every file accounted for. */
export function ReportPane({ report, isTrial, translate, onSaveRejects, onLookAlikes }: ReportPaneProps) {
  const { files } = report;
  const sum = (pick: (file: FileReport) => number) => files.reduce((total, file) => total + pick(file), 0);
  const accepted = sum((file) => file.accepted);
  const gone = sum((file) => file.gone);
  const say = isTrial ? 'import.screen.report.would' : 'import.screen.report.title';
  const title = accepted === 0 ? translate(isTrial ? 'import.screen.report.wouldNone' : 'import.screen.report.none') : translate(say, { count: accepted }).replace(String(accepted), sayCount(accepted, translate));
  const lookAlike = files.some(({ warnings }) => warnings.some(({ code }) => code.startsWith('look_alike')));
  return (
    <section className="import-report">
      <h2>{title}</h2>
      <p className="muted num">
        {[
          isTrial ? translate('import.screen.report.trial') : translate('import.screen.report.seconds', { seconds: formatNumber(report.seconds, translate.language, { maxDecimals: 1 }) }),
          report.asOf === null ? '' : translate('import.screen.report.asOf', { date: formatDate(report.asOf, translate.language) }),
          gone === 0 ? '' : translate('import.screen.report.gone', { count: gone }),
        ].filter((part) => part !== '').join(' · ')}
      </p>
      {lookAlike && !isTrial && onLookAlikes !== undefined ? <Message kind="question" title={translate('import.screen.report.lookAlikes')} actions={<Button size="small" onPress={onLookAlikes}>{translate('data.check.toMembers')}</Button>} /> : null}
      <FilesCard files={files} translate={translate} />
      {sum(({ rejected }) => rejected) === 0 ? <Message kind="note">{translate(isTrial ? 'import.screen.report.allWould' : 'import.screen.report.allIn')}</Message> : <RejectsCard report={report} translate={translate} onSave={onSaveRejects} />}
      <NotesCard files={files} translate={translate} />
    </section>
  );
}

interface FilesProps {
  readonly files: readonly FileReport[];
  readonly translate: Translate;
}

function FilesCard({ files, translate }: FilesProps) {
  const count = (value: number) => sayCount(value, translate);
  return (
    <div className="import-card">
      <table className="import-table report num">
        <thead>
          <tr>
            <th scope="col">{translate('import.screen.files.title', { count: files.length }).replace(String(files.length), count(files.length))}</th>
            <th scope="col">{translate('import.screen.holds')}</th>
            {(['accepted', 'rejected', 'skipped'] as const).map((name) => <th key={name} scope="col" className="n">{translate(`import.screen.report.${name}`)}</th>)}
            <th scope="col">{translate('import.screen.report.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={keyOf(file)}>
              <th scope="row" title={file.path}>{tableName(file)}</th>
              <td>{sayObject(file.object, translate)}</td>
              <td className="n"><b>{count(file.accepted)}</b></td>
              <td className={file.rejected > 0 ? 'n bad' : 'n muted'}>{count(file.rejected)}</td>
              <td className={file.skipped.length > 0 ? 'n' : 'n muted'}>{count(file.skipped.length)}</td>
              <td className="sec">{sayOutcome(file, translate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `59 new, 2 changed`: what there is none of isn't told. */
function sayOutcome({ added, changed, unchanged, gone }: FileReport, translate: Translate): string {
  const parts = { added, changed, unchanged, missing: gone };
  return (['added', 'changed', 'unchanged', 'missing'] as const).filter((part) => parts[part] > 0)
    .map((part) => translate(`import.screen.report.${part}`, { count: pluralCount(parts[part]), figure: sayCount(parts[part], translate) })).join(', ');
}

/** What was noticed, file by file. */
function NotesCard({ files, translate }: FilesProps) {
  const told = files.map((file) => ({ file, notes: [...file.warnings.map((warning) => sayWarning(warning, translate)), ...skippedByReason(file, translate)] })).filter(({ notes }) => notes.length > 0);
  if (told.length === 0) return null;
  return (
    <section className="import-card import-told" aria-label={translate('import.screen.warnings.title')}>
      <h3>{translate('import.screen.warnings.title')}</h3>
      <dl>
        {told.map(({ file, notes }) => (
          <div key={keyOf(file)}>
            <dt title={file.path}>{tableName(file)}</dt>
            <dd><ul>{notes.map((text) => <li key={text}>{text}</li>)}</ul></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const keyOf = ({ path, sheet }: Pick<FileReport, 'path' | 'sheet'>) => `${path}\u0000${sheet ?? ''}`;

const tableName = ({ path, sheet }: Pick<FileReport, 'path' | 'sheet'>) => [path.split(/[\\/]/).at(-1), ...(sheet === null ? [] : [sheet])].join(' › ');
