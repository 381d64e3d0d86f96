import type { ReactNode } from 'react';
import { MathFormula16Regular } from '@fluentui/react-icons/headless/svg/math-formula';
import { Button } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { MeasureRef } from '../../../shared/view/view-spec';
import { cellName, describeCell, type DescribedIn } from './describe-cell';
import { FormulaLine } from './formula-line';
import { plainText } from './rich-text';
import './formula-bar.css';

export interface FormulaBarProps {
  readonly table: PivotTable | null;
  readonly translate: Translate;
  readonly currency: string | null;
  readonly counting: DescribedIn['counting'];
  /** The active cell, as the sheet tells it; column and measure are null on a row header. */
  readonly cell: { readonly row: number; readonly column: number | null; readonly measure: number | null } | null;
  readonly onRows: () => void;
  readonly onSql: () => void;
  /** More buttons at its end. */
  readonly actions?: ReactNode;
}

/** The name of a measure of the workspace's own; undefined for any other. */
function customName(ref: MeasureRef | undefined): string | undefined {
  return typeof ref === 'string' && ref.startsWith('custom:') ? ref.slice('custom:'.length) : undefined;
}

/** Which cell is selected, and in words what stands in it. */
export function FormulaBar({ table, translate, currency, counting, cell, onRows, onSql, actions }: FormulaBarProps) {
  const isCell = table !== null && cell !== null && cell.row < table.rows.depth.length && (cell.column === null || cell.column < table.columns.depth.length);
  const figure = isCell && cell.column !== null && cell.measure !== null ? { row: cell.row, column: cell.column, measure: cell.measure } : null;
  const said = table === null || figure === null ? undefined : describeCell(table, figure, { translate, currency, counting });
  const name = said?.name ?? (isCell ? cellName(table, cell, translate) : '');
  const sentence = said?.sentence ?? [];
  const own = table === null || figure === null ? undefined : customName(table.measures[figure.measure]?.measure);
  return (
    <section className="formula-bar" aria-label={translate('workbook.formula.label')}>
      <output className="formula-name" aria-label={translate('workbook.formula.nameBox')} title={name}>{name === '' ? translate('workbook.formula.choose') : name}</output>
      <span className="formula-sign" aria-hidden><MathFormula16Regular /></span>
      {own === undefined ? null : <FormulaLine measure={own} />}
      <p className="formula-sentence num" title={plainText(sentence)} aria-live="polite">
        {sentence.map((part, index) => (part.strong ? <b key={index}>{part.text}</b> : <span key={index}>{part.text}</span>))}
      </p>
      <Button kind="quiet" size="small" isDisabled={figure === null} onPress={onRows}>{translate('workbook.formula.rows')}</Button>
      <Button kind="quiet" size="small" isDisabled={table === null} onPress={onSql}>{translate('workbook.formula.sql')}</Button>
      {actions}
    </section>
  );
}
