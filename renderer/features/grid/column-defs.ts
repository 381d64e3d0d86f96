import type { CellClassParams, CellClassRules, ColDef, ColGroupDef, ITooltipParams, ValueFormatterParams } from 'ag-grid-community';
import { cellTooltip } from './cell-text';
import { CornerHeader, type CornerParams } from './corner-header';
import { FigureHeader, type FigureHeaderParams } from './figure-header';
import { GroupHeader, type GroupHeaderParams } from './group-header';
import type { SheetBranch, SheetColumn, SheetGroup } from './pivot-columns';
import type { SheetRow } from './pivot-rows';
import { RatioCell } from './ratio-cell';
import { RowHeaderCell, type RowHeaderParams } from './row-header-cell';
import { ROW_HEADER, type SheetModel } from './sheet-model';
import type { SheetStore } from './sheet-store';

/** The sheet's columns as AG Grid wants them. */
export interface DefsContext {
  readonly model: SheetModel;
  readonly store: SheetStore;
  readonly widthOf: (key: string) => number;
  readonly corner: CornerParams;
  readonly rowHeader: RowHeaderParams;
  readonly figureHeader: Omit<FigureHeaderParams, 'figure' | 'store'>;
}

type Rules = CellClassRules<SheetRow>;
type Params = CellClassParams<SheetRow>;

function selectionRules(store: SheetStore): Rules {
  const paint = (params: Params) => (params.data === undefined ? undefined : store.paint.at(params.data.key, params.column.getColId()));
  return {
    'vg-active': (params) => paint(params)?.active === true,
    'vg-range': (params) => paint(params)?.range === true,
    'vg-edge-top': (params) => paint(params)?.top === true,
    'vg-edge-right': (params) => paint(params)?.right === true,
    'vg-edge-bottom': (params) => paint(params)?.bottom === true,
    'vg-edge-left': (params) => paint(params)?.left === true,
  };
}

function toneRules(model: SheetModel, column: SheetColumn): Rules {
  const text = (params: Params) => (params.data === undefined ? undefined : model.text(params.data, column));
  return {
    'vg-better': (params) => text(params)?.tone === 'better',
    'vg-worse': (params) => text(params)?.tone === 'worse',
    'vg-flat': (params) => text(params)?.tone === 'flat',
    'vg-dim': (params) => text(params)?.dim === true,
  };
}

/** A figure too wide for a column that was made narrow shows as ####, never cut off: half a figure is a wrong figure. */
function figureText(context: DefsContext, column: SheetColumn, params: ValueFormatterParams<SheetRow>): string {
  if (!params.data) return '';
  const { text } = context.model.text(params.data, column);
  if (text === '' || params.column.getActualWidth() >= context.widthOf(`natural ${column.key}`)) return text;
  const needed = context.widthOf(`text ${text}`);
  return params.column.getActualWidth() < needed ? context.model.context.translate('workbook.grid.tooNarrow') : text;
}

function figureDef(context: DefsContext, column: SheetColumn): ColDef<SheetRow> {
  const { model, store } = context;
  const isRate = model.context.table.measures[column.measure]?.cases !== null;
  const params: FigureHeaderParams = { ...context.figureHeader, figure: column, store };
  return {
    colId: column.key,
    width: context.widthOf(column.key),
    minWidth: 24,
    headerName: column.label,
    headerComponent: FigureHeader,
    headerComponentParams: params,
    headerClass: column.startsGroup ? 'vg-head vg-starts' : 'vg-head',
    cellClass: `vg-figure vg-${column.role}${column.startsGroup ? ' vg-starts' : ''}`,
    cellClassRules: { ...toneRules(model, column), ...selectionRules(store) },
    valueGetter: ({ data }) => (data ? model.value(data, column) : null),
    valueFormatter: (given) => figureText(context, column, given),
    tooltipValueGetter: (given: ITooltipParams<SheetRow>) => (given.data && !given.data.hidesValues ? cellTooltip(model.context, model.cell(given.data, column)) : ''),
    ...(isRate ? { cellRenderer: RatioCell, cellRendererParams: { casesOf: (row: SheetRow) => model.text(row, column).cases } } : {}),
  };
}

function keysIn(group: SheetGroup): string[] {
  return group.children.flatMap((child) => ('group' in child ? keysIn(child.group) : [child.column.key]));
}

function branchDef(context: DefsContext, branch: SheetBranch, inCollapsible: boolean): ColDef<SheetRow> | ColGroupDef<SheetRow> {
  const show = inCollapsible && !branch.isTotal ? { columnGroupShow: 'open' as const } : {};
  if ('column' in branch) return { ...figureDef(context, branch.column), ...show };
  const { group } = branch;
  const params: GroupHeaderParams = { group, keys: keysIn(group), store: context.store, translate: context.model.context.translate };
  return {
    groupId: group.key,
    headerName: group.label,
    headerGroupComponent: GroupHeader,
    headerGroupComponentParams: params,
    headerClass: 'vg-head vg-starts',
    marryChildren: true,
    openByDefault: true,
    children: group.children.map((child) => branchDef(context, child, group.collapsible)),
    ...show,
  };
}

export function columnDefs(context: DefsContext): (ColDef<SheetRow> | ColGroupDef<SheetRow>)[] {
  const header: ColDef<SheetRow> = {
    colId: ROW_HEADER,
    pinned: 'left',
    lockPinned: true,
    lockPosition: 'left',
    width: context.widthOf(ROW_HEADER),
    minWidth: 80,
    headerName: context.model.corner.join(', '),
    headerComponent: CornerHeader,
    headerComponentParams: context.corner,
    headerClass: 'vg-head vg-corner',
    cellClass: 'vg-row-header',
    cellClassRules: selectionRules(context.store),
    cellRenderer: RowHeaderCell,
    cellRendererParams: context.rowHeader,
    // The row itself: a new one whenever it opens or closes, so that the twisty is drawn anew.
    valueGetter: ({ data }) => data,
    valueFormatter: ({ data }) => data?.label ?? '',
    cellDataType: false,
    tooltipValueGetter: ({ data }) => (data && data.detail !== '' ? `${data.label}\n${data.detail}` : ''),
  };
  return [header, ...context.model.columns.branches.map((branch) => branchDef(context, branch, false))];
}
