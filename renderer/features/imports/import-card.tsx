import { formatDate } from '../../../shared/format/dates';
import { pluralCount } from '../../../shared/format/number';
import type { ImportSummary } from '../../../shared/protocol/import';
import { sayMoment } from '../../state/say-moment';
import { useWords } from '../../state/words';
import { Button, Card, joinClasses, Tag } from '../../ui';
import { COUNTS, sayFigure, sayObject, sumOf } from './say-counts';

export interface ImportCardProps {
  readonly summary: ImportSummary;
  readonly onReport: () => void;
  readonly onChanges: () => void;
  readonly onUndo: () => void;
}

/** One import: when, which files, what became of their rows. */
export function ImportCard({ summary, onReport, onChanges, onUndo }: ImportCardProps) {
  const words = useWords();
  const { files, importedAt, asOf, complete, undoneAt } = summary;
  const rows = sumOf(summary, 'accepted');
  const rejected = sumOf(summary, 'rejected');
  const detail = [
    words('data.imports.rows', { count: pluralCount(rows), figure: sayFigure(rows, words) }),
    ...(asOf === null ? [] : [words('data.imports.asOf', { date: formatDate(asOf, words.language) })]),
  ].join(' · ');
  return (
    <Card
      title={sayMoment(importedAt, words)}
      detail={detail}
      className={joinClasses('imports-card', undoneAt !== null && 'undone')}
      actions={(
        <>
          {complete ? <Tag kind="outline">{words('data.imports.complete')}</Tag> : null}
          <Button size="small" kind="quiet" onPress={onReport}>{rejected === 0 ? words('data.imports.report') : words('data.imports.rejects', { count: pluralCount(rejected), figure: sayFigure(rejected, words) })}</Button>
          {undoneAt === null ? (
            <>
              <Button size="small" kind="quiet" onPress={onChanges}>{words('data.imports.what')}</Button>
              <Button size="small" kind="danger" onPress={onUndo}>{words('data.imports.undo')}</Button>
            </>
          ) : <Tag>{words('data.imports.undone', { moment: sayMoment(undoneAt, words) })}</Tag>}
        </>
      )}
    >
      <div className="ui-card-scroll">
        <table className="ui-table">
          <thead>
            <tr>
              <th scope="col">{words('data.imports.file')}</th>
              <th scope="col">{words('data.imports.holds')}</th>
              {COUNTS.map((count) => <th key={count} scope="col" className="n">{words(`data.imports.${count}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {files.map((file, index) => (
              // A file can hold several tables of one kind: only their order tells them apart.
              // oxlint-disable-next-line react/no-array-index-key -- the list never changes
              <tr key={index}>
                <th scope="row" title={file.path}>{file.path.split(/[\\/]/).at(-1)}</th>
                <td className="sec">{sayObject(file.object, words)}</td>
                {COUNTS.map((count) => <td key={count} className={joinClasses('n', count === 'rejected' && file.rejected > 0 && 'bad', file[count] === 0 && 'muted')}>{sayFigure(file[count], words)}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
