import { VigieError } from '../../../shared/protocol/errors';
import type { ImportMessage, ImportRequest, Mapping } from '../../../shared/protocol/import';
import { askedHeads, findHeads, HEAD_LINE, joinTables, type HeadsAndLines } from './combine/join-tables';
import { productsOfDeals } from './combine/products-of-deals';
import { askedMembers, byMember, recognisedMembers, type ColumnMember } from './combine/member-columns';
import { askedMeasures, byMeasure, recognisedMeasures } from './combine/measure-columns';
import { askedColumns, columnsWithoutYear, recognisedColumns, sumsOf, unpivot } from './combine/unpivot';
import { columnsMissing, entriesFor, entryForTable, fitsPath } from './match-mapping';
import { planTable } from './plan-table';
import type { ReadTable } from './read-table';
import type { RememberedMappings } from './remembered-mappings';
import type { StagedTable } from './read/staged-table';
import { wordsOf } from './recognise/choose-object';
import { bareHeader, headerWords } from './recognise/headers';
import { languageOf } from './recognise/language';
import { dayToldByMonths } from './recognise/month-columns';
import { parseAs } from './recognise/targets';
import type { TemplateLibrary } from './recognise/templates';
import type { TablePlan, TableWishes } from './table-plan';

export interface PlanContext {
  readonly request: ImportRequest;
  readonly library: TemplateLibrary;
  readonly remembered: RememberedMappings;
  /** A fresh path in the staging folder. */
  readonly place: () => string;
}

/** The plans of all tables of an import: each by itself, wide targets as long ones, lines with their heads. */
export async function planTables(tables: readonly ReadTable[], context: PlanContext): Promise<ReadTable[]> {
  const planned: ReadTable[] = [];
  for (const read of tables) planned.push(...(await withProducts(await planOne(read, tables, context), context)));
  return joinAll(planned, context);
}

async function planOne(read: ReadTable, all: readonly ReadTable[], context: PlanContext): Promise<ReadTable> {
  if (!read.table || read.trouble) return read;
  const { table } = read;
  try {
    const wishes = wishesFor(table, all, context);
    checkWidth(table, wishes);
    const plan = await planWide(table, wishes, context) ?? planTable(table, { ...wishes, warnings: [...(wishes.warnings ?? []), ...withoutYear(table, wishes)] }) ?? null;
    return { ...read, plan, trouble: plan ? null : new VigieError('nothing_importable', { file: table.file }) };
  } catch (error) {
    if (error instanceof VigieError) return { ...read, plan: null, trouble: error };
    throw error;
  }
}

/** Objectives by month or quarter that stay what they look like, as nothing says of which year they are. */
function withoutYear(table: StagedTable, { mapping, as }: TableWishes): ImportMessage[] {
  const columns = mapping?.object ?? as ? [] : columnsWithoutYear(table);
  return columns.length === 0 ? [] : [{ code: 'periods_without_year', params: { columns: columns.join(', ') } }];
}

/** DuckDB makes a table wider one column at a time, in a time and a memory that grow with the square: 1,000 take seconds, 10,000 would take 20 GB. */
const MOST_COLUMNS = 1000;

function checkWidth({ file, header }: StagedTable, { mapping }: TableWishes): void {
  const aside = new Set([...(mapping?.ignore ?? []), ...(mapping?.unpivot?.columns ?? [])]);
  const count = header.filter((name) => !aside.has(name)).length;
  if (count > MOST_COLUMNS) throw new VigieError('too_many_columns', { file, count, limit: MOST_COLUMNS });
}

function wishesFor(table: StagedTable, all: readonly ReadTable[], { request, library, remembered }: PlanContext): TableWishes {
  const as = request.as === undefined ? undefined : parseAs(request.as);
  if (request.as !== undefined && !as) throw new VigieError('usage', { detail: `--as ${request.as}` });
  const said = entryForTable(entriesFor(request.mappings, table.file), table, (glob) => all.flatMap((other) => (other.table && fitsPath(glob, other.path) ? other.table.header : [])));
  // The other file of an entry that joins is read by what the entry says of its columns.
  const partner = said ? undefined : request.mappings.find(({ join }) => join && fitsPath(join.file, table.file));
  const known = said || partner || as ? undefined : remembered.mappingFor(table);
  const mapping = said ?? partner ?? known;
  return {
    as, dates: request.dates, decimal: request.decimal, library, warnings: said || partner ? [] : unfitting(request.mappings, table), mapping: mapping && onlyOwn(partner ? { ...mapping, join: undefined } : mapping, table), isRemembered: known !== undefined, isPartner: partner !== undefined,
  };
}

/** A table for which no entry holds although one fits its name: the columns that keep it from holding. Files of none of the names that were said may be meant to have none. */
function unfitting(mappings: readonly Mapping[], table: StagedTable): ImportMessage[] {
  return entriesFor(mappings, table.file).slice(0, 1).map((entry) => ({ code: 'mapping_unfitting', params: { match: entry.match, columns: columnsMissing(entry, table.header).join(', ') } }))
    .filter(({ params }) => params.columns !== '');
}

