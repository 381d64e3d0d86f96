import { VigieError } from '../../../../shared/protocol/errors';
import { fieldOf } from '../../../../shared/model/objects';
import type { StagedTable } from '../read/staged-table';
import { headerWords } from '../recognise/headers';
import { unknownColumn } from '../recognise/target-problems';
import type { TablePlan } from '../table-plan';
import { RowWriter, stagedRows } from './staged-rows';

/** Two tables of one object: heads, of which each stands once, and the lines that name them. */
export interface HeadsAndLines {
  readonly heads: TablePlan;
  readonly lines: TablePlan;
  /** Columns whose cells are alike, by place. */
  readonly on: readonly { readonly head: number; readonly line: number }[];
}

export interface Joined {
  readonly table: StagedTable;
  /** Header → target, from the plans of both. */
  readonly columns: Readonly<Record<string, string | null>>;
  /** Place of the column that holds the line of a row's head in its own file; it is no column of either. */
  readonly headLine: number;
  /** The heads that no line names. */
  readonly rest: StagedTable;
  readonly headsJoined: number;
  readonly linesWithoutHead: number;
}

const keyOf = (cells: readonly string[], places: readonly number[]) => JSON.stringify(places.map((place) => (cells[place] ?? '').trim()));
const isBlank = (cells: readonly string[], places: readonly number[]) => places.every((place) => (cells[place] ?? '').trim() === '');
export const HEAD_LINE = '\u0000head line';

/**
 * Each line with the cells of its head. The head's texts and days stand on all of its lines; its figures on the first one only, so that
 * what is told for the whole order is never counted once a line.
 */
export async function joinTables({ heads, lines, on }: HeadsAndLines, place: () => string): Promise<Joined> {
  const headPlaces = on.map(({ head }) => head);
  const linePlaces = on.map(({ line }) => line);
  const taken = heads.columns.filter(({ index }) => !headPlaces.includes(index));
  const found = new Map<string, { line: number; cells: readonly string[]; isUsed: boolean }>();
  for await (const { line, cells } of stagedRows(heads.table)) {
    const key = keyOf(cells, headPlaces);
    if (isBlank(cells, headPlaces)) continue;
    if (found.has(key)) throw new VigieError('invalid_mapping', { file: heads.table.file }, [{ path: 'join.on', code: 'key_twice', params: { key, first: found.get(key)?.line ?? 0, line } }]);
    found.set(key, { line, cells, isUsed: false });
  }
  const header = distinct(lines.table.header, taken.map(({ header: name }) => name));
  const writer = await RowWriter.open(place());
  let linesWithoutHead = 0;
  for await (const { line, cells } of stagedRows(lines.table)) {
    const head = isBlank(cells, linePlaces) ? undefined : found.get(keyOf(cells, linePlaces));
    if (!head) linesWithoutHead += 1;
    const isFirst = head?.isUsed === false;
    await writer.add({ line, cells: [...padded(cells, lines.table), ...taken.map(({ index, type }) => (head && (isFirst || !isFigure(type)) ? head.cells[index] ?? '' : '')), head ? String(head.line) : ''] });
    if (head) head.isUsed = true;
  }
  const typed = taken.flatMap(({ index }, order) => (heads.table.typedNumbers?.has(index) ? [lines.table.header.length + order] : []));
  const table = await writer.close(lines.table, [...lines.table.header, ...header, HEAD_LINE], new Set([...(lines.table.typedNumbers ?? []), ...typed]));
  const restWriter = await RowWriter.open(place());
  let headsJoined = 0;
  for await (const row of stagedRows(heads.table)) {
    if (!isBlank(row.cells, headPlaces) && found.get(keyOf(row.cells, headPlaces))?.isUsed) headsJoined += 1;
    else await restWriter.add(row);
  }
  const rest = await restWriter.close(heads.table, heads.table.header, heads.table.typedNumbers);
  return { table, columns: targetsOf(lines, taken, header), headLine: table.header.length - 1, rest, headsJoined, linesWithoutHead };
}

const isFigure = (type: string) => type === 'amount' || type === 'number';
const padded = (cells: readonly string[], { header }: StagedTable) => header.map((_, place) => cells[place] ?? '');

/** The lines' own targets, then those of their heads that lines don't have; a head's figures only where lines have no amount at all. */
function targetsOf({ object, columns }: TablePlan, taken: TablePlan['columns'], names: readonly string[]): Record<string, string | null> {
  const own = new Set(columns.flatMap(({ target }) => target ?? []));
  const hasAmount = own.has('net_amount') || (own.has('quantity') && own.has('list_price'));
  const mapped: Record<string, string | null> = Object.fromEntries(columns.map(({ header, target }) => [header, target]));
  taken.forEach(({ target, type }, index) => {
    const isTaken = target === null || own.has(target) || (target === 'id' && fieldOf(object, 'id') !== undefined) || (isFigure(type) && hasAmount);
    mapped[names[index] ?? ''] = isTaken ? null : target === 'id|number' ? (own.has('number') ? null : 'number') : target;
  });
  return mapped;
}

