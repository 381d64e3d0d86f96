import type { CellPart } from '../../../shared/catalogue/sides';
import type { FoundCell } from './found-cell';
import type { GoalAsked } from './goal-sides';

/** One measure behind a cell, in the cell where it is told. */
export interface Opening {
  readonly cell: FoundCell;
  /** How often it counts in the cell; null: the cell isn't a sum of such. */
  readonly factor: number | null;
  /** What it is in the cell: one of its sides, and where no sum is told, which of the measures inside; empty: as the measure itself says. */
  readonly path: readonly string[];
  readonly told: OpeningTold;
}

type OpeningTold =
  | { readonly kind: 'facts' }
  /** The objectives that are told in its one half. */
  | { readonly kind: 'goal'; readonly asked: GoalAsked }
  /** The objectives of reps who have one, or who reach it. */
  | { readonly kind: 'reps'; readonly who: CellPart }
  /** What plans pay on: the facts of their bases, each with what it earns. */
  | { readonly kind: 'paid' }
  /** Reps who were there, each with the days. */
  | { readonly kind: 'present' }
  /** Worked out from the calendar: no row adds anything of its own. */
  | { readonly kind: 'nothing' };
