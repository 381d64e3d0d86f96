import { systemDetail, VigieError } from '../../../../../shared/protocol/errors';
import type { Columns } from '../../../db/columns';
import { numberAt, rowsOf, textAt } from '../../../db/read-cells';
import { stagedColumn } from '../../../model/schema';
import { identifier, join, sql, type Sql } from '../../../sql/sql';
import { distinctNames } from '../find-layout';
import { SAMPLE_EVERY, SAMPLE_HEAD } from '../sampled';
import { placeFile } from '../scan-regular';
import { messagesOf, partOf, type StagedFile, type StageFileRequest } from '../staged-file';
import type { SampleRow } from '../staged-table';

interface ParquetColumn {
  readonly name: string;
  readonly type: string;
}

const NUMBERS = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*|DOUBLE|FLOAT)$/;
const NESTED = /[\])]$|^(STRUCT|MAP|UNION|JSON)/;

/** Stages a Parquet file by DuckDB itself: types are kept in how their texts are written, rows are counted from 1. */
export async function stageParquet(request: StageFileRequest): Promise<StagedFile> {
  const { path, name, place } = request;
  const source = place();
  await placeFile(path, source);
  try {
    try {
      return await stageAs(request, source, sql`binary_as_string = true`);
    } catch (error) {
      if (!(error instanceof VigieError) || !NO_TEXT.test(String(error.params['detail']))) throw error;
      return await stageAs(request, source, sql`binary_as_string = false`);
    }
  } catch (error) {
    if (error instanceof VigieError && (error.code === 'cancelled' || error.code === 'disk_full' || error.code === 'no_table')) throw error;
    throw new VigieError('file_damaged', { file: name, detail: systemDetail(error) }, [], { cause: error });
  }
}

/** Programs of old write texts as mere bytes; only where they are none they stay bytes. */
const NO_TEXT = /not valid UTF-?8/i;

async function stageAs(request: StageFileRequest, source: string, binary: Sql): Promise<StagedFile> {
  const { name, place, lane, signal } = request;
  const csv = place();
  const columns = await columnsOf(request, source, binary);
  const names = columns.map((_, index) => stagedColumn(index));
  const renamed = sql`read_parquet(${source}, ${binary}, file_row_number = true) as t(${join(names.map((column) => identifier(column)))})`;
  const texts = columns.map(({ type }, index) => sql`${textOf(identifier(stagedColumn(index)), type)} as ${identifier(stagedColumn(index))}`);
  const rows = sql`select file_row_number + 1 as line, ${join(texts)} from ${renamed}`;
  const size = await lane.read(sql`
    select count(*) as n, coalesce(max(${join(names.map((column) => sql`coalesce(strlen(${identifier(column)}), 0)`), sql` + `)}), 0)::DOUBLE as longest,
      coalesce(bool_or(${join(names.map((column) => sql`coalesce(contains(${identifier(column)}, chr(10)) or contains(${identifier(column)}, chr(13)), false)`), sql` or `)}), false) as breaks
    from (${rows})`, { signal });
  await lane.run(sql`copy (${rows}) to ${csv} (format csv, header false, delimiter ',', quote '"', escape '"', nullstr '')`, {
    signal, onProgress: (fraction) => request.onBytes(Math.round(fraction * (numberAt(size, 'n') ?? 0))),
  });
  const sample = await lane.read(sql`select * from (${rows}) where line <= ${SAMPLE_HEAD} or line % ${SAMPLE_EVERY} = 1 order by line`, { signal });
  return {
    parts: [partOf({
      file: name, sheet: null, csv, asIs: false, lineEnd: '\n', separator: ',', delimiter: null, encoding: 'utf-8', header: distinctNames(columns.map((column) => column.name)),
      recordCount: numberAt(size, 'n') ?? 0, multiline: numberAt(size, 'breaks') === 1,
      // Quotes may be doubled, and stand around each cell.
      longestRecordBytes: 2 * (numberAt(size, 'longest') ?? 0) + 3 * columns.length,
      rejects: [], skipped: [], warnings: messagesOf([{ code: 'nested_lists', names: columns.filter(({ type }) => NESTED.test(type) && !NUMBERS.test(type)).map((column) => column.name) }]),
      sample: sampleRows(sample, columns.length), typedNumbers: new Set(columns.flatMap(({ type }, index) => (NUMBERS.test(type) ? [index] : []))),
    })],
    notes: [],
  };
}

async function columnsOf({ lane, name, signal }: StageFileRequest, source: string, binary: Sql): Promise<ParquetColumn[]> {
  const described = await lane.read(sql`select column_name, column_type from (describe select * from read_parquet(${source}, ${binary}))`, { signal });
  const columns = rowsOf(described).map((row) => ({ name: textAt(described, 'column_name', row) ?? '', type: textAt(described, 'column_type', row) ?? '' }));
  if (columns.length === 0) throw new VigieError('no_table', { file: name });
  return columns;
}

/** A value as the text from which its column is read: numbers without exponent, days as days, moments with their zone. */
function textOf(column: Sql, type: string): Sql {
  if (type === 'DOUBLE' || type === 'FLOAT') {
    const text = sql`(${column})::VARCHAR`;
    const plain = sql`coalesce(rtrim(rtrim(try_cast(${column} as DECIMAL(38, 18))::VARCHAR, '0'), '.'), try_cast(${column} as DECIMAL(38, 0))::VARCHAR)`;
    // What isn't a number stands for a missing one: so do programs write it that know no missing numbers.
    return sql`case when isnan(${column}) then null when contains(${text}, 'e') then coalesce(${plain}, ${text}) else regexp_replace(${text}, '\\.0$', '') end`;
  }
  if (type === 'TIMESTAMP WITH TIME ZONE') return sql`strftime(${column}, '%Y-%m-%dT%H:%M:%SZ')`;
  if (type.startsWith('TIMESTAMP')) return sql`case when (${column})::TIMESTAMP = date_trunc('day', (${column})::TIMESTAMP) then (${column})::DATE::VARCHAR else (${column})::TIMESTAMP::VARCHAR end`;
  return NESTED.test(type) && !NUMBERS.test(type) ? sql`to_json(${column})::VARCHAR` : sql`(${column})::VARCHAR`;
}

function sampleRows(found: Columns, width: number): SampleRow[] {
  return rowsOf(found).map((row) => ({
    line: numberAt(found, 'line', row) ?? 0, cells: Array.from({ length: width }, (_, index) => textAt(found, stagedColumn(index), row) ?? ''),
  }));
}