function distinct(taken: readonly string[], names: readonly string[]): string[] {
  const used = new Set(taken);
  return names.map((written) => {
    let name = written;
    for (let count = 2; used.has(name); count += 1) name = `${written} (${count})`;
    used.add(name);
    return name;
  });
}

const MOST_ALIKE = 0.8;
const LEAST_ALIKE = 0.5;

/** Heads and lines that belong together, by what they hold: the lines name no day, and nearly all of them name one of the heads. */
export async function findHeads(lines: TablePlan, plans: readonly TablePlan[]): Promise<HeadsAndLines | undefined> {
  const has = (plan: TablePlan, ...targets: string[]) => plan.columns.some(({ target }) => target !== null && targets.includes(target));
  const isLines = (lines.object === 'orders' || lines.object === 'invoices') && !has(lines, 'ordered_on', 'invoiced_on') && has(lines, 'product', 'product_id', 'quantity', 'list_price');
  if (!isLines || lines.table.recordCount === 0) return undefined;
  for (const heads of plans) {
    if (heads === lines || heads.object !== lines.object || !has(heads, 'ordered_on', 'invoiced_on')) continue;
    const on = await sharedKey(heads, lines);
    if (on) return { heads, lines, on: [on] };
  }
  return undefined;
}

const KEYS = new Set(['number', 'id', 'id|number']);
const KEY_WORDS = /(?:^|[^a-z])(?:id|no|number|num[ée]ro|ref|r[ée]f[ée]rence|order|commande)(?:[^a-z]|$)|I[Dd]$/i;

async function sharedKey(heads: TablePlan, lines: TablePlan): Promise<{ head: number; line: number } | undefined> {
  const keysOf = ({ columns }: TablePlan) => columns.filter(({ target, type, header }) => (target === null ? type === 'text' && KEY_WORDS.test(header) : KEYS.has(target))).map(({ index }) => index);
  const values = await identitiesOf(heads.table, keysOf(heads));
  let best: { head: number; line: number; share: number } | undefined;
  for (const [head, known] of values) {
    for (const line of keysOf(lines)) {
      const named = lines.table.sample.map(({ cells }) => (cells[line] ?? '').trim()).filter((value) => value !== '');
      const alike = named.length === 0 ? 0 : named.filter((value) => known.has(value)).length / named.length;
      // Two columns of the same name are the same thing; numbers of lines may be numbers of heads by chance.
      const isNamed = headerWords(heads.table.header[head] ?? '') === headerWords(lines.table.header[line] ?? '');
      const share = isNamed ? alike + 1 : alike;
      if (alike >= (isNamed ? LEAST_ALIKE : MOST_ALIKE) && share > (best?.share ?? 0)) best = { head, line, share };
    }
  }
  return best && { head: best.head, line: best.line };
}

/** The values of those columns in which each stands once. */
async function identitiesOf(table: StagedTable, places: readonly number[]): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  const values = new Map(places.map((place) => [place, new Set<string>()]));
  for await (const { cells } of stagedRows(table)) {
    for (const [place, known] of values) {
      const value = (cells[place] ?? '').trim();
      if (value === '') continue;
      if (known.has(value)) values.delete(place);
      else known.add(value);
    }
  }
  return values;
}

/** Heads and lines as a mapping joins them; which of both is which is told by the key that stands once. */
export async function askedHeads(own: TablePlan, other: TablePlan, on: Readonly<Record<string, string>>): Promise<HeadsAndLines> {
  const pairs = Object.entries(on).map(([first, second]) => {
    // The column of the named file, then the field or column of the entry's own; the other way round is understood too.
    const named = [placeOf(other, first), placeOf(own, second)] as const;
    const turned = [placeOf(other, second), placeOf(own, first)] as const;
    const [there, here] = named.every((place) => place >= 0) ? named : turned;
    if (there < 0 || here < 0) throw new VigieError('invalid_mapping', { file: own.table.file }, [there < 0 ? unknownColumn(`join.on.${first}`, first, other.table.header) : unknownColumn(`join.on.${first}`, second, [...own.table.header, ...own.columns.flatMap(({ target }) => target ?? [])])]);
    return { there, here };
  });
  const single = async (table: StagedTable, places: readonly number[]) => {
    const seen = new Set<string>();
    for await (const { cells } of stagedRows(table)) {
      const key = keyOf(cells, places);
      if (!isBlank(cells, places) && seen.has(key)) return false;
      seen.add(key);
    }
    return true;
  };
  if (await single(own.table, pairs.map(({ here }) => here))) return { heads: own, lines: other, on: pairs.map(({ here, there }) => ({ head: here, line: there })) };
  if (await single(other.table, pairs.map(({ there }) => there))) return { heads: other, lines: own, on: pairs.map(({ here, there }) => ({ head: there, line: here })) };
  throw new VigieError('invalid_mapping', { file: own.table.file }, [{ path: 'join.on', code: 'key_of_no_heads', params: {} }]);
}

function placeOf({ table, columns }: TablePlan, name: string): number {
  const place = table.header.indexOf(name);
  return place >= 0 ? place : columns.findIndex(({ target }) => target === name || (target === 'id|number' && name === 'number'));
}
