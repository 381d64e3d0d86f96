import { useState } from 'react';
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, TextField } from 'react-aria-components';
import { Search16Regular } from '@fluentui/react-icons/headless/svg/search';
import { commandOf } from '../../state/commands';
import { runCommand } from '../../state/commands/command';
import { isMacPlatform, shortcutText } from '../../state/shortcuts';
import { addMeasure, hasMeasure, isPlaced, placeDimension, removeDimension, removeMeasure } from '../../state/view-edits';
import { useCommandContext, useEditView, usePassing, useSetPassing, useUnitOf } from '../../state/workbook-context';
import { findDimension } from '../../state/workspace-data';
import { useWords } from '../../state/words';
import { focusOnMount, Kbd } from '../../ui';
import { paletteEntries, searchEntries, type PaletteEntry } from './palette-entries';
import '../../ui/dialog.css';
import '../../ui/menu.css';
import './search.css';

/** Everything by name, from the keyboard: Ctrl+K. */
export function Palette() {
  const isOpen = usePassing((passing) => passing.paletteOpen);
  const setPassing = useSetPassing();
  const words = useWords();
  const setOpen = (open: boolean) => setPassing({ paletteOpen: open });
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} isDismissable className="ui-overlay palette-overlay">
      <Modal className="palette">
        <Dialog className="palette-dialog" aria-label={words('common.palette.label')}>
          <PaletteSearch close={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteSearch({ close }: { readonly close: () => void }) {
  const words = useWords();
  const context = useCommandContext();
  const choose = useChoose();
  const [text, setText] = useState('');
  const [entries] = useState(() => paletteEntries(context, words));
  const found = searchEntries(entries, text);
  const sections = [...new Set(found.map(({ section }) => section))];
  const onAction = (key: React.Key) => {
    const entry = found.find((candidate) => candidate.key === key);
    close();
    if (entry) choose(entry);
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      {/* A text field: Escape closes the palette at once, where a search field would only empty itself. */}
      <TextField className="palette-field" aria-label={words('common.palette.label')}>
        <Search16Regular />
        <Input ref={focusOnMount} className="ui-field-input" placeholder={words('common.palette.placeholder')} />
      </TextField>
      <Menu
        className="ui-menu palette-list"
        aria-label={words('common.palette.label')}
        onAction={onAction}
        renderEmptyState={() => <p className="palette-none">{words('common.palette.none', { text: text.trim() })}</p>}
      >
        {sections.map((section) => (
          <MenuSection key={section} id={section} className="ui-menu-section">
            <Header className="ui-menu-title">{words(`common.palette.sections.${section}`)}</Header>
            {found.filter((entry) => entry.section === section).map((entry) => <Entry key={entry.key} entry={entry} />)}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

function Entry({ entry }: { readonly entry: PaletteEntry }) {
  const words = useWords();
  const shortcut = entry.kind === 'command' ? commandOf(entry.id)?.shortcuts[0] : undefined;
  return (
    <MenuItem id={entry.key} textValue={entry.label} className="ui-menu-item">
      <span className="ui-menu-label">{entry.label}</span>
      <span className="ui-menu-detail">{entry.detail}</span>
      {shortcut === undefined ? null : <Kbd>{shortcutText(shortcut, words, isMacPlatform(navigator.platform))}</Kbd>}
    </MenuItem>
  );
}

/** What choosing an entry does: a command runs, a view comes in front, a field goes on the sheet or off it. */
function useChoose(): (entry: PaletteEntry) => void {
  const context = useCommandContext();
  const edit = useEditView();
  const unitOf = useUnitOf();
  return ({ kind, id }) => {
    const command = kind === 'command' ? commandOf(id) : undefined;
    if (command) runCommand(command, context);
    if (kind === 'view') context.document.getState().change({ name: 'commands.nextTab', undo: 'skip' }, (draft) => { draft.active = id; });
    if (kind === 'measure') {
      const ref = context.data.measures.find((measure) => measure.id === id)?.ref ?? id;
      edit('commands.edits.addField', (view) => (hasMeasure(view, ref) ? removeMeasure(view, ref) : addMeasure(view, ref, unitOf)));
    }
    if (kind === 'dimension') {
      const axis = findDimension(context.data, id)?.kind === 'time' ? 'columns' : 'rows';
      edit('commands.edits.addField', (view) => (isPlaced(view, id) ? removeDimension(view, id) : placeDimension(view, axis, id)));
    }
  };
}
