import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { NamedView } from '../../shared/protocol/documents';
import type { MessageKey } from '../../shared/text/translate';
import type { ViewSpec } from '../../shared/view/view-spec';
import { commandOf } from './commands';
import { editActive } from './commands/active-tab';
import { runCommand, type CommandContext } from './commands/command';
import { activeView, type DocumentState } from './document-store';
import type { UndoPolicy } from './history';
import type { Passing } from './passing-store';
import { unitLookup, type WorkspaceData } from './workspace-data';
import type { UnitOf } from './view-edits';

/** The open workbook for everything below it: the document, the passing, what the workspace can answer, and the commands. */
const WorkbookContext = createContext<CommandContext | undefined>(undefined);

export function WorkbookProvider({ context, children }: { readonly context: CommandContext; readonly children: ReactNode }) {
  return <WorkbookContext value={context}>{children}</WorkbookContext>;
}

export function useCommandContext(): CommandContext {
  const context = useContext(WorkbookContext);
  if (context === undefined) throw new Error('useCommandContext outside of WorkbookProvider');
  return context;
}

export function useDocument<Value>(select: (state: DocumentState) => Value): Value {
  return useStore(useCommandContext().document, select);
}

export function usePassing<Value>(select: (state: Passing) => Value): Value {
  return useStore(useCommandContext().passing, select);
}

export function useSetPassing(): (change: Partial<Passing>) => void {
  const { passing } = useCommandContext();
  return useCallback((change) => passing.setState(change), [passing]);
}

export function useWorkspaceData(): WorkspaceData {
  return useCommandContext().data;
}

export function useUnitOf(): UnitOf {
  const { measures } = useWorkspaceData();
  return useMemo(() => unitLookup(measures), [measures]);
}

export function useActiveTab(): NamedView {
  return useDocument((state) => activeView(state.workbook));
}

/** Runs a command by its id, if it can run now. */
export function useRunCommand(): (id: string) => void {
  const context = useCommandContext();
  return useCallback((id) => {
    const command = commandOf(id);
    if (command) runCommand(command, context);
  }, [context]);
}

/** Whether a command can run now; follows the document. */
export function useCanRun(id: string): boolean {
  const context = useCommandContext();
  useDocument((state) => state);
  return commandOf(id)?.when(context) ?? false;
}

export type EditView = (name: MessageKey, edit: (view: ViewSpec) => ViewSpec, policy?: { readonly undo: UndoPolicy; readonly mergeKey?: string }) => void;

/** Changes the view of the tab in front by a pure edit, under the name that undo will say. */
export function useEditView(): EditView {
  const { document } = useCommandContext();
  return useCallback((name, edit, policy = { undo: 'record' }) => document.getState().change({ name, ...policy }, (draft) => editActive(draft, edit)), [document]);
}
