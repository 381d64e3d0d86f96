import type { NamedView } from '../../../shared/protocol/documents';
import type { Translate } from '../../../shared/text/translate';
import type { DocumentStore } from '../../state/document-store';
import { addTabs, freeName } from '../../state/tab-edits';
import { askedView } from '../../state/view-edits';
import { builtInViews, ROLES, type Answerable, type Role } from './built-in';

/** Opens the role's tabs, or goes to the first of them when they are open already. False when the data answers none of them. */
export function openRole(document: DocumentStore, role: Role, data: Answerable, translate: Translate): boolean {
  const views = builtInViews(role, data);
  const { workbook, change } = document.getState();
  const already = workbook.views.find((tab) => roleOf(tab, data) === role);
  if (already) change({ name: 'commands.edits.preset', undo: 'skip' }, (draft) => { draft.active = already.id; });
  else openViews(document, views.map(({ id, view }, index) => ({ id, name: translate.maybe(`presets.builtIn.${id}`) ?? id, colour: colourAt(index), view })));
  return views.length > 0;
}

/** Adds the views as tabs behind the others, the first in front; names that are taken get a number. */
export function openViews(document: DocumentStore, views: readonly NamedView[]): void {
  const { workbook, change } = document.getState();
  const taken = new Set(workbook.views.map((tab) => tab.id));
  const tabs = views.map((view) => ({ ...view, id: taken.has(view.id) ? globalThis.crypto.randomUUID() : view.id, name: freeName(workbook, view.name) }));
  change({ name: 'commands.edits.preset', undo: 'record' }, (draft) => addTabs(draft, tabs));
}

const COLOURS = 6;
const colourAt = (index: number) => (index % COLOURS) + 1;

/** The role that a tab was opened for, or whose question it asks; null for tabs of one's own. */
export function roleOf(tab: NamedView, data: Answerable): Role | null {
  const question = JSON.stringify(askedView(tab.view));
  return ROLES.find((role) => tab.id.startsWith(`${role}-`))
    ?? ROLES.find((role) => builtInViews(role, data).some(({ view }) => JSON.stringify(askedView(view)) === question))
    ?? null;
}
