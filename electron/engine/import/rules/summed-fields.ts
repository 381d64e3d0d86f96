import { stagedColumn } from '../../model/schema';
import { identifier, sql, type Sql } from '../../sql/sql';
import type { FieldValues, RuleContext } from './rule-context';

/** A report of deals with their products may tell what each product comes to and nothing of the deal: it comes to what they do. */
export function addUpProducts({ stage, products }: RuleContext, { fields }: FieldValues): void {
  const id = fields.get('id');
  if (!products || !id) return;
  const columnOf = (target: string): Sql | undefined => {
    const column = products.plan.columns.find((one) => one.target === target);
    return column && sql`p.${identifier(stagedColumn(column.index))}`;
  };
  const deal = columnOf('deal_id');
  for (const field of stage.plan.summed?.fields ?? []) {
    const figure = columnOf(field);
    if (deal && figure && !fields.has(field)) fields.set(field, sql`(select sum(${figure}) from ${products.rows} p where p.bad_column is null and ${deal} = ${id})`);
  }
}
