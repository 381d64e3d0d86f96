import { numberAt } from '../../db/read-cells';
import { join, sql, type Sql } from '../../sql/sql';
import { WORDED_DURATION } from '../detect/durations';
import { meaningOf, SUBJECT_WORDS } from '../recognise/value-words';
import { distinctTexts, type FieldValues, type RuleContext } from './rule-context';

/** Kind from the subject where no column tells it, minutes from hours, seconds or milliseconds, one date for two fields by whether it is done. */
export async function applyActivityRules(context: RuleContext, values: FieldValues): Promise<void> {
  await tellKind(context, values);
  await tellSubjects(context, values);
  await tellLongCalls(context, values);
  tellMinutes(values);
  tellDates(context, values);
}

async function tellKind({ lane, stage }: RuleContext, { fields, warnings }: FieldValues): Promise<void> {
  const subject = fields.get('subject');
  if (!subject) return;
  const given = fields.get('kind');
  const guessed = kindOfSubject(subject);
  fields.set('kind', given ? sql`coalesce(${given}, ${guessed})` : guessed);
  const count = numberAt(await lane.read(sql`select count(*) as n from ${stage.rows} s where ${given ? sql`${given} is null and ` : sql``}${guessed} is not null`), 'n') ?? 0;
  if (count > 0) warnings.push({ code: 'kinds_from_subjects', params: { count } });
}

/** The first kind of which a word stands in the subject. */
function kindOfSubject(subject: Sql): Sql {
  const plain = sql`(' ' || regexp_replace(lower(strip_accents(${subject})), ${'[^a-z0-9]+'}, ' ', 'g') || ' ')`;
  const cases = SUBJECT_WORDS.map(([kind, words]) => sql`when regexp_matches(${plain}, ${` (?:${words.join('|')}) `}) then ${kind}`);
  return sql`case ${join(cases, sql` `)} end`;
}

const FIELDS_ABOUT: Readonly<Record<string, { readonly name: string; readonly id: string }>> = {
  deals: { name: 'deal_id', id: 'deal_id' }, leads: { name: 'lead_id', id: 'lead_id' }, accounts: { name: 'account', id: 'account_id' }, contacts: { name: 'contact', id: 'contact' },
};

/** One column names what an activity is about and another what that is: a deal's name isn't an account's. */
async function tellSubjects({ lane, stage }: RuleContext, { fields, roles }: FieldValues): Promise<void> {
  const kind = roles.get('about_kind');
  if (!kind) return;
  const told = (await distinctTexts(lane, stage, kind)).flatMap((text): [string, string][] => {
    const meaning = stage.plan.values['about_kind']?.[text] ?? meaningOf('activities', 'about-kind', text);
    return meaning === undefined ? [] : [[text, meaning]];
  });
  for (const [object, names] of Object.entries(FIELDS_ABOUT)) {
    const texts = told.flatMap(([text, meaning]) => (meaning === object ? [text] : []));
    for (const part of ['name', 'id'] as const) {
      const about = roles.get(part === 'name' ? 'about' : 'about_id');
      if (!about || texts.length === 0) continue;
      const given = fields.get(names[part]);
      const here = sql`case when ${kind} in (select unnest(${texts}::VARCHAR[])) then ${about} end`;
      fields.set(names[part], given ? sql`coalesce(${given}, ${here})` : here);
    }
  }
}

const SAYS_UNIT = /min|hour|heure|sec/i;
const LONG_CALL = 60;
const LEAST_CALLS = 5;

/** Calls of hours are calls of minutes, told in seconds: a figure without a unit is read as minutes, and doubted. */
async function tellLongCalls({ lane, stage }: RuleContext, { fields, warnings }: FieldValues): Promise<void> {
  const [minutes, kind] = [fields.get('minutes'), fields.get('kind')];
  const column = stage.plan.columns.find(({ target }) => target === 'minutes');
  if (!minutes || !kind || !column || SAYS_UNIT.test(column.header)) return;
  const calls = await lane.read(sql`select count(*) as n, median(${minutes})::DOUBLE as minutes from ${stage.rows} s where ${kind} = 'call' and ${minutes} > 0`);
  const length = numberAt(calls, 'minutes') ?? 0;
  if ((numberAt(calls, 'n') ?? 0) >= LEAST_CALLS && length > LONG_CALL) warnings.push({ code: 'long_calls', params: { column: column.header, minutes: Math.round(length) } });
}

