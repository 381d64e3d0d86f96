import type { Unit } from '../format/unit-value';
import type { Translate } from '../text/translate';
import type { PastePlan } from './paste-plan';

/** A sheet to type figures into, as plain data: the grid draws it and tells what was typed. */
export interface EntryRow {
  readonly key: string;
  readonly label: string;
  /** A quieter word behind the label. */
  readonly detail?: string;
  readonly depth: number;
  /** A row that others stand under. */
  readonly isParent: boolean;
}

export interface EntryColumn {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  /** Told, not typed: a total. */
  readonly isTotal?: boolean;
}

/** `typed`: stands here; `told`: follows from others, and typing puts one of its own in its place; `missing`: wanted and not there. */
type EntryLook = 'typed' | 'told' | 'missing';

export interface EntryCell {
  readonly text: string;
  readonly value: number | null;
  readonly look: EntryLook;
  /** What is to be known of it, on hover; a corner marks it. */
  readonly note?: string;
}

export interface EntryEdit {
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

/** Inclusive places, among the columns of figures. */
export interface EntryArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface EntryGridProps {
  readonly label: string;
  readonly corner: string;
  readonly rows: readonly EntryRow[];
  readonly columns: readonly EntryColumn[];
  readonly cellAt: (row: number, column: number) => EntryCell;
  /** What rows and columns are called, where a pasted block names them. */
  readonly names: { readonly rows: readonly (readonly string[] | null)[]; readonly columns: readonly (readonly string[] | null)[] };
  readonly unit: Unit;
  readonly translate: Translate;
  readonly isStale: boolean;
  /** Widths of the names and of a figure, px. */
  readonly widths?: { readonly label: number; readonly figure: number };
  readonly onEdit: (edits: readonly EntryEdit[]) => void;
  /** Told with what was pasted, so that what found no place is said. */
  readonly onPasted: (plan: PastePlan) => void;
  readonly onUnread: (text: string) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSelect?: (area: EntryArea | null) => void;
}