/** A mapping that joins also names columns of the other file, one that was remembered may name some that are gone. */
function onlyOwn(mapping: Mapping, { header }: StagedTable): Mapping {
  return { ...mapping, columns: Object.fromEntries(Object.entries(mapping.columns).filter(([column]) => header.includes(column))), ignore: mapping.ignore.filter((column) => header.includes(column)) };
}

/** Wide targets, or wide sales, as long ones; undefined for any other table. */
async function planWide(table: StagedTable, wishes: TableWishes, { place }: PlanContext): Promise<TablePlan | undefined> {
  const { mapping, as } = wishes;
  const object = mapping?.object ?? as?.object;
  if (!mapping?.unpivot && ((object !== undefined && object !== 'targets') || Object.values(mapping?.columns ?? {}).includes('value'))) return undefined;
  const wide = await longTable(table, mapping, place());
  if (!wide || (object === 'targets' && wide.object !== 'targets')) return undefined;
  const said: Partial<Mapping> = mapping ?? {};
  const own = object ?? wide.object;
  const targets = own === 'targets' ? { [wide.key]: wide.key, value: 'value' } : { [wide.key]: dayToldByMonths(own) ?? null, value: 'net_amount' };
  const plan = planTable(wide.long, {
    ...wishes,
    mapping: { version: 1, match: '*', values: {}, constants: {}, ignore: [], missing: [], scale: {}, ...said, object: own, columns: { ...said.columns, ...targets } },
  });
  if (!plan) return undefined;
  const columns = plan.columns.map((column) => (mapping?.unpivot ? column : { ...column, sure: false }));
  const language = mapping?.language ?? languageOf(table.header.map(headerWords));
  return { ...plan, language, columns, mapping, source: table, warnings: [...plan.warnings.filter(({ code }) => code !== 'months_as_days' || wide.object === 'targets'), ...wide.told], wide: wide.shape };
}

interface LongTable {
  readonly long: StagedTable;
  /** What tells the values of a row apart. */
  readonly key: 'period' | 'measure' | ColumnMember;
  /** What its rows are, unless somebody says it. */
  readonly object: 'targets' | 'orders';
  readonly shape: NonNullable<TablePlan['wide']>;
  readonly told: readonly ImportMessage[];
}

/** Periods, else measures, else reps or teams, that stand side by side as rows of their own. */
async function longTable(table: StagedTable, mapping: Mapping | undefined, path: string): Promise<LongTable | undefined> {
  const missing = mapping?.missing ?? [];
  const named = (columns: readonly { readonly place: number }[]) => columns.map(({ place }) => table.header[place] ?? '');
  const sumsTold = (sums: readonly number[]) => (sums.length === 0 ? [] : [{ code: 'sums_left_out', params: { columns: sums.map((column) => table.header[column] ?? '').join(', ') } }]);
  const measures = mapping && askedMeasures(table, mapping);
  const members = mapping && askedMembers(table, mapping);
  const periods = measures ?? members ? undefined : (mapping && askedColumns(table, mapping)) ?? recognisedColumns(table);
  if (periods) {
    return {
      long: await unpivot(table, periods, path, missing), key: 'period', object: periods.holds === 'results' ? 'orders' : 'targets',
      shape: { columns: named(periods.columns), period: periods.columns[0]?.kind ?? 'month', year: periods.yearPlace === null ? null : (table.header[periods.yearPlace] ?? null) },
      told: [{ code: periods.holds === 'results' ? 'wide_results' : 'wide_targets', params: { count: periods.columns.length } }, ...sumsTold(sumsOf(table, periods))],
    };
  }
  const beside = members ? undefined : measures ?? recognisedMeasures(table);
  if (beside) {
    return {
      long: await byMeasure(table, beside, path, missing), key: 'measure', object: 'targets', shape: { columns: named(beside), period: 'measure', year: null },
      told: [{ code: 'measure_columns', params: { count: beside.length, columns: named(beside).join(', ') } }],
    };
  }
  const each = members ?? recognisedMembers(table);
  return each && {
    long: await byMember(table, each, path, missing), key: each.member, object: 'targets', shape: { columns: named(each.columns), period: each.member, year: null },
    told: [{ code: `${each.member}_columns`, params: { count: each.columns.length, columns: named(each.columns).join(', ') } }, ...sumsTold(each.totals)],
  };
}

const LINE_FIGURES: ReadonlySet<string> = new Set(['quantity', 'list_price']);

