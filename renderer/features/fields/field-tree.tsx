import { useState } from 'react';
import { Button, Checkbox, Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop, type Key, type Selection } from 'react-aria-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/headless/svg/chevron-right';
import { joinClasses } from '../../ui';
import { useWords } from '../../state/words';
import { dragItem } from './drag-data';
import type { FieldGroup, FieldItem } from './field-groups';
import '../../ui/checkbox.css';

export interface FieldTreeProps {
  readonly groups: readonly FieldGroup[];
  /** Groups all stand open while a search is on. */
  readonly isSearching: boolean;
  readonly onToggle: (item: FieldItem) => void;
}

/** All fields, with a check box each: checked ones are on the sheet. Fields can be dragged to the wells, by keyboard too. */
export function FieldTree({ groups, isSearching, onToggle }: FieldTreeProps) {
  const words = useWords();
  const [open, setOpen] = useState<Set<Key>>(() => new Set(firstOpen(groups)));
  const items = new Map<Key, FieldItem>(groups.flatMap((group) => group.items.map((item) => [item.key, item])));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].flatMap((key) => {
      const item = items.get(key);
      return item ? [dragItem({ field: item.field, from: null }, item.label)] : [];
    }),
  });
  const select = (selection: Selection) => {
    const next = selection === 'all' ? new Set(items.keys()) : selection;
    for (const item of items.values()) if (item.available && next.has(item.key) !== item.used) return onToggle(item);
  };
  return (
    <Tree
      className="field-tree"
      aria-label={words('fields.tree')}
      selectionMode="multiple"
      selectionBehavior="toggle"
      selectedKeys={[...items.values()].filter((item) => item.used).map((item) => item.key)}
      onSelectionChange={select}
      disabledKeys={[...items.values()].filter((item) => !item.available).map((item) => item.key)}
      expandedKeys={isSearching ? groups.map((group) => group.key) : open}
      onExpandedChange={(keys) => setOpen(new Set(keys))}
      dragAndDropHooks={dragAndDropHooks}
      items={groups}
      renderEmptyState={() => null}
    >
      {(group) => <GroupLine group={group} />}
    </Tree>
  );
}

/** Every group that something on the sheet comes from. */
function firstOpen(groups: readonly FieldGroup[]): Key[] {
  return groups.filter((group) => group.items.some((item) => item.used)).map((group) => group.key);
}

function GroupLine({ group }: { readonly group: FieldGroup }) {
  const words = useWords();
  const used = group.items.filter((item) => item.used).length;
  return (
    <TreeItem id={group.key} textValue={group.label} className="field-line group">
      <TreeItemContent>
        <Button slot="chevron" className="field-chevron"><ChevronRight16Regular /></Button>
        <span className="field-label">{group.label}</span>
        <span className="field-count num">{used === 0 ? group.items.length : words('fields.count', { used, all: group.items.length })}</span>
      </TreeItemContent>
      <Collection items={group.items}>{(item) => <FieldLine item={item} />}</Collection>
    </TreeItem>
  );
}

function FieldLine({ item }: { readonly item: FieldItem }) {
  const words = useWords();
  return (
    <TreeItem id={item.key} textValue={item.label} className={joinClasses('field-line', !item.available && 'off')}>
      <TreeItemContent>
        <Checkbox slot="selection" className="ui-checkbox" aria-label={item.label}><span className="ui-checkbox-box" aria-hidden /></Checkbox>
        <span className="field-label" title={item.available ? undefined : words('fields.unavailable')}>{item.label}</span>
        <Button slot="drag" className="field-grip" aria-label={words('fields.chip.drag', { name: item.label })} />
      </TreeItemContent>
    </TreeItem>
  );
}
