import { nodePath, type PivotAxis, type PivotTable } from '../view/pivot-table';
import type { CellSpec, SortSpec } from '../view/view-spec';
import type { SheetCell } from './read-cell';

/** Members by dimension at a node, as the tidy form writes them: null is "total over it". */
export function membersAt(axis: PivotAxis, node: number): Record<string, string | null> {
  const path = nodePath(axis, node);
  return Object.fromEntries(axis.dimensions.map((dimension, depth) => [dimension.id, path[depth] ?? null]));
}

/** The cell in the words of `view.rows`. */
export function cellSpec(table: PivotTable, cell: SheetCell): CellSpec | undefined {
  const measure = table.measures[cell.measure];
  if (measure === undefined) return undefined;
  return {
    rows: membersAt(table.rows, cell.row),
    columns: membersAt(table.columns, cell.column),
    measure: measure.measure,
    comparison: measure.comparison,
    show: measure.show,
    ...(measure.span === undefined ? {} : { span: measure.span }),
    ...(measure.of === undefined ? {} : { of: measure.of }),
    ...(measure.date === undefined ? {} : { date: measure.date }),
    ...(measure.likeForLike === undefined ? {} : { likeForLike: measure.likeForLike }),
    ...(measure.partial === undefined ? {} : { partial: measure.partial }),
  };
}

export type SortDirection = SortSpec['direction'];

/** Sorts siblings of every row dimension by that column; undefined for a measure that a sort can't name. */
export function sortByColumn(table: PivotTable, column: number, measureIndex: number, direction: SortDirection): SortSpec[] | undefined {
  const measure = table.measures[measureIndex];
  if (measure === undefined || typeof measure.measure !== 'string') return undefined;
  const by = measure.measure;
  return table.rows.dimensions.map((dimension) => ({
    dimension: dimension.id, by, comparison: measure.comparison, show: measure.show, column: membersAt(table.columns, column), direction,
  }));
}

/** Back to names, in order. */
export function sortByLabel(table: PivotTable, direction: SortDirection): SortSpec[] {
  return table.rows.dimensions.map((dimension) => ({ dimension: dimension.id, by: 'label', direction }));
}

/** Which way the sheet is sorted at that column, if it is. `column` left out means the total column. */
export function sortAt(table: PivotTable, sort: readonly SortSpec[], column: number, measureIndex: number): SortDirection | undefined {
  const measure = table.measures[measureIndex];
  const members = membersAt(table.columns, column);
  const inner = table.rows.dimensions.at(-1)?.id;
  const found = sort.find((entry) =>
    entry.dimension === inner && entry.by === measure?.measure && (entry.show ?? 'value') === measure.show &&
    JSON.stringify(entry.comparison ?? null) === JSON.stringify(measure.comparison) &&
    Object.entries(members).every(([dimension, member]) => (entry.column?.[dimension] ?? null) === member));
  return found?.direction;
}
