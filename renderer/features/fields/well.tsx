import { useRef, useState, type ComponentType, type ReactNode } from 'react';
import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { MoreHorizontal16Regular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import { ReOrderDotsVertical16Regular } from '@fluentui/react-icons/headless/svg/re-order-dots-vertical';
import { joinClasses, MenuTrigger, Popover } from '../../ui';
import { dropField, movePlaced, type WellId } from '../../state/view-edits';
import { useEditView, useUnitOf } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { ChipMenu } from './chip-menu';
import type { Chip } from './chips';
import { draggedIn, dragItem, DRAG_TYPES, type Dragged } from './drag-data';

/** The editor of the filter at an index, given by the app; it closes itself when done. */
export type FilterEditorSlot = ComponentType<{ readonly index: number; readonly close: () => void }>;

export interface WellProps {
  readonly well: WellId;
  readonly icon: ReactNode;
  readonly chips: readonly Chip[];
  readonly filterEditor: FilterEditorSlot;
}

/** One of the four places for fields: chips in order, taken and given by drag, by keyboard, or by each chip's menu. */
export function Well({ well, icon, chips, filterEditor }: WellProps) {
  const words = useWords();
  const edit = useEditView();
  const unitOf = useUnitOf();
  const drop = (dragged: Dragged | undefined, index: number) => {
    if (dragged === undefined) return;
    const { field, from } = dragged;
    if (from) edit('commands.edits.moveField', (view) => movePlaced(view, from, { well, index }));
    else edit('commands.edits.addField', (view) => dropField(view, field, { well, index }, unitOf));
  };
  const indexAt = (target: { readonly key: unknown; readonly dropPosition: string }) => {
    const position = chips.findIndex((chip) => chip.key === target.key);
    return position < 0 ? chips.length : position + (target.dropPosition === 'after' ? 1 : 0);
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => chips.flatMap((chip) => (keys.has(chip.key) && chip.field ? [dragItem({ field: chip.field, from: { well, index: chip.index } }, chip.label)] : [])),
    acceptedDragTypes: [well === 'measures' ? DRAG_TYPES.measure : DRAG_TYPES.dimension],
    onReorder: ({ keys, target }) => {
      const from = chips.find((chip) => keys.has(chip.key));
      if (from) edit('commands.edits.moveField', (view) => movePlaced(view, { well, index: from.index }, { well, index: indexAt(target) }));
    },
    onInsert: ({ items, target }) => void draggedIn(items).then((dragged) => drop(dragged, indexAt(target))),
    onRootDrop: ({ items }) => void draggedIn(items).then((dragged) => drop(dragged, chips.length)),
    renderDropIndicator: (target) => <DropIndicator target={target} className="field-drop" />,
  });
  return (
    <section className="field-well">
      <h4>{icon}{words(`fields.wells.${well}`)}</h4>
      <GridList
        className="field-chips"
        aria-label={words(`fields.wells.${well}`)}
        items={chips}
        dependencies={[chips]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className="field-empty">{words(`fields.empty.${well}`)}</span>}
      >
        {(chip) => <ChipLine chip={chip} well={well} count={chips.length} filterEditor={filterEditor} />}
      </GridList>
    </section>
  );
}

interface ChipLineProps {
  readonly chip: Chip;
  readonly well: WellId;
  readonly count: number;
  readonly filterEditor: FilterEditorSlot;
}

function ChipLine({ chip, well, count, filterEditor: FilterEditor }: ChipLineProps) {
  const words = useWords();
  const more = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'menu' | 'filter' | null>(null);
  const canEdit = well === 'filters';
  // The menu closes after what was chosen in it has opened the other.
  const toggle = (part: 'menu' | 'filter') => (isOpen: boolean) => setOpen((now) => (isOpen ? part : now === part ? null : now));
  return (
    <GridListItem
      id={chip.key}
      textValue={chip.label}
      className={joinClasses('field-chip', chip.isMissing && 'missing')}
      onAction={() => setOpen(canEdit ? 'filter' : 'menu')}
    >
      <Button slot="drag" className="field-grip" aria-label={words('fields.chip.drag', { name: chip.label })}><ReOrderDotsVertical16Regular /></Button>
      <span className="field-label">{chip.label}</span>
      <span className="field-detail num">{chip.detail}</span>
      <MenuTrigger isOpen={open === 'menu'} onOpenChange={toggle('menu')}>
        <Button ref={more} className="field-more" aria-label={words('fields.chip.menu', { name: chip.label })}><MoreHorizontal16Regular /></Button>
        <ChipMenu chip={chip} place={{ well, index: chip.index }} count={count} onEditFilter={canEdit ? () => setOpen('filter') : undefined} />
      </MenuTrigger>
      {canEdit ? (
        <Popover
          label={words('fields.filter.title', { name: chip.label })}
          triggerRef={more}
          placement="bottom end"
          isOpen={open === 'filter'}
          onOpenChange={toggle('filter')}
        >
          {(close) => <FilterEditor index={chip.index} close={close} />}
        </Popover>
      ) : null}
    </GridListItem>
  );
}
