import type { FileReading, FileReport, ImportMessage, Mapping } from '../../../shared/protocol/import';
import type { LoadedTable } from './load-table';
import type { ReadTable } from './read-tables';
import type { TablePlan } from './table-plan';

/** What became of a table, as it is told. */
export function reportOf({ plan, counts, rejects }: LoadedTable, gone: number, warnings: readonly ImportMessage[]): FileReport {
  const { accepted, added, changed, unchanged } = counts;
  return {
    ...readingOf(plan), rows: accepted + rejects.length, accepted, rejected: rejects.length, added, changed, unchanged, gone, rejects: rejects.map((reject) => ({ ...reject, cells: [...reject.cells] })),
    skipped: [...plan.table.skipped], warnings: [...warnings],
  };
}

const PREVIEW_ROWS = 50;

/** How a table is understood, before anything is written. */
export function fileReadingOf({ file, path, sheet, table, plan, trouble }: ReadTable): FileReading {
  const shared = {
    token: file.token, trouble: trouble && { code: trouble.code, params: trouble.params }, ambiguousDates: [...(plan?.ambiguousDates ?? [])],
    skipped: [...(table?.skipped ?? [])], preview: (table?.sample ?? []).slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({ line, cells: [...cells] })),
  };
  if (plan) return { ...readingOf(plan), ...shared };
  return {
    path, crm: null, object: null, language: null, encoding: table?.encoding ?? '', delimiter: table?.delimiter ?? null, decimal: null, dates: null,
    sheet, rows: table ? table.recordCount + table.rejects.length : 0, warnings: [...(table?.warnings ?? [])],
    columns: (table?.header ?? []).map((column, index) => ({
      column, field: null, custom: true, sure: true, type: 'text', examples: [...new Set(table?.sample.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== ''))].slice(0, 5),
    })),
    mapping: null, ...shared,
  };
}

function readingOf(plan: TablePlan) {
  const { table, crm, object, language, decimal, dates } = plan;
  return {
    path: table.file, crm, object, language, encoding: table.encoding, delimiter: table.delimiter, decimal, dates, sheet: table.sheet,
    rows: table.recordCount + table.rejects.length, warnings: [...plan.warnings],
    columns: plan.columns.map(({ header, target, custom, sure, type, examples }) => ({ column: header, field: fieldShown(target), custom, sure, type, examples: [...examples] })),
    mapping: mappingOf(plan),
  };
}

/** What a column that plays a part is told as: the field that it makes. */
const MADE: Readonly<Record<string, string>> = { first_name: 'name', last_name: 'name', is_won: 'status', is_closed: 'closed_on', office: 'team', 'id|number': 'id' };

function fieldShown(target: string | null): string | null {
  return target === null ? null : MADE[target] ?? target;
}

/** The reading as a mapping entry: what a person changes, and what is remembered. */
export function mappingOf({ table, object, columns, dates, decimal, constants, missing }: TablePlan): Mapping {
  const kept = columns.filter(({ custom, target }) => custom || target !== null);
  return {
    version: 1, match: '*', object, columns: Object.fromEntries(kept.map(({ header, target }) => [header, target])),
    ignore: columns.filter(({ custom, target }) => !custom && target === null).map(({ header }) => header),
    values: {}, constants: { ...constants }, missing: [...missing], scale: {}, ...(dates ? { dates } : {}), ...(decimal ? { decimal } : {}), ...(table.sheet === null ? {} : { sheet: table.sheet }),
  };
}
