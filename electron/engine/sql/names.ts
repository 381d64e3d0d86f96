import type { Day } from '../../../shared/time/day';
import type { WaitingDays } from '../../../shared/catalogue/spells';
import type { FieldType, ObjectId, Reference } from '../../../shared/model/objects';
import type { SchemaName } from './sql';

/** A column as statements need it. `scale`: decimals of an amount. */
interface NamedColumn {
  readonly column: SchemaName;
  readonly type: FieldType;
  readonly scale: number;
}

/** The names that exist in a workspace: the only source of identifiers. Fields by id, kept columns as `custom:HEADER`. */
export interface SqlNames {
  table(object: ObjectId): SchemaName;
  field(object: ObjectId, field: string): NamedColumn;
  code(object: ObjectId, reference: Reference): SchemaName;
  /** The object has no row. */
  isEmpty(object: ObjectId): boolean;
  /** Day on which the data ends, in statements that answer a view. */
  readonly asOf: Day | null;
  /** Stages in which lost deals are disqualified ones. */
  readonly disqualified: readonly string[];
  /** The stage whose first entry begins a sales cycle; null: creation does. */
  readonly cycleStart: string | null;
  readonly waiting: WaitingDays;
  fixed(name: 'row_id' | 'file_id' | 'line' | 'gone' | 'merged_into' | 'code' | 'label' | 'manager_label' | 'team_code' | 'status_from_stage'): SchemaName;
}
