import { Checkmark12Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Button, ComboBox, joinClasses, Tag } from '../../ui';
import { pluralCount } from '../../../shared/format/number';
import type { FileReading, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { columnTroubles } from './column-troubles';
import { fieldOptions, optionOf, targetOf } from './field-options';
import { proposedColumns, type Decisions, type Target } from './import-state';
import { sayCount } from './say-import';

export interface ColumnsTableProps {
  readonly reading: FileReading;
  readonly decisions: Decisions;
  readonly trial: ImportReport | null;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onTargets: (targets: Readonly<Record<string, Target>>) => void;
}

type Column = FileReading['columns'][number];

/** Each column of the file: samples, the field it goes to, how it is read and what to check about it. */
export function ColumnsTable({ reading, decisions, trial, translate, isBusy, onTargets }: ColumnsTableProps) {
  const proposed = proposedColumns({ reading, decisions });
  const confirm = (columns: readonly Column[]) => onTargets(Object.fromEntries(columns.map((column) => [column.column, confirmed(column, reading)])));
  return (
    <section className="import-card">
      <h3>
        {translate('import.screen.columns.title')}
        <span className="num">{sayColumns(reading.columns, translate)}</span>
        <i className="push" />
        {proposed.length === 0 ? null : <Button size="small" kind="strong" isDisabled={isBusy} onPress={() => confirm(proposed)}>{translate('import.screen.columns.confirmAll', { count: proposed.length })}</Button>}
      </h3>
      <div className="import-scroll">
        <table className="import-table columns">
          <thead>
            <tr>{(['column', 'sample', 'field', 'readAs', 'check'] as const).map((name) => <th key={name} scope="col">{translate(`import.screen.columns.${name}`)}</th>)}</tr>
          </thead>
          <tbody>
            {reading.columns.map((column, at) => (
              <tr key={column.column} className={joinClasses((asks(column, reading, decisions) || proposed.includes(column)) && 'ask')}>
                <th scope="row" title={column.column}>{column.column}</th>
                <td className="mono" title={samplesOf(column, at, reading).join('\n')}>{samplesOf(column, at, reading).slice(0, 3).join(' · ')}</td>
                <td>
                  <ComboBox
                    kind="cell"
                    label={translate('import.screen.columns.fieldOf', { column: column.column })}
                    emptyText={translate('import.screen.columns.noField')}
                    options={fieldOptions(column, reading.object, isChanged(column, decisions), translate)}
                    selected={optionOf(column)}
                    isDisabled={isBusy}
                    onSelect={(id) => onTargets({ [column.column]: targetOf(id) })}
                  />
                </td>
                <td className="sec">{readAs(column, reading, translate)}</td>
                <td className="import-check">
                  {asks(column, reading, decisions) ? <Tag kind="ask">{translate('import.screen.columns.dayFirst')}</Tag> : null}
                  {proposed.includes(column) ? (
                    <Button size="small" className="import-confirm" icon={<Checkmark12Regular />} isDisabled={isBusy} aria-label={translate('import.screen.columns.confirmOf', { column: column.column })} onPress={() => confirm([column])}>
                      {translate('import.screen.columns.confirm')}
                    </Button>
                  ) : null}
                  {columnTroubles(column, reading, trial, translate).map(({ kind, short, long }) => <span key={long} title={long}><Tag kind={kind}>{short}</Tag></span>)}
                  {isChanged(column, decisions) ? <Tag>{translate('import.screen.columns.changed')}</Tag> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A proposal as its mapping says it: of a year and a month that make one day, each keeps its part; columns that make rows of their own are left as they were recognised. */
function confirmed({ column, field }: Column, { mapping }: FileReading): Target {
  if (field === null) return 'keep';
  const own = mapping ? mapping.columns[column] : field;
  return typeof own === 'string' ? { field: own } : 'recognised';
}

/** `8 matched, 1 kept as it is`: what there is none of isn't told. */
function sayColumns(columns: readonly Column[], translate: Translate): string {
  const count = { matched: 0, kept: 0, ignored: 0 };
  for (const { field, custom } of columns) count[field !== null ? 'matched' : custom ? 'kept' : 'ignored'] += 1;
  return (['matched', 'kept', 'ignored'] as const).filter((kind) => count[kind] > 0)
    .map((kind) => translate(`import.screen.columns.${kind}`, { count: pluralCount(count[kind]), figure: sayCount(count[kind], translate) })).join(', ');
}

const MOST_SAMPLES = 5;

/** Some of a column's values; of one that is a period of its own, those of the first lines. */
function samplesOf({ examples }: Column, at: number, { preview }: FileReading): readonly string[] {
  return examples.length > 0 ? examples : [...new Set(preview.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''))].slice(0, MOST_SAMPLES);
}

const isChanged = ({ column }: Column, { columns }: Decisions) => columns[column] !== undefined && columns[column] !== 'recognised';
const asks = ({ column }: Column, { ambiguousDates }: FileReading, { dates }: Decisions) => dates === undefined && ambiguousDates.includes(column);

function readAs({ type, field, custom }: Column, { dates }: FileReading, translate: Translate): string {
  if (field === null && !custom) return '';
  return type === 'date' && dates !== null ? translate(`import.screen.dateOrders.${dates}`) : translate(`import.screen.types.${type}`);
}
