import { formatOf } from '../../electron/engine/import/column-format';
import type { Database } from '../../electron/engine/db/database';
import { columnShapes } from '../../electron/engine/import/detect/column-shape';
import type { DateOrder } from '../../electron/engine/import/detect/cell-format';
import { settleDates, settleDecimal } from '../../electron/engine/import/detect/settle-styles';
import { cellText, cellValue, isUnread } from '../../electron/engine/import/load/cell-sql';
import { stagedColumn } from '../../electron/engine/model/schema';
import { identifier, sql } from '../../electron/engine/sql/sql';
import { rowsOf } from './read-workspace';

interface CellWishes {
  readonly order?: DateOrder | undefined;
  readonly zone?: string;
}

/** What a column's texts become, found out and converted as an import does; `?` where a text can't be read. */
export async function cellValues(database: Database, type: 'amount' | 'date' | 'boolean', texts: readonly string[], { order, zone = 'UTC' }: CellWishes = {}): Promise<(string | null)[]> {
  const shapes = columnShapes(texts.map((text, line) => ({ line, cells: [text] })), 1, []);
  const format = formatOf(type, shapes[0], settleDecimal(shapes, ';', undefined), settleDates(shapes, order).order);
  const column = { index: 0, header: 'x', target: null, custom: true, type, format, scale: 4, factor: 1, asked: false, sure: true, listed: false, place: 0, examples: [] };
  const [raw, text, value] = [0, 1, 2].map((index) => identifier(stagedColumn(index)));
  if (!raw || !text || !value) throw new Error('no names');
  const found = await rowsOf(database, sql`
    with raws as (select row_number() over () as place, nullif(u, '') as ${raw} from (select unnest(${texts}) as u)), texts as (select place, ${cellText(raw)} as ${text} from raws),
    cells as (select place, ${text}, ${cellValue(text, column, { missing: [], zone })} as ${value} from texts)
    select case when ${isUnread(text, value, column, [])} then '?' else ${value}::VARCHAR end as value from cells order by place`);
  return found.map((row) => (row['value'] === null ? null : String(row['value'])));
}
