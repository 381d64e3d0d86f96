import { useEffect, useState } from 'react';
import type { CustomHeaderGroupProps } from 'ag-grid-react';
import { ChevronDown12Regular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { ChevronRight12Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import type { Translate } from '../../../shared/text/translate';
import { HeaderLines } from './header-lines';
import type { SheetGroup } from './pivot-columns';
import type { SheetStore } from './sheet-store';
import { useLit } from './use-lit';

export interface GroupHeaderParams {
  readonly group: SheetGroup;
  readonly keys: readonly string[];
  readonly store: SheetStore;
  readonly translate: Translate;
}

/** A column member with its dates, over its measures or its own members; a group of members opens and closes. */
export function GroupHeader({ group, keys, store, translate, columnGroup, setExpanded }: CustomHeaderGroupProps & GroupHeaderParams) {
  const lit = useLit(store, keys);
  const provided = columnGroup.getProvidedColumnGroup();
  const [open, setOpen] = useState(provided.isExpanded());
  useEffect(() => {
    const update = () => setOpen(provided.isExpanded());
    provided.addEventListener('expandedChanged', update);
    return () => provided.removeEventListener('expandedChanged', update);
  }, [provided]);
  return (
    <div className={lit ? 'vg-group lit' : 'vg-group'}>
      <HeaderLines label={group.label} detail={group.detail} />
      {group.collapsible ? (
        <button
          type="button" tabIndex={-1} className="vg-twisty" aria-expanded={open}
          aria-label={translate(open ? 'workbook.grid.collapseGroup' : 'workbook.grid.expandGroup', { name: group.label })}
          onClick={() => setExpanded(!open)}
        >
          {open ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
        </button>
      ) : null}
    </div>
  );
}
