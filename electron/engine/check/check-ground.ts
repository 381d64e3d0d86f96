import { AMOUNT_FIELDS, CHECK_RULES } from '../../../shared/catalogue/checks';
import type { ObjectId } from '../../../shared/model/objects';
import { parseDay } from '../../../shared/time/day';
import { schemaNames } from '../answer/schema-names';
import type { Lane } from '../db/database';
import { numberAt, textAt, textsOf } from '../db/read-cells';
import { readSettings } from '../model/settings';
import { fixedColumn, readSchema, systemTable, tableName, type Schema } from '../model/schema';
import { checkCondition, type CheckGround } from '../sql/check-condition';
import type { CheckedRows } from '../sql/check-statements';
import { identifier, join, sql, type Sql } from '../sql/sql';
import { isStageTold } from '../import/recognise/value-words';

/** A workspace at one moment, as the data check looks at it. */
export interface CheckedData {
  readonly lane: Lane;
  readonly schema: Schema;
  readonly ground: CheckGround;
  readonly asOf: string | null;
  /** Objects of which a list was brought: some of their members are described. */
  readonly described: ReadonlySet<ObjectId>;
}

const MEMBER_OBJECTS = ['reps', 'accounts', 'products'] as const;
const CURRENCIES = ['deals', 'orders', 'invoices'] as const;

export async function readCheckedData(lane: Lane): Promise<CheckedData> {
  const schema = await readSchema(lane);
  const { effectiveAsOf } = await readSettings(lane);
  const imported = numberAt(await lane.read(sql`select max(imported_at)::DATE as day from ${identifier(systemTable('imports'))}`), 'day');
  const line = identifier(fixedColumn('line'));
  const described = textsOf(await lane.read(join(MEMBER_OBJECTS.map((id) => sql`(select ${id} as object from ${identifier(tableName(id))} where ${line} is not null limit 1)`), sql` union all `)), 'object');
  return {
    lane, schema, asOf: effectiveAsOf, described: new Set(MEMBER_OBJECTS.filter((id) => described.includes(id))),
    ground: {
      names: schemaNames(schema), untoldStages: await readUntoldStages(lane), ...(await readCurrencies(lane, schema)),
      today: Math.max(imported ?? 0, (effectiveAsOf === null ? undefined : parseDay(effectiveAsOf)) ?? 0),
      columns: (object) => [...(schema.get(object)?.fields.values() ?? []), ...(schema.get(object)?.custom.values() ?? [])].map(({ column }) => column),
    },
  };
}

async function readUntoldStages(lane: Lane): Promise<string[]> {
  const found = await lane.read(sql`
    select distinct stage from ${identifier(tableName('deals'))}
    where ${identifier(fixedColumn('status_from_stage'))} and stage is not null and stage not in (select stage from ${identifier(systemTable('stages'))}) order by stage`);
  return textsOf(found, 'stage').filter((stage) => !isStageTold(stage));
}

/** The currency that needs no rate is the one most used of those that have none anywhere. */
async function readCurrencies(lane: Lane, schema: Schema): Promise<Pick<CheckGround, 'severalCurrencies' | 'baseCurrency'>> {
  const used = CURRENCIES.flatMap((object): Sql[] => {
    const columns = schema.get(object)?.fields;
    const [currency, amount] = [columns?.get('currency'), columns?.get(AMOUNT_FIELDS[object] ?? '')];
    return currency && amount ? [sql`select ${identifier(currency.column)} as currency from ${identifier(tableName(object))} where ${identifier(currency.column)} is not null and ${identifier(amount.column)} is not null`] : [];
  });
  const rated = sql`(select upper(currency) from ${identifier(tableName('rates'))} where currency is not null)`;
  const found = await lane.read(sql`
    with used as (select upper(currency) as currency, count(*) as rows from (${join(used, sql` union all `)}) named group by 1)
    select count(*) as currencies, (select currency from used where currency not in ${rated} order by rows desc, currency limit 1) as base from used`);
  return { severalCurrencies: (numberAt(found, 'currencies') ?? 0) > 1, baseCurrency: textAt(found, 'base') };
}

/** What each rule looks for in the rows of each object that has any. */
export function checkedRows({ schema, ground }: CheckedData): CheckedRows[] {
  return CHECK_RULES.flatMap((rule) =>
    [...schema.values()].flatMap(({ id: object, rowCount }): CheckedRows[] => {
      const condition = rowCount > 0 && rule.in[object] !== undefined ? checkCondition(rule, object, ground) : undefined;
      return condition ? [{ rule, object, condition }] : [];
    }));
}
