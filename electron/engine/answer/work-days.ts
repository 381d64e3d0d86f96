import { publicHolidays } from '../../../shared/time/public-holidays';
import type { Day } from '../../../shared/time/day';
import { workCalendar, type WorkCalendar } from '../../../shared/time/working-days';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { fieldColumn } from '../model/schema';
import type { Settings } from '../model/settings';
import type { TeamTree } from '../plan/teams';
import { identifier, sql } from '../sql/sql';
import type { Directory } from './directory';
import { Remembered } from './remembered';

/** The working days of a workspace, and of the teams that work in another country. */
export interface WorkDays {
  readonly calendars: readonly [WorkCalendar, ...WorkCalendar[]];
  /** Which calendar is a team's, from its own country or that of the nearest team above; 0: the workspace's. */
  readonly ofTeam: (team: number) => number;
  /** Whose public holidays aren't worked; null: nobody has said. */
  readonly country: string | null;
}

interface DayOff {
  readonly day: Day;
  readonly country: string | null;
}

type Working = Pick<Settings, 'country' | 'teamCountries' | 'weekend'>;

const known = new WeakMap<Directory, Remembered<WorkDays>>();

/** Told once, kept until data or settings change. */
export function workDaysOf(directory: Directory, { country, teamCountries, weekend }: Working): Promise<WorkDays> {
  const own = known.get(directory) ?? new Remembered<WorkDays>();
  known.set(directory, own);
  const settings = { country, teamCountries, weekend };
  return own.get(JSON.stringify(settings), () => readWorkDays(directory, settings));
}

async function readWorkDays(directory: Directory, settings: Working): Promise<WorkDays> {
  const own = await daysOff(directory);
  const named = [...new Set(own.flatMap(({ country }) => country ?? []))];
  const country = settings.country ?? (named.length === 1 ? named[0] ?? null : null);
  const abroad = [...new Set(Object.values(settings.teamCountries))].filter((code) => code !== country);
  const calendarOf = (code: string | null): WorkCalendar => {
    const isHoliday = code === null ? () => false : publicHolidays(code);
    const off = new Set(own.filter((one) => one.country === null || one.country === code).map(({ day }) => day));
    return workCalendar((day) => off.has(day) || isHoliday(day), settings.weekend);
  };
  return { country, calendars: [calendarOf(country), ...abroad.map(calendarOf)], ofTeam: (team) => countryOf(team, directory.teams, settings.teamCountries, abroad) };
}

function countryOf(team: number, { labels, parents }: TeamTree, countries: Readonly<Record<string, string>>, abroad: readonly string[]): number {
  const seen = new Set<number>();
  for (let at: number | undefined = team; at !== undefined && !seen.has(at); at = parents.get(at)) {
    seen.add(at);
    const code = countries[labels.get(at) ?? ''];
    if (code !== undefined) return abroad.indexOf(code) + 1;
  }
  return 0;
}

/** The days off that were imported; a country by its code, or by any other word that a file has for it. */
async function daysOff({ lane, names }: Directory): Promise<DayOff[]> {
  const rows = await lane.read(sql`select ${identifier(fieldColumn('holidays', 'date'))} as day, ${identifier(fieldColumn('holidays', 'country'))} as country from ${identifier(names.table('holidays'))}`);
  return rowsOf(rows).flatMap((row): DayOff[] => {
    const day = numberAt(rows, 'day', row);
    return day === null ? [] : [{ day, country: textAt(rows, 'country', row)?.trim().toUpperCase() || null }];
  });
}
