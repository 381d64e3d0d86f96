import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { stagedColumn } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import type { Stage } from '../load/load-stage';
import type { SkippedLine } from '../read/staged-table';
import { plainWords } from '../recognise/plain-words';
import { distinctTexts } from './rule-context';

/** Takes out the rows that tell of something else than the object (a log of a deal's changes holds its amounts beside its stages), each told as skipped. */
export async function leaveOutOthers(lane: Lane, stage: Stage): Promise<SkippedLine[]> {
  const skipped: SkippedLine[] = [];
  for (const { index, texts } of stage.plan.counted) {
    const column = identifier(stagedColumn(index));
    const kept = (await distinctTexts(lane, stage, sql`s.${column}::VARCHAR`)).filter((text) => texts.includes(plainWords(text)));
    const isOther = sql`(${column} is null or ${column}::VARCHAR not in (select unnest(${kept}::VARCHAR[])))`;
    const found = await lane.read(sql`select line::DOUBLE as line, ${column}::VARCHAR as text from ${stage.rows} s where ${isOther} order by line`);
    if (found.rowCount > 0) await lane.run(sql`delete from ${identifier(stage.cells)} where ${isOther}`);
    const header = stage.plan.columns[index]?.header ?? '';
    for (const row of rowsOf(found)) {
      skipped.push({ line: numberAt(found, 'line', row) ?? 0, reason: { code: 'other_rows', params: { column: header, value: textAt(found, 'text', row) ?? '' } }, text: '' });
    }
  }
  return skipped;
}
