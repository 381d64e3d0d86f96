import type { Database, Lane } from '../../electron/engine/db/database';
import { codeColumn, customColumn, fieldColumn, fixedColumn, systemTable, tableName } from '../../electron/engine/model/schema';
import { identifier, join, sql, type SchemaName, type SqlValue } from '../../electron/engine/sql/sql';
import type { ModelObjectId } from '../../shared/model/objects';
import { dayText } from '../oracle/calendar';
import type { Account, Rep, World } from '../oracle/world';

/** Writes a world's objects into a new workspace's tables as an import would leave them, without any file in between. */

type Cells = ReadonlyMap<SchemaName, SqlValue>;

const day = (value: number | null): string | null => (value === null ? null : dayText(value));

/** Exact text of ten-thousandths. */
function amount(value: number | null): string | null {
  if (value === null) return null;
  const digits = `${Math.abs(value)}`.padStart(5, '0');
  return `${value < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

async function insert(lane: Lane, table: SchemaName, rows: readonly Cells[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = [...first.keys()];
  for (let start = 0; start < rows.length; start += 100) {
    const tuples = rows.slice(start, start + 100).map((row) => sql`(${join(columns.map((column) => sql`${row.get(column) ?? null}`))})`);
    await lane.run(sql`insert into ${identifier(table)} (${join(columns.map((column) => identifier(column)))}) values ${join(tuples)}`);
  }
}

const label = (member: { readonly id: string; readonly name: string }, all: readonly { readonly name: string }[]): string =>
  all.filter((other) => other.name === member.name).length > 1 ? `${member.name} (${member.id})` : member.name;

/** Codes as an import gives them: 1, 2, 3 in the order of first sight. */
const codeOf = <Item>(all: readonly Item[], item: Item | null | undefined): number | null => (item === null || item === undefined ? null : all.indexOf(item) + 1);

const code = (object: ModelObjectId, reference: 'rep' | 'team' | 'account' | 'product' | 'deal'): SchemaName => {
  const column = codeColumn(object, reference);
  if (column === undefined) throw new Error(`${object} keeps no code of a ${reference}`);
  return column;
};

/** A kept column, as an import adds it: a real column `x1` with its header in the registry. */
async function keepColumn(lane: Lane, object: 'deals' | 'orders', header: string): Promise<SchemaName> {
  const column = customColumn(1);
  await lane.run(sql`alter table ${identifier(tableName(object))} add column ${identifier(column)} VARCHAR`);
  await lane.run(sql`insert into ${identifier(systemTable('custom_fields'))} values (${object}, 1, ${'x1'}, ${header}, ${'text'}, 0)`);
  return column;
}

export async function fillWorkspace(database: Database, world: World): Promise<void> {
  let rowId = 0;
  const source = (file: number, line: number): [SchemaName, SqlValue][] =>
    [[fixedColumn('row_id'), (rowId += 1)], [fixedColumn('file_id'), file], [fixedColumn('line'), line]];
  // A rep with a manager but no team is in the team named after the manager.
  const teams = [...world.teams.map((team) => team.name)];
  const stays = world.reps.map((rep) => (rep.stays.length === 0 && rep.manager !== null ? [{ team: rep.manager, from: null, to: null }] : rep.stays));
  for (const stay of stays.flat()) if (stay.team !== null && !teams.includes(stay.team)) teams.push(stay.team);

  const references = (object: 'deals' | 'orders' | 'invoices', of: { owner: Rep | null; account: Account | null; product: World['products'][number] | null }): [SchemaName, SqlValue][] => [
    [code(object, 'rep'), codeOf(world.reps, of.owner)], [code(object, 'account'), codeOf(world.accounts, of.account)], [code(object, 'product'), codeOf(world.products, of.product)],
    [fieldColumn(object, 'owner'), of.owner?.name ?? null], [fieldColumn(object, 'account'), of.account?.name ?? null], [fieldColumn(object, 'product'), of.product?.name ?? null],
  ];

  await database.transaction(async (lane) => {
    await insert(lane, tableName('teams'), teams.map((name, index) => new Map<SchemaName, SqlValue>([
      ...source(1, index + 2), [fixedColumn('code'), index + 1], [fixedColumn('label'), name], [fieldColumn('teams', 'name'), name],
      [code('teams', 'team'), codeOf(teams, world.teams.find((team) => team.name === name)?.parent)],
    ])));
    await insert(lane, tableName('reps'), world.reps.map((rep, index) => new Map<SchemaName, SqlValue>([
      ...source(2, index + 2), [fixedColumn('code'), index + 1], [fixedColumn('label'), label(rep, world.reps)], [fieldColumn('reps', 'id'), rep.id], [fieldColumn('reps', 'name'), rep.name],
      [fixedColumn('manager_label'), rep.manager], [code('reps', 'team'), codeOf(teams, stays[index]?.at(-1)?.team)], [fieldColumn('reps', 'hired_on'), day(rep.hiredOn ?? null)], [fieldColumn('reps', 'left_on'), day(rep.leftOn ?? null)],
    ])));
    await insert(lane, tableName('memberships'), world.reps.flatMap((rep, index) => (stays[index] ?? []).filter((stay) => stay.team !== null).map((stay) => new Map<SchemaName, SqlValue>([
      ...source(3, 2), [code('memberships', 'rep'), index + 1], [code('memberships', 'team'), codeOf(teams, stay.team)],
      [fieldColumn('memberships', 'rep'), rep.name], [fieldColumn('memberships', 'from'), day(stay.from)], [fieldColumn('memberships', 'to'), day(stay.to)],
    ]))));
    await insert(lane, tableName('accounts'), world.accounts.map((account, index) => new Map<SchemaName, SqlValue>([
      ...source(4, index + 2), [fixedColumn('code'), index + 1], [fixedColumn('label'), label(account, world.accounts)], [fieldColumn('accounts', 'id'), account.id],
      [code('accounts', 'rep'), codeOf(world.reps, account.owner)], [fieldColumn('accounts', 'name'), account.name], [fieldColumn('accounts', 'industry'), account.industry], [fieldColumn('accounts', 'created_on'), day(account.createdOn ?? null)], [fieldColumn('accounts', 'country'), account.country],
    ])));
    await insert(lane, tableName('products'), world.products.map((product, index) => new Map<SchemaName, SqlValue>([
      ...source(5, index + 2), [fixedColumn('code'), index + 1], [fixedColumn('label'), product.name], [fieldColumn('products', 'name'), product.name], [fieldColumn('products', 'family'), product.family],
    ])));
    const channel = await keepColumn(lane, 'deals', 'Channel');
    const dealRows = new Map(world.deals.map((deal, index) => [deal.id, rowId + index + 1]));
    await insert(lane, tableName('deals'), world.deals.map((deal, index) => new Map<SchemaName, SqlValue>([
      ...source(6, index + 2), ...references('deals', deal), [fieldColumn('deals', 'id'), deal.id], [fieldColumn('deals', 'status'), deal.status], [fieldColumn('deals', 'stage'), deal.stage],
      [fieldColumn('deals', 'source'), deal.source], [fieldColumn('deals', 'amount'), amount(deal.amount)], [fieldColumn('deals', 'cost'), amount(deal.cost)], [fieldColumn('deals', 'margin'), amount(deal.margin)],
      [fieldColumn('deals', 'probability'), deal.percent === null || deal.percent === undefined ? null : deal.percent / 100], [fieldColumn('deals', 'loss_reason'), deal.lossReason ?? null], [fieldColumn('deals', 'last_activity_on'), day(deal.lastActivityOn ?? null)],
      [fieldColumn('deals', 'currency'), deal.currency ?? null], [fieldColumn('deals', 'type'), deal.type ?? null], [fieldColumn('deals', 'expected_close_on'), day(deal.expectedCloseOn ?? null)], [fieldColumn('deals', 'created_on'), day(deal.createdOn)], [fieldColumn('deals', 'closed_on'), day(deal.closedOn)], [channel, deal.channel],
    ])));
    await insert(lane, tableName('deal_stages'), (world.stages ?? []).map((entry, index) => new Map<SchemaName, SqlValue>([
      ...source(14, index + 2), [code('deal_stages', 'deal'), dealRows.get(entry.deal.id) ?? null], [fieldColumn('deal_stages', 'deal_id'), entry.deal.id], [fieldColumn('deal_stages', 'stage'), entry.stage],
      [code('deal_stages', 'rep'), codeOf(world.reps, entry.owner)], [fieldColumn('deal_stages', 'owner'), entry.owner?.name ?? null], [fieldColumn('deal_stages', 'entered_on'), day(entry.enteredOn)],
      [fieldColumn('deal_stages', 'left_on'), day(entry.leftOn)], [fieldColumn('deal_stages', 'amount'), amount(entry.amount)], [fieldColumn('deal_stages', 'expected_close_on'), day(entry.expectedCloseOn)],
    ])));
    const ofDeal = (object: 'deal_shares' | 'deal_lines', deal: World['deals'][number]): [SchemaName, SqlValue][] => [[code(object, 'deal'), dealRows.get(deal.id) ?? null], [fieldColumn(object, 'deal_id'), deal.id]];
    await insert(lane, tableName('deal_shares'), (world.shares ?? []).map(({ deal, rep, percent }, index) => new Map<SchemaName, SqlValue>([
      ...source(15, index + 2), ...ofDeal('deal_shares', deal), [code('deal_shares', 'rep'), codeOf(world.reps, rep)], [fieldColumn('deal_shares', 'rep'), rep.name], [fieldColumn('deal_shares', 'share'), percent / 100],
    ])));
    await insert(lane, tableName('deal_lines'), (world.lines ?? []).map((line, index) => new Map<SchemaName, SqlValue>([
      ...source(16, index + 2), ...ofDeal('deal_lines', line.deal), [code('deal_lines', 'product'), codeOf(world.products, line.product)], [fieldColumn('deal_lines', 'product'), line.product?.name ?? null],
      [fieldColumn('deal_lines', 'amount'), amount(line.amount)],
    ])));
    await insert(lane, tableName('orders'), world.orders.map((order, index) => new Map<SchemaName, SqlValue>([
      ...source(7, index + 2), ...references('orders', order), [fieldColumn('orders', 'id'), order.id], [fieldColumn('orders', 'number'), order.number], [fieldColumn('orders', 'status'), order.status],
      [fieldColumn('orders', 'net_amount'), amount(order.netAmount)], [fieldColumn('orders', 'cost'), amount(order.cost)], [fieldColumn('orders', 'margin'), amount(order.margin)],
      [fieldColumn('orders', 'currency'), order.currency ?? null], [fieldColumn('orders', 'quantity'), order.quantity ?? null], [fieldColumn('orders', 'list_price'), amount(order.listPrice ?? null)], [fieldColumn('orders', 'ordered_on'), day(order.orderedOn)],
    ])));
    await insert(lane, tableName('invoices'), (world.invoices ?? []).map((invoice, index) => new Map<SchemaName, SqlValue>([
      ...source(11, index + 2), ...references('invoices', invoice), [fieldColumn('invoices', 'id'), invoice.id], [fieldColumn('invoices', 'kind'), invoice.kind],
      [fieldColumn('invoices', 'quantity'), invoice.quantity], [fieldColumn('invoices', 'net_amount'), amount(invoice.netAmount)], [fieldColumn('invoices', 'currency'), invoice.currency ?? null],
      [fieldColumn('invoices', 'invoiced_on'), day(invoice.invoicedOn)], [fieldColumn('invoices', 'paid_on'), day(invoice.paidOn)],
    ])));
    await insert(lane, tableName('leads'), (world.leads ?? []).map((lead, index) => new Map<SchemaName, SqlValue>([
      ...source(12, index + 2), [fieldColumn('leads', 'id'), lead.id], [code('leads', 'rep'), codeOf(world.reps, lead.owner)], [code('leads', 'account'), codeOf(world.accounts, lead.account)],
      [fieldColumn('leads', 'owner'), lead.owner?.name ?? null], [fieldColumn('leads', 'created_on'), day(lead.createdOn)], [fieldColumn('leads', 'converted_on'), day(lead.convertedOn)],
    ])));
    await insert(lane, tableName('contacts'), (world.contacts ?? []).map((contact, index) => new Map<SchemaName, SqlValue>([
      ...source(17, index + 2), [fieldColumn('contacts', 'id'), contact.id], [code('contacts', 'rep'), codeOf(world.reps, contact.owner)], [code('contacts', 'account'), codeOf(world.accounts, contact.account)],
      [fieldColumn('contacts', 'owner'), contact.owner?.name ?? null], [fieldColumn('contacts', 'created_on'), day(contact.createdOn)],
    ])));
    await insert(lane, tableName('activities'), (world.activities ?? []).map((activity, index) => new Map<SchemaName, SqlValue>([
      ...source(13, index + 2), [fieldColumn('activities', 'id'), activity.id], [code('activities', 'rep'), codeOf(world.reps, activity.owner)], [code('activities', 'account'), codeOf(world.accounts, activity.account)],
      [code('activities', 'deal'), activity.deal ? dealRows.get(activity.deal.id) ?? null : null], [fieldColumn('activities', 'owner'), activity.owner?.name ?? null], [fieldColumn('activities', 'lead_id'), activity.lead?.id ?? null],
      [fieldColumn('activities', 'kind'), activity.kind], [fieldColumn('activities', 'status'), activity.status], [fieldColumn('activities', 'created_on'), day(activity.createdOn)],
      [fieldColumn('activities', 'due_on'), day(activity.dueOn)], [fieldColumn('activities', 'done_on'), day(activity.doneOn)],
    ])));
    await insert(lane, tableName('targets'), (world.targets ?? []).map((target, index) => new Map<SchemaName, SqlValue>([
      ...source(8, index + 2), [fieldColumn('targets', 'measure'), target.measure], [fieldColumn('targets', 'rep'), target.rep?.name ?? null], [fieldColumn('targets', 'team'), target.team],
      [code('targets', 'rep'), codeOf(world.reps, target.rep)], [code('targets', 'team'), codeOf(teams, target.team)], [fieldColumn('targets', 'period'), target.period],
      [fieldColumn('targets', 'value'), amount(target.value)],
    ])));
    await insert(lane, tableName('rates'), (world.rates ?? []).map((rate, index) => new Map<SchemaName, SqlValue>([
      ...source(9, index + 2), [fieldColumn('rates', 'currency'), rate.currency], [fieldColumn('rates', 'month'), rate.month], [fieldColumn('rates', 'rate'), rate.rate],
    ])));
    await insert(lane, tableName('holidays'), (world.daysOff ?? []).map((off, index) => new Map<SchemaName, SqlValue>([...source(10, index + 2), [fieldColumn('holidays', 'date'), day(off)]])));
    if (world.rates) await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('currency', ${'EUR'})`);
    if (world.country) await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('country', ${JSON.stringify(world.country)})`);
    if (world.teamCountries) await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('teamCountries', ${JSON.stringify(world.teamCountries)})`);
    if (world.targetSpread) await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('targetSpread', ${world.targetSpread})`);
    if (world.winRateOf) await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('winRateOf', ${world.winRateOf})`);
    if (world.retail) await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('retail', ${JSON.stringify(world.retail)})`);
    await lane.run(sql`insert or replace into ${identifier(systemTable('settings'))} values ('asOf', ${dayText(world.asOf)}), ('fiscalStart', ${`${world.fiscalStart}`})`);
  });
}
