import type { Place } from './selection/selection';
import type { SheetRows } from './pivot-rows';

/**
 * Which cell an element of the grid belongs to. AG Grid's own cell events come a tick late, after a quick second click has
 * already asked for the rows behind the wrong cell.
 */
export function placeOfElement(target: EventTarget | null, rows: SheetRows): Place | undefined {
  const cell = target instanceof Element ? target.closest('.ag-cell') : null;
  const column = cell?.getAttribute('col-id') ?? undefined;
  const index = cell?.closest('.ag-row')?.getAttribute('row-index') ?? undefined;
  if (column === undefined || index === undefined) return undefined;
  const row = index.startsWith('b') ? rows.total : rows.body[Number(index)];
  return row === undefined ? undefined : { row: row.key, column };
}
