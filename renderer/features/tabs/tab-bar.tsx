import { Button, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { Add16Regular } from '@fluentui/react-icons/headless/svg/add';
import { TextBulletListSquare16Regular } from '@fluentui/react-icons/headless/svg/text-bullet-list-square';
import type { NamedView } from '../../../shared/protocol/documents';
import { shortcutText } from '../../state/shortcuts';
import { moveTab, renameTab } from '../../state/tab-edits';
import { useCommandContext, useDocument, usePassing, useRunCommand, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { IconButton, joinClasses, Menu, MenuItem, MenuTrigger, OWN_DRAG_TYPE } from '../../ui';
import { TabMenu } from './tab-menu';
import { TabName } from './tab-name';
import './tabs.css';

/** The views of the workbook, one in front; dragged to another place by pointer or keyboard. */
export function TabBar() {
  const words = useWords();
  const run = useRunCommand();
  const { document } = useCommandContext();
  const views = useDocument((state) => state.workbook.views);
  const active = useDocument((state) => state.workbook.active);
  const renaming = usePassing((passing) => passing.renaming);
  const bring = (id: string) => document.getState().change({ name: 'commands.nextTab', undo: 'skip' }, (draft) => { draft.active = id; });
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => views.flatMap((view) => (keys.has(view.id) ? [{ [OWN_DRAG_TYPE]: '', 'text/plain': view.name }] : [])),
    onReorder: ({ keys, target }) => {
      const from = views.findIndex((view) => keys.has(view.id));
      const to = views.findIndex((view) => view.id === target.key) + (target.dropPosition === 'after' ? 1 : 0);
      document.getState().change({ name: 'commands.moveTab', undo: 'record' }, (draft) => moveTab(draft, from, to));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="tab-drop" />,
  });
  return (
    <nav className="tab-bar" aria-label={words('common.tabs.label')}>
      <MenuTrigger>
        <Button className="ui-icon-button tab-list-button" aria-label={words('common.tabs.list')}><TextBulletListSquare16Regular /></Button>
        <Menu label={words('common.tabs.list')} placement="top start" selectionMode="single" selectedKeys={[active]} onAction={(key) => bring(String(key))}>
          {views.map((view) => <MenuItem key={view.id} id={view.id} label={view.name} />)}
        </Menu>
      </MenuTrigger>
      <GridList
        className="tab-list"
        aria-label={words('common.tabs.label')}
        layout="grid"
        items={views}
        dependencies={[active, renaming]}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[active]}
        onSelectionChange={(keys) => {
          const chosen = views.find((view) => keys !== 'all' && keys.has(view.id));
          if (chosen) bring(chosen.id);
        }}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(view) => <Tab view={view} isActive={view.id === active} isRenaming={view.id === renaming} />}
      </GridList>
      <IconButton label={words('commands.addTab')} keys={shortcutText('Shift+F11', words, false)} icon={<Add16Regular />} onPress={() => run('add-tab')} />
    </nav>
  );
}

interface TabProps {
  readonly view: NamedView;
  readonly isActive: boolean;
  readonly isRenaming: boolean;
}

function Tab({ view, isActive, isRenaming }: TabProps) {
  const { document } = useCommandContext();
  const setPassing = useSetPassing();
  const words = useWords();
  const finish = (name: string | null) => {
    setPassing({ renaming: null });
    if (name !== null) document.getState().change({ name: 'commands.renameTab', undo: 'record' }, (draft) => renameTab(draft, view.id, name));
  };
  return (
    <GridListItem id={view.id} textValue={view.name} className={joinClasses('tab', isActive && 'active')}>
      <span className={`tab-dot c${view.colour}`} aria-hidden />
      {isRenaming
        ? <TabName name={view.name} label={words('common.tabs.name')} onDone={finish} />
        : <span className="tab-name" onDoubleClick={() => setPassing({ renaming: view.id })}>{view.name}</span>}
      <Button slot="drag" className="tab-grip" aria-label={words('commands.moveTab')} />
      {isActive ? <TabMenu view={view} /> : null}
    </GridListItem>
  );
}
