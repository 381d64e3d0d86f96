/**
 * What is selected on a sheet, by the keys of its rows and columns, so that it outlives opening, closing and sorting. The
 * first column is the row header; the frozen total row is the last row.
 */
export interface Place {
  readonly row: string;
  readonly column: string;
}

export interface Selection {
  /** The cell that has the frame and the keyboard. */
  readonly active: Place;
  /** The corner that stays while the other is moved. */
  readonly anchor: Place;
  readonly lead: Place;
}

/** The rows and columns now visible, in order. */
export interface Extent {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Inclusive indices into an extent. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export function selectionAt(place: Place): Selection {
  return { active: place, anchor: place, lead: place };
}

/** Where a place is among what is visible; a row that has been closed away counts as its nearest visible ancestor. */
export function spotOf(extent: Extent, place: Place): Spot | undefined {
  const column = extent.columns.indexOf(place.column);
  const row = extent.rows.indexOf(place.row);
  if (row >= 0) return column < 0 ? undefined : { row, column };
  const above = parentKey(place.row);
  return above === undefined ? undefined : spotOf(extent, { row: above, column: place.column });
}

function parentKey(row: string): string | undefined {
  const cut = row.lastIndexOf('/');
  return cut <= 0 ? undefined : row.slice(0, cut);
}

export function placeOf(extent: Extent, spot: Spot): Place | undefined {
  const row = extent.rows[spot.row];
  const column = extent.columns[spot.column];
  return row === undefined || column === undefined ? undefined : { row, column };
}

export function rectangleOf(extent: Extent, selection: Selection | null): Rectangle | undefined {
  if (selection === null) return undefined;
  const anchor = spotOf(extent, selection.anchor);
  const lead = spotOf(extent, selection.lead);
  if (anchor === undefined || lead === undefined) return undefined;
  return {
    top: Math.min(anchor.row, lead.row), bottom: Math.max(anchor.row, lead.row),
    left: Math.min(anchor.column, lead.column), right: Math.max(anchor.column, lead.column),
  };
}

export function holds(rectangle: Rectangle | undefined, spot: Spot): boolean {
  return rectangle !== undefined && spot.row >= rectangle.top && spot.row <= rectangle.bottom && spot.column >= rectangle.left && spot.column <= rectangle.right;
}

export function isSingle(rectangle: Rectangle): boolean {
  return rectangle.top === rectangle.bottom && rectangle.left === rectangle.right;
}

/** Mouse: a click starts anew, Shift keeps the anchor. */
export function clicked(current: Selection | null, place: Place, extend: boolean): Selection {
  return extend && current !== null ? { ...current, lead: place } : selectionAt(place);
}
