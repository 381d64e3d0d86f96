import { numberAt } from '../../db/read-cells';
import { sql, type Sql } from '../../sql/sql';
import type { RuleContext } from './rule-context';

/** Whether no value of the column is above 1: then they are fractions. */
export async function areFractions({ lane, stage }: RuleContext, value: Sql): Promise<boolean> {
  return (numberAt(await lane.read(sql`select max(${value})::DOUBLE as most from ${stage.rows} s`), 'most') ?? 0) <= 1;
}

/** A share that is written as a fraction or as a percentage, as a fraction. */
export async function asFraction(context: RuleContext, value: Sql): Promise<Sql> {
  return (await areFractions(context, value)) ? value : sql`(${value} / 100)`;
}
