import type { LevelAggregate } from '../plan/plan';
import type { ScanSource } from './base-statement';
import type { SqlNames } from './names';
import { pipelineRows } from './pipeline-states';
import { fieldSql } from './row-values';
import { fact, identifier, sql, type Sql } from './sql';

type Opening = Extract<LevelAggregate, { kind: 'opening' }>;

/** What `heldAtOpening` asks of a row. */
export function heldColumns({ held: [from, to] }: Pick<Opening, 'held'>, { scan, names }: Pick<ScanSource, 'scan' | 'names'>): Sql[] {
  return [sql`${fieldSql(scan.fact, from, names)} as held_from`, sql`${fieldSql(scan.fact, to, names)} as held_to`, sql`${fact}.${identifier(names.fixed('row_id'))} as held_row`];
}

/** Held on the eve of `start_on`; where it is asked: a deal that is still open on the last day before `end_on`, and then expected on it or later. */
export function heldAtOpening({ isLate }: Pick<Opening, 'isLate'>, names: SqlNames): Sql {
  const held = sql`held_from < start_on and (held_to is null or held_to >= start_on)`;
  if (!isLate) return held;
  return sql`${held} and exists (select 1 from (${pipelineRows(names)}) later where later.${identifier(names.fixed('row_id'))} = held_row
    and later.spell_from < end_on and (later.spell_to is null or later.spell_to >= end_on) and later.${identifier(names.field('deals', 'expected_close_on').column)} >= end_on)`;
}
