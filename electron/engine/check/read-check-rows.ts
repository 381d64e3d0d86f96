import { CHECK_RULES } from '../../../shared/catalogue/checks';
import { VigieError } from '../../../shared/protocol/errors';
import type { CheckRows, CheckRowsRequest } from '../../../shared/protocol/check';
import type { RunOptions } from '../db/database';
import { numberAt, rowsOf } from '../db/read-cells';
import { cellReader } from '../answer/cell-reader';
import { checkRowsStatement, checkTotalStatement } from '../sql/check-statements';
import type { Workspace } from '../workspace';
import { checkedRows, readCheckedData } from './check-ground';

const HEAD = [{ id: 'file', type: 'text' }, { id: 'line', type: 'number' }] as const;

/** A page of the rows that one rule finds in one object. */
export async function readCheckRows({ rule, object, limit, offset }: CheckRowsRequest, workspace: Workspace, options: RunOptions): Promise<CheckRows> {
  const objects = Object.keys(CHECK_RULES.find(({ id }) => id === rule)?.in ?? {});
  if (!objects.includes(object)) throw new VigieError('usage', {}, [{ path: 'object', code: 'not_one_of', params: { value: object, values: objects.join(', ') } }]);
  return workspace.database.transaction(async (lane) => {
    const data = await readCheckedData(lane);
    const look = checkedRows(data).find((candidate) => candidate.rule.id === rule && candidate.object === object);
    const { fields, custom } = data.schema.get(look?.object ?? 'deals') ?? { fields: new Map(), custom: new Map() };
    const named = [...[...fields].map(([id, column]) => ({ id, ...column })), ...[...custom].map(([label, column]) => ({ id: `custom:${label}`, ...column }))];
    const columns = [...HEAD, ...named.map(({ id, type }) => ({ id, type }))];
    if (!look) return { columns, rows: [], total: 0 };
    const { names } = data.ground;
    const total = numberAt(await lane.read(checkTotalStatement(look, names), options), 'total') ?? 0;
    const found = await lane.read(checkRowsStatement(look, { columns: named.map(({ column }) => column), limit, offset }, names), options);
    const readers = found.columns.map((column, index) => cellReader(column, columns[index]?.type ?? 'text'));
    return { columns, rows: rowsOf(found).map((row) => readers.map((read) => read(row))), total };
  }, options);
}
