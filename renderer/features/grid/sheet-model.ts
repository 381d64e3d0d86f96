import { cellText, type CellContext, type CellText } from './cell-text';
import { columnWidth, headerWidth, type Measure } from './column-width';
import type { SheetColumn, SheetColumns } from './pivot-columns';
import type { SheetRow, SheetRows } from './pivot-rows';
import { readCell, type SheetCell } from '../../../shared/sheet/read-cell';
import { cellIndex } from '../../../shared/view/pivot-table';

export const ROW_HEADER = 'row-header';

/** All that drawing a table needs, worked out once a table; texts of cells once they are first drawn. */
export class SheetModel {
  private readonly texts = new Map<number, CellText>();
  private readonly natural = new Map<string, number>();
  private readonly byKey: ReadonlyMap<string, SheetColumn>;

  constructor(readonly context: CellContext, readonly columns: SheetColumns, readonly corner: readonly string[]) {
    this.byKey = new Map(columns.columns.map((column) => [column.key, column]));
  }

  column(key: string): SheetColumn | undefined {
    return this.byKey.get(key);
  }

  cell(row: SheetRow, column: SheetColumn): SheetCell {
    return { row: row.node, column: column.node, measure: column.measure };
  }

  value(row: SheetRow, column: SheetColumn): number {
    return row.hidesValues ? Number.NaN : readCell(this.context.table, this.cell(row, column)).value;
  }

  text(row: SheetRow, column: SheetColumn): CellText {
    if (row.hidesValues) return { text: '', cases: '', tone: 'plain', dim: false };
    const at = cellIndex(this.context.table, row.node, column.node, column.measure);
    const known = this.texts.get(at);
    if (known) return known;
    const made = cellText(this.context, this.cell(row, column));
    this.texts.set(at, made);
    return made;
  }

  width(column: SheetColumn, measure: Measure): number {
    const known = this.natural.get(column.key);
    if (known !== undefined) return known;
    const made = columnWidth(this.context, column, measure);
    this.natural.set(column.key, made);
    return made;
  }

  headerWidth(rows: SheetRows, measure: Measure): number {
    return headerWidth(rows.total ? [...rows.body, rows.total] : rows.body, this.corner, measure);
  }
}
