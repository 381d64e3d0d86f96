import { useMemo, type ReactNode } from 'react';
import { Button, ProgressLine } from '../../ui';
import type { Additivity } from '../../../shared/catalogue/measure';
import { formatDate } from '../../../shared/format/dates';
import { formatNumber, pluralCount } from '../../../shared/format/number';
import type { Progress } from '../../../shared/protocol/envelope';
import { formatsOf, spokenValue, valueFormat } from '../../../shared/sheet/formats';
import type { Translate } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { MeasureRef } from '../../../shared/view/view-spec';
import { describeProgress } from './describe-progress';
import { summarise, type Selected } from './summarise';
import { useLate } from './use-late';
import './status-bar.css';

/** Work that ends before this shows no progress. */
const PATIENCE_MS = 300;

export interface StatusBarProps {
  readonly table: PivotTable | null;
  readonly translate: Translate;
  readonly currency: string | null;
  readonly selected: Selected | null;
  readonly additivityOf?: (ref: MeasureRef) => Additivity | undefined;
  /** A query is under way. */
  readonly isWorking: boolean;
  readonly progress: Progress | null;
  readonly onCancel: () => void;
  /** Said at its right end, before the figures: what a colour means, say. */
  readonly note?: ReactNode;
}

function Figure({ label, value, after }: { readonly label: string; readonly value: string; readonly after?: string }) {
  return <span>{label} <b>{value}</b>{after === undefined ? null : ` ${after}`}</span>;
}

/** The selection in figures on the left; what stands behind the sheet on the right; progress while work lasts. */
export function StatusBar({ table, translate, currency, selected, additivityOf, isWorking, progress, onCancel, note }: StatusBarProps) {
  const { language } = translate;
  const late = useLate(isWorking, PATIENCE_MS);
  const summary = useMemo(() => (table === null || selected === null ? undefined : summarise(table, selected, additivityOf)), [table, selected, additivityOf]);
  const formats = useMemo(() => (table === null ? undefined : formatsOf(table, language, currency)), [table, language, currency]);
  /** `finer`: a decimal more than the sheet, for an average. */
  const say = (value: number, finer = false) => {
    if (table === null || formats === undefined || summary?.measure === undefined) return '';
    const format = valueFormat(table, summary.measure, formats);
    const { scale } = format;
    return spokenValue(value, scale === undefined || !finer ? format : { ...format, scale: { ...scale, decimals: scale.decimals + 1 } }, translate);
  };
  return (
    <footer className="status-bar num" aria-label={translate('workbook.status.label')}>
      {late ? (
        <span className="status-progress" role="status">
          <span>{describeProgress(progress, translate)}</span>
          <ProgressLine label={describeProgress(progress, translate)} share={progress?.total ? progress.done / progress.total : null} />
          <Button kind="quiet" size="small" onPress={onCancel}>{translate('workbook.status.cancel')}</Button>
        </span>
      ) : null}
      {summary === undefined || summary.count < 2 ? null : (
        <>
          <Figure label={translate('workbook.status.count')} value={formatNumber(summary.count, language)} />
          {summary.sum === undefined ? null : <Figure label={translate('workbook.status.sum')} value={say(summary.sum)} {...(summary.once ? { after: translate('workbook.status.once') } : {})} />}
          {summary.average === undefined ? null : <Figure label={translate('workbook.status.average')} value={say(summary.average, true)} />}
          {summary.min === undefined ? null : <Figure label={translate('workbook.status.min')} value={say(summary.min)} />}
          {summary.max === undefined ? null : <Figure label={translate('workbook.status.max')} value={say(summary.max)} />}
        </>
      )}
      <span className="push" />
      {note}
      {table === null ? null : <Behind table={table} translate={translate} />}
    </footer>
  );
}

function Behind({ table, translate }: { readonly table: PivotTable; readonly translate: Translate }) {
  const { language } = translate;
  const { factRows, elapsedMs } = table.statistics;
  const time = elapsedMs < 1_000
    ? translate('workbook.status.milliseconds', { figure: formatNumber(elapsedMs, language) })
    : translate('workbook.status.seconds', { figure: formatNumber(elapsedMs / 1_000, language, { decimals: 1 }) });
  return (
    <>
      <span><b>{translate('workbook.status.factRows', { count: pluralCount(factRows), figure: formatNumber(factRows, language) })}</b> {translate('workbook.status.behind')}</span>
      <span><b>{time}</b></span>
      {table.asOf === null ? null : <span>{translate('workbook.status.asOf')} <b>{formatDate(table.asOf, language)}</b></span>}
    </>
  );
}
