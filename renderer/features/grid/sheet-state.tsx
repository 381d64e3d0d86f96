import { Message } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import type { PivotGridProps } from './pivot-grid-props';

/** Before the first answer: grey bars where figures will stand. No spinner on a sheet. */
export function SheetSkeleton({ translate }: { readonly translate: Translate }) {
  return (
    <div className="vg-skeleton" role="status" aria-label={translate('workbook.grid.loading')}>
      {Array.from({ length: 16 }, (_, row) => (
        <div key={row} className={row === 0 ? 'vg-skeleton-row head' : 'vg-skeleton-row'}>
          {Array.from({ length: 10 }, (_column, column) => <i key={column} className={column === 0 ? `name w${row % 4}` : `w${(row + column) % 3}`} />)}
        </div>
      ))}
    </div>
  );
}

/** Why there is no sheet, in place of it, with what mends it. */
export function SheetMessage({ state, message, translate }: { readonly state: 'error' | 'empty'; readonly message: PivotGridProps['message']; readonly translate: Translate }) {
  const title = message?.title ?? translate(state === 'error' ? 'workbook.grid.failed' : 'workbook.grid.empty');
  const text = message?.text ?? (state === 'empty' && message === undefined ? translate('workbook.grid.emptyHint') : undefined);
  return (
    <div className="vg-message">
      <Message kind={state} title={title} actions={message?.actions}>{text}</Message>
    </div>
  );
}
