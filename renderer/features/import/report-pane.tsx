import { Button, Message } from '../../ui';
import { formatDate } from '../../../shared/format/dates';
import { formatNumber } from '../../../shared/format/number';
import type { FileReport, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { skippedByReason } from './file-notes';
import { groupRejects } from './group-rejects';
import { sayCount, sayObject, sayReason, sayWarning } from './say-import';

export interface ReportPaneProps {
  readonly report: ImportReport;
  /** Tried only: nothing has been written. */
  readonly isTrial: boolean;
  readonly translate: Translate;
  readonly onSaveRejects: () => void;
  /** To the look-alikes, where names of this import may be one. */
  readonly onLookAlikes: () => void;
}

/** What went in, or would go in, and what doesn't: every line of every file accounted for. */
export function ReportPane({ report, isTrial, translate, onSaveRejects, onLookAlikes }: ReportPaneProps) {
  const { files } = report;
  const sum = (pick: (file: ImportReport['files'][number]) => number) => files.reduce((total, file) => total + pick(file), 0);
  const accepted = sum((file) => file.accepted);
  const count = (value: number) => sayCount(value, translate);
  const rejects = groupRejects(report);
  const gone = sum((file) => file.gone);
  const say = isTrial ? 'import.screen.report.would' : 'import.screen.report.title';
  const title = accepted === 0 ? translate(isTrial ? 'import.screen.report.wouldNone' : 'import.screen.report.none') : translate(say, { count: accepted }).replace(String(accepted), count(accepted));
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
      <div className="import-card">
        <table className="import-table report num">
          <thead>
            <tr>
              <th scope="col">{translate('import.screen.files.title', { count: files.length }).replace(String(files.length), count(files.length))}</th>
              <th scope="col">{translate('import.screen.holds')}</th>
              <th scope="col" className="n">{translate('import.screen.report.accepted')}</th>
              <th scope="col" className="n">{translate('import.screen.report.rejected')}</th>
              <th scope="col" className="n">{translate('import.screen.report.skipped')}</th>
              <td aria-hidden />
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <tr key={`${file.path}\u0000${file.sheet ?? ''}`}>
                <th scope="row" title={file.path}>{tableName(file)}</th>
                <td>{sayObject(file.object, translate)}</td>
                <td className="n"><b>{count(file.accepted)}</b></td>
                <td className={file.rejected > 0 ? 'n bad' : 'n'}>{count(file.rejected)}</td>
                <td className="n">{count(file.skipped.length)}</td>
                <td className="sec">{translate('import.screen.report.made', { added: count(file.added), changed: count(file.changed), unchanged: count(file.unchanged) })}{file.gone === 0 ? '' : `, ${translate('import.screen.report.missing', { figure: count(file.gone) })}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejects.length === 0 ? <Message kind="note">{translate(isTrial ? 'import.screen.report.allWould' : 'import.screen.report.allIn')}</Message> : (
        <section className="import-card" aria-label={translate('import.screen.report.rejects')}>
          <h3>
            {translate('import.screen.report.rejects')}
            <span className="push" />
            <Button kind="strong" size="small" onPress={onSaveRejects}>{translate('import.screen.report.save')}</Button>
          </h3>
          <table className="import-table report num">
            <tbody>
              {rejects.map(({ file, reason, lines, example }) => (
                <tr key={`${file} ${sayReason(reason, translate)}`}>
                  <td className="n"><b>{count(lines.length)}</b></td>
                  <td>{sayReason(reason, translate)}</td>
                  <td className="sec">{file}</td>
                  <td className="sec">{sayLines(lines, translate)}</td>
                  <td className="mono">{example}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {files.map((file) => {
        const notes = [...file.warnings.map((warning) => sayWarning(warning, translate)), ...skippedByReason(file, translate)];
        return notes.length === 0 ? null : (
          <div key={`${file.path}\u0000${file.sheet ?? ''}`} className="import-notes">
            <b>{tableName(file)}</b>
            <ul>{notes.map((text) => <li key={text}>{text}</li>)}</ul>
          </div>
        );
      })}
      {lookAlike && !isTrial ? <Message kind="question" title={translate('import.screen.report.lookAlikes')} actions={<Button size="small" onPress={onLookAlikes}>{translate('data.check.toMembers')}</Button>} /> : null}
    </section>
  );
}

const tableName = ({ path, sheet }: Pick<FileReport, 'path' | 'sheet'>) => [path.split(/[\\/]/).at(-1), ...(sheet === null ? [] : [sheet])].join(' › ');

const MOST_LINES = 5;

function sayLines(lines: readonly number[], translate: Translate): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => sayCount(line, translate)).join(', ');
  const said = translate('import.screen.report.lines', { count: lines.length, lines: shown });
  return lines.length > MOST_LINES ? translate('import.screen.report.more', { lines: said, count: sayCount(lines.length - MOST_LINES, translate) }) : said;
}
