import type { MergedRange, SheetCell } from './read-sheet';

/** Only near the top can a cell over several columns be a part of the header. */
const HEADER_ROWS = 30;

interface Row {
  readonly row: number;
  readonly cells: SheetCell[];
}

/**
 * Gives merged cells back to the rows and columns that they cover, as a reader sees them: down to each row, and across the columns
 * below a heading. A number isn't repeated: it would be counted once for each row.
 */
export class MergedCells {
  readonly #byRow = new Map<number, MergedRange[]>();
  readonly #open = new Map<number, { readonly cell: SheetCell; readonly lastRow: number }>();
  #seen = 0;
  /** Merged cells that were given to more than one row. */
  filled = 0;

  constructor(merges: readonly MergedRange[]) {
    for (const merge of merges) {
      const sameRow = this.#byRow.get(merge.firstRow);
      if (sameRow) sameRow.push(merge);
      else this.#byRow.set(merge.firstRow, [merge]);
    }
  }

  /** Fills a row in place; rows come in their order, with the one that follows. */
  spread({ row, cells }: Row, next: Row | undefined): void {
    this.#seen += 1;
    for (const [column, { cell, lastRow }] of this.#open) {
      if (row > lastRow) this.#open.delete(column);
      else if ((cells[column]?.text ?? '') === '') set(cells, column, cell);
    }
    const own = cells.filter(({ text }) => text !== '').length;
    for (const merge of this.#byRow.get(row) ?? []) {
      const cell = cells[merge.firstColumn];
      if (!cell || cell.text === '') continue;
      if (merge.lastRow > row && !cell.isNumber) {
        this.#open.set(merge.firstColumn, { cell, lastRow: merge.lastRow });
        this.filled += 1;
      }
      // A cell alone in its row is a title, however wide.
      if (this.#seen <= HEADER_ROWS && own > 1 && headsSeveral(merge, next)) for (let column = merge.firstColumn + 1; column <= merge.lastColumn; column += 1) set(cells, column, cell);
    }
  }
}

function headsSeveral({ firstRow, lastRow, firstColumn, lastColumn }: MergedRange, next: Row | undefined): boolean {
  if (lastRow > firstRow || lastColumn === firstColumn || next?.row !== firstRow + 1) return false;
  const below = next.cells.slice(firstColumn, lastColumn + 1).filter(({ text }) => text !== '');
  return below.length > 1;
}

function set(cells: SheetCell[], column: number, cell: SheetCell): void {
  while (cells.length < column) cells.push({ text: '', isNumber: false });
  cells[column] = cell;
}
