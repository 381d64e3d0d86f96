import type { SheetCell } from '../../../shared/sheet/read-cell';
import type { SheetModel } from './sheet-model';
import type { SheetRow } from './pivot-rows';
import type { SheetColumn } from './pivot-columns';
import type { SelectionPaint } from './selection/paint';

/** What is selected, in the table's own terms: what the formula bar and the status bar speak of. */
export interface SheetArea {
  /** Row node of the active cell; its column and measure are null on the row header. */
  readonly row: number;
  readonly column: number | null;
  readonly measure: number | null;
  /** All selected rows and figure columns; every pair of them is a cell. */
  readonly rows: readonly number[];
  readonly columns: readonly Pick<SheetCell, 'column' | 'measure'>[];
}

export interface AreaParts {
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  readonly activeRow: SheetRow;
  readonly activeColumn: SheetColumn | undefined;
}

/** The selected rows and columns themselves; undefined while nothing is. */
export function partsOf(model: SheetModel, rowOf: (key: string) => SheetRow | undefined, paint: SelectionPaint): AreaParts | undefined {
  if (paint.active === undefined) return undefined;
  const activeRow = rowOf(paint.extent.rows[paint.active.row] ?? '');
  if (activeRow === undefined) return undefined;
  return {
    rows: paint.rowKeys().flatMap((key) => rowOf(key) ?? []),
    columns: paint.columnKeys().flatMap((key) => model.column(key) ?? []),
    activeRow,
    activeColumn: model.column(paint.extent.columns[paint.active.column] ?? ''),
  };
}

export function areaOf(parts: AreaParts): SheetArea {
  const shown = parts.rows.filter((row) => !row.hidesValues);
  return {
    row: parts.activeRow.node,
    column: parts.activeColumn?.node ?? null,
    measure: parts.activeColumn?.measure ?? null,
    rows: shown.map((row) => row.node),
    columns: parts.columns.map((column) => ({ column: column.node, measure: column.measure })),
  };
}