/** A report of deals with their products as two tables; any other as it is. */
async function withProducts(read: ReadTable, { request, library, place }: PlanContext): Promise<ReadTable[]> {
  const { plan } = read;
  const split = plan && !plan.isRemembered ? await productsOfDeals(plan, (header) => LINE_FIGURES.has(wordsOf('deal_lines', library)?.targetOf.get(bareHeader(header)) ?? ''), place) : undefined;
  if (!plan || !split) return [read];
  const { deals, products, summed } = split;
  const entries = entriesFor(request.mappings, products.file);
  const planOf = (table: StagedTable, object: 'deals' | 'deal_lines') => planTable(table, {
    library, as: { crm: plan.crm ?? undefined, object }, dates: plan.dates ?? undefined, decimal: plan.decimal ?? undefined,
    mapping: entryForTable(entries.filter((entry) => entry.object === undefined || entry.object === object), table), warnings: object === 'deal_lines' ? [{ code: 'products_of_deals', params: {} }] : [],
  });
  const [own, lines] = [planOf(deals, 'deals'), planOf(products, 'deal_lines')];
  if (!own || !lines?.columns.some(({ target }) => target === 'deal_id')) return [read];
  const withSums = summed.length === 0 ? own : { ...own, summed: { csv: products.csv, fields: summed }, warnings: [...own.warnings, { code: 'amounts_of_products', params: {} }] };
  return [{ ...read, table: deals, plan: withSums }, { ...read, table: products, plan: lines }];
}

async function joinAll(tables: readonly ReadTable[], context: PlanContext): Promise<ReadTable[]> {
  let joined = [...tables];
  for (const read of tables) {
    const pair = await pairFor(read, joined, context).catch((error: unknown) => {
      if (!(error instanceof VigieError)) throw error;
      joined = joined.map((one) => (one.table === read.table ? { ...one, plan: null, trouble: error } : one));
      return undefined;
    });
    if (pair) joined = await withJoined(pair, joined, context);
  }
  return joined;
}

/** The table that this one is to be joined with: as its mapping says, else as both show by themselves. */
async function pairFor({ plan }: ReadTable, all: readonly ReadTable[], { request }: PlanContext): Promise<HeadsAndLines | undefined> {
  if (!plan || all.every((read) => read.plan !== plan)) return undefined;
  const others = all.flatMap((read) => (read.plan && read.plan !== plan && !read.plan.joined ? [read.plan] : []));
  const join = plan.mapping?.join;
  if (join) {
    const other = others.find(({ table }) => fitsPath(join.file, table.file));
    // What was remembered of two files says nothing of one that comes alone.
    if (!other && plan.isRemembered) return undefined;
    if (!other) throw new VigieError('invalid_mapping', { file: plan.table.file }, [{ path: 'join.file', code: 'no_such_file', params: { file: join.file } }]);
    return askedHeads(plan, other, join.on);
  }
  if (plan.joined || request.as !== undefined) return undefined;
  return findHeads(plan, others.filter(({ mapping }) => !mapping?.join));
}

async function withJoined(pair: HeadsAndLines, all: readonly ReadTable[], { request, library, place }: PlanContext): Promise<ReadTable[]> {
  const { heads, lines, on } = pair;
  const joined = await joinTables(pair, place);
  const asked = heads.mapping?.join ? heads.mapping : lines.mapping;
  const plan = planTable(joined.table, {
    library, dates: request.dates ?? asked?.dates ?? heads.dates ?? lines.dates ?? undefined, decimal: request.decimal ?? asked?.decimal ?? lines.decimal ?? undefined,
    mapping: {
      version: 1, match: '*', object: lines.object, columns: joined.columns, ignore: [HEAD_LINE, ...(asked?.ignore ?? [])], values: { ...heads.mapping?.values, ...lines.mapping?.values },
      constants: { ...heads.constants, ...lines.constants }, missing: [...new Set([...heads.missing, ...lines.missing])], scale: { ...heads.mapping?.scale, ...lines.mapping?.scale },
    },
  });
  if (!plan) return [...all];
  const keys = on.map(({ head }) => heads.table.header[head] ?? '').join(', ');
  const told = [
    { code: 'joined_with', params: { file: heads.table.file, keys } },
    ...(joined.linesWithoutHead > 0 ? [{ code: 'lines_without_head', params: { count: joined.linesWithoutHead } }] : []),
  ];
  const rest = { ...heads, table: joined.rest, joined: { into: lines.table.file, heads: joined.headsJoined }, warnings: [
    ...heads.warnings, { code: 'joined_into', params: { file: lines.table.file } },
    ...(joined.rest.recordCount > 0 ? [{ code: 'heads_without_lines', params: { count: joined.rest.recordCount } }] : []),
  ] };
  const isSure = pair.heads.mapping?.join !== undefined || pair.lines.mapping?.join !== undefined;
  const settled: TablePlan = {
    ...plan, crm: lines.crm ?? heads.crm, language: lines.language ?? heads.language, values: { ...heads.values, ...lines.values }, warnings: [...plan.warnings, ...told],
    columns: plan.columns.map((column) => ({ ...column, sure: isSure || column.index < lines.columns.length ? lines.columns[column.index]?.sure ?? true : false })),
    mapping: lines.mapping, isRemembered: lines.isRemembered, source: lines.table, withHeads: {
      csv: joined.rest.csv, headLine: joined.headLine, file: heads.table.file, on: Object.fromEntries(on.map(({ head, line }) => [heads.table.header[head] ?? '', lines.table.header[line] ?? ''])),
    },
  };
  return all.map((read) => (read.plan === lines ? { ...read, plan: settled } : read.plan === heads ? { ...read, plan: rest } : read));
}
