import { sql } from '../../sql/sql';
import { areFractions, asFraction } from './fraction';
import type { FieldValues, RuleContext } from './rule-context';

/** A missing net amount is quantity × list price less the discount; an export without a status holds orders, without a kind invoices. */
export async function applyOrderRules(context: RuleContext, { fields, roles, warnings }: FieldValues): Promise<void> {
  const percent = roles.get('discount_percent');
  if (percent && !fields.has('discount')) fields.set('discount', await asFraction(context, percent));
  const quantity = fields.get('quantity');
  const price = fields.get('list_price');
  if (quantity && price) {
    // Multiplied as decimals: the product is exact before it is rounded to what is stored. One side must be wider than 18 digits,
    // else DuckDB keeps the product in 18 and overflows.
    const gross = sql`(${quantity}::DECIMAL(20,4) * ${price}::DECIMAL(18,4))`;
    const discount = fields.get('discount');
    const net = !discount ? gross : (await areFractions(context, discount))
      ? sql`(${gross} * (1 - coalesce(${discount}, 0)::DECIMAL(10,6)))`
      : sql`(${gross} - coalesce(${discount}, 0)::DECIMAL(18,4))`;
    const given = fields.get('net_amount');
    const computed = sql`round(${net}, 4)::DECIMAL(18,4)`;
    fields.set('net_amount', given ? sql`coalesce(${given}, ${computed})` : computed);
  }
  const { plan } = context.stage;
  if (!fields.has('net_amount') && !plan.joined) {
    const figures = plan.columns.filter(({ target, type }) => target === null && (type === 'amount' || type === 'number')).map(({ header }) => header);
    warnings.push(figures.length > 0 ? { code: 'net_amount_unknown', params: { columns: figures.join(', ') } } : { code: 'no_net_amount', params: {} });
  }
  if (plan.object === 'orders' && !fields.has('status')) fields.set('status', sql`'order'`);
  if (plan.object === 'invoices' && !fields.has('kind')) {
    const amount = fields.get('net_amount');
    fields.set('kind', amount ? sql`case when ${amount} < 0 then 'credit' else 'invoice' end` : sql`'invoice'`);
  }
}
