import { numberAt, textAt } from '../../db/read-cells';
import { sql } from '../../sql/sql';
import type { FieldValues, RuleContext } from './rule-context';

const SHOWN = 5;

/** Several currencies in one column of amounts: sums would mix them. */
export async function tellCurrencies({ lane, stage }: RuleContext, { fields, warnings }: FieldValues): Promise<void> {
  const currency = fields.get('currency');
  if (!currency) return;
  const found = await lane.read(sql`
    select count(*) as n, string_agg(currency, ', ' order by rows desc, currency) filter (where place <= ${SHOWN}) as currencies
    from (select *, row_number() over (order by rows desc, currency) as place from (select ${currency} as currency, count(*) as rows from ${stage.rows} s where ${currency} is not null group by 1))`);
  const count = numberAt(found, 'n') ?? 0;
  if (count > 1) warnings.push({ code: 'several_currencies', params: { count, currencies: textAt(found, 'currencies') ?? '' } });
}

/**
 * A report of deals by contact role writes a deal, with its amount, once for each contact. Without an id the lines can't be told from
 * deals of their own: they are kept, and what stands more than once is told with what it adds.
 */
export async function tellRepeatedDeals({ lane, stage }: RuleContext, { fields, warnings }: FieldValues): Promise<void> {
  const name = fields.get('name');
  const amount = fields.get('amount');
  if (!name || !amount || fields.has('id')) return;
  const account = fields.get('account') ?? sql`null`;
  const date = fields.get('expected_close_on') ?? fields.get('created_on') ?? sql`null`;
  const found = await lane.read(sql`
    select sum(rows - 1)::BIGINT as n, sum((rows - 1) * amount)::DOUBLE as amount from (
      select ${amount} as amount, count(*) as rows from ${stage.rows} s where ${name} is not null and ${amount} is not null group by ${name}, ${account}, ${date}, ${amount} having count(*) > 1)`);
  const count = numberAt(found, 'n') ?? 0;
  if (count > 0) warnings.push({ code: 'repeated_deals', params: { count, amount: numberAt(found, 'amount') ?? 0 } });
}
