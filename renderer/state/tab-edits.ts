import type { Draft } from 'immer';
import type { NamedView, Workbook } from '../../shared/protocol/documents';

/** Changes to the list of tabs. Recipes: they write into the draft that undo watches. */

/** The tab put behind `after` (else last), and in front. */
export function addTab(draft: Draft<Workbook>, tab: NamedView, after?: string): void {
  addTabs(draft, [tab], after);
}

/** The tabs put behind `after` (else last), the first of them in front. */
export function addTabs(draft: Draft<Workbook>, tabs: readonly NamedView[], after?: string): void {
  const [first] = tabs;
  if (first === undefined) return;
  const index = after === undefined ? -1 : draft.views.findIndex((view) => view.id === after);
  draft.views.splice(index < 0 ? draft.views.length : index + 1, 0, ...tabs.map((tab) => structuredClone(tab)));
  draft.active = first.id;
}

/** Takes the tab away; its right neighbour (else the left one) comes in front. The last tab stays. */
export function removeTab(draft: Draft<Workbook>, id: string): void {
  const index = draft.views.findIndex((view) => view.id === id);
  if (index < 0 || draft.views.length < 2) return;
  draft.views.splice(index, 1);
  if (draft.active !== id) return;
  const next = draft.views[Math.min(index, draft.views.length - 1)];
  if (next) draft.active = next.id;
}

/** The tab of position `from` put in front of the one at `to` (the length: to the end). */
export function moveTab(draft: Draft<Workbook>, from: number, to: number): void {
  const [tab] = draft.views.splice(from, 1);
  if (tab) draft.views.splice(Math.max(0, to > from ? to - 1 : to), 0, tab);
}

export function renameTab(draft: Draft<Workbook>, id: string, name: string): void {
  const tab = draft.views.find((view) => view.id === id);
  const trimmed = name.trim();
  if (tab && trimmed !== '') tab.name = trimmed;
}

export function colourTab(draft: Draft<Workbook>, id: string, colour: number): void {
  const tab = draft.views.find((view) => view.id === id);
  if (tab) tab.colour = colour;
}

/** The name, numbered when another tab has it: "Teams", "Teams 2". */
export function freeName(workbook: Workbook, wanted: string): string {
  const taken = new Set(workbook.views.map((view) => view.name));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${stem} ${number}`)) return `${stem} ${number}`;
}
