import type { ObjectId } from '../../../shared/model/objects';
import type { SqlNames } from './names';
import { fact, identifier, sql, type Sql } from './sql';

/** What a row of a fact is told by other rows: a value of each row `f`, computed where it is asked for. */
export function derivedField(object: ObjectId, field: string, names: SqlNames): Sql | undefined {
  if (field === 'spell_from' || field === 'spell_to') return sql`${fact}.${SPELL_COLUMNS[field]}`;
  return DERIVED[`${object}.${field}`]?.(names);
}

const SPELL_COLUMNS = { spell_from: sql`spell_from`, spell_to: sql`spell_to` } as const;

/** By object and field. */
const DERIVED: Readonly<Partial<Record<string, (names: SqlNames) => Sql>>> = {
  'deals.is_new_business': isNewBusiness,
  'deals.has_proposal': hasProposal,
  'leads.first_activity_on': firstActivity,
  'deal_stages.is_pushed': isPushed,
};

/** As its type says; else the account has no earlier win within 24 months. Without an account nobody can tell: the rest. */
function isNewBusiness(names: SqlNames): Sql {
  const own = (field: string) => sql`${fact}.${identifier(names.field('deals', field).column)}`;
  const other = (field: string) => sql`earlier.${identifier(names.field('deals', field).column)}`;
  const account = identifier(names.code('deals', 'account'));
  return sql`case when ${own('type')} in ('new', 'existing') then ${own('type')} = 'new' else ${fact}.${account} is not null and not exists (
    select 1 from ${identifier(names.table('deals'))} earlier where earlier.${account} = ${fact}.${account} and ${other('status')} = 'won'
      and ${other('closed_on')} < ${own('closed_on')} and ${other('closed_on')} >= ${own('closed_on')} - interval 24 month) end`;
}

function hasProposal(names: SqlNames): Sql {
  const field = (name: string) => sql`a.${identifier(names.field('activities', name).column)}`;
  return sql`exists (select 1 from ${identifier(names.table('activities'))} a where a.${identifier(names.code('activities', 'deal'))} = ${fact}.${identifier(names.fixed('row_id'))}
    and ${field('kind')} = 'proposal' and ${field('status')} is distinct from 'planned' and ${field('status')} is distinct from 'cancelled')`;
}

/** The first day, from its creation on, on which something was done with the lead. */
function firstActivity(names: SqlNames): Sql {
  const field = (name: string) => sql`a.${identifier(names.field('activities', name).column)}`;
  const lead = (name: string) => sql`${fact}.${identifier(names.field('leads', name).column)}`;
  return sql`(select min(${field('done_on')}) from ${identifier(names.table('activities'))} a where ${field('lead_id')} = ${lead('id')}
    and ${field('status')} is distinct from 'planned' and ${field('status')} is distinct from 'cancelled' and ${field('done_on')} >= ${lead('created_on')})`;
}

/** The deal is expected later than when its last stage was entered. */
function isPushed(names: SqlNames): Sql {
  const deal = identifier(names.code('deal_stages', 'deal'));
  const own = (field: string) => sql`${fact}.${identifier(names.field('deal_stages', field).column)}`;
  const other = (field: string) => sql`earlier.${identifier(names.field('deal_stages', field).column)}`;
  return sql`coalesce((select arg_max(${other('expected_close_on')}, ${other('entered_on')}) from ${identifier(names.table('deal_stages'))} earlier
    where earlier.${deal} = ${fact}.${deal} and ${other('entered_on')} < ${own('entered_on')}) < ${own('expected_close_on')}, false)`;
}
