import type { Lane } from '../../db/database';
import { scratchTable, stagedColumn } from '../../model/schema';
import { identifier, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import { stagedRows } from '../load/typed-cells';
import type { StagedTable } from '../read/staged-table';

const CLOCK = '(\\d{1,2})\\s?[:h]\\s?(\\d{2})(?::(\\d{2}(?:[.,]\\d+)?))?\\s*([AaPp])?';
const HAS_CLOCK = new RegExp(CLOCK);

/**
 * A history of stages keeps the day of each step; where its export has the time of day, steps of one day follow each other by it,
 * whatever the order of their lines. Gives the stage with its rows in that order, or undefined where no time tells one.
 * `newestFirst`: of the same moment, the lower line came first.
 */
export async function inOrderOfTime(lane: Lane, stage: Stage, newestFirst: boolean): Promise<Stage | undefined> {
  const { plan, number } = stage;
  const entered = plan.columns.find(({ target }) => target === 'entered_on');
  if (plan.object !== 'deal_stages' || !entered || !plan.table.sample.some((row) => HAS_CLOCK.test(row.cells[entered.index] ?? ''))) return undefined;
  const column = identifier(stagedColumn(entered.index));
  const times = identifier(scratchTable('times', number));
  const part = (place: number) => sql`regexp_extract(t.text, ${CLOCK}, ${place})`;
  const afternoon = sql`case lower(${part(4)}) when 'p' then 12 else 0 end`;
  const hour = sql`case when ${part(4)} = '' then try_cast(${part(1)} as INTEGER) else try_cast(${part(1)} as INTEGER) % 12 + ${afternoon} end`;
  const seconds = sql`coalesce((${hour}) * 3600 + try_cast(${part(2)} as INTEGER) * 60 + coalesce(try_cast(replace(${part(3)}, ',', '.') as DOUBLE), 0), 0)`;
  // A moment that says how far it is from UTC may be of another day in the workspace's zone: as written, it is in order.
  const day = sql`coalesce(nullif(regexp_extract(t.text, '^[0-9]{4}-[0-9]{2}-[0-9]{2}'), ''), s.${column}::VARCHAR)`;
  await lane.run(sql`
    create or replace temp table ${times} as select line, row_number() over (order by day nulls first, seconds, ${newestFirst ? sql`-place` : sql`place`}) - 1 as place
    from (select s.line, s.place, ${day} as day, ${seconds} as seconds from ${stage.rows} s join (${stagedTexts(plan.table, entered.index)}) t on t.line = s.line)`);
  return { ...stage, rows: sql`(select o.place as place, c.* exclude (place) from ${stage.rows} c join ${times} o on o.line = c.line)` };
}

/** One column's texts as they are staged: `line`, `text`. */
function stagedTexts(table: StagedTable, place: number): Sql {
  const text = sql`${identifier(stagedColumn(place))} as text`;
  return table.asIs ? sql`select row_number() over () + 1 as line, ${text} from ${stagedRows(table)}` : sql`select line, ${text} from ${stagedRows(table)}`;
}
