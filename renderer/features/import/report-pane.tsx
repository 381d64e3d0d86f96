import { Button, Message } from '../../ui';
import { formatDate } from '../../../shared/format/dates';
import { formatNumber } from '../../../shared/format/number';
import type { ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { groupRejects } from './group-rejects';
import { sayCount, sayObject, sayReason, sayWarning } from './say-import';

export interface ReportPaneProps {
  readonly report: ImportReport;
  readonly translate: Translate;
  readonly onSaveRejects: () => void;
}

/** What went in and what didn't: every line of every file accounted for. */
export function ReportPane({ report, translate, onSaveRejects }: ReportPaneProps) {
  const { files } = report;
  const sum = (pick: (file: ImportReport['files'][number]) => number) => files.reduce((total, file) => total + pick(file), 0);
  const accepted = sum((file) => file.accepted);
  const count = (value: number) => sayCount(value, translate);
  const rejects = groupRejects(report);
  const gone = sum((file) => file.gone);
  const title = accepted === 0 ? translate('import.screen.report.none') : translate('import.screen.report.title', { count: accepted }).replace(String(accepted), count(accepted));
  return (
    <section className="import-report">
      <h2>{title}</h2>
      <p className="muted num">
        {[
          translate('import.screen.report.seconds', { seconds: formatNumber(report.seconds, translate.language, { maxDecimals: 1 }) }),
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
                <th scope="row">{file.path.split(/[\\/]/).at(-1)}</th>
                <td>{sayObject(file.object, translate)}</td>
                <td className="n"><b>{count(file.accepted)}</b></td>
                <td className={file.rejected > 0 ? 'n bad' : 'n'}>{count(file.rejected)}</td>
                <td className="n">{count(file.skipped.length)}</td>
                <td className="sec">{translate('import.screen.report.made', { added: count(file.added), changed: count(file.changed), unchanged: count(file.unchanged) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rejects.length === 0 ? <Message kind="note">{translate('import.screen.report.allIn')}</Message> : (
        <div className="import-card">
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
        </div>
      )}
      {files.flatMap((file) => file.warnings.map((warning) => <Message key={`${file.path} ${sayWarning(warning, translate)}`} kind="note" title={file.path.split(/[\\/]/).at(-1) ?? ''}>{sayWarning(warning, translate)}</Message>))}
    </section>
  );
}

const MOST_LINES = 5;

function sayLines(lines: readonly number[], translate: Translate): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => sayCount(line, translate)).join(', ');
  const said = translate('import.screen.report.lines', { count: lines.length, lines: shown });
  return lines.length > MOST_LINES ? translate('import.screen.report.more', { lines: said, count: sayCount(lines.length - MOST_LINES, translate) }) : said;
}
