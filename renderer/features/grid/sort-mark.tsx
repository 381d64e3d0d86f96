import { ArrowDown12Regular } from '@fluentui/react-icons/headless/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/headless/svg/arrow-up';
import type { SortDirection } from '../../../shared/sheet/cell-spec';
import type { Translate } from '../../../shared/text/translate';

/** Which way a column is sorted, for eyes and for screen readers. */
export function SortMark({ sorted, translate }: { readonly sorted: SortDirection | undefined; readonly translate: Translate }) {
  if (sorted === undefined) return null;
  return (
    <span className="vg-sort">
      {sorted === 'ascending' ? <ArrowUp12Regular aria-hidden /> : <ArrowDown12Regular aria-hidden />}
      <span className="visually-hidden">{translate(sorted === 'ascending' ? 'workbook.grid.sortedUp' : 'workbook.grid.sortedDown')}</span>
    </span>
  );
}
