import { sql, type Sql } from '../../sql/sql';
import { stageStatuses } from './stages';
import { distinctTexts, translateSql, type FieldValues, type RuleContext } from './rule-context';
import { asFraction } from './fraction';
import { tellRepeatedDeals } from './told';

/** Status from the stage's words, one close date for two fields, probability as a fraction (semantics.md, 1). */
export async function applyDealRules(context: RuleContext, values: FieldValues): Promise<void> {
  const { fields, roles, followed, warnings } = values;
  const { status: told, own } = await statusSql(context, fields, roles);
  // An archived lead of Odoo was lost, whatever stage it stood in; won ones may be archived too.
  const active = roles.get('is_active');
  const isArchived = active && sql`lower(${active}) in ('false', '0', 'no', 'non', 'faux')`;
  const status = isArchived ? sql`case when ${isArchived} and ${told ?? sql`''`} is distinct from 'won' then 'lost' else ${told ?? sql`'open'`} end` : told;
  if (status) fields.set('status', status);
  else warnings.push({ code: 'deals_without_status', params: {} });
  if (fields.has('stage')) followed.set('status_from_stage', sql`(${own ?? sql`null`} is null and not coalesce(${isArchived ?? sql`false`}, false))`);
  const both = roles.get('closed_on|expected_close_on');
  if (both) {
    const isClosed = sql`${status ?? sql`null::VARCHAR`} in ('won', 'lost')`;
    const closed = sql`case when ${isClosed} then ${both} end`;
    const expected = sql`case when ${isClosed} then null else ${both} end`;
    const closedOn = fields.get('closed_on');
    const expectedOn = fields.get('expected_close_on');
    if (!closedOn && !expectedOn) followed.set('one_close_on', both);
    fields.set('closed_on', closedOn ? sql`coalesce(${closedOn}, ${closed})` : closed);
    fields.set('expected_close_on', expectedOn ? sql`coalesce(${expectedOn}, ${expected})` : expected);
  }
  const brought = roles.get('won_amount');
  if (brought) {
    const amount = fields.get('amount') ?? sql`null`;
    // A CRM writes zero as what a lost deal brought: what it was worth is the estimate.
    fields.set('amount', sql`case when ${status ?? sql`null::VARCHAR`} = 'won' then coalesce(${brought}, ${amount}) else coalesce(${amount}, ${brought}) end`);
  }
  await tellRepeatedDeals(context, values);
  const probability = fields.get('probability');
  if (probability) fields.set('probability', await asFraction(context, probability));
}

interface DealStatus {
  readonly status: Sql | undefined;
  /** What the export says of it beside the stage. */
  readonly own: Sql | undefined;
}

async function statusSql({ lane, stage }: RuleContext, fields: ReadonlyMap<string, Sql>, roles: ReadonlyMap<string, Sql>): Promise<DealStatus> {
  const sources: Sql[] = [];
  const given = fields.get('status');
  if (given) sources.push(sql`case when ${given} in ('open', 'won', 'lost') then ${given} end`);
  const won = roles.get('is_won');
  const closed = roles.get('is_closed');
  if (won) sources.push(sql`case when ${isTrue(won)} then 'won'${closed ? sql` when ${isTrue(closed)} then 'lost' when ${closed} is not null then 'open'` : sql``} end`);
  const lost = roles.get('is_lost');
  if (lost) sources.push(sql`case when ${isTrue(lost)} then 'lost'${won ? sql` when ${isTrue(won)} then 'won' when ${lost} is not null then 'open'` : sql``} end`);
  const own = firstOf(sources);
  const stageText = fields.get('stage');
  if (stageText) {
    const [texts, statusOf] = [await distinctTexts(lane, stage, stageText), await stageStatuses(lane)];
    sources.push(translateSql(stageText, new Map(texts.map((text) => [text, statusOf(text)]))));
  }
  if (given) sources.push(given);
  return { status: firstOf(sources), own };
}

function firstOf(sources: readonly Sql[]): Sql | undefined {
  const [first, ...others] = sources;
  if (!first) return undefined;
  return others.reduce((all, source) => sql`coalesce(${all}, ${source})`, first);
}

function isTrue(value: Sql): Sql {
  return sql`lower(${value}) in ('1', 'true', 'yes', 'oui', 'vrai')`;
}
