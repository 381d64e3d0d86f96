import { useCallback, type KeyboardEvent } from 'react';
import type { GridApi } from 'ag-grid-community';
import { applyKey } from './selection/apply-key';
import { sheetKey, type SheetKey } from './selection/keys';
import { selectionAt, type Spot } from './selection/selection';
import type { SheetRow } from './pivot-rows';
import type { GridSelection } from './use-grid-selection';
import type { Sheet } from './use-sheet';

export interface SheetKeyActions {
  readonly onEnter: () => void;
  readonly onToggle: () => void;
  readonly onOpen: (open: boolean) => void;
  readonly onCopy: () => void;
  readonly onMenu: () => void;
}

/** Rows that fit between the headers and the total. */
function pageOf(api: GridApi<SheetRow> | undefined): number {
  if (api === undefined) return 1;
  const first = api.getFirstDisplayedRowIndex();
  const last = api.getLastDisplayedRowIndex();
  const range = api.getVerticalPixelRange();
  const height = api.getDisplayedRowAtIndex(first)?.rowHeight ?? 26;
  return Math.max(1, Math.min(last - first, Math.floor((range.bottom - range.top) / height) - 1));
}

/** The sheet's keyboard, caught before AG Grid's own: one cell has the focus, the rest follows the selection. */
export function useSheetKeys(sheet: Sheet, selection: GridSelection, api: () => GridApi<SheetRow> | undefined, actions: SheetKeyActions) {
  return useCallback((event: KeyboardEvent) => {
    const target = event.target;
    if (!(target instanceof Element) || target.closest('.ag-cell') === null) return;
    const key = sheetKey({ key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey });
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act(key);

    function act(pressed: SheetKey) {
      switch (pressed.kind) {
        case 'copy': return actions.onCopy();
        case 'enter': return actions.onEnter();
        case 'toggle': return actions.onToggle();
        case 'open': return actions.onOpen(true);
        case 'close': return actions.onOpen(false);
        case 'menu': return actions.onMenu();
        default: return move(pressed);
      }
    }

    function move(pressed: Extract<SheetKey, { kind: 'move' | 'select' | 'reduce' }>) {
      const extent = selection.extent();
      const first = selection.first();
      const now = selection.current.current ?? (first === undefined ? null : selectionAt(first));
      if (now === null) return;
      const isBlank = (spot: Spot) => {
        const row = sheet.rowOf(extent.rows[spot.row] ?? '');
        const column = sheet.model?.column(extent.columns[spot.column] ?? '');
        if (row === undefined || column === undefined) return row === undefined;
        return Number.isNaN(sheet.model?.value(row, column) ?? Number.NaN);
      };
      const next = applyKey(extent, { rows: extent.rows.length, columns: extent.columns.length, page: pageOf(api()), isBlank }, now, pressed);
      selection.select(next);
      const extended = pressed.kind === 'move' && pressed.extend;
      if (pressed.kind === 'move') selection.show(extended ? next.lead : next.active, !extended);
    }
  }, [sheet, selection, api, actions]);
}
