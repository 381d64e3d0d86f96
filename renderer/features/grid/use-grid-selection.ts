import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { GridApi, IRowNode } from 'ag-grid-community';
import type { SheetRow } from './pivot-rows';
import { SelectionPaint } from './selection/paint';
import { clicked, placeOf, spotOf, type Place, type Selection } from './selection/selection';
import { areaOf, partsOf, type SheetArea } from './sheet-area';
import type { SheetStore } from './sheet-store';
import type { Sheet } from './use-sheet';

interface Options {
  readonly api: () => GridApi<SheetRow> | undefined;
  readonly sheet: Sheet;
  readonly store: SheetStore;
  readonly selection: Selection | null;
  readonly onSelectionChange: (selection: Selection) => void;
  readonly onAreaChange: ((area: SheetArea | null) => void) | undefined;
}

function nodeOf(api: GridApi<SheetRow>, sheet: Sheet, key: string): IRowNode<SheetRow> | undefined {
  if (sheet.rows.total?.key === key) return api.getPinnedBottomRow(0);
  return api.getRowNode(key);
}

/** The selection on the grid: painted on the cells that change, lit in headers, told to the parent, followed by the scroll. */
export function useGridSelection({ api, sheet, store, selection, onSelectionChange, onAreaChange }: Options) {
  const current = useRef(selection);
  const drag = useRef(false);
  const painted = useRef<{ readonly selection: Selection | null; readonly sheet: Sheet }>({ selection: null, sheet });

  const columnKeys = useCallback(() => api()?.getAllDisplayedColumns().map((column) => column.getColId()) ?? [], [api]);
  const extent = useCallback(() => ({ rows: sheet.rowKeys, columns: columnKeys() }), [sheet, columnKeys]);

  const repaint = useCallback((next: Selection | null) => {
    const grid = api();
    if (grid === undefined) return;
    painted.current = { selection: next, sheet };
    const before = store.paint;
    store.show(new SelectionPaint(extent(), next));
    const rows = new Set([...before.rowKeys(), ...store.paint.rowKeys()]);
    const columns = [...new Set([...before.columnKeys(), ...store.paint.columnKeys()])].filter((key) => grid.getColumn(key) !== null);
    const rowNodes = [...rows].flatMap((key) => nodeOf(grid, sheet, key) ?? []);
    if (rowNodes.length > 0 && columns.length > 0) grid.refreshCells({ rowNodes, columns, force: true, suppressFlash: true });
    const parts = sheet.model === null ? undefined : partsOf(sheet.model, sheet.rowOf, store.paint);
    onAreaChange?.(parts === undefined ? null : areaOf(parts));
  }, [api, extent, onAreaChange, sheet, store]);

  useLayoutEffect(() => {
    current.current = selection;
    if (painted.current.selection !== selection || painted.current.sheet !== sheet) repaint(selection);
  }, [selection, sheet, repaint]);

  const select = useCallback((next: Selection) => {
    current.current = next;
    // At once, not when React comes round to it: a double click asks for the cell before that.
    repaint(next);
    onSelectionChange(next);
  }, [onSelectionChange, repaint]);

  /** Brings a place into view and gives its cell the DOM focus, for screen readers and the focus ring. */
  const show = useCallback((place: Place, focus: boolean) => {
    const grid = api();
    const spot = spotOf(extent(), place);
    if (grid === undefined || spot === undefined) return;
    const isTotal = sheet.rows.total?.key === place.row;
    if (!isTotal) grid.ensureIndexVisible(spot.row);
    if (grid.getColumn(place.column) !== null) grid.ensureColumnVisible(place.column);
    if (focus) grid.setFocusedCell(isTotal ? 0 : spot.row, place.column, isTotal ? 'bottom' : null);
  }, [api, extent, sheet]);

  const press = useCallback((place: Place, extend: boolean) => {
    drag.current = true;
    select(clicked(current.current, place, extend));
  }, [select]);

  const drawTo = useCallback((place: Place) => {
    const now = current.current;
    if (!drag.current || now === null || (now.lead.row === place.row && now.lead.column === place.column)) return;
    select({ ...now, lead: place });
    show(place, false);
  }, [select, show]);

  useEffect(() => {
    const release = () => { drag.current = false; };
    window.addEventListener('mouseup', release);
    return () => window.removeEventListener('mouseup', release);
  }, []);

  return useMemo(() => ({
    current, press, drawTo, select, show, extent, repaint,
    isDragging: () => drag.current,
    /** The first figure, for a sheet that gets the keyboard before anything was chosen. */
    first: () => placeOf(extent(), { row: 0, column: 1 }),
  }), [press, drawTo, select, show, extent, repaint]);
}
export type GridSelection = ReturnType<typeof useGridSelection>;
