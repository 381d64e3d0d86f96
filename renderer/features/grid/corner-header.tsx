import { Fragment } from 'react';
import type { SortDirection } from '../../../shared/sheet/cell-spec';
import type { Translate } from '../../../shared/text/translate';
import { SortMark } from './sort-mark';

export interface CornerParams {
  readonly dimensions: readonly string[];
  /** "Revenue won, € thousand". */
  readonly unit: string;
  readonly translate: Translate;
  readonly sorted: SortDirection | undefined;
  readonly onLevel: (level: number) => void;
  readonly onSortByName: () => void;
}

/** The corner: the row dimensions, each a button that opens the sheet down to it, and the unit said once. */
export function CornerHeader({ dimensions, unit, translate, sorted, onLevel, onSortByName }: CornerParams) {
  return (
    <div className="vg-corner-lines">
      <span className="vg-corner-dimensions">
        {dimensions.map((dimension, level) => (
          <Fragment key={dimension}>
            {level === 0 ? null : <span aria-hidden> › </span>}
            <button
              type="button" tabIndex={-1}
              title={dimensions.length > 1 ? translate('workbook.grid.showLevel', { dimension }) : translate('workbook.grid.sortByName')}
              onClick={() => (dimensions.length > 1 ? onLevel(level) : onSortByName())}
            >
              {dimension}
            </button>
          </Fragment>
        ))}
        <SortMark sorted={sorted} translate={translate} />
      </span>
      {unit === '' ? null : <button type="button" tabIndex={-1} className="vg-unit" title={translate('workbook.grid.sortByName')} onClick={onSortByName}>{unit}</button>}
    </div>
  );
}
