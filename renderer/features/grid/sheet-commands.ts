import { memberLabel } from '../../../shared/format/member-label';
import { sortAt, sortByColumn, sortByLabel, type SortDirection } from '../../../shared/sheet/cell-spec';
import { nodePath, type PivotAxis, type PivotTable } from '../../../shared/view/pivot-table';
import type { SortSpec } from '../../../shared/view/view-spec';
import type { Translate } from '../../../shared/text/translate';
import type { SheetColumn } from './pivot-columns';
import type { MemberOf } from './sheet-menu';

/** A click on a header: highest first, then lowest first, then back to names. */
export function nextSort(table: PivotTable, sort: readonly SortSpec[], column: SheetColumn): SortSpec[] | undefined {
  const now = sortAt(table, sort, column.node, column.measure);
  if (now === 'ascending') return [];
  return sortByColumn(table, column.node, column.measure, now === 'descending' ? 'ascending' : 'descending');
}

/** Which way names are sorted, when they are on purpose. */
export function nameSort(table: PivotTable, sort: readonly SortSpec[]): SortDirection | undefined {
  const inner = table.rows.dimensions.at(-1)?.id;
  return sort.find((entry) => entry.dimension === inner && entry.by === 'label')?.direction;
}

export function nextNameSort(table: PivotTable, sort: readonly SortSpec[]): SortSpec[] {
  return sortByLabel(table, nameSort(table, sort) === 'ascending' ? 'descending' : 'ascending');
}

/** The members that a node stands for, innermost first. */
export function membersOf(axis: PivotAxis, node: number, translate: Translate): MemberOf[] {
  return nodePath(axis, node).flatMap((member, depth) => {
    const dimension = axis.dimensions[depth];
    return member === null || dimension === undefined ? [] : [{ dimension: dimension.id, member, label: memberLabel(dimension, member, translate) }];
  }).toReversed();
}
