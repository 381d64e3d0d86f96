import { BLANK_SIGNS, CURRENCIES, FACTORS, MINUS_SIGNS, SCALED } from '../detect/amount-signs';
import { FALSE_TEXTS, MISSING_TEXTS, MISSING_VALUES, TRUE_TEXTS, type CellFormat, type DateFormat, type DecimalStyle } from '../detect/cell-format';
import { COMPACT_TIME, MOMENT, TIME, ZONE } from '../detect/time-of-day';
import { MONTH_STARTS, WEEKDAY_BEFORE, WRITTEN_DATES, WRITTEN_MONTHS, WRITTEN_WEEKS } from '../detect/written-dates';
import { join, sql, type Sql } from '../../sql/sql';
import type { ColumnPlan } from '../table-plan';

/** How the text of a cell becomes a value, in SQL. What can't be read becomes null; `isUnread` tells it from what was missing. */
const BLANKS = ' \t\r\n\u00a0\u202f\u2009\u2007';

/** Texts that are no value in a column of that kind. */
export function missingTexts({ format }: Pick<ColumnPlan, 'format'>, missing: readonly string[]): string[] {
  return [...new Set([...MISSING_TEXTS, ...missing, ...(format.kind === 'text' ? [] : MISSING_VALUES)])];
}

/** The text without the apostrophe that a file of rejects puts before what a spreadsheet would take for a formula. */
export function asWritten(raw: Sql): Sql {
  return sql`case when starts_with(${raw}, '''') then regexp_replace(${raw}, ${"^'([=@\\t\\r+-])"}, ${'\\1'}) else ${raw} end`;
}

/** The text that a program keeps a spreadsheet from taking for something else: `="0012"`. */
export function unwrapped(raw: Sql): Sql {
  return sql`case when starts_with(${raw}, '="') and ends_with(${raw}, '"') then replace(substr(${raw}, 3, length(${raw}) - 3), '""', '"') else ${raw} end`;
}

/** The text without blanks around it, null where nothing is left. Few cells have any, and looking is much cheaper than trimming: what starts with a blank sorts before any sign. */
export function cellText(raw: Sql): Sql {
  return sql`case when ${raw} < '!' or ends_with(${raw}, ' ') then nullif(trim(${raw}, ${BLANKS}), '') else ${raw} end`;
}

/** Whether a cell holds something that its column can't be made of. */
export function isUnread(text: Sql, value: Sql, column: ColumnPlan, missing: readonly string[]): Sql {
  const texts = ['', ...missingTexts(column, missing)];
  // Both sides of an `and` are worked out for every row, the branch of a `case` only for the rows that come to it. A long `in` would
  // become a join over all rows, wherever it stands.
  const unread = sql`(case when ${value} is null and ${text} is not null then not list_contains(${texts}, trim(${text}, ${BLANKS})) else false end)`;
  // DuckDB reads "nan" and "infinity" as numbers.
  return column.type === 'number' ? sql`(${unread} or not isfinite(${value}))` : unread;
}

/** What is settled for all cells of a table. */
export interface CellReading {
  /** More texts that mean no value. */
  readonly missing: readonly string[];
  /** Where a moment that says how far it is from UTC is a day: a zone of the IANA list. */
  readonly zone: string;
}

/** The value of a text, null where it means none. */
export function cellValue(text: Sql, column: ColumnPlan, { missing, zone }: CellReading): Sql {
  const { format } = column;
  switch (format.kind) {
    case 'text': return textValue(text, missingTexts(column, missing));
    case 'boolean': return sql`case when list_contains(${[...TRUE_TEXTS, '1']}, lower(${text})) then true when list_contains(${[...FALSE_TEXTS, '0']}, lower(${text})) then false end`;
    case 'date': return dateValue(format.blanks ? sql`trim(translate(${text}, ${BLANKS}, ${' '.repeat(BLANKS.length)}))` : text, format, zone);
    case 'number': return numberValue(text, format, column);
  }
}

/** Equalities one by one, as a list would be looked through for each cell; those with a number sign only behind one. */
function textValue(text: Sql, missing: readonly string[]): Sql {
  const isOneOf = (texts: readonly string[]) => join(texts.map((none) => sql`${text} = ${none}`), sql` or `);
  const [errors, others] = [missing.filter((none) => none.startsWith('#')), missing.filter((none) => !none.startsWith('#'))];
  return sql`case when ${isOneOf(others)} then null when starts_with(${text}, '#') then case when ${isOneOf(errors)} then null else ${text} end else ${text} end`;
}

/** DuckDB's type of a column's values. */
export function columnType(column: Pick<ColumnPlan, 'type' | 'scale'>): Sql {
  switch (column.type) {
    case 'text': return sql`VARCHAR`;
    case 'date': return sql`DATE`;
    case 'number': return sql`DOUBLE`;
    case 'boolean': return sql`BOOLEAN`;
    case 'amount': return decimalType(column.scale);
  }
}

