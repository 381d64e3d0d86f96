import { useEffect } from 'react';
import type { Shell } from '../../bridge/shell';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { FieldPanel } from '../../features/fields';
import { FilterEditor } from '../../features/filters';
import { MeasureDialog } from '../../features/formula-bar';
import { SavePresetDialog, PresetsDialog } from '../../features/presets';
import { Palette } from '../../features/search';
import type { SaveState } from '../../state/autosave';
import { usePassing, useRunCommand, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { DropArea, Splitter } from '../../ui';
import { ContextBar } from './context-bar';
import { NoticeBar } from './notice-bar';
import { SheetScreen } from './sheet-screen';
import { ShortcutsDialog } from './shortcuts-dialog';
import { TitleBar } from './title-bar';
import { useShortcuts } from './use-shortcuts';
import './workbook.css';

export interface WorkbookScreenProps {
  readonly shell: Shell;
  readonly name: string;
  readonly saved: SaveState;
  readonly onSaveAgain: () => void;
  /** Told which answer is on show, for commands that need it. */
  readonly onTable: (table: PivotTable | undefined) => void;
  readonly onDrop: (files: readonly File[]) => void;
}

const NARROWEST_PANEL = 200;
const WIDEST_PANEL = 480;

/** The workbook: bars above, the sheet with its chart, fields at its side, tabs below; what floats over it. */
export function WorkbookScreen({ shell, name, saved, onSaveAgain, onTable, onDrop }: WorkbookScreenProps) {
  const words = useWords();
  const run = useRunCommand();
  const setPassing = useSetPassing();
  const fieldPanelOpen = usePassing((passing) => passing.fieldPanelOpen);
  const fieldPanelWidth = usePassing((passing) => passing.fieldPanelWidth);
  const isManaging = usePassing((passing) => passing.dialog?.kind === 'presets');
  useShortcuts();
  useEffect(() => shell.onCommand(run), [shell, run]);
  const manage = () => setPassing({ dialog: { kind: 'presets' } });
  return (
    <DropArea className="workbook" label={words('commands.importFiles')} onFiles={onDrop}>
      <TitleBar name={name} saved={saved} onSaveAgain={onSaveAgain} />
      <ContextBar onManagePresets={manage} />
      <NoticeBar />
      <SheetScreen shell={shell} onTable={onTable}>
        {fieldPanelOpen ? (
          <>
            <Splitter
              label={words('fields.resize')}
              direction="vertical"
              size={fieldPanelWidth}
              min={NARROWEST_PANEL}
              max={WIDEST_PANEL}
              onResize={(size) => setPassing({ fieldPanelWidth: size })}
            />
            <aside className="workbook-fields" style={{ width: fieldPanelWidth }}>
              <FieldPanel filterEditor={FilterEditor} />
            </aside>
          </>
        ) : null}
      </SheetScreen>
      <Palette />
      <MeasureDialog />
      <SavePresetDialog />
      <PresetsDialog isOpen={isManaging} close={() => setPassing({ dialog: null })} />
      <ShortcutsDialog />
    </DropArea>
  );
}

