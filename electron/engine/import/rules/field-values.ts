import { fieldOf, modelOf } from '../../../../shared/model/objects';
import { stagedColumn } from '../../model/schema';
import { identifier, join, sql, type Sql } from '../../sql/sql';
import { columnType, periodEnd } from '../load/cell-sql';
import { dayToldByMonths, letterOfNumbers } from '../recognise/month-columns';
import { meaningOf } from '../recognise/value-words';
import { applyActivityRules } from './activity-rules';
import { applyDealRules } from './deal-rules';
import { applyOrderRules } from './order-rules';
import { applyRateRules } from './rate-rules';
import { applyShareRules } from './share-rules';
import { applyTargetRules } from './target-rules';
import { addUpProducts } from './summed-fields';
import { tellCurrencies } from './told';
import { distinctTexts, translateSql, type FieldValues, type RuleContext } from './rule-context';

/** All fields of the object that the file, its mapping and the rules of the object provide. */
export async function fieldValues(context: RuleContext): Promise<FieldValues> {
  const { plan } = context.stage;
  const found = new Map<string, Sql[]>();
  for (const { target, index, listed } of plan.columns.toSorted((a, b) => a.place - b.place)) {
    const cell = sql`s.${identifier(stagedColumn(index))}`;
    if (target !== null) found.set(target, [...(found.get(target) ?? []), listed ? sql`nullif(trim(split_part(${cell}, ';', 1)), '')` : cell]);
  }
  const fields = new Map<string, Sql>();
  const roles = new Map<string, Sql>();
  for (const [target, columns] of found) {
    const value = columns.length === 1 && columns[0] ? columns[0] : sql`coalesce(${join(columns)})`;
    (fieldOf(plan.object, target) ? fields : roles).set(target, value);
  }
  for (const [field, text] of Object.entries(plan.constants)) {
    const type = columnType({ type: fieldOf(plan.object, field)?.type ?? 'text', scale: 4 });
    const constant = sql`try_cast(${text} as ${type})`;
    const given = fields.get(field);
    fields.set(field, given ? sql`coalesce(${given}, ${constant})` : constant);
  }
  const reference = roles.get('id|number');
  if (reference) {
    fields.set('id', reference);
    if (!fields.has('number')) fields.set('number', reference);
  }
  const names = [roles.get('first_name'), roles.get('last_name')].filter((part) => part !== undefined);
  if (names.length > 0 && !fields.has('name')) fields.set('name', sql`nullif(concat_ws(' ', ${join(names)}), '')`);
  applyYearAndMonth(context, fields, roles);
  const domain = roles.get('domain');
  const identities = [fields.get('other_ids'), domain].filter((part) => part !== undefined);
  if (domain) fields.set('other_ids', sql`nullif(concat_ws('; ', ${join(identities)}), '')`);
  const values: FieldValues = { fields, roles, followed: new Map(), warnings: [] };
  await translateValues(context, values);
  if (plan.object === 'deals') {
    addUpProducts(context, values);
    await applyDealRules(context, values);
  }
  if (plan.object === 'deal_shares') await applyShareRules(context, values);
  if (plan.object === 'targets') await applyTargetRules(context, values);
  if (plan.object === 'rates') await applyRateRules(context, values);
  if (plan.object === 'orders' || plan.object === 'invoices') await applyOrderRules(context, values);
  if (plan.object === 'activities') await applyActivityRules(context, values);
  if (plan.object !== 'rates') await tellCurrencies(context, values);
  return values;
}

/** A year and a month, quarter or week in two columns are the last day of it, where no column tells a day. */
function applyYearAndMonth({ stage: { plan } }: RuleContext, fields: Map<string, Sql>, roles: ReadonlyMap<string, Sql>): void {
  const [year, month, day] = [roles.get('year_of_day'), roles.get('month_of_day'), dayToldByMonths(plan.object)];
  if (!year || !month || day === undefined || fields.has(day)) return;
  const letter = letterOfNumbers(plan.columns.find(({ target }) => target === 'month_of_day')?.header ?? '');
  const part = letter === '' ? month : sql`case when regexp_full_match(${month}, '\\d{1,2}') then ${letter} || ${month} else ${month} end`;
  fields.set(day, sql`try_cast(${periodEnd(sql`(${part} || '/' || ${year})`)} as DATE)`);
}

const SHOWN_VALUES = 5;

/** Values of closed lists and of the mapping, and names of currencies, as written in the file, become the model's. Others are kept and told. */
async function translateValues({ lane, stage }: RuleContext, { fields, warnings }: FieldValues): Promise<void> {
  const { object, values } = stage.plan;
  for (const field of modelOf(object).fields) {
    const value = fields.get(field.id);
    const own = values[field.id];
    if (!value || (!field.values && !own && field.id !== 'currency')) continue;
    const translated = new Map<string, string>();
    const unknown: string[] = [];
    for (const text of await distinctTexts(lane, stage, value)) {
      const meaning = own?.[text] ?? meaningOf(object, field.id, text);
      if (meaning !== undefined) translated.set(text, meaning);
      else if (field.values) unknown.push(text);
    }
    fields.set(field.id, translateSql(value, translated));
    if (unknown.length > 0) warnings.push({ code: 'unknown_values', params: { field: field.id, count: unknown.length, values: unknown.slice(0, SHOWN_VALUES).join(', ') } });
  }
}
