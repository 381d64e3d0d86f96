import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { sayCount, sayField } from './say-import';

/** The file's first lines as they are written, under their headers and the fields these go to. */
export function PreviewTable({ reading, translate }: { readonly reading: FileReading; readonly translate: Translate }) {
  const title = translate('import.screen.preview.title');
  return (
    <section className="import-card">
      <h3>{title}<span>{translate('import.screen.preview.text')}</span></h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <div className="import-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="import-table preview">
          <thead>
            <tr>
              <th scope="col" className="n">{translate('import.screen.preview.line')}</th>
              {reading.columns.map(({ column, field }) => (
                <th key={column} scope="col" className={field === null ? '' : 'read'}>
                  {field === null ? column : sayField(reading.object, field, translate)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reading.preview.map(({ line, cells }) => (
              <tr key={line}>
                <td className="n muted">{sayCount(line, translate)}</td>
                {reading.columns.map(({ column }, at) => <td key={column} className={reading.ambiguousDates.includes(column) ? 'mono ask' : 'mono'}>{cells[at] ?? ''}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
