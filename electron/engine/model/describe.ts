import { isCustomObject, modelOf, type ObjectId } from '../../../shared/model/objects';
import type { WorkspaceInfo } from '../../../shared/protocol/methods';
import { formatDay } from '../../../shared/time/day';
import { numberAt, textsOf } from '../db/read-cells';
import { identifier, join, sql, type Sql } from '../sql/sql';
import type { Workspace } from '../workspace';

/** The dates that place a fact in time; what lies ahead (expected, due) doesn't stretch the data. */
const PLACING: Readonly<Partial<Record<ObjectId, readonly string[]>>> = {
  deals: ['created_on', 'closed_on'], orders: ['ordered_on'], invoices: ['invoiced_on'], activities: ['done_on'], leads: ['created_on'],
};

export async function describeWorkspace(workspace: Workspace): Promise<WorkspaceInfo> {
  const [schema, settings] = await Promise.all([workspace.schema(), workspace.settings()]);
  const filled = [...schema.values()].filter(({ rowCount }) => rowCount > 0);
  const dates: Sql[] = [];
  const currencies: Sql[] = [];
  for (const { id, table, fields } of filled) {
    for (const date of isCustomObject(id) ? ['date'] : PLACING[id] ?? []) {
      const column = fields.get(date);
      if (column) dates.push(sql`select min(${identifier(column.column)}) as first_day, max(${identifier(column.column)}) as last_day from ${identifier(table)}`);
    }
    const currency = modelOf(id).kind === 'fact' ? fields.get('currency') : undefined;
    if (currency) currencies.push(sql`select distinct ${identifier(currency.column)} as currency from ${identifier(table)} where ${identifier(currency.column)} is not null`);
  }
  const union = (parts: readonly Sql[]) => join(parts, sql` union all `);
  const span = dates.length === 0 ? undefined : await workspace.database.read(sql`select min(first_day) as first_day, max(last_day) as last_day from (${union(dates)})`);
  const named = currencies.length === 0 ? [] : textsOf(await workspace.database.read(sql`select distinct upper(currency) as currency from (${union(currencies)}) limit 2`), 'currency');
  const day = (name: string) => {
    const found = span && numberAt(span, name);
    return found === undefined || found === null ? null : formatDay(found);
  };
  const [currency] = named;
  const { effectiveAsOf, ...own } = settings;
  return {
    name: workspace.name, schemaVersion: workspace.schemaVersion, asOf: effectiveAsOf, firstDate: day('first_day'), lastDate: day('last_day'),
    currency: own.currency ?? (named.length === 1 && currency && /^[A-Z]{3}$/.test(currency) ? currency : null),
    objects: [...schema.values()].map(({ id, rowCount }) => ({ id, rows: rowCount })),
    settings: own,
  };
}
