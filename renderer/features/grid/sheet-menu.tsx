import type { RefObject } from 'react';
import type { Translate } from '../../../shared/text/translate';
import type { PivotMeasure } from '../../../shared/view/pivot-table';
import { SHOWS, type Show } from '../../../shared/view/view-spec';
import { Menu, MenuItem, MenuSeparator, SubmenuTrigger } from '../../ui';

export interface MemberOf {
  readonly dimension: string;
  readonly member: string;
  readonly label: string;
}

export interface SheetMenuProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly translate: Translate;
  /** The measure under the cursor; undefined on a row header. */
  readonly measure: PivotMeasure | undefined;
  /** Members that the cell stands for, innermost first, each of which can be kept or excluded. */
  readonly members: readonly MemberOf[];
  readonly canExpand: boolean;
  readonly onRows: () => void;
  readonly onFilter: (kind: 'keep-only' | 'exclude', member: MemberOf) => void;
  readonly onExpandAll: (open: boolean) => void;
  readonly onShowAs: (show: Show) => void;
  readonly onSort: (direction: 'ascending' | 'descending') => void;
  readonly onCopy: (withHeaders: boolean) => void;
}

const NEEDS_REFERENCE: ReadonlySet<Show> = new Set(['difference', 'percent', 'index', 'contribution']);

/** The right click menu of a cell. */
export function SheetMenu(props: SheetMenuProps) {
  const { translate, measure, members } = props;
  const shows = SHOWS.filter((show) => measure?.comparison !== null || !NEEDS_REFERENCE.has(show));
  return (
    <Menu
      label={translate('workbook.menu.label')} onClose={props.onClose}
      popover={{ triggerRef: props.anchor, isOpen: props.isOpen, onOpenChange: (open) => { if (!open) props.onClose(); } }}
    >
      {measure === undefined ? null : <MenuItem id="rows" label={translate('workbook.menu.rows')} keys={translate('commands.keys.enter')} onAction={props.onRows} />}
      {members.slice(0, 2).flatMap((member) => [
        <MenuItem key={`keep ${member.dimension}`} id={`keep ${member.dimension}`} label={translate('workbook.menu.keepOnly', { name: member.label })} onAction={() => props.onFilter('keep-only', member)} />,
        <MenuItem key={`exclude ${member.dimension}`} id={`exclude ${member.dimension}`} label={translate('workbook.menu.exclude', { name: member.label })} onAction={() => props.onFilter('exclude', member)} />,
      ])}
      {props.canExpand ? <MenuSeparator /> : null}
      {props.canExpand ? <MenuItem id="expand" label={translate('workbook.menu.expandAll')} onAction={() => props.onExpandAll(true)} /> : null}
      {props.canExpand ? <MenuItem id="collapse" label={translate('workbook.menu.collapseAll')} onAction={() => props.onExpandAll(false)} /> : null}
      <MenuSeparator />
      <MenuItem id="ascending" label={translate('workbook.menu.sortAscending')} onAction={() => props.onSort('ascending')} />
      <MenuItem id="descending" label={translate('workbook.menu.sortDescending')} onAction={() => props.onSort('descending')} />
      {measure === undefined ? null : (
        <SubmenuTrigger>
          <MenuItem id="show-as" label={translate('workbook.menu.showAs')} />
          <Menu label={translate('workbook.menu.showAs')} selectionMode="single" selectedKeys={[measure.show]} disallowEmptySelection>
            {shows.map((show) => <MenuItem key={show} id={show} label={translate(`workbook.shows.${show}`)} onAction={() => props.onShowAs(show)} />)}
          </Menu>
        </SubmenuTrigger>
      )}
      <MenuSeparator />
      <MenuItem id="copy" label={translate('workbook.menu.copy')} keys={`${translate('commands.keys.ctrl')} C`} onAction={() => props.onCopy(false)} />
      <MenuItem id="copy-headers" label={translate('workbook.menu.copyWithHeaders')} onAction={() => props.onCopy(true)} />
    </Menu>
  );
}
