import { measureNamed } from '../../../shared/catalogue/measure-named';
import type { Calendar } from '../../../shared/time/calendar';
import type { DayRange } from '../../../shared/time/day';
import { goalPeriod } from '../../../shared/time/goal-period';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import type { GivenGoal } from '../layout/goal-tree';
import { fieldColumn, systemTable } from '../model/schema';
import { identifier, sql } from '../sql/sql';
import type { Directory } from './directory';

/** Objectives as imported, and how many of them say no period that anyone could understand. */
export interface Goals {
  readonly of: (measure: string) => readonly GivenGoal[];
  readonly unread: number;
  /** Members and periods that are given several objectives of one measure, which differ: the first counts. */
  readonly doubled: number;
}

/** A row of objectives as it stands, and what is understood of it. */
export interface GoalRecord {
  readonly rowId: number;
  readonly measure: string;
  readonly rep: number | null;
  readonly team: number | null;
  readonly value: number;
  /** Undefined: no period that anyone could understand. */
  readonly range: DayRange | undefined;
  /** Of somebody whom nobody knows: it isn't the company's. */
  readonly isLost: boolean;
  readonly written: { readonly rep: string | null; readonly team: string | null; readonly period: string | null };
  /** As the row names it: a measure of the workspace's own may be called so. */
  readonly named: string;
}

/** What an objective is of when its file doesn't say. */
const USUAL = 'revenue_won';

export async function readGoals(directory: Pick<Directory, 'names' | 'lane'>, calendar: Calendar): Promise<Goals> {
  const found = new Map<string, GivenGoal[]>();
  const values = new Map<string, Set<number>>();
  let unread = 0;
  for (const { rowId, measure, named, rep, team, range, value, isLost } of await readGoalRecords(directory, calendar)) {
    if (!range || isLost) {
      unread += 1;
      continue;
    }
    const key = `${measure} ${rep} ${team} ${range.from} ${range.to}`;
    const said = values.get(key) ?? new Set();
    values.set(key, said.add(value));
    for (const one of new Set([measure, named])) found.set(one, [...(found.get(one) ?? []), { rowId, rep, team, range, value }]);
  }
  return { of: (measure) => found.get(measure) ?? [], unread, doubled: [...values.values()].filter(({ size }) => size > 1).length };
}

/** Every row with a value: those of the latest import first, each import's in the order in which they came. Of two that say the same thing apart, the first counts. */
export async function readGoalRecords({ names, lane }: Pick<Directory, 'names' | 'lane'>, calendar: Calendar): Promise<GoalRecord[]> {
  const column = (field: string) => identifier(fieldColumn('targets', field));
  const rows = await lane.read(sql`
    select ${identifier(names.fixed('row_id'))} as row_id, ${column('measure')} as measure, ${column('period')} as period, ${column('value')} as value, ${column('rep')} as rep_text, ${column('team')} as team_text,
      ${identifier(names.code('targets', 'rep'))} as rep, ${identifier(names.code('targets', 'team'))} as team
    from ${identifier(names.table('targets'))} t left join ${identifier(systemTable('import_files'))} f on f.file_id = t.${identifier(names.fixed('file_id'))}
    order by f.import_id desc nulls last, ${identifier(names.fixed('row_id'))}`);
  return rowsOf(rows).flatMap((row): GoalRecord[] => {
    const value = numberAt(rows, 'value', row);
    if (value === null) return [];
    const [rep, team] = [numberAt(rows, 'rep', row), numberAt(rows, 'team', row)];
    const written = { rep: textAt(rows, 'rep_text', row), team: textAt(rows, 'team_text', row), period: textAt(rows, 'period', row) };
    const named = textAt(rows, 'measure', row)?.trim() || USUAL;
    return [{
      rowId: numberAt(rows, 'row_id', row) ?? 0, named, measure: measureNamed(named) ?? named, rep, team, value, written, range: goalPeriod(written.period ?? '', calendar),
      isLost: (rep === null && written.rep !== null) || (rep === null && team === null && written.team !== null),
    }];
  });
}
