import type { DaysOff } from '../../../shared/protocol/days-off';
import { monthStart } from '../../../shared/time/calendar';
import { formatDay, partsOf } from '../../../shared/time/day';
import { HOLIDAY_COUNTRIES, publicHolidays } from '../../../shared/time/public-holidays';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { compareNames } from '../layout/order';
import { describeWorkspace } from '../model/describe';
import { fieldColumn } from '../model/schema';
import { identifier, sql } from '../sql/sql';
import type { Workspace } from '../workspace';
import { directoryOf, type Directory } from './directory';
import { workDaysOf } from './work-days';

const MONTHS = 12;

/** What isn't worked in a calendar year; without one, in that of as-of. */
export async function listDaysOff(asked: number | null, workspace: Workspace): Promise<DaysOff> {
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const { country, calendars: [calendar] } = await workDaysOf(directory, await workspace.settings());
  const { firstDate, lastDate, asOf } = await describeWorkspace(workspace);
  const own = await ownDays(directory);
  const years = [firstDate, lastDate, asOf, ...own.map(({ date }) => date)].flatMap((text) => (text === null ? [] : [Number(text.slice(0, 4))]));
  const year = asked ?? (asOf === null ? years.at(-1) : Number(asOf.slice(0, 4))) ?? partsOf(0).year;
  const first = monthStart(year * MONTHS);
  const isPublic = country === null ? () => false : publicHolidays(country);
  const days = Array.from({ length: monthStart((year + 1) * MONTHS) - first }, (_, index) => first + index);
  const [from, to] = [Math.min(year, ...years), Math.max(year, ...years) + 1];
  return {
    year, years: Array.from({ length: Math.min(100, to - from + 1) }, (_, index) => Math.max(from, to - 99) + index), country, countries: [...HOLIDAY_COUNTRIES],
    publicHolidays: days.filter(isPublic).map(formatDay), own,
    months: Array.from({ length: MONTHS }, (_, month) => ({ month: month + 1, workingDays: calendar.count({ from: monthStart(year * MONTHS + month), to: monthStart(year * MONTHS + month + 1) }) })),
    teams: [...directory.teams.labels.values()].sort(compareNames),
  };
}

async function ownDays({ names, lane }: Directory): Promise<DaysOff['own']> {
  const column = (id: string) => identifier(fieldColumn('holidays', id));
  const rows = await lane.read(sql`
    select ${identifier(names.fixed('row_id'))} as row_id, ${column('date')} as day, ${column('name')} as name, ${column('country')} as country
    from ${identifier(names.table('holidays'))} where ${column('date')} is not null order by 2, 1`);
  return rowsOf(rows).map((row) => ({ row: numberAt(rows, 'row_id', row) ?? 0, date: formatDay(numberAt(rows, 'day', row) ?? 0), name: textAt(rows, 'name', row), country: textAt(rows, 'country', row) }));
}
