import { VigieError } from '../../../../shared/protocol/errors';
import type { Lane } from '../../db/database';
import { textAt } from '../../db/read-cells';
import { systemTable } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import { applyMemberRules } from '../members/apply-rules';
import { tellStatuses } from '../rules/stages';
import { rebuildMemberships, refreshLabels } from '../write/finish-members';
import { RowNumbers } from '../write/row-numbers';
import { importsBuiltOn } from './built-on';
import { takeBackRows } from './take-back';

const imports = identifier(systemTable('imports'));

/**
 * Takes an import back, inside a transaction: the workspace is as it was before it or, when later ones stand, as if it had never been.
 * Refused, naming them, when later ones build on it. What it told stays in the list of imports.
 */
export async function undoImport(lane: Lane, id: string, now: Date): Promise<void> {
  const found = await lane.read(sql`select undone_at::VARCHAR as undone_at from ${imports} where import_id::VARCHAR = ${id}`);
  if (found.rowCount === 0) throw new VigieError('unknown_import', { id });
  if (textAt(found, 'undone_at') !== null) throw new VigieError('import_undone', { id });
  const importId = Number(id);
  const later = await importsBuiltOn(lane, importId);
  if (later.length > 0) throw new VigieError('import_built_on', { id, later: later.toReversed().join(', ') });
  await takeBackRows(lane, importId);
  for (const table of ['former_rows', 'former_columns', 'former_types', 'met_files'] as const) await lane.run(sql`delete from ${identifier(systemTable(table))} where import_id = ${importId}`);
  await lane.run(sql`update ${imports} set undone_at = ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP where import_id = ${importId}`);
  await tellStatuses(lane);
  await applyMemberRules(lane);
  await refreshLabels(lane);
  await rebuildMemberships(lane, await RowNumbers.read(lane));
}
