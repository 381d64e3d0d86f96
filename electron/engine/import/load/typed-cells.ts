import { stagedColumn } from '../../model/schema';
import { empty, identifier, join, sql, type Sql } from '../../sql/sql';
import type { Separator, StagedTable } from '../read/staged-table';
import type { ColumnPlan, TablePlan } from '../table-plan';
import { asWritten, cellText, cellValue, unwrapped } from './cell-sql';

/** What a column's value and its text are called in `cells`. */
export function namesOf({ columns }: TablePlan) {
  return {
    name: ({ index }: ColumnPlan) => identifier(stagedColumn(index)),
    textName: ({ index }: ColumnPlan) => identifier(stagedColumn(columns.length + index)),
  };
}

/** Queries for a `with`: the records of a staged file, `texts`, and `cells`: the same with the value of each text. `part`: bytes read at a time. */
export function typedCells(plan: TablePlan, zone: string, part?: number): Sql {
  const { columns, missing } = plan;
  const { name, textName } = namesOf(plan);
  const mended = (column: ColumnPlan) => (plan.mended ? asWritten(name(column)) : name(column));
  const written = (column: ColumnPlan) => (plan.wrapped ? unwrapped(mended(column)) : mended(column));
  const texts = columns.map((column) => sql`${cellText(written(column))} as ${textName(column)}`);
  const values = columns.map((column) => sql`${cellValue(textName(column), column, { missing, zone })} as ${name(column)}`);
  return sql`texts as (select ${plan.table.asIs ? empty : sql`line, `}${join(texts)} from ${stagedRows(plan.table, part)}), cells as (select *, ${join(values)} from texts)`;
}

const DELIMITERS: Readonly<Record<Separator, Sql>> = { ',': sql`','`, ';': sql`';'`, '\t': sql`'\t'`, '|': sql`'|'` };
const LONGEST_BYTES = 2_097_152;

const LINE_ENDS: Readonly<Record<StagedTable['lineEnd'], Sql>> = { '\n': sql`'\\n'`, '\r\n': sql`'\\r\\n'` };

/** The staged file as rows of texts: `line` (unless it is the source itself), `c0`, `c1`, … Nothing is left for DuckDB to guess. */
export function stagedRows(table: StagedTable, part = 0): Sql {
  const columns = table.header.map((_, index) => sql`${identifier(stagedColumn(index))}: 'VARCHAR'`);
  const longest = Math.max(LONGEST_BYTES, table.longestRecordBytes + 64, part);
  return sql`read_csv(${table.csv}, auto_detect = false, header = false, skip = ${table.asIs ? 1 : 0}, delim = ${DELIMITERS[table.separator]}, quote = '"', escape = '"', new_line = ${LINE_ENDS[table.lineEnd]},
    nullstr = '', columns = {${join(table.asIs ? columns : [sql`line: 'BIGINT'`, ...columns])}}, max_line_size = ${longest}, buffer_size = ${longest === part ? part : longest * 2}, parallel = ${!table.multiline})`;
}
