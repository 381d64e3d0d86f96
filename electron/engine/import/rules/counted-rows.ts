import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt, textsOf } from '../../db/read-cells';
import { stagedColumn } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { SkippedLine } from '../read/staged-table';
import { plainWords } from '../recognise/plain-words';
import { distinctTexts } from './rule-context';

interface Others {
  readonly skipped: readonly SkippedLine[];
  /** Their ids, where the export has ids. */
  readonly ids: readonly string[];
}

/** Takes out the rows that don't count (a log of a deal's changes holds its amounts beside its stages, a list of invoices its drafts), each told as skipped. */
export async function leaveOutOthers(lane: Lane, stage: Stage): Promise<Others> {
  const skipped: SkippedLine[] = [];
  const ids: string[] = [];
  for (const { index, only, texts } of stage.plan.counted) {
    const column = identifier(stagedColumn(index));
    const named = (await distinctTexts(lane, stage, sql`s.${column}::VARCHAR`)).filter((text) => texts.includes(plainWords(text)));
    const isNamed = sql`coalesce(${column}::VARCHAR in (select unnest(${named}::VARCHAR[])), false)`;
    const isOther = only ? sql`not ${isNamed}` : isNamed;
    const found = await lane.read(sql`select line::DOUBLE as line, ${column}::VARCHAR as text from ${stage.rows} s where ${isOther} order by line`);
    if (found.rowCount === 0) continue;
    const id = stage.plan.columns.find(({ target }) => target === 'id' || target === 'id|number');
    if (id) ids.push(...textsOf(await lane.read(sql`select distinct ${identifier(stagedColumn(id.index))}::VARCHAR as id from ${stage.rows} s where ${isOther} and ${identifier(stagedColumn(id.index))} is not null`), 'id'));
    await lane.run(sql`delete from ${identifier(stage.cells)} where ${isOther}`);
    const header = stage.plan.columns[index]?.header ?? '';
    for (const row of rowsOf(found)) {
      skipped.push({ line: numberAt(found, 'line', row) ?? 0, reason: { code: 'other_rows', params: { column: header, value: textAt(found, 'text', row) ?? '' } }, text: '' });
    }
  }
  return { skipped, ids };
}
