import { holds, isSingle, rectangleOf, spotOf, type Extent, type Rectangle, type Selection, type Spot } from './selection';

/** How a selection looks on a cell: tint, frame edges and the frame of the active cell. */
export interface CellPaint {
  readonly active: boolean;
  readonly range: boolean;
  readonly top: boolean;
  readonly right: boolean;
  readonly bottom: boolean;
  readonly left: boolean;
}

/** The selection against what is visible, ready to be asked for each cell that is drawn. */
export class SelectionPaint {
  readonly rectangle: Rectangle | undefined;
  readonly active: Spot | undefined;
  private readonly rows: ReadonlyMap<string, number>;
  private readonly columns: ReadonlyMap<string, number>;

  constructor(readonly extent: Extent, readonly selection: Selection | null) {
    this.rectangle = rectangleOf(extent, selection);
    this.active = selection === null ? undefined : spotOf(extent, selection.active);
    this.rows = new Map(extent.rows.map((key, index) => [key, index]));
    this.columns = new Map(extent.columns.map((key, index) => [key, index]));
  }

  spot(row: string, column: string): Spot | undefined {
    const at = { row: this.rows.get(row), column: this.columns.get(column) };
    return at.row === undefined || at.column === undefined ? undefined : { row: at.row, column: at.column };
  }

  at(row: string, column: string): CellPaint | undefined {
    const spot = this.spot(row, column);
    const { rectangle, active } = this;
    if (spot === undefined || rectangle === undefined || !holds(rectangle, spot)) return undefined;
    const isActive = active !== undefined && active.row === spot.row && active.column === spot.column;
    return {
      active: isActive, range: !isSingle(rectangle) && !isActive,
      top: spot.row === rectangle.top, right: spot.column === rectangle.right, bottom: spot.row === rectangle.bottom, left: spot.column === rectangle.left,
    };
  }

  /** Whether any cell of that column is selected: its headers are lit. */
  lights(column: string): boolean {
    const index = this.columns.get(column);
    return index !== undefined && this.rectangle !== undefined && index >= this.rectangle.left && index <= this.rectangle.right;
  }

  rowKeys(): readonly string[] {
    return this.rectangle === undefined ? [] : this.extent.rows.slice(this.rectangle.top, this.rectangle.bottom + 1);
  }

  columnKeys(): readonly string[] {
    return this.rectangle === undefined ? [] : this.extent.columns.slice(this.rectangle.left, this.rectangle.right + 1);
  }
}
