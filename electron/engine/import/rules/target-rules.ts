import { measureNamed } from '../../../../shared/catalogue/measure-named';
import { readCustomMeasures } from '../../model/custom-measures';
import { yearIn } from '../combine/period-headers';
import { dayOrder, isFiscal, isPeriod, nameOfSpan, periodNamed, periodWritten } from '../combine/period-texts';
import { join, sql } from '../../sql/sql';
import { distinctTexts, translateSql, type FieldValues, type RuleContext } from './rule-context';

const SHOWN = 5;

/** Objectives of what no measure is called count nowhere. */
async function tellMeasures({ lane, stage }: RuleContext, { fields, warnings }: FieldValues): Promise<void> {
  const measure = fields.get('measure');
  if (!measure) return;
  const own = new Set((await readCustomMeasures(lane)).map(({ name }) => name));
  const unknown = (await distinctTexts(lane, stage, measure)).filter((text) => measureNamed(text) === undefined && !own.has(text));
  if (unknown.length > 0) warnings.push({ code: 'unknown_measures', params: { count: unknown.length, values: unknown.slice(0, SHOWN).join(', ') } });
}

const SPAN = ' – ';

/**
 * An objective's period as Vigie writes it, whatever the file writes: `janv. 2025`, `T1 2025`, `01/03/2025`, its month or quarter beside a
 * column of years, or its first and its last day. Where no column tells it, the file's name does.
 */
export async function applyTargetRules(context: RuleContext, values: FieldValues): Promise<void> {
  await tellMeasures(context, values);
  const { lane, stage } = context;
  const { fields, roles, warnings } = values;
  const { plan } = stage;
  // An objective of a region and nobody else is that of the team called so.
  const office = roles.get('office');
  if (office) fields.set('team', office);
  const [period, year, end] = [fields.get('period'), roles.get('year'), roles.get('period_end')];
  const headerOf = (target: string) => plan.columns.find((column) => column.target === target)?.header ?? '';
  const ofYear = year && (isFiscal(headerOf('year')) ? sql`('FY ' || ${year})` : year);
  const parts = [...(period ? [period] : []), ...(ofYear ? [ofYear] : [])];
  if (parts.length === 0) {
    const named = periodNamed(plan.table.sheet ?? '') ?? periodNamed(plan.table.file);
    if (named === undefined) warnings.push({ code: 'targets_without_period', params: {} });
    else {
      fields.set('period', sql`${named}`);
      warnings.push({ code: 'period_from_name', params: { period: named } });
    }
    return;
  }
  const begun = parts.length === 1 ? join(parts) : sql`concat_ws(' ', ${join(parts)})`;
  const written = end ? sql`concat_ws(${SPAN}, ${begun}, ${end})` : begun;
  const texts = await distinctTexts(lane, stage, written);
  const header = headerOf('period');
  const order = dayOrder(texts) ?? plan.dates;
  const yearOfName = year || end ? null : yearIn(plan.table.sheet ?? '') ?? yearIn(plan.table.file);
  const ofName = new Set(yearOfName === null ? [] : texts.filter((text) => !isPeriod(text) && periodWritten(text, header, order) === undefined));
  const known = new Map(texts.flatMap((text): [string, string][] => {
    const [from = '', to] = text.split(SPAN);
    // A month or quarter that no column gives a year has that of the file's name.
    const name = to === undefined ? periodWritten(ofName.has(text) ? `${from} ${yearOfName}` : from, header, order) : nameOfSpan(from, to, order);
    return name === undefined || !isPeriod(name) ? [] : [[text, name]];
  }));
  fields.set('period', translateSql(written, known));
  if ([...ofName].some((text) => known.has(text))) warnings.push({ code: 'year_from_name', params: { year: String(yearOfName) } });
  const unread = texts.filter((text) => !known.has(text) && !isPeriod(text));
  if (unread.length > 0) warnings.push({ code: 'unknown_values', params: { field: 'period', count: unread.length, values: unread.slice(0, SHOWN).join(', ') } });
}
