import { addTab } from './add-tab';
import { chartPlaces } from './chart-places';
import { chooseLanguage } from './choose-language';
import { chooseTheme } from './choose-theme';
import { clearFilters } from './clear-filters';
import { clearSort } from './clear-sort';
import { collapseAll } from './collapse-all';
import type { Command } from './command';
import { deleteTab } from './delete-tab';
import { duplicateTab } from './duplicate-tab';
import { expandAll } from './expand-all';
import { exportView } from './export-view';
import { importFiles } from './import-files';
import { moveTabLeft, moveTabRight } from './move-tab';
import { nextTab, previousTab } from './next-tab';
import { newMeasure } from './new-measure';
import { openPalette } from './open-palette';
import { openWorkspace } from './open-workspace';
import { print } from './print';
import { redo } from './redo';
import { renameTab } from './rename-tab';
import { savePreset } from './save-preset';
import { shortcuts } from './shortcuts';
import { showData } from './show-data';
import { nextPeriod, previousPeriod } from './step-period';
import { swapAxes } from './swap-axes';
import { toggleFields } from './toggle-fields';
import { undo } from './undo';
import { workspaceSettings } from './workspace-settings';

/** Every command of the window, in the order in which lists show them. */
export const COMMANDS: readonly Command[] = [
  undo, redo, savePreset, importFiles, ...showData, openWorkspace, ...workspaceSettings, ...exportView, print,
  newMeasure, swapAxes, expandAll, collapseAll, clearFilters, clearSort, previousPeriod, nextPeriod, ...chartPlaces,
  addTab, renameTab, duplicateTab, deleteTab, previousTab, nextTab, moveTabLeft, moveTabRight,
  openPalette, toggleFields, shortcuts, ...chooseLanguage, ...chooseTheme,
];

export function commandOf(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id);
}
