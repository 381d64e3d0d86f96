import type { ObjectId } from '../../../shared/model/objects';
import type { FileReading, FileReport, ImportMessage, Mapping } from '../../../shared/protocol/import';
import type { Changes } from './combine/source-counts';
import type { LoadedTable } from './load-table';
import type { ReadTable } from './read-table';
import { dayToldByMonths } from './recognise/month-columns';
import type { TablePlan } from './table-plan';
import type { WriteCounts } from './write/write-request';

/** What became of a table, as it is told. */
export function reportOf({ plan, counts, rejects }: LoadedTable, gone: number, warnings: readonly ImportMessage[], joined?: Changes): FileReport {
  const { accepted, added, changed, unchanged } = withJoined(counts, plan, joined);
  return {
    ...readingOf(plan), rows: accepted + rejects.length, accepted, rejected: rejects.length, added, changed, unchanged, gone, rejects: rejects.map((reject) => ({ ...reject, cells: [...reject.cells] })),
    skipped: [...plan.table.skipped], warnings: [...warnings],
  };
}

/** Heads that went in with their lines are counted with their own file. */
function withJoined(counts: WriteCounts, { joined }: TablePlan, changes: Changes | undefined): Pick<WriteCounts, 'accepted' | keyof Changes> {
  if (!joined || !changes) return counts;
  const { added, changed } = { added: counts.added + changes.added, changed: counts.changed + changes.changed };
  const accepted = counts.accepted + joined.heads;
  return { accepted, added, changed, unchanged: accepted - added - changed };
}

/** Rows of a table that are shown before it goes in. */
export const PREVIEW_ROWS = 50;

/** How a table is understood, before anything is written; with what its columns make of its first rows, where that is known. */
export function fileReadingOf({ file, path, sheet, table, plan, trouble }: ReadTable, values: readonly (string | null)[][] = []): FileReading {
  const shared = {
    token: file.token, trouble: trouble && { code: trouble.code, params: trouble.params }, ambiguousDates: [...(plan?.ambiguousDates ?? [])],
    skipped: [...(table?.skipped ?? [])], rejects: (table?.rejects ?? []).map((reject) => ({ ...reject, cells: [...(reject.cells ?? [])] })), preview: (table?.sample ?? []).slice(0, PREVIEW_ROWS).flatMap(({ line, cells }, row) => (line === null ? [] : [{ line, cells: [...cells], values: values[row] }])),
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
  const { table, crm, object, language, decimal, dates, source, wide, joined } = plan;
  const records = (wide ? source?.recordCount : undefined) ?? table.recordCount;
  return {
    path: table.file, crm, object, language, encoding: table.encoding, delimiter: table.delimiter, decimal, dates, sheet: table.sheet,
    rows: records + table.rejects.length + (joined?.heads ?? 0), warnings: [...plan.warnings], columns: columnsOf(plan), mapping: mappingOf(plan),
  };
}

/** What a column that plays a part is told as: the field that it makes. */
const MADE: Readonly<Record<string, string>> = { first_name: 'name', last_name: 'name', is_won: 'status', is_lost: 'status', is_closed: 'closed_on', is_active: 'status', won_amount: 'amount', office: 'team', 'id|number': 'id', milliseconds: 'minutes', seconds: 'minutes', hours: 'minutes', duration: 'minutes', discount_percent: 'discount', year: 'period', period_end: 'period', domain: 'other_ids' };

function fieldShown(target: string | null, object: ObjectId): string | null {
  if (target === 'year_of_day' || target === 'month_of_day') return dayToldByMonths(object) ?? null;
  return target === null ? null : MADE[target] ?? target;
}

/** The columns of the file itself: periods that stand beside one another are values, columns of heads are told with their own file. */
function columnsOf({ object, columns, source, wide }: TablePlan): FileReading['columns'] {
  const told = new Map(columns.map((column) => [column.header, column]));
  const names = source?.header ?? columns.map(({ header }) => header);
  return names.map((name) => {
    const column = told.get(name);
    if (column) return { column: name, field: fieldShown(column.target, object), custom: column.custom, sure: column.sure, type: column.type, examples: [...column.examples] };
    const value = told.get('value');
    const isValue = wide?.columns.includes(name) === true;
    return { column: name, field: isValue ? value?.target ?? 'value' : name === wide?.year ? 'period' : null, custom: false, sure: value?.sure ?? true, type: isValue ? 'amount' : 'text', examples: [] };
  });
}

/** The reading as a mapping entry: what a person changes. */
function mappingOf({ table, object, columns, dates, decimal, constants, missing, key, mapping, source, wide, withHeads }: TablePlan): Mapping {
  const own = columns.filter(({ header }) => (source ?? table).header.includes(header));
  const kept = own.filter(({ custom, target }) => custom || target !== null);
  return {
    version: 1, match: '*', object, columns: Object.fromEntries(kept.map(({ header, target }) => [header, target])),
    ignore: own.filter(({ custom, target }) => !custom && target === null).map(({ header }) => header),
    values: mapping?.values ?? {}, constants: { ...constants }, missing: [...missing], scale: { ...Object.fromEntries(columns.filter(({ factor }) => factor !== 1).map(({ header, factor }) => [header, factor])), ...mapping?.scale },
    ...(dates ? { dates } : {}), ...(decimal ? { decimal } : {}), ...(table.sheet === null ? {} : { sheet: table.sheet }), ...(key ? { key: [...key] } : {}),
    ...(mapping?.crm === undefined ? {} : { crm: mapping.crm }), ...(mapping?.language === undefined ? {} : { language: mapping.language }), ...(mapping?.repair === false ? { repair: false } : {}),
    ...(wide ? { unpivot: { columns: [...wide.columns], period: wide.period } } : {}), ...(withHeads ? { join: { file: withHeads.file, on: { ...withHeads.on } } } : {}),
  };
}
