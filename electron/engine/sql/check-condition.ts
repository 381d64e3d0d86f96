import type { CheckRule } from '../../../shared/catalogue/checks';
import { fieldOf, type ObjectId, type Reference } from '../../../shared/model/objects';
import type { Day } from '../../../shared/time/day';
import { dateOf, monthText, rowHash, squashedName } from './dialects/duckdb';
import type { SqlNames } from './names';
import { allSql, fieldSql } from './row-values';
import { fact, identifier, join, sql, type SchemaName, type Sql } from './sql';

/** What the conditions of the data check rest on beside the rows themselves. */
export interface CheckGround {
  readonly names: SqlNames;
  /** The later of the as-of date and the day of the last import. */
  readonly today: Day;
  readonly severalCurrencies: boolean;
  /** Stages of which no word says what they are, and that nobody set. */
  readonly untoldStages: readonly string[];
  /** The currency that needs no rate. */
  readonly baseCurrency: string | null;
  /** Every column of the object that a file can fill. */
  readonly columns: (object: ObjectId) => readonly SchemaName[];
}

const FIRST_DAY: Day = 7305; // 1990-01-01
const DAYS_A_YEAR = 365.25;
const farDay = (today: Day, years: number): Day => today + Math.floor(years * DAYS_A_YEAR);
const FAR_YEARS = 10;

const MEMBERS = { rep: 'reps', account: 'accounts', product: 'products' } as const satisfies Partial<Record<Reference, ObjectId>>;

/** Whether a row `f` of the object is what the rule looks for; undefined where the rule has nothing to look for. */
export function checkCondition(rule: CheckRule, object: ObjectId, ground: CheckGround): Sql | undefined {
  const found = findSql(rule, object, ground);
  if (!found) return undefined;
  const where = rule.where?.[object];
  return where ? sql`(${found} and ${allSql(where, object, ground.names)})` : sql`(${found})`;
}

function findSql({ find, in: objects }: CheckRule, object: ObjectId, ground: CheckGround): Sql | undefined {
  const { names, today } = ground;
  const fields = (objects[object] ?? []).map((field) => fieldSql(object, field, names));
  const [first = sql`null`, second = sql`null`] = fields;
  const any = (conditions: readonly Sql[]) => join(conditions, sql` or `);
  const code = (reference: Reference) => sql`${fact}.${identifier(names.code(object, reference))}`;
  switch (find.kind) {
    case 'missing': return find.whenCurrencies === 'several' && !ground.severalCurrencies ? undefined : join(fields.map((field) => sql`${field} is null`), sql` and `);
    // Of members only those that are described and stand for themselves: the others are told by the facts that name them.
    case 'without': return sql`${code(find.reference)} is null${isMember(object) ? sql` and ${standing(names)}` : sql``}`;
    case 'undescribed': {
      const members = MEMBERS[find.reference];
      return sql`coalesce(${code(find.reference)} in (select ${identifier(names.fixed('code'))} from ${identifier(names.table(members))} where ${identifier(names.fixed('line'))} is null), false)`;
    }
    case 'unresolved': return sql`${first} is not null and ${code(find.reference)} is null`;
    case 'unlisted': return unlisted(objects[object]?.at(-1) ?? '', object, find.orMissing, names);
    case 'before': return any(fields.map((field) => sql`${field} < ${dateOf(FIRST_DAY)}`));
    case 'after': {
      const { until } = find;
      return any(fields.map((field) => sql`(${field} > ${dateOf(farDay(today, find.years))}${until === undefined ? sql`` : sql` and ${field} <= ${dateOf(farDay(today, until))}`})`));
    }
    case 'reversed': return sql`${first} < ${second} and ${first} >= ${dateOf(FIRST_DAY)} and ${second} <= ${dateOf(farDay(today, FAR_YEARS))}`;
    case 'untold-stage': return ground.untoldStages.length === 0 ? undefined : sql`(${fact}.${identifier(names.fixed('status_from_stage'))} and ${first} in (${join(ground.untoldStages.map((stage) => sql`${stage}`))}))`;
    case 'negative': return sql`${first} < 0`;
    case 'same': return repeated(object, ground, { values: fields, among: sql`${first} is not null` });
    case 'equal': {
      const values = ground.columns(object).map((column) => sql`${fact}.${identifier(column)}`);
      return repeated(object, ground, { values, among: fieldOf(object, 'id') ? sql`${fieldSql(object, 'id', names)} is null` : sql`true` });
    }
    case 'look-alike': return repeated(object, ground, { values: [squashedName(first)], among: sql`${squashedName(first)} <> '' and ${fact}.${identifier(names.fixed('merged_into'))} is null` });
    case 'overlapping': return overlapping(object, names);
    case 'no-rate': return withoutRate(ground, fields);
    case 'gone': return sql`${fact}.${identifier(names.fixed('gone'))}`;
  }
}

