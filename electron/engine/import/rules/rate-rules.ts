import { dayOrder, periodWritten } from '../combine/period-texts';
import { sql } from '../../sql/sql';
import { distinctTexts, translateSql, type FieldValues, type RuleContext } from './rule-context';

const SHOWN = 5;

/** The month of an exchange rate as Vigie writes it, whatever the file writes: `janv. 2026`, `01/2026`, any day of it, or its number beside a column of years. */
export async function applyRateRules({ lane, stage }: RuleContext, { fields, roles, warnings }: FieldValues): Promise<void> {
  const { plan } = stage;
  const [month, year] = [fields.get('month'), roles.get('year')];
  if (!month) return;
  const written = year ? sql`concat_ws(' ', ${month}, ${year})` : month;
  const texts = await distinctTexts(lane, stage, written);
  const header = plan.columns.find(({ target }) => target === 'month')?.header ?? '';
  const order = dayOrder(texts) ?? plan.dates;
  const months = new Map(texts.flatMap((text): [string, string][] => {
    const name = /^\d{4}-\d{2}/.exec(periodWritten(text, header, order) ?? '')?.[0];
    return name === undefined ? [] : [[text, name]];
  }));
  fields.set('month', translateSql(written, months));
  const unread = texts.filter((text) => !months.has(text));
  if (unread.length > 0) warnings.push({ code: 'unknown_values', params: { field: 'month', count: unread.length, values: unread.slice(0, SHOWN).join(', ') } });
}