function tellMinutes({ fields, roles }: FieldValues): void {
  const minutes = fields.get('minutes');
  const seconds = roles.get('seconds');
  const hours = roles.get('hours');
  const milliseconds = roles.get('milliseconds');
  const duration = roles.get('duration');
  const ofClock = (text: Sql) => sql`case when contains(${text}, ':') then
    try_cast(split_part(${text}, ':', 1) as DOUBLE) * 60 + coalesce(try_cast(split_part(${text}, ':', 2) as DOUBLE), 0) + coalesce(try_cast(split_part(${text}, ':', 3) as DOUBLE), 0) / 60`;
  // Where seconds are meant, 01:30 is a minute and a half.
  const ofSeconds = seconds && sql`${ofClock(sql`case when ${seconds} similar to ${'[0-9]+:[0-9]+'} then '0:' || ${seconds} else ${seconds} end`)} else try_cast(${seconds} as DOUBLE) / 60 end`;
  const ofHours = hours && sql`${ofClock(hours)} else try_cast(${hours} as DOUBLE) * 60${minutes ? sql` + coalesce(${minutes}, 0)` : sql``} end`;
  const ofMilliseconds = milliseconds && sql`${ofClock(milliseconds)} else try_cast(${milliseconds} as DOUBLE) / 60000 end`;
  const ofDuration = duration && sql`${ofClock(duration)} else ${minutesInWords(duration)} end`;
  const told = [ofMilliseconds, ofSeconds, ofHours, ofDuration, minutes].filter((value) => value !== undefined);
  if (ofMilliseconds || ofHours || ofSeconds || ofDuration) fields.set('minutes', sql`coalesce(${join(told)})`);
}

/** `1h30`, `45 min`. */
function minutesInWords(text: Sql): Sql {
  const written = sql`lower(${text})`;
  const part = (place: number) => sql`coalesce(try_cast(replace(regexp_extract(${written}, ${WORDED_DURATION}, ${place}), ',', '.') as DOUBLE), 0)`;
  return sql`case when regexp_matches(${written}, ${WORDED_DURATION}) then ${part(1)} * 60 + ${part(2)} + ${part(3)} / 60 end`;
}

/** One date for two fields: when it was done if it is done, else when it is due. Without a status, what lies behind us was done. */
function tellDates({ today }: RuleContext, { fields, roles, warnings }: FieldValues): void {
  const both = roles.get('done_on|due_on');
  const done = fields.get('done_on');
  const due = fields.get('due_on');
  const created = fields.get('created_on');
  const date = both ?? done ?? due;
  const given = fields.get('status');
  if (!date && created) {
    // What nothing else dates was done when it was written down, unless it is still to be done.
    fields.set('done_on', given ? sql`case when ${given} is distinct from 'planned' then ${created} end` : created);
    warnings.push({ code: 'done_when_created', params: {} });
  }
  const guessed = done
    ? sql`case when ${done} is not null then 'done' else 'planned' end`
    : both ? sql`case when ${both} > ${today}::DATE then 'planned' when ${both} is not null then 'done' end` : undefined;
  const status = given && guessed ? sql`coalesce(${given}, ${guessed})` : (given ?? guessed);
  if (status) fields.set('status', status);
  if (!both || !date || !status) return;
  const isDone = sql`${status} = 'done'`;
  fields.set('done_on', done ? sql`coalesce(${done}, case when ${isDone} then ${both} end)` : sql`case when ${isDone} then ${both} end`);
  fields.set('due_on', due ? sql`coalesce(${due}, case when ${isDone} then null else ${both} end)` : sql`case when ${isDone} then null else ${both} end`);
}
