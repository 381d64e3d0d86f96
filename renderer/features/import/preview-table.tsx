import { formatDate } from '../../../shared/format/dates';
import { formatExact } from '../../../shared/format/number';
import type { FileReading, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { joinClasses } from '../../ui';
import { rejectedCells } from './column-troubles';
import { sayCount, sayField } from './say-import';

export interface PreviewTableProps {
  readonly reading: FileReading;
  readonly trial: ImportReport | null;
  readonly translate: Translate;
}

type Column = FileReading['columns'][number];

/** The file's first lines as they are written, under their headers and the fields these go to, and beside each cell what Vigie makes of it. */
export function PreviewTable({ reading, trial, translate }: PreviewTableProps) {
  const title = translate('import.screen.preview.title');
  const rejected = rejectedCells(reading, trial, translate);
  const isAsked = ({ column }: Column) => reading.dates === null && reading.ambiguousDates.includes(column);
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
            {reading.preview.map(({ line, cells, values }) => (
              <tr key={line} {...(rejected.has(`${line} `) ? { className: 'bad', title: rejected.get(`${line} `) } : {})}>
                <td className="n muted">{sayCount(line, translate)}</td>
                {reading.columns.map((column, at) => {
                  const why = rejected.get(`${line} ${column.column}`);
                  const text = cells[at] ?? '';
                  return (
                    <td key={column.column} className={joinClasses('mono', why !== undefined && 'bad', reading.ambiguousDates.includes(column.column) && 'ask', left(column) && 'left')} title={why === undefined ? text : `${text}\n${why}`}>
                      {text}
                      {values && !isAsked(column) && <ReadAs text={text} value={values[at] ?? null} column={column} translate={translate} />}
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

interface ReadAsProps {
  readonly text: string;
  readonly value: string | null;
  readonly column: Column;
  readonly translate: Translate;
}

/** The value that Vigie makes of a cell, where it isn't the cell's text. */
function ReadAs({ text, value, column, translate }: ReadAsProps) {
  if (text.trim() === '' || left(column)) return null;
  if (value === null) return <span className="import-read none">{translate('import.screen.preview.none')}</span>;
  const shown = shownValue(value, column.type, translate);
  return shown === text.trim() ? null : <span className="import-read">{shown}</span>;
}

function shownValue(value: string, type: Column['type'], translate: Translate): string {
  switch (type) {
    case 'date': return formatDate(value, translate.language);
    case 'amount': case 'number': return formatExact(Number(value), translate.language);
    case 'boolean': return translate(value === 'true' ? 'import.screen.preview.yes' : 'import.screen.preview.no');
    case 'text': return value;
  }
}