const isMember = (object: ObjectId) => Object.values<ObjectId>(MEMBERS).includes(object);
const standing = (names: SqlNames) => sql`${fact}.${identifier(names.fixed('line'))} is not null and ${fact}.${identifier(names.fixed('merged_into'))} is null`;

function unlisted(field: string, object: ObjectId, orMissing: boolean, names: SqlNames): Sql {
  const value = fieldSql(object, field, names);
  const listed = sql`${value} in (${join((fieldOf(object, field)?.values ?? []).map((item) => sql`${item}`))})`;
  return orMissing ? sql`not coalesce(${listed}, false)` : sql`not coalesce(${listed}, true)`;
}

interface Repetition {
  readonly values: readonly Sql[];
  /** Rows that take part. */
  readonly among: Sql;
}

/** Rows that share all values with another. Few do: hashes tell which may, then they alone are compared. */
function repeated(object: ObjectId, { names }: CheckGround, { values, among }: Repetition): Sql {
  const table = identifier(names.table(object));
  const rowId = identifier(names.fixed('row_id'));
  return sql`${fact}.${rowId} in (
    select ${rowId} from (
      select ${rowId}, count(*) over (partition by ${join(values)}) as same from ${table} ${fact} where ${among}
        and ${rowHash(values)} in (select ${rowHash(values)} from ${table} ${fact} where ${among} group by 1 having count(*) > 1)) repeated
    where same > 1)`;
}

function overlapping(object: ObjectId, names: SqlNames): Sql {
  const column = (alias: Sql, field: string) => sql`${alias}.${identifier(names.field(object, field).column)}`;
  const [rep, team, rowId] = [names.code(object, 'rep'), names.code(object, 'team'), names.fixed('row_id')].map((name) => identifier(name));
  if (!rep || !team || !rowId) throw new Error(`${object} holds no stays`);
  const starts = (alias: Sql, other: Sql) => sql`(${column(alias, 'from')} is null or ${column(other, 'to')} is null or ${column(alias, 'from')} < ${column(other, 'to')})`;
  const o = sql`o`;
  // An equality alone makes a hash join; what else decides stands beside it.
  return sql`${fact}.${rowId} in (
    select ${fact}.${rowId} from ${identifier(names.table(object))} ${fact} join ${identifier(names.table(object))} ${o} on o.${rep} = ${fact}.${rep}
    where o.${team} <> ${fact}.${team} and ${starts(fact, o)} and ${starts(o, fact)})`;
}

function withoutRate({ names, severalCurrencies, baseCurrency }: CheckGround, [currency = sql`null`, ...dates]: readonly Sql[]): Sql | undefined {
  if (!severalCurrencies) return undefined;
  const date = dates.length === 1 ? (dates[0] ?? sql`null`) : sql`coalesce(${join(dates)})`;
  const field = (id: string) => identifier(names.field('rates', id).column);
  return sql`${currency} is not null and upper(${currency}) is distinct from ${baseCurrency} and ${date} is not null
    and upper(${currency}) || ' ' || ${monthText(date)} not in (select upper(${field('currency')}) || ' ' || left(${field('month')}, 7) from ${identifier(names.table('rates'))} where ${field('currency')} is not null and ${field('month')} is not null and ${field('rate')} is not null)`;
}
