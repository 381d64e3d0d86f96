import { formatDate } from '../../../shared/format/dates';
import type { FileReading, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { joinClasses } from '../../ui';
import { rejectedCells } from './column-troubles';
import type { DateOrder } from './import-state';
import { readDate } from './read-date';
import { sayCount, sayField } from './say-import';

export interface PreviewTableProps {
  readonly reading: FileReading;
  readonly trial: ImportReport | null;
  readonly translate: Translate;
}

type Column = FileReading['columns'][number];

/** The file's first lines as they are written, under their headers and the fields these go to; dates as Vigie reads them beside. */
export function PreviewTable({ reading, trial, translate }: PreviewTableProps) {
  const title = translate('import.screen.preview.title');
  const rejected = rejectedCells(reading, trial, translate);
  return (
    <section className="import-card">
      <h3>{title}<span>{translate('import.screen.preview.text')}</span></h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="import-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="import-table preview">
          <thead>
            <tr>
              <th scope="col" className="n">{translate('import.screen.preview.line')}</th>
              {reading.columns.map((column) => (
                <th key={column.column} scope="col" className={joinClasses(column.field !== null && 'read', left(column) && 'left')}>
                  {column.column}
                  <span>{column.field === null ? translate(column.custom ? 'import.screen.preview.kept' : 'import.screen.preview.left') : sayField(reading.object, column.field, translate)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.preview.map(({ line, cells }) => (
              <tr key={line} {...(rejected.has(`${line} `) ? { className: 'bad', title: rejected.get(`${line} `) } : {})}>
                <td className="n muted">{sayCount(line, translate)}</td>
                {reading.columns.map((column, at) => {
                  const why = rejected.get(`${line} ${column.column}`);
                  const text = cells[at] ?? '';
                  return (
                    <td key={column.column} className={joinClasses('mono', why !== undefined && 'bad', reading.ambiguousDates.includes(column.column) && 'ask', left(column) && 'left')} title={why === undefined ? text : `${text}\n${why}`}>
                      {text}
                      <ReadAs text={text} column={column} order={reading.dates} translate={translate} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const left = ({ field, custom }: Column) => field === null && !custom;

function ReadAs({ text, column, order, translate }: { readonly text: string; readonly column: Column; readonly order: DateOrder | null; readonly translate: Translate }) {
  const iso = column.type === 'date' && order !== null && !left(column) ? readDate(text, order) : null;
  return iso === null ? null : <span className="import-read">{formatDate(iso, translate.language)}</span>;
}
