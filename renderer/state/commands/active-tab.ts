import type { Draft } from 'immer';
import type { NamedView, Workbook } from '../../../shared/protocol/documents';
import type { ViewSpec } from '../../../shared/view/view-spec';
import { activeView } from '../document-store';
import type { CommandContext } from './command';

export function tabOf(context: CommandContext): NamedView {
  return activeView(context.document.getState().workbook);
}

/** The view of the tab in front replaced by an edited one. */
export function editActive(draft: Draft<Workbook>, edit: (view: ViewSpec) => ViewSpec): void {
  const tab = draft.views.find((view) => view.id === draft.active) ?? draft.views[0];
  if (tab) Object.assign(tab, { view: edit(tab.view) });
}

/** Index of the tab in front. */
export function activeIndex(workbook: Workbook): number {
  return Math.max(0, workbook.views.findIndex((view) => view.id === workbook.active));
}