const WIDEST = 38;

/** Fourteen digits before the decimal sign, whatever stands after it. */
function decimalType(scale: number): Sql {
  // Widths can't be bound: they come from this closed list.
  const widths: readonly Sql[] = [
    sql`DECIMAL(18,5)`, sql`DECIMAL(20,6)`, sql`DECIMAL(21,7)`, sql`DECIMAL(22,8)`, sql`DECIMAL(23,9)`, sql`DECIMAL(24,10)`, sql`DECIMAL(25,11)`, sql`DECIMAL(26,12)`,
    sql`DECIMAL(27,13)`, sql`DECIMAL(28,14)`, sql`DECIMAL(29,15)`, sql`DECIMAL(30,16)`, sql`DECIMAL(31,17)`, sql`DECIMAL(32,18)`, sql`DECIMAL(33,19)`, sql`DECIMAL(34,20)`,
  ];
  return scale <= 4 ? sql`DECIMAL(18,4)` : (widths[Math.min(scale, MOST_DECIMALS) - 5] ?? sql`DECIMAL(18,4)`);
}

/** Beyond this, decimals are rounded: no export writes more on purpose. */
export const MOST_DECIMALS = WIDEST - 18;

/** Whether a number's text may have more decimals than are kept: closing zeros are counted here, which spares a look at each digit. */
export function mayHaveMoreDecimals(text: Sql, column: ColumnPlan): Sql {
  if (column.format.kind !== 'number') return sql`false`;
  const digits = digitsOf(text, column.format);
  return sql`(case when strlen(${digits}) > ${column.scale + 1} then contains(${digits}, '.') and strlen(${digits}) - instr(${digits}, '.') > ${column.scale} else false end)`;
}

/** Digits after the decimal sign of a number's text, as far as they count. */
export function decimalsOf(text: Sql, column: ColumnPlan): Sql {
  if (column.format.kind !== 'number') return sql`0`;
  const digits = digitsOf(text, column.format);
  return sql`case when contains(${digits}, '.') then length(rtrim(replace(${digits}, '%', ''), '0')) - strpos(${digits}, '.') else 0 end`;
}

type NumberFormat = Extract<CellFormat, { kind: 'number' }>;

function numberValue(text: Sql, { scaled, ...format }: NumberFormat, column: ColumnPlan): Sql {
  if (scaled) return scaledValue(text, format, column);
  const digits = digitsOf(text, format);
  const type = columnType(column);
  const plain = sql`try_cast(${digits} as ${type})`;
  const value = format.dressed
    ? sql`case when ends_with(${digits}, '%') then try_cast(try_cast(rtrim(${digits}, '%') as DECIMAL(24,8)) / 100 as ${type}) else ${plain} end`
    : plain;
  return column.factor === 1 ? value : sql`try_cast((${value})::DECIMAL(24,8) * ${column.factor}::DECIMAL(14,6) as ${type})`;
}

/** A number that may be told in thousands or millions: then it says its unit itself, whatever its header says. */
function scaledValue(text: Sql, format: NumberFormat, column: ColumnPlan): Sql {
  const pattern = `(?i)${SCALED}`;
  const letters = sql`lower(regexp_extract(${text}, ${pattern}, 2))`;
  const factor = sql`case ${join(FACTORS.map(([name, times]) => sql`when ${letters} = ${name} then ${times}`), sql` `)} end`;
  const told = numberValue(sql`regexp_replace(${text}, ${pattern}, ${'\\1\\3'})`, format, { ...column, factor: 1 });
  return sql`case when regexp_matches(${text}, ${pattern}) then try_cast((${told})::DECIMAL(24,8) * (${factor})::DECIMAL(14,0) as ${columnType(column)}) else ${numberValue(text, format, column)} end`;
}

/** The text as DuckDB reads numbers: a point for the decimal sign, a minus in front, a percent sign left at the end. */
function digitsOf(text: Sql, { decimal, dressed }: NumberFormat): Sql {
  if (!dressed) return decimal === 'comma' ? sql`replace(${text}, ',', '.')` : text;
  const minus = sql`translate(${text}, ${MINUS_SIGNS}, ${'-'.repeat(MINUS_SIGNS.length)})`;
  const bare = sql`regexp_replace(${minus}, ${`(?i)^([-+(]?)[${BLANK_SIGNS}]*${CURRENCIES}|${CURRENCIES}[${BLANK_SIGNS}]*(\\)?-?)$`}, ${'\\1\\2'}, 'g')`;
  const signed = sql`regexp_replace(regexp_replace(trim(${bare}, ${BLANKS}), ${'^\\((.*)\\)$'}, ${'-\\1'}), ${'^(.*)-$'}, ${'-\\1'})`;
  const ungrouped = sql`case when regexp_matches(${signed}, ${groupsPattern(decimal)}) then regexp_replace(${signed}, ${decimal === 'comma' ? GROUP_SIGNS_COMMA : GROUP_SIGNS_POINT}, '', 'g') else ${signed} end`;
  return decimal === 'comma' ? sql`replace(${ungrouped}, ',', '.')` : ungrouped;
}

