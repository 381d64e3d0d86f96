import type { VigieError } from '../../../shared/protocol/errors';
import type { GrantedFile } from '../../../shared/protocol/import';
import type { StagedTable } from './read/staged-table';
import type { TablePlan } from './table-plan';

/** What is known of a table of a file after reading it, with its plan, or what keeps it (or the whole file) out. */
export interface ReadTable {
  readonly file: GrantedFile;
  readonly path: string;
  readonly sheet: string | null;
  readonly table: StagedTable | null;
  readonly plan: TablePlan | null;
  readonly trouble: VigieError | null;
}
