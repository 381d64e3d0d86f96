import type { Row } from './rows';
import type { Frame } from './windows';
import type { World } from './world';

/** A fact's part in a sum; null: the fact is no part of it. Amounts in ten-thousandths. */
export type Part = (row: Row) => number | null;

/** The end of what a cell speaks of, for what stands. */
export interface Moment {
  /** Its last day; as-of where only undated facts are asked for. */
  readonly end: number;
  /** The cell has days that have begun. */
  readonly isDated: boolean;
  /** Facts without a date count here. */
  readonly undated: boolean;
  readonly asOf: number;
}

/** What measures look at beside their rows. */
export interface Ground {
  readonly world: World;
  readonly asOf: number;
  /** The time frame of the view that asks. */
  readonly frame?: Frame;
  /** Whether a rep worked on the day, as far as the calendar goes. */
  readonly isWorked?: (row: Row, day: number) => boolean;
}

/** A measure of one fact: what each of its rows gives to it. */
export interface OracleMeasure {
  readonly id: string;
  readonly fact: Row['fact'];
  readonly day: (row: Row) => number | null;
  /** `opening`: of what happened to states that were held on the eve of the cell's days; `eve`: what then stood. */
  readonly kind: 'sum' | 'ratio' | 'distinct' | 'stock' | 'median' | 'opening' | 'eve';
  /** Whether the fact is one that the measure speaks of at all: it makes a member visible and dates the default period. */
  readonly concerns: (row: Row) => boolean;
  readonly numerator: Part;
  readonly denominator?: Part;
  /** Of a stock: whether the row stands. */
  readonly stands?: (row: Row, moment: Moment) => boolean;
  /** Of what was held at the opening: whether it counts in these days. */
  readonly opened?: (row: Row, days: { readonly first: number; readonly last: number; readonly has: (day: number | null) => boolean }) => boolean;
  /** The rows whose first day begins it, where they are others than its own: states are dated by their deals. */
  readonly datedBy?: 'deals';
  /** An object without whose rows it can't be told either. */
  readonly needs?: 'activities' | 'deal_stages';
  /** The days that it always speaks of, whatever span the view asks for. */
  readonly span?: 'rolling-12';
  /** What distinct counts count. */
  readonly identity?: (row: Row) => string | null;
  /** 10,000 where the numerator is in ten-thousandths; ratios of two amounts have 1. */
  readonly scale: number;
  /** Which of its parts are amounts in the row's currency. */
  readonly money?: readonly ('numerator' | 'denominator')[];
  /** Where only facts lie of which it can't be told, there is no value. */
  readonly isTold?: (row: Row) => boolean;
  /** What members and filters can't reach leaves it alone. */
  readonly isDeaf?: true;
}

export type Written = Omit<OracleMeasure, 'id'>;

export const one = (holds: boolean): number | null => (holds ? 1 : null);
