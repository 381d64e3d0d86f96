import type { Lane } from '../../db/database';
import { numberAt } from '../../db/read-cells';
import { stagedColumn } from '../../model/schema';
import { identifier, sql, type Sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { LineReject } from '../read/staged-table';
import type { WriteCounts } from '../write/write-request';

export type Changes = Pick<WriteCounts, 'added' | 'changed' | 'unchanged'>;

/** A wide line is in or out as a whole: where one of its cells is rejected, the others stay outside too. Each line is told once. */
export async function rejectWholeLines(lane: Lane, { plan, cells }: Stage, rejects: readonly LineReject[]): Promise<LineReject[]> {
  if (!plan.wide || rejects.length === 0) return [...rejects];
  const first = new Map<number, LineReject>();
  for (const reject of rejects) if (!first.has(reject.line)) first.set(reject.line, reject);
  await lane.run(sql`delete from ${identifier(cells)} where line in (select unnest(${[...first.keys()]}))`);
  return [...first.values()];
}

/** What became of a wide table's lines: each counts once, however many periods it gives. */
export async function wideCounts(lane: Lane, stage: Stage, counts: WriteCounts, rejected: number): Promise<WriteCounts> {
  const { source, table, wide } = stage.plan;
  if (!wide || !source) return counts;
  const { added, changed } = await changesBy(lane, stage, counts, sql`s.line`);
  const accepted = source.recordCount + table.rejects.length - rejected;
  return { ...counts, accepted, added, changed, unchanged: accepted - added - changed };
}

/** What became of the heads whose lines went in: added where all of its lines are new, changed where one is or differs. */
export async function headCounts(lane: Lane, stage: Stage, counts: WriteCounts): Promise<Changes | undefined> {
  const { withHeads } = stage.plan;
  return withHeads && changesBy(lane, stage, counts, sql`s.${identifier(stagedColumn(withHeads.headLine))}`);
}

async function changesBy(lane: Lane, { rows }: Stage, { matched }: WriteCounts, key: Sql): Promise<Changes> {
  const known = matched ? sql`left join ${identifier(matched)} m on m.stage_row = s.place` : sql`left join (select null::BIGINT as stage_row, false as is_new, false as is_changed, false as is_older) m on false`;
  const found = await lane.read(sql`
    select count(*) as all_of_them, count(*) filter (where known = 0) as added, count(*) filter (where known > 0 and fresh + changed > 0) as changed
    from (select ${key} as source_line, count(m.stage_row) filter (where not m.is_new) as known, count(*) filter (where m.stage_row is null or m.is_new) as fresh, count(*) filter (where m.is_changed and not m.is_older) as changed
      from ${rows} s ${known} where ${key} is not null group by 1)`);
  const count = (name: string) => numberAt(found, name) ?? 0;
  return { added: count('added'), changed: count('changed'), unchanged: count('all_of_them') - count('added') - count('changed') };
}
