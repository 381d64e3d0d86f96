import { useCallback, useEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { AgGridReact } from 'ag-grid-react';
import type { CellClassParams, ColDef, GridApi, GridOptions, ITooltipParams } from 'ag-grid-community';
import { copied } from '../../../../shared/sheet/copy-cells';
import { pastedCells } from '../../../../shared/sheet/pasted-cells';
import { planPaste } from '../../../../shared/sheet/paste-plan';
import type { Unit } from '../../../../shared/format/unit-value';
import { decimalSignOf, readTypedNumber } from '../../../../shared/format/typed-number';
import type { Translate } from '../../../../shared/text/translate';
import { joinClasses, styleNonce, writeClipboard } from '../../../ui';
import { registerGridModules } from '../ag-modules';
import { gridTheme } from '../grid-theme';
import { applyKey } from '../selection/apply-key';
import { sheetKey } from '../selection/keys';
import { SelectionPaint } from '../selection/paint';
import { clicked, placeOf, selectionAt, type Place, type Selection } from '../selection/selection';
import { useStable } from '../use-stable';
import { CellEditor, type Editing } from './cell-editor';
import { EntryHeader, EntryName } from './entry-cells';
import type { EntryCell, EntryEdit, EntryGridProps, EntryRow } from '../../../../shared/sheet/entry-sheet';
import '../pivot-grid.css';
import './entry-grid.css';

registerGridModules();

/** The first column, of names. */
const LABEL_COLUMN = 'label';
const ROW_HEIGHT = 26;
const HEAD_HEIGHT = 40;
const USUAL_WIDTHS = { label: 232, figure: 96 };
const STEADY: GridOptions<EntryRow> = {
  theme: gridTheme, getRowId: ({ data }) => data.key, defaultColDef: { sortable: false, resizable: true, suppressMovable: true }, rowHeight: ROW_HEIGHT, headerHeight: HEAD_HEIGHT,
  suppressMovableColumns: true, animateRows: false, tooltipShowDelay: 400, tooltipHideDelay: 10_000, tabToNextCell: () => false, suppressNoRowsOverlay: true, ensureDomOrder: true,
  rowClassRules: { 'vg-parent': ({ data }) => data?.isParent === true },
};

/** A sheet to type into: keys, ranges, copy and paste as in any other. Keeps no data: what is typed is told, what is given is drawn. */
export function EntryGrid(props: EntryGridProps) {
  const { rows, columns, cellAt, names, unit, translate, corner } = props;
  const host = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<EntryRow>>(undefined);
  const dragging = useRef(false);
  const [selection, setSelection] = useState<Selection | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const keys = useMemo(() => ({ rows: rows.map(({ key }) => key), columns: [LABEL_COLUMN, ...columns.map(({ key }) => key)] }), [rows, columns]);
  const paint = useMemo(() => new SelectionPaint(keys, selection), [keys, selection]);
  const paintNow = useRef(paint);
  const at = useStable((row: number, column: number) => cellAt(row, column));
  const onSelect = useStable(props.onSelect ?? (() => undefined));

  useEffect(() => {
    paintNow.current = paint;
    // Drawn anew too when another answer fills the cells.
    if (cellAt !== undefined) api.current?.refreshCells({ force: true, suppressFlash: true });
  }, [paint, cellAt]);
  useEffect(() => {
    const { rectangle } = paint;
    onSelect(rectangle === undefined ? null : { top: rectangle.top, bottom: rectangle.bottom, left: Math.max(0, rectangle.left - 1), right: rectangle.right - 1 });
  }, [paint, onSelect]);
  useEffect(() => {
    const release = () => { dragging.current = false; };
    window.addEventListener('mouseup', release);
    return () => window.removeEventListener('mouseup', release);
  }, []);

  const show = useCallback((next: Selection, focus: boolean) => {
    setSelection(next);
    const spot = new SelectionPaint(keys, next).spot(focus ? next.active.row : next.lead.row, focus ? next.active.column : next.lead.column);
    if (spot === undefined) return;
    api.current?.ensureIndexVisible(spot.row);
    if (spot.column > 0) api.current?.ensureColumnVisible(keys.columns[spot.column] ?? LABEL_COLUMN);
    if (focus) api.current?.setFocusedCell(spot.row, keys.columns[spot.column] ?? LABEL_COLUMN);
  }, [keys]);

  const spotNow = () => paint.active;
  const canType = (column: number) => column > 0 && columns[column - 1]?.isTotal !== true;
  const move = (down: number, right: number) => {
    const from = spotNow();
    const place = from && placeOf(keys, { row: Math.max(0, Math.min(from.row + down, keys.rows.length - 1)), column: Math.max(1, Math.min(from.column + right, keys.columns.length - 1)) });
    if (place) show(selectionAt(place), true);
  };

  const edit = (text: string | null) => {
    const spot = spotNow();
    if (spot === undefined || !canType(spot.column)) return;
    const cell = at(spot.row, spot.column - 1);
    const box = cellBox(host.current, spot.row, keys.columns[spot.column] ?? '');
    if (box === undefined) return;
    setEditing({ ...box, row: spot.row, column: spot.column - 1, text: text ?? typedText(cell, unit, translate), isFresh: text !== null, label: `${rows[spot.row]?.label ?? ''}, ${columns[spot.column - 1]?.title ?? ''}` });
  };
  const commit = (text: string, down: number, right: number) => {
    if (editing === null) return;
    setEditing(null);
    const value = readTypedNumber(text, decimalSignOf([text], translate.language));
    const before = at(editing.row, editing.column);
    const typed = value !== null && value !== undefined && unit === 'ratio' && !text.includes('%') && Math.abs(value) > 1 ? value / 100 : value;
    if (typed === undefined) props.onUnread(text);
    else if (typed !== (before.look === 'typed' ? before.value : null)) props.onEdit([{ row: editing.row, column: editing.column, value: typed }]);
    if (down !== 0 || right !== 0) move(down, right);
    else show(selection ?? selectionAt({ row: keys.rows[editing.row] ?? '', column: keys.columns[editing.column + 1] ?? '' }), true);
  };
  const clear = () => {
    const { rectangle } = paint;
    if (rectangle === undefined) return;
    const edits: EntryEdit[] = [];
    for (let row = rectangle.top; row <= rectangle.bottom; row += 1) {
      for (let column = Math.max(1, rectangle.left); column <= rectangle.right; column += 1) if (canType(column) && at(row, column - 1).look === 'typed') edits.push({ row, column: column - 1, value: null });
    }
    if (edits.length > 0) props.onEdit(edits);
  };
  const copy = () => {
    const { rectangle } = paint;
    if (rectangle === undefined) return;
    const figures = columns.map((_, index) => index).filter((index) => index + 1 >= rectangle.left && index + 1 <= rectangle.right);
    const withNames = rectangle.left === 0;
    const lines = rows.slice(rectangle.top, rectangle.bottom + 1).map((row, index) => [
      ...(withNames ? [{ text: row.label }] : []), ...figures.map((column) => ({ value: at(rectangle.top + index, column).value ?? Number.NaN, unit })),
    ]);
    const heads = withNames && figures.length > 0 ? [[{ text: corner }, ...figures.map((column) => ({ text: columns[column]?.title ?? '' }))]] : [];
    void writeClipboard(copied([...heads, ...lines], translate.language, heads.length));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (editing !== null) return;
    const text = event.clipboardData.getData('text/plain');
    const { rectangle } = paint;
    if (rectangle === undefined || text === '') return;
    event.preventDefault();
    const plan = planPaste(pastedCells(text), { ...rectangle, left: Math.max(0, rectangle.left - 1), right: Math.max(0, rectangle.right - 1) }, { ...names, language: translate.language });
    if (plan.values.length > 0) props.onEdit(plan.values);
    props.onPasted(plan);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null || !(event.target instanceof Element) || event.target.closest('.ag-cell') === null) return;
    const ctrl = event.ctrlKey || event.metaKey;
    const take = (run: () => void) => { event.preventDefault(); event.stopPropagation(); run(); };
    const letter = event.key.toLowerCase();
    if (ctrl && letter === 'z') return take(event.shiftKey ? props.onRedo : props.onUndo);
    if (ctrl && letter === 'y') return take(props.onRedo);
    if (ctrl && letter === 'v') return undefined;
    if (event.key === 'Delete' || event.key === 'Backspace') return take(clear);
    if (event.key === 'F2') return take(() => edit(null));
    if (event.key === 'Enter') return take(() => move(event.shiftKey ? -1 : 1, 0));
    if (!ctrl && !event.altKey && event.key.length === 1 && event.key !== ' ') return take(() => edit(event.key));
    const key = sheetKey({ key: event.key, ctrl, shift: event.shiftKey, alt: event.altKey });
    if (key?.kind === 'copy') return take(copy);
    if (key?.kind !== 'move' && key?.kind !== 'select' && key?.kind !== 'reduce') return undefined;
    return take(() => {
      const first = placeOf(keys, { row: 0, column: 1 });
      const now = selection ?? (first === undefined ? null : selectionAt(first));
      if (now === null) return;
      const page = Math.max(1, Math.floor((host.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3);
      const isBlank = (spot: { row: number; column: number }) => spot.column > 0 && at(spot.row, spot.column - 1).text === '';
      const next = applyKey(keys, { rows: keys.rows.length, columns: keys.columns.length, page, isBlank }, now, key);
      show(next, !(key.kind === 'move' && key.extend));
    });
  };
  const onMouseDown = (event: MouseEvent) => {
    const place = placeUnder(event.target, keys.rows);
    if (place === undefined || event.button !== 0) return;
    dragging.current = true;
    show(clicked(selection, place, event.shiftKey), !event.shiftKey);
  };
  const onMouseMove = (event: MouseEvent) => {
    const place = dragging.current ? placeUnder(event.target, keys.rows) : undefined;
    if (place !== undefined && selection !== null && (place.row !== selection.lead.row || place.column !== selection.lead.column)) show({ ...selection, lead: place }, false);
  };

  const widths = props.widths ?? USUAL_WIDTHS;
  const defs = useMemo((): ColDef<EntryRow>[] => {
    const lit = (params: CellClassParams<EntryRow>) => (params.data === undefined ? undefined : paintNow.current.at(params.data.key, params.column.getColId()));
    const edges = (params: CellClassParams<EntryRow>) => {
      const found = lit(params);
      return found === undefined ? '' : joinClasses(found.active && 'vg-active', found.range && 'vg-range', found.top && 'vg-edge-top', found.right && 'vg-edge-right', found.bottom && 'vg-edge-bottom', found.left && 'vg-edge-left');
    };
    return [
      { colId: LABEL_COLUMN, headerName: corner, headerComponent: EntryHeader, headerComponentParams: { title: corner, isName: true }, pinned: 'left', width: widths.label, minWidth: 120, valueGetter: ({ data }) => data?.label ?? '', cellRenderer: EntryName, cellClass: (params) => joinClasses('vg-row-header', edges(params)) },
      ...columns.map((column, index): ColDef<EntryRow> => ({
        colId: column.key, headerName: column.title, headerComponent: EntryHeader, headerComponentParams: { title: column.title, detail: column.detail ?? '' }, width: widths.figure, minWidth: 64, ...(column.isTotal === true ? { pinned: 'right' as const } : {}),
        valueGetter: ({ node }) => (node?.rowIndex === null || node?.rowIndex === undefined ? '' : at(node.rowIndex, index).text),
        tooltipValueGetter: ({ node }: ITooltipParams<EntryRow>) => (node?.rowIndex === null || node?.rowIndex === undefined ? '' : at(node.rowIndex, index).note ?? ''),
        cellClass: (params) => {
          const cell = at(params.rowIndex, index);
          return joinClasses('vg-figure', `entry-${cell.look}`, column.isTotal === true && 'entry-total', cell.note !== undefined && 'entry-noted', edges(params));
        },
      })),
    ];
  }, [columns, corner, at, widths.label, widths.figure]);
  const data = useMemo(() => [...rows], [rows]);
  const [nonce] = useState(() => styleNonce() ?? '');
  return (
    // The sheet's cells take the keys and the mouse; they bubble up to here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the grid inside is what is interacted with
    <div
      ref={host} role="group" aria-label={props.label} className={joinClasses('vg-sheet entry-sheet', props.isStale && 'stale')} aria-busy={props.isStale} onKeyDownCapture={onKeyDown} onPaste={onPaste} onMouseDownCapture={onMouseDown} onMouseMove={onMouseMove}
      onDoubleClickCapture={(event) => { if (placeUnder(event.target, keys.rows) !== undefined) edit(null); }}
    >
      <div className="vg-frame">
        <AgGridReact<EntryRow> {...STEADY} styleNonce={nonce} columnDefs={defs} rowData={data} onGridReady={(event) => { api.current = event.api; }} onBodyScroll={() => setEditing(null)} />
      </div>
      {editing === null ? null : <CellEditor key={`${editing.row} ${editing.column}`} editing={editing} onCommit={commit} onCancel={() => { setEditing(null); if (selection !== null) show(selection, true); }} />}
    </div>
  );
}

function placeUnder(target: EventTarget | null, rows: readonly string[]): Place | undefined {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  const column = cell?.getAttribute('col-id') ?? undefined;
  const row = rows[Number(cell?.closest('.ag-row')?.getAttribute('row-index') ?? Number.NaN)];
  return column === undefined || row === undefined ? undefined : { row, column };
}

function cellBox(host: HTMLElement | null, row: number, column: string): Pick<Editing, 'left' | 'top' | 'width' | 'height'> | undefined {
  const cell = [...(host?.querySelectorAll(`.ag-row[row-index="${row}"] .ag-cell`) ?? [])].find((one) => one.getAttribute('col-id') === column);
  const [box, frame] = [cell?.getBoundingClientRect(), host?.getBoundingClientRect()];
  return box === undefined || frame === undefined ? undefined : { left: box.left - frame.left, top: box.top - frame.top, width: box.width, height: box.height };
}

/** A value as it would be typed, in full. */
function typedText(cell: EntryCell, unit: Unit, { language }: Translate): string {
  if (cell.value === null || cell.look === 'missing') return '';
  const plain = String(Number((unit === 'ratio' ? cell.value * 100 : cell.value).toPrecision(15)));
  return `${language === 'fr' ? plain.replace('.', ',') : plain}${unit === 'ratio' ? '%' : ''}`;
}
