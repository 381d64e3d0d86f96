import type { ICellRendererParams, IHeaderParams } from 'ag-grid-community';
import type { EntryRow } from '../../../../shared/sheet/entry-sheet';
import { joinClasses } from '../../../ui';


export function EntryName({ data }: ICellRendererParams<EntryRow>) {
  return data === undefined ? null : (
    <span className={`vg-name level-${Math.min(8, data.depth)}`}>
      <span className="vg-label">{data.label}</span>
      {data.detail === undefined ? null : <span className="vg-detail">{data.detail}</span>}
    </span>
  );
}

interface HeaderWords {
  readonly title: string;
  readonly detail?: string;
  readonly isName?: boolean;
}

export function EntryHeader({ title, detail = '', isName = false }: IHeaderParams<EntryRow> & HeaderWords) {
  return (
    <span className={joinClasses('entry-head', isName && 'name')}>
      <b>{title}</b>
      {detail === '' ? null : <span>{detail}</span>}
    </span>
  );
}
