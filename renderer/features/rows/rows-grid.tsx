import { useMemo } from 'react';
import { AgGridReact } from 'ag-grid-react';
import { CellStyleModule, ClientSideRowModelModule, ColumnAutoSizeModule, ModuleRegistry, themeQuartz, TooltipModule, type ColDef } from 'ag-grid-community';
import { joinClasses, SHEET_THEME, styleNonce } from '../../ui';
import type { Translate } from '../../../shared/text/translate';
import type { RowsTable } from '../../../shared/view/rows-table';
import { cellWords, columnTitle, isFigure, usedColumns, type Cell } from './row-columns';

ModuleRegistry.registerModules([CellStyleModule, ClientSideRowModelModule, ColumnAutoSizeModule, TooltipModule]);

const theme = themeQuartz.withParams(SHEET_THEME);

type Row = readonly Cell[];

export interface RowsGridProps {
  readonly table: Pick<RowsTable, 'columns' | 'rows'>;
  readonly rows: readonly Row[];
  readonly translate: Translate;
  /** Columns to look at first. */
  readonly marked?: readonly string[];
}

const UNMARKED: readonly string[] = [];

/** The facts, one row each, as they were imported. */
export function RowsGrid({ table, rows, translate, marked = UNMARKED }: RowsGridProps) {
  const columns = useMemo(() => usedColumns(table, marked).flatMap((index): ColDef<Row>[] => {
    const column = table.columns[index];
    if (column === undefined) return [];
    const figure = isFigure(column);
    return [{
      colId: column.id, headerName: columnTitle(column, translate),
      valueGetter: ({ data }) => data?.[index] ?? null,
      valueFormatter: ({ value }: { value: Cell }) => cellWords(column, value, translate),
      tooltipValueGetter: ({ valueFormatted }) => valueFormatted ?? '',
      cellClass: joinClasses(figure ? 'rows-figure' : `rows-word ${column.id}`, marked.includes(column.id) && 'rows-marked'), headerClass: figure ? 'rows-figure-head' : '',
    }];
  }), [table, translate, marked]);
  const data = useMemo(() => [...rows], [rows]);
  return (
    <AgGridReact<Row>
      theme={theme} styleNonce={styleNonce() ?? ''} columnDefs={columns} rowData={data} rowHeight={26} headerHeight={28} animateRows={false} suppressNoRowsOverlay
      enableCellTextSelection ensureDomOrder tooltipShowDelay={700} aria-label={translate('rows.label')}
      defaultColDef={{ sortable: false, resizable: true, suppressMovable: true, minWidth: 48, maxWidth: 360 }} autoSizeStrategy={{ type: 'fitCellContents' }}
    />
  );
}
