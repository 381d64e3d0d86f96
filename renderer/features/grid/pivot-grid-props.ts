import type { ReactNode } from 'react';
import type { SheetCell, Significance } from '../../../shared/sheet/read-cell';
import type { Translate } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { Show, SortSpec } from '../../../shared/view/view-spec';
import type { Expansion } from './expansion';
import type { Subtotals } from './pivot-rows';
import type { Selection } from './selection/selection';
import type { SheetArea } from './sheet-area';

/** What the menu asks for and the sheet can't do itself. */
export type GridAction =
  | { readonly kind: 'keep-only' | 'exclude'; readonly dimension: string; readonly member: string }
  | { readonly kind: 'show-as'; readonly measure: number; readonly show: Show };

export interface PivotGridProps {
  /** Null until the first answer: headers and grey bars are shown. */
  readonly table: PivotTable | null;
  readonly translate: Translate;
  /** ISO 4217; null when the data names none. */
  readonly currency: string | null;
  readonly expanded: Expansion;
  readonly onExpandedChange: (expanded: string[][]) => void;
  readonly selection: Selection | null;
  readonly onSelectionChange: (selection: Selection) => void;
  /** Told after each change of selection, table or rows; null while nothing is selected. */
  readonly onAreaChange?: (area: SheetArea | null) => void;
  readonly onDrill: (cell: SheetCell) => void;
  readonly sort?: readonly SortSpec[];
  readonly onSort: (sort: SortSpec[]) => void;
  readonly onAction: (action: GridAction) => void;
  readonly state: 'ready' | 'stale' | 'loading' | 'error' | 'empty';
  /** How far the next answer is, 0 to 1; null or left out while unknown. */
  readonly progress?: number | null;
  /** Said in place of the sheet when `state` is `error` or `empty`. */
  readonly message?: { readonly title: string; readonly text?: string; readonly actions?: ReactNode };
  readonly subtotals?: Subtotals;
  /** Widths that the user gave, by column key. */
  readonly widths?: Readonly<Record<string, number>>;
  readonly onWidthsChange?: (widths: Record<string, number>) => void;
  readonly significance?: Significance;
}
