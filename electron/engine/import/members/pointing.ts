import { modelOf, type ObjectId } from '../../../../shared/model/objects';
import type { MemberKind } from '../../../../shared/protocol/members';
import type { Lane } from '../../db/database';
import { codeColumn, fieldColumn, readSchema } from '../../model/schema';
import { identifier, sql, type Sql } from '../../sql/sql';

/** A table whose rows point at members of a kind: their code, and the texts that they name them by. */
export interface Pointing {
  readonly object: ObjectId;
  readonly table: Sql;
  readonly code: Sql;
  readonly id: Sql;
  readonly name: Sql;
}

const NOTHING = sql`null::VARCHAR`;

/**
 * All tables that point at members of a kind by texts of their own. Where reps and teams stand keeps what the export says: there a
 * merged team is looked through when it is read.
 */
export async function pointingTables(lane: Pick<Lane, 'read'>, kind: MemberKind): Promise<Pointing[]> {
  return [...(await readSchema(lane)).values()].flatMap(({ id, table, rowCount }) => {
    const code = codeColumn(id, kind);
    if (!code || rowCount === 0 || id === 'reps' || id === 'teams') return [];
    const fields = modelOf(id).fields.filter(({ references }) => references === kind);
    const byId = fields.find((field) => field.id.endsWith('_id'));
    const byName = fields.find((field) => !field.id.endsWith('_id'));
    const text = (field: typeof byId) => (field ? identifier(fieldColumn(id, field.id)) : NOTHING);
    return [{ object: id, table: identifier(table), code: identifier(code), id: text(byId), name: text(byName) }];
  });
}
