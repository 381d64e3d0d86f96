import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { ColumnResizedEvent } from 'ag-grid-community';
import { FIGURE_PADDING } from './column-width';
import type { SheetRow } from './pivot-rows';
import { ROW_HEADER } from './sheet-model';
import { textRuler } from './text-ruler';
import type { Sheet } from './use-sheet';

/** Natural widths of columns (nothing is cut off), overridden by those the user gave; double click goes back to natural. */
export function useWidths(host: RefObject<HTMLElement | null>, sheet: Sheet, given: Readonly<Record<string, number>> | undefined, onChange: ((widths: Record<string, number>) => void) | undefined) {
  const [fontsReady, setFontsReady] = useState(false);
  const own = useRef<Record<string, number>>({ ...given });
  useEffect(() => {
    own.current = { ...own.current, ...given };
  }, [given]);
  useEffect(() => {
    let alive = true;
    // Waits for Inter: widths measured with the fallback font would be wrong for good.
    void document.fonts.load('600 12.5px "Inter Variable"').then(() => document.fonts.ready).then(() => { if (alive) setFontsReady(true); });
    return () => { alive = false; };
  }, []);

  const { model, rows } = sheet;
  const natural = useMemo(() => {
    const measure = host.current === null ? () => 0 : textRuler(host.current);
    return (key: string) => {
      if (model === null || !fontsReady) return 100;
      if (key === ROW_HEADER) return model.headerWidth(rows, measure);
      if (key.startsWith('text ')) return measure(key.slice(5), 'semi') + FIGURE_PADDING;
      const column = model.column(key.startsWith('natural ') ? key.slice(8) : key);
      return column === undefined ? 100 : model.width(column, measure);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the row header's width follows the table, not what is open: opening a branch must not move the columns
  }, [model, fontsReady, host]);

  const widthOf = useCallback((key: string) => own.current[key] ?? natural(key), [natural]);

  const onResized = useCallback((event: ColumnResizedEvent<SheetRow>) => {
    if (!event.finished) return;
    const columns = event.columns ?? [];
    const automatic = event.source === 'autosizeColumns';
    if (!automatic && event.source !== 'uiColumnResized') return;
    for (const column of columns) {
      if (automatic) delete own.current[column.getColId()];
      else own.current[column.getColId()] = column.getActualWidth();
    }
    if (automatic) event.api.setColumnWidths(columns.map((column) => ({ key: column, newWidth: natural(column.getColId()) })), true, 'api');
    event.api.refreshCells({ columns: [...columns], force: true });
    onChange?.({ ...own.current });
  }, [natural, onChange]);

  return { widthOf, onResized, fontsReady };
}
