import { Picker, Tag, type Option } from '../../ui';
import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import type { Decisions, Target } from './import-state';
import { fieldsOf, sayCount, sayField } from './say-import';

export interface ColumnsTableProps {
  readonly reading: FileReading;
  readonly decisions: Decisions;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onTarget: (column: string, target: Target) => void;
}

type Column = FileReading['columns'][number];
const KEPT = '#kept';
const IGNORED = '#ignored';
const RECOGNISED = '#recognised';

/** Each column of the file: a sample, the field it goes to, how it is read and what to check. */
export function ColumnsTable({ reading, decisions, translate, isBusy, onTarget }: ColumnsTableProps) {
  const matched = reading.columns.filter(({ field }) => field !== null).length;
  const kept = reading.columns.filter(({ custom }) => custom).length;
  return (
    <section className="import-card">
      <h3>
        {translate('import.screen.columns.title')}
        <span className="num">{translate('import.screen.columns.matched', { matched: sayCount(matched, translate), kept: sayCount(kept, translate), ignored: sayCount(reading.columns.length - matched - kept, translate) })}</span>
      </h3>
      <div className="import-scroll">
        <table className="import-table columns">
          <thead>
            <tr>{(['column', 'sample', 'field', 'readAs', 'check'] as const).map((name) => <th key={name} scope="col">{translate(`import.screen.columns.${name}`)}</th>)}</tr>
          </thead>
          <tbody>
            {reading.columns.map((column) => (
              <tr key={column.column} className={asks(column, reading, decisions) ? 'ask' : ''}>
                <th scope="row">{column.column}</th>
                <td className="mono">{column.examples[0] ?? ''}</td>
                <td>
                  <Picker
                    kind="cell"
                    label={translate('import.screen.columns.fieldOf', { column: column.column })}
                    options={optionsFor(column, reading, decisions, translate)}
                    selected={column.field ?? (column.custom ? KEPT : IGNORED)}
                    isDisabled={isBusy}
                    onSelect={(id) => onTarget(column.column, targetOf(id))}
                  />
                </td>
                <td className="sec">{readAs(column, reading, translate)}</td>
                <td>{asks(column, reading, decisions) ? <Tag kind="ask">{translate('import.screen.columns.dayFirst')}</Tag> : isChanged(column, decisions) ? <Tag>{translate('import.screen.columns.changed')}</Tag> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const isChanged = ({ column }: Column, { columns }: Decisions) => columns[column] !== undefined && columns[column] !== 'recognised';
const asks = ({ column }: Column, { ambiguousDates }: FileReading, { dates }: Decisions) => dates === undefined && ambiguousDates.includes(column);

function targetOf(id: string): Target {
  return id === IGNORED ? 'ignore' : id === RECOGNISED || id === KEPT ? 'recognised' : { field: id };
}

function optionsFor(column: Column, reading: FileReading, decisions: Decisions, translate: Translate): Option[] {
  const back: Option[] = isChanged(column, decisions) ? [{ id: RECOGNISED, label: translate('import.screen.columns.recognised') }] : [];
  const kept: Option[] = column.custom ? [{ id: KEPT, label: translate('import.screen.columns.keep') }] : [];
  const fields = fieldsOf(reading.object).map((id): Option => ({ id, label: sayField(reading.object, id, translate) }));
  // A target the list doesn't know (a role that a template gives) is shown, or the picker would stand empty.
  const own: Option[] = column.field !== null && !fields.some(({ id }) => id === column.field) ? [{ id: column.field, label: sayField(reading.object, column.field, translate) }] : [];
  return [...back, ...kept, { id: IGNORED, label: translate('import.screen.columns.ignore') }, ...own, ...fields];
}

function readAs({ type, field, custom }: Column, { dates }: FileReading, translate: Translate): string {
  if (field === null && !custom) return '';
  return type === 'date' && dates !== null ? translate(`import.screen.dateOrders.${dates}`) : translate(`import.screen.types.${type}`);
}
