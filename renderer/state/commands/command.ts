import type { Draft } from 'immer';
import type { Workbook } from '../../../shared/protocol/documents';
import type { EXPORT_FORMATS } from '../../../shared/protocol/methods';
import type { MessageKey } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { DataSection } from '../data-sections';
import type { SettingsSection } from '../settings-sections';
import type { DocumentStore } from '../document-store';
import type { UndoPolicy } from '../history';
import type { PassingStore } from '../passing-store';
import type { SettingsStore } from '../settings-store';
import type { Shortcut } from '../shortcuts';
import type { WorkspaceData } from '../workspace-data';

/** What commands reach outside the document: given by the app, which knows its door and its pages. */
interface CommandActions {
  readonly leave: () => void;
  readonly importFiles: () => void;
  readonly showData: (section: DataSection) => void;
  readonly showSettings: (section: SettingsSection) => void;
  readonly print: () => void;
  readonly exportView: (format: (typeof EXPORT_FORMATS)[number]) => void;
}

export interface CommandContext {
  readonly document: DocumentStore;
  readonly passing: PassingStore;
  readonly settings: SettingsStore;
  readonly data: WorkspaceData;
  /** The answer on screen, when there is one. */
  readonly table: () => PivotTable | undefined;
  readonly words: (key: MessageKey, parameters?: Readonly<Record<string, string | number>>) => string;
  readonly actions: CommandActions;
}

/** A command that runs changes the document under its own name and its own undo policy. */
interface RunningContext extends CommandContext {
  readonly change: (recipe: (draft: Draft<Workbook>) => void) => void;
}

export const COMMAND_GROUPS = ['workbook', 'view', 'tab', 'window'] as const;

/** A user action as one row: menus, keys, palette and the shortcut list read it. */
export interface Command {
  readonly id: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  readonly name: MessageKey;
  readonly shortcuts: readonly Shortcut[];
  /** What it leaves behind for undo; `skip` too for what doesn't touch the document. */
  readonly undo: UndoPolicy;
  readonly when: (context: CommandContext) => boolean;
  readonly run: (context: RunningContext) => void;
}

export function runCommand(command: Command, context: CommandContext): void {
  if (!command.when(context)) return;
  command.run({
    ...context,
    change: (recipe) => context.document.getState().change({ name: command.name, undo: command.undo, mergeKey: command.id }, recipe),
  });
}

export const always = (): boolean => true;
