import { useCallback, useMemo, useRef, useState, type MouseEvent } from 'react';
import { AgGridReact } from 'ag-grid-react';
import type { ColumnResizedEvent, GridApi, GridOptions, GridReadyEvent, RowHeightParams } from 'ag-grid-community';
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
import { placeOfElement } from './place-of-element';
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

const UNSORTED: readonly SortSpec[] = [];

const ROW_HEIGHTS = { row: 26, total: 28, group: 40, figure: 26 } as const;

/** A row height of the density chosen, as tokens.css names it. */
function tokenPixels(name: string, otherwise: number): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue(name)) || otherwise;
}

/** What never changes, made once: AG Grid compares by identity and would lay out every column anew. */
const STEADY: GridOptions<SheetRow> = {
  theme: gridTheme,
  getRowId: ({ data }) => data.key,
  rowClassRules: { 'vg-open': ({ data }) => data?.open === true, 'vg-parent': ({ data }) => data?.kind === 'parent' || data?.kind === 'subtotal', 'vg-total': ({ data }) => data?.kind === 'total' },
  defaultColDef: { sortable: false, resizable: true, suppressMovable: true },
  suppressMovableColumns: true, suppressDragLeaveHidesColumns: true, animateRows: false, suppressColumnMoveAnimation: true,
  tooltipShowDelay: 700, tooltipHideDelay: 8_000, tabToNextCell: () => false, preventDefaultOnContextMenu: true, suppressNoRowsOverlay: true,
};

const isTwisty = (event: MouseEvent) => event.target instanceof Element && event.target.closest('.vg-twisty') !== null;

/** What a scrollbar takes away: nothing where it floats over the page. */
function scrollbarPixels(): number {
  const probe = document.createElement('div');
  probe.className = 'vg-scroll-probe';
  document.body.append(probe);
  const width = probe.offsetWidth - probe.clientWidth;
  probe.remove();
  return width;
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
  const [nonce] = useState(() => styleNonce() ?? '');
  const [rowHeight] = useState(() => tokenPixels('--row-h', ROW_HEIGHTS.row));
  const getRowHeight = useStable(({ node }: RowHeightParams<SheetRow>) => (node.rowPinned ? ROW_HEIGHTS.total : rowHeight));
  const [figureHeight] = useState(() => tokenPixels('--head-h', ROW_HEIGHTS.figure));

  const [scrollbar] = useState(scrollbarPixels);
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

  const onMouseDown = (event: MouseEvent) => {
    const place = placeOfElement(event.target, sheet.rows);
    if (place === undefined || isTwisty(event) || event.button === 1) return;
    const spot = store.paint.spot(place.row, place.column);
    // A right click inside the selection asks about all of it.
    if (event.button === 2 && spot !== undefined && holds(store.paint.rectangle, spot)) return;
    selection.press(place, event.shiftKey);
  };
  const onMouseMove = (event: MouseEvent) => {
    const place = selection.isDragging() ? placeOfElement(event.target, sheet.rows) : undefined;
    if (place !== undefined) selection.drawTo(place);
  };
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('.ag-cell') === null) return;
    event.preventDefault();
    openMenuAt(event.clientX, event.clientY);
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (placeOfElement(event.target, sheet.rows) !== undefined && !isTwisty(event)) drill();
  };

  const onGridReady = useStable((event: GridReadyEvent<SheetRow>) => {
    gridApi.current = event.api;
    selection.repaint(props.selection);
  });
  const onColumnsChanged = useStable(() => {
    selection.repaint(selection.current.current);
    measureOverflow();
  });
  const onColumnResized = useStable((event: ColumnResizedEvent<SheetRow>) => {
    onResized(event);
    measureOverflow();
  });

  const chosen = parts();
  const measure = chosen?.activeColumn === undefined ? undefined : table?.measures[chosen.activeColumn.measure];
  const isAlone = sheet.model?.columns.columns.some((column) => column.detail !== '') ?? false;
  const hasGroups = sheet.model?.columns.branches.some((branch) => 'group' in branch) ?? true;
  const headHeight = hasGroups && !isAlone ? figureHeight : ROW_HEIGHTS.group;
  // As tall as its rows at most, so that the total follows the last row and not the pane's lower edge.
  const headers = sheet.model === null ? 0 : headerLevels(sheet.model.columns.branches) * ROW_HEIGHTS.group + (hasGroups ? headHeight : 0);
  const frameHeight = headers + rowData.length * rowHeight + totalData.length * (ROW_HEIGHTS.total + 2) + 2 + (overflows ? scrollbar : 0);
  const isMessage = state === 'error' || state === 'empty';
  return (
    <div ref={host} className={`vg-sheet ${state}`} onKeyDownCapture={onKeyDown} onMouseDownCapture={onMouseDown} onMouseMove={onMouseMove} onContextMenu={onContextMenu} onDoubleClickCapture={onDoubleClick} aria-busy={state === 'stale' || state === 'loading'}>
      {state === 'stale' ? <div className="vg-progress"><ProgressLine size="hair" label={translate('workbook.grid.stale')} share={props.progress ?? null} /></div> : null}
      {isMessage ? <SheetMessage state={state} message={props.message} translate={translate} /> : null}
      {!isMessage && (table === null || !fontsReady) ? <SheetSkeleton translate={translate} /> : null}
      {isMessage || table === null || !fontsReady ? null : (
        <div className="vg-frame" style={{ maxHeight: frameHeight }}>
          <AgGridReact<SheetRow>
            {...STEADY} styleNonce={nonce} getRowHeight={getRowHeight}
            columnDefs={defs} rowData={rowData} pinnedBottomRowData={totalData}
            headerHeight={headHeight} groupHeaderHeight={ROW_HEIGHTS.group}
            aria-label={translate('workbook.grid.label', { rows: sheet.model?.corner[0] ?? '', columns: table.columns.dimensions.map((dimension) => dimensionLabel(dimension.id, translate)).join(' › ') })}
            onGridReady={onGridReady} onDisplayedColumnsChanged={onColumnsChanged} onGridSizeChanged={measureOverflow} onColumnResized={onColumnResized}
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
