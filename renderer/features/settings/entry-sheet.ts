import type { ComponentType } from 'react';
import type { EntryGridProps } from '../../../shared/sheet/entry-sheet';

/** The sheet to type into, given by the app: features know no other feature. */
export type EntrySheet = ComponentType<EntryGridProps>;