const GROUP_SIGNS_POINT = `[${BLANK_SIGNS}'’,]`;
const GROUP_SIGNS_COMMA = `[${BLANK_SIGNS}'’.]`;

/** Thousands grouped by threes: "1,2" isn't twelve for whom the point is decimal. */
function groupsPattern(decimal: DecimalStyle): string {
  const [group, pair, sign] = decimal === 'comma' ? [GROUP_SIGNS_COMMA, '\\.', ','] : [GROUP_SIGNS_POINT, ',', '\\.'];
  return `^[-+]?[${BLANK_SIGNS}]*(\\d*|\\d{1,3}(${group}\\d{3})+|\\d{1,2}(${pair}\\d{2})+${pair}\\d{3})(${sign}\\d*)?[${BLANK_SIGNS}]?%?$`;
}

function dateValue(text: Sql, format: DateFormat, zone: string): Sql {
  switch (format.style) {
    case 'serial': return sql`(date '1899-12-30' + try_cast(floor(try_cast(replace(${text}, ',', '.') as DOUBLE)) as INTEGER))`;
    case 'compact': return compactDate(text, zone);
    case 'packed': return orderedDate(sql`regexp_replace(${text}, '^([0-9]{2})([0-9]{2})([0-9]{2}|[0-9]{4})$', ${'\\1/\\2/\\3'})`, { ...format, dressed: false }, zone);
    case 'moment': return sql`try_cast(timezone(${zone}, to_timestamp(case when strlen(${text}) > 10 then try_cast(${text} as BIGINT) / 1000 else try_cast(${text} as BIGINT) end)) as DATE)`;
    case 'written': return writtenDate(text, zone);
    case 'period': return periodEnd(text);
    case 'iso': return isoDate(text, format.offset ? zone : undefined);
    case 'ordered': return format.mixed ? sql`case when regexp_matches(${text}, '^[0-9]{4}-') then ${isoDate(text, zone)} else ${orderedDate(text, format, zone)} end` : orderedDate(text, format, zone);
  }
}

function compactDate(text: Sql, zone: string): Sql {
  const day = sql`try_cast(try_strptime(left(${text}, 8), '%Y%m%d') as DATE)`;
  const clock = sql`regexp_replace(substr(${text}, 9), '^T?([0-9]{2})([0-9]{2})([0-9]{2})?', ${'\\1:\\2'})`;
  const isMoment = sql`regexp_matches(${text}, ${`^\\d{8}${COMPACT_TIME}$`}) and regexp_matches(substr(${text}, 9), '[Z+-]')`;
  return sql`case when strlen(${text}) = 8 then ${day} when ${isMoment} then ${zonedDay(sql`((${day})::VARCHAR || ' ' || ${clock})`, zone)} when regexp_matches(${text}, ${`^\\d{8}${COMPACT_TIME}$`}) then ${day} end`;
}

function isoDate(text: Sql, zone: string | undefined): Sql {
  // Only what starts with a digit: DuckDB also reads "infinity" and "epoch" as days. What stands after the day is a time, or no date.
  const day = sql`case when strlen(${text}) <= 10 then try_cast(${text} as DATE) when regexp_matches(${text}, ${ISO_TIME}) then try_cast(regexp_extract(${text}, '^[0-9-]+') as DATE) end`;
  const plain = sql`case when ${text} >= '0' and ${text} < ':' then ${day} end`;
  return zone === undefined ? plain : sql`case when strlen(${text}) > 10 and regexp_matches(${text}, ${MOMENT}) then ${zonedDay(text, zone)} else ${plain} end`;
}

const ISO_TIME = `^\\d{4}-\\d{1,2}-\\d{1,2}${TIME}$`;

/** The day of a moment in a zone (a name of the IANA list). */
function zonedDay(iso: Sql, zone: string): Sql {
  const numbered = sql`regexp_replace(regexp_replace(${iso}, '\\s*(UTC|GMT|Z)$', '+00:00'), '([+-][0-9]{2})$', ${'\\1:00'})`;
  const spaced = sql`regexp_replace(${numbered}, '\\s*(?:UTC|GMT)?([+-][0-9]{2}):?([0-9]{2})$', ${'\\1:\\2'})`;
  // DuckDB wants the seconds.
  const plain = sql`regexp_replace(${spaced}, '([T ][0-9]{1,2}:[0-9]{2})([+-][0-9]{2}:[0-9]{2})$', ${'\\1:00\\2'})`;
  return sql`try_cast(timezone(${zone}, try_cast(${plain} as TIMESTAMPTZ)) as DATE)`;
}

