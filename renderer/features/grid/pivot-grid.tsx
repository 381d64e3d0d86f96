import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import { AgGridReact } from 'ag-grid-react';
import type { CellMouseDownEvent, CellMouseOverEvent, GridApi, GridReadyEvent } from 'ag-grid-community';
import { dimensionLabel } from '../../../shared/format/member-label';
import { sortAt, sortByColumn, sortByLabel } from '../../../shared/sheet/cell-spec';
import type { SortSpec } from '../../../shared/view/view-spec';
import { ProgressLine, styleNonce, writeClipboard } from '../../ui';
import { registerGridModules } from './ag-modules';
import { columnDefs } from './column-defs';
import { copySelection } from './copy-selection';
import { expandedAll, expandedTo, pathOf, toggled } from './expansion';
import { gridTheme } from './grid-theme';
import { headerLevels } from './pivot-columns';
import type { PivotGridProps } from './pivot-grid-props';
import type { SheetRow } from './pivot-rows';
import { holds } from './selection/selection';
import { partsOf, type SheetArea } from './sheet-area';
import { membersOf, nameSort, nextNameSort, nextSort } from './sheet-commands';
import { SheetMenu } from './sheet-menu';
import { SheetMessage, SheetSkeleton } from './sheet-state';
import { SheetStore } from './sheet-store';
import { useEdgeScroll } from './use-edge-scroll';
import { useGridSelection } from './use-grid-selection';
import { useSheet } from './use-sheet';
import { useSheetKeys } from './use-sheet-keys';
import { useStable } from './use-stable';
import { useWidths } from './use-widths';
import './pivot-grid.css';

registerGridModules();

/** Room for the sideways scrollbar. */
const SCROLLBAR = 18;
const UNSORTED: readonly SortSpec[] = [];

const ROW_HEIGHTS = { row: 26, total: 28, group: 40, figure: 26 } as const;

/** A row height of the density chosen, as tokens.css names it. */
function tokenPixels(name: string, otherwise: number): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || otherwise;
}

