import type { SheetKey } from './keys';
import { placeOf, rectangleOf, selectionAt, spotOf, type Extent, type Selection } from './selection';
import { step, type Ground } from './step';

/** The selection after a key that moves or selects; the same object when nothing changes. */
export function applyKey(extent: Extent, ground: Ground, selection: Selection, key: Extract<SheetKey, { kind: 'move' | 'select' | 'reduce' }>): Selection {
  if (key.kind === 'reduce') return rectangleOf(extent, selection) === undefined ? selection : selectionAt(selection.active);
  if (key.kind === 'select') return selectWhole(extent, selection, key.what);
  const from = spotOf(extent, key.extend ? selection.lead : selection.active);
  if (from === undefined) return selection;
  const place = placeOf(extent, step(ground, from, key.motion));
  if (place === undefined) return selection;
  return key.extend ? { ...selection, lead: place } : selectionAt(place);
}

function selectWhole(extent: Extent, selection: Selection, what: 'all' | 'rows' | 'columns'): Selection {
  const now = rectangleOf(extent, selection);
  if (now === undefined) return selection;
  const figures = Math.min(1, extent.columns.length - 1);
  const rows = what === 'rows' ? [now.top, now.bottom] : [0, extent.rows.length - 1];
  const columns = what === 'columns' ? [now.left, now.right] : [figures, extent.columns.length - 1];
  const anchor = placeOf(extent, { row: rows[0] ?? 0, column: columns[0] ?? 0 });
  const lead = placeOf(extent, { row: rows[1] ?? 0, column: columns[1] ?? 0 });
  return anchor === undefined || lead === undefined ? selection : { active: selection.active, anchor, lead };
}
