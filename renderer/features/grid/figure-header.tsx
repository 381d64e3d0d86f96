import type { CustomHeaderProps } from 'ag-grid-react';
import type { SortDirection } from '../../../shared/sheet/cell-spec';
import type { Translate } from '../../../shared/text/translate';
import { HeaderLines } from './header-lines';
import type { SheetColumn } from './pivot-columns';
import type { SheetStore } from './sheet-store';
import { SortMark } from './sort-mark';
import { useLit } from './use-lit';

export interface FigureHeaderParams {
  readonly figure: SheetColumn;
  readonly store: SheetStore;
  readonly translate: Translate;
  readonly sortOf: (figure: SheetColumn) => SortDirection | undefined;
  readonly onSort: (figure: SheetColumn) => void;
}

/** A measure under its group, or a lone measure with its dates; a click sorts by it. */
export function FigureHeader({ figure, store, translate, sortOf, onSort }: CustomHeaderProps & FigureHeaderParams) {
  const lit = useLit(store, [figure.key]);
  const sorted = sortOf(figure);
  const alone = figure.detail !== '';
  return (
    <button
      type="button" tabIndex={-1} className={`vg-figure-head ${figure.role}${lit ? ' lit' : ''}${alone ? ' alone' : ''}`}
      title={translate('workbook.grid.sortHint')} onClick={() => onSort(figure)}
    >
      <SortMark sorted={sorted} translate={translate} />
      {alone ? <HeaderLines label={figure.label} detail={figure.detail} /> : <span>{figure.label}</span>}
    </button>
  );
}