function orderedDate(text: Sql, { order, dressed }: Pick<Extract<DateFormat, { style: 'ordered' }>, 'order' | 'dressed'>, zone: string): Sql {
  const bare = dressed ? sql`regexp_replace(${text}, ${`(?i)${WEEKDAY_BEFORE}`}, '')` : text;
  const slashed = sql`translate(split_part(replace(replace(${bare}, 'T', ' '), ',', ' '), ' ', 1), '.-', '//')`;
  const { four, two } = STRPTIME[order];
  const yearPart = order === 'ymd' ? sql`1` : sql`3`;
  const day = sql`try_cast(case when length(split_part(${slashed}, '/', ${yearPart})) = 2 then try_strptime(${slashed}, ${two}) when length(split_part(${slashed}, '/', ${yearPart})) = 4 then try_strptime(${slashed}, ${four}) end as DATE)`;
  return dressed ? dayOfMoment(day, bare, zone) : day;
}

/** The day, or that of its moment where the text holds a time that says how far it is from UTC. */
function dayOfMoment(day: Sql, text: Sql, zone: string): Sql {
  const moment = sql`(${day})::VARCHAR || ' ' || regexp_extract(${text}, ${MOMENT}, 1) || regexp_extract(${text}, ${`${ZONE}$`})`;
  return sql`case when regexp_matches(${text}, ${MOMENT}) then ${zonedDay(moment, zone)} else ${day} end`;
}

/** A day with its month in words. */
function writtenDate(text: Sql, zone: string): Sql {
  const plain = plainly(text);
  const forms = WRITTEN_DATES.map(({ pattern, day, month, year }) => {
    const part = (place: number) => sql`regexp_extract(${plain}, ${pattern}, ${place})`;
    return sql`when regexp_matches(${plain}, ${pattern}) then ${dayOfParts(part(day), monthNumber(part(month)), part(year))}`;
  });
  return dayOfMoment(sql`try_cast(case ${join(forms, sql` `)} end as DATE)`, sql`upper(${plain})`, zone);
}

/** The last day of a month, quarter, half-year or ISO week. */
export function periodEnd(text: Sql): Sql {
  const plain = plainly(text);
  const part = (pattern: string, place: number) => sql`regexp_extract(${plain}, ${pattern}, ${place})`;
  const months = WRITTEN_MONTHS.map(({ pattern, month, year, isNamed, months: each }) => {
    const number = part(pattern, month);
    return sql`when regexp_matches(${plain}, ${pattern}) then ${dayOfParts(sql`1`, isNamed ? monthNumber(number) : each === 1 ? number : sql`(${number}::INTEGER * ${each})`, part(pattern, year))}`;
  });
  const weeks = WRITTEN_WEEKS.map(({ pattern, week, year }) => sql`when regexp_matches(${plain}, ${pattern}) then ${weekEnd(part(pattern, week), part(pattern, year))}`);
  return sql`case ${join(weeks, sql` `)} else last_day(case ${join(months, sql` `)} end) end`;
}

/** The Sunday of an ISO week: its first one holds January 4th. Null where the year has no such week. */
function weekEnd(week: Sql, year: Sql): Sql {
  const sunday = sql`(date_trunc('week', make_date(${year}::INTEGER, 1, 4))::DATE + (${week}::INTEGER * 7 - 1))`;
  return sql`case when ${week}::INTEGER >= 1 and isoyear(${sunday}) = ${year}::INTEGER then ${sunday} end`;
}

const plainly = (text: Sql): Sql => sql`replace(replace(strip_accents(lower(${text})), '\u00a0', ' '), '\u202f', ' ')`;

function monthNumber(name: Sql): Sql {
  return sql`case ${join(MONTH_STARTS.map(([start, value]) => sql`when starts_with(${name}, ${start}) then ${value}`), sql` `)} end`;
}

function dayOfParts(day: Sql, month: Sql, year: Sql): Sql {
  const slashed = sql`${day} || '/' || ${month} || '/' || ${year}`;
  return sql`case when strlen(${year}) = 2 then try_strptime(${slashed}, '%d/%m/%y') else try_strptime(${slashed}, '%d/%m/%Y') end`;
}

const STRPTIME = {
  dmy: { four: '%d/%m/%Y', two: '%d/%m/%y' }, mdy: { four: '%m/%d/%Y', two: '%m/%d/%y' }, ymd: { four: '%Y/%m/%d', two: '%y/%m/%d' },
} as const;
