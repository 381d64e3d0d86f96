import type { ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { Button } from '../../ui';
import { groupRejects } from './group-rejects';
import { sayCount, sayReason } from './say-import';

export interface RejectsCardProps {
  readonly report: ImportReport;
  readonly translate: Translate;
  readonly onSave: () => void;
}

/** Rejected lines by reason, with the first of them, and the way to have them as a file. */
export function RejectsCard({ report, translate, onSave }: RejectsCardProps) {
  return (
    <section className="import-card" aria-label={translate('import.screen.report.rejects')}>
      <h3>
        {translate('import.screen.report.rejects')}
        <span className="push" />
        <Button kind="strong" size="small" onPress={onSave}>{translate('import.screen.report.save')}</Button>
      </h3>
      <table className="import-table report rejects num">
        <tbody>
          {groupRejects(report).map(({ file, reason, column, lines, example }) => (
            <tr key={`${file} ${column ?? ''} ${reason.code}`}>
              <td className="n"><b>{sayCount(lines.length, translate)}</b></td>
              <td title={sayReason(reason, translate)}>{sayReason(reason, translate)}</td>
              <td className="sec" title={file}>{file}</td>
              <td className="sec">{column ?? ''}</td>
              <td className="sec">{sayLines(lines, translate)}</td>
              <td className="mono" title={example}>{example}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const MOST_LINES = 5;

function sayLines(lines: readonly number[], translate: Translate): string {
  const shown = lines.slice(0, MOST_LINES).map((line) => sayCount(line, translate)).join(', ');
  const said = translate('import.screen.report.lines', { count: lines.length, lines: shown });
  return lines.length > MOST_LINES ? translate('import.screen.report.more', { lines: said, count: sayCount(lines.length - MOST_LINES, translate) }) : said;
}