/** The sheet: a pivot table as a spreadsheet shows it. Draws what it is given and tells what is asked of it; keeps no data. */
export function PivotGrid(props: PivotGridProps) {
  const { table, translate, state, expanded, sort = UNSORTED } = props;
  const onDrill = useStable(props.onDrill);
  const onSort = useStable(props.onSort);
  const onAction = useStable(props.onAction);
  const onExpandedChange = useStable(props.onExpandedChange);
  const onSelectionChange = useStable(props.onSelectionChange);
  const onAreaChange = useStable((area: SheetArea | null) => props.onAreaChange?.(area));
  const host = useRef<HTMLDivElement>(null);
  const gridApi = useRef<GridApi<SheetRow>>(undefined);
  const api = useCallback(() => gridApi.current, []);
  const [store] = useState(() => new SheetStore());
  const sheet = useSheet(props);
  const { widthOf, onResized, fontsReady } = useWidths(host, sheet, props.widths, props.onWidthsChange);
  const selection = useGridSelection({ api, sheet, store, selection: props.selection, onSelectionChange, onAreaChange });
  useEdgeScroll(host, selection);

  const rowData = useMemo(() => [...sheet.rows.body], [sheet.rows]);
  const totalData = useMemo(() => (sheet.rows.total ? [sheet.rows.total] : []), [sheet.rows]);
  const [rowHeight] = useState(() => tokenPixels('--row-h', ROW_HEIGHTS.row));
  const [figureHeight] = useState(() => tokenPixels('--head-h', ROW_HEIGHTS.figure));

  const [overflows, setOverflows] = useState(false);
  const measureOverflow = useCallback(() => {
    const needed = gridApi.current?.getAllDisplayedColumns().reduce((sum, column) => sum + column.getActualWidth(), 0) ?? 0;
    setOverflows(needed > (host.current?.clientWidth ?? 0));
  }, []);

  const menuAnchor = useRef<HTMLSpanElement>(null);
  const [menuOpen, setMenuOpen] = useState(false);

  const parts = useCallback(() => (sheet.model === null ? undefined : partsOf(sheet.model, sheet.rowOf, store.paint)), [sheet, store]);
  const toggle = useStable((row: SheetRow, open?: boolean) => {
    if (table === null || row.kind !== 'parent' || row.open === open) return;
    onExpandedChange(toggled(expanded, pathOf(table.rows, row.node)));
  });

  const copy = useCallback((withHeaders?: boolean) => {
    const area = parts();
    if (area === undefined || sheet.model === null) return;
    void writeClipboard(copySelection(sheet.model.context, area, withHeaders));
  }, [parts, sheet]);

  const drill = useCallback(() => {
    const area = parts();
    if (area?.activeColumn === undefined) return area?.activeRow === undefined ? undefined : toggle(area.activeRow);
    return area.activeRow.hidesValues ? undefined : onDrill({ row: area.activeRow.node, column: area.activeColumn.node, measure: area.activeColumn.measure });
  }, [parts, onDrill, toggle]);

  const openMenuAt = useCallback((x: number, y: number) => {
    const anchor = menuAnchor.current;
    const box = host.current?.getBoundingClientRect();
    if (anchor === null || box === undefined) return;
    anchor.style.left = `${x - box.left}px`;
    anchor.style.top = `${y - box.top}px`;
    setMenuOpen(true);
  }, []);

  const actions = useMemo(() => ({
    onEnter: drill,
    onToggle: () => { const row = parts()?.activeRow; if (row !== undefined) toggle(row); },
    onOpen: (open: boolean) => { const row = parts()?.activeRow; if (row !== undefined) toggle(row, open); },
    onCopy: () => copy(),
    onMenu: () => {
      const box = document.activeElement?.getBoundingClientRect();
      if (box !== undefined) openMenuAt(box.left + 8, box.bottom);
    },
  }), [drill, parts, toggle, copy, openMenuAt]);
  const onKeyDown = useSheetKeys(sheet, selection, api, actions);

  const defs = useMemo(() => {
    if (sheet.model === null || table === null) return [];
    return columnDefs({
      model: sheet.model, store, widthOf,
      corner: {
        dimensions: table.rows.dimensions.map((dimension) => dimensionLabel(dimension.id, translate)), unit: sheet.model.corner[1] ?? '', translate, sorted: nameSort(table, sort),
        onLevel: (level) => onExpandedChange(expandedTo(table.rows, level)), onSortByName: () => onSort(nextNameSort(table, sort)),
      },
      rowHeader: { translate, levels: table.rows.dimensions.length, onToggle: toggle },
      figureHeader: {
        translate, sortOf: (figure) => sortAt(table, sort, figure.node, figure.measure),
        onSort: (figure) => { const next = nextSort(table, sort, figure); if (next !== undefined) onSort(next); },
      },
    });
  }, [sheet.model, table, store, widthOf, translate, sort, onSort, onExpandedChange, toggle]);

  const placeOf = (event: CellMouseDownEvent<SheetRow> | CellMouseOverEvent<SheetRow>) => (event.data === undefined ? undefined : { row: event.data.key, column: event.column.getColId() });
  const onMouseDown = (event: CellMouseDownEvent<SheetRow>) => {
    const place = placeOf(event);
    if (place === undefined || !(event.event instanceof globalThis.MouseEvent)) return;
    const spot = store.paint.spot(place.row, place.column);
    if (event.event.button === 2 && spot !== undefined && holds(store.paint.rectangle, spot)) return;
    if (event.event.button === 0 || event.event.button === 2) selection.press(place, event.event.shiftKey);
  };
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('.ag-cell') === null) return;
    event.preventDefault();
    openMenuAt(event.clientX, event.clientY);
  };

  const chosen = parts();
  const measure = chosen?.activeColumn === undefined ? undefined : table?.measures[chosen.activeColumn.measure];
  const hasGroups = sheet.model?.columns.branches.some((branch) => 'group' in branch) ?? true;
  // As tall as its rows at most, so that the total follows the last row and not the pane's lower edge.
  const headers = sheet.model === null ? 0 : headerLevels(sheet.model.columns.branches) * ROW_HEIGHTS.group + (hasGroups ? figureHeight : 0);
  const frameHeight = headers + rowData.length * rowHeight + totalData.length * (ROW_HEIGHTS.total + 2) + (overflows ? SCROLLBAR : 2);
  const isMessage = state === 'error' || state === 'empty';
  return (
    <div ref={host} className={`vg-sheet ${state}`} onKeyDownCapture={onKeyDown} onContextMenu={onContextMenu} aria-busy={state === 'stale' || state === 'loading'}>
      {state === 'stale' ? <div className="vg-progress"><ProgressLine size="hair" label={translate('workbook.grid.stale')} share={props.progress ?? null} /></div> : null}
      {isMessage ? <SheetMessage state={state} message={props.message} translate={translate} /> : null}
      {!isMessage && (table === null || !fontsReady) ? <SheetSkeleton translate={translate} /> : null}
      {isMessage || table === null || !fontsReady ? null : (
        <div className="vg-frame" style={{ maxHeight: frameHeight }}>
        <AgGridReact<SheetRow>
          theme={gridTheme} styleNonce={styleNonce() ?? ''}
          columnDefs={defs} rowData={rowData} pinnedBottomRowData={totalData}
          getRowId={({ data }) => data.key} getRowHeight={({ node }) => (node.rowPinned ? ROW_HEIGHTS.total : rowHeight)}
          rowClassRules={{ 'vg-open': ({ data }) => data?.open === true, 'vg-parent': ({ data }) => data?.kind === 'parent' || data?.kind === 'subtotal', 'vg-total': ({ data }) => data?.kind === 'total' }}
          headerHeight={hasGroups ? figureHeight : ROW_HEIGHTS.group} groupHeaderHeight={ROW_HEIGHTS.group}
          defaultColDef={{ sortable: false, resizable: true, suppressMovable: true }}
          suppressMovableColumns suppressDragLeaveHidesColumns animateRows={false}
          tooltipShowDelay={700} tooltipHideDelay={8000} tabToNextCell={() => false} preventDefaultOnContextMenu suppressNoRowsOverlay
          aria-label={translate('workbook.grid.label', { rows: sheet.model?.corner[0] ?? '', columns: table.columns.dimensions.map((dimension) => dimensionLabel(dimension.id, translate)).join(' › ') })}
          onGridReady={(event: GridReadyEvent<SheetRow>) => { gridApi.current = event.api; selection.repaint(props.selection); }}
          onDisplayedColumnsChanged={() => { selection.repaint(selection.current.current); measureOverflow(); }} onGridSizeChanged={measureOverflow}
          onCellMouseDown={onMouseDown} onCellMouseOver={(event) => { const place = placeOf(event); if (place !== undefined) selection.drawTo(place); }}
          onCellDoubleClicked={drill} onColumnResized={(event) => { onResized(event); measureOverflow(); }}
        />
        </div>
      )}
      <span ref={menuAnchor} className="vg-menu-anchor" aria-hidden />
      <SheetMenu
        anchor={menuAnchor} isOpen={menuOpen} onClose={() => setMenuOpen(false)} translate={translate} measure={measure} canExpand={(table?.rows.dimensions.length ?? 0) > 1}
        members={table === null || chosen === undefined ? [] : [...membersOf(table.rows, chosen.activeRow.node, translate).slice(0, 1), ...(chosen.activeColumn === undefined ? [] : membersOf(table.columns, chosen.activeColumn.node, translate).slice(0, 1))]}
        onRows={drill} onCopy={copy}
        onFilter={(kind, member) => onAction({ kind, dimension: member.dimension, member: member.member })}
        onExpandAll={(open) => { if (table !== null) onExpandedChange(open ? expandedAll(table.rows) : []); }}
        onShowAs={(show) => { if (chosen?.activeColumn !== undefined) onAction({ kind: 'show-as', measure: chosen.activeColumn.measure, show }); }}
        onSort={(direction) => {
          if (table === null) return;
          const next = chosen?.activeColumn === undefined ? sortByLabel(table, direction) : sortByColumn(table, chosen.activeColumn.node, chosen.activeColumn.measure, direction);
          if (next !== undefined) onSort(next);
        }}
      />
    </div>
  );
}
