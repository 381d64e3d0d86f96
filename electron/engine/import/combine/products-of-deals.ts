import type { StagedTable } from '../read/staged-table';
import type { SummedField, TablePlan } from '../table-plan';
import { RowWriter, stagedRows, type StagedRow } from './staged-rows';

/** One table of deals and their products as two: each deal once, each product with the id of its deal. */
export interface DealsAndProducts {
  readonly deals: StagedTable;
  readonly products: StagedTable;
  /** Figures of a deal that only its products tell: it has the sum of theirs. */
  readonly summed: readonly SummedField[];
}

/** Places of columns: the deal's id, what differs from one product of a deal to the next, and the rest. */
interface Parts {
  readonly id: number;
  readonly ofProducts: readonly number[];
  readonly ofDeals: readonly number[];
  readonly summed: readonly SummedField[];
}

const PRODUCT: ReadonlySet<string | null> = new Set(['product', 'product_id']);
const SUMMED: readonly SummedField[] = ['amount', 'cost'];
const summedField = (target: string | null) => SUMMED.find((field) => field === target);

/**
 * A report that writes a deal once for each of its products: lines of one id that agree in all that is said of the deal and differ in the
 * product and a figure. Undefined for any other table, such as one in which ids stand twice by mistake.
 */
export async function productsOfDeals(plan: TablePlan, isOfLine: (header: string) => boolean, place: () => string): Promise<DealsAndProducts | undefined> {
  const parts = await partsOf(plan, isOfLine);
  if (!parts) return undefined;
  const { table } = plan;
  const [deals, products] = [await RowWriter.open(place()), await RowWriter.open(place())];
  const seen = new Set<string>();
  const pick = ({ line, cells }: StagedRow, places: readonly number[]): StagedRow => ({ line, cells: places.map((column) => cells[column] ?? '') });
  for await (const row of stagedRows(table)) {
    const id = cellOf(row.cells, parts.id);
    const isProduct = parts.ofProducts.some((column) => cellOf(row.cells, column) !== '');
    // A line that says nothing of a product is the deal's own; where it stands twice, it is told as any other.
    if (!seen.has(id) || !isProduct) await deals.add(pick(row, parts.ofDeals));
    if (isProduct) await products.add(pick(row, [parts.id, ...parts.ofProducts]));
    seen.add(id);
  }
  const close = (writer: RowWriter, source: StagedTable, places: readonly number[]) =>
    writer.close(source, places.map((column) => table.header[column] ?? ''), new Set(places.flatMap((column, index) => (table.typedNumbers?.has(column) ? [index] : []))));
  return {
    deals: await close(deals, table, parts.ofDeals),
    products: await close(products, { ...table, rejects: [], skipped: [], warnings: [] }, [parts.id, ...parts.ofProducts]),
    summed: parts.summed,
  };
}

const cellOf = (cells: readonly string[], column: number) => (cells[column] ?? '').trim();

async function partsOf({ object, table, columns }: TablePlan, isOfLine: (header: string) => boolean): Promise<Parts | undefined> {
  const id = columns.find(({ target }) => target === 'id')?.index;
  if (object !== 'deals' || id === undefined || !columns.some(({ target }) => PRODUCT.has(target))) return undefined;
  const sampled = table.sample.map(({ cells }) => cellOf(cells, id)).filter((text) => text !== '');
  if (new Set(sampled).size === sampled.length) return undefined;
  // Where a line has a quantity or a price of its own, so is its amount: it isn't that of another deal by the same id.
  const maySum = columns.some(({ header, target }) => target === null && isOfLine(header));
  const varying = new Set<number>();
  const first = new FirstRows(columns.length);
  for await (const { cells } of stagedRows(table)) {
    const key = cellOf(cells, id);
    if (key === '') return undefined;
    const row = columns.map(({ index }) => cellOf(cells, index));
    for (const place of first.differences(key, row)) {
      const column = columns[place];
      if (!column) continue;
      const { index, target } = column;
      // Two deals of one id, by mistake: no need to hold the rest of the file against it.
      if (target !== null && !PRODUCT.has(target) && !(maySum && summedField(target))) return undefined;
      varying.add(index);
    }
  }
  const others = columns.filter(({ index, target }) => varying.has(index) && !PRODUCT.has(target));
  const summed = others.flatMap(({ target }) => summedField(target) ?? []);
  const hasFigure = others.some(({ type }) => type === 'amount' || type === 'number');
  // Lines of one id that name the same product, and differ in nothing but what they come to, are no products of one deal.
  const namesProducts = columns.some(({ index, target }) => PRODUCT.has(target) && varying.has(index));
  if (!hasFigure || (summed.length > 0 && !namesProducts)) return undefined;
  const isOfProduct = ({ index, target, header }: TablePlan['columns'][number]) => varying.has(index) || PRODUCT.has(target) || (summed.length > 0 && target === null && isOfLine(header));
  const ofProducts = columns.filter(isOfProduct).map(({ index }) => index);
  return { id, ofProducts, summed, ofDeals: columns.map(({ index }) => index).filter((index) => !ofProducts.includes(index)) };
}

/** The first row of each key, as a hash of each cell: whether a later one differs can be told without holding the report in memory. */
class FirstRows {
  readonly #places = new Map<string, number>();
  #hashes: Uint32Array<ArrayBuffer>;

  constructor(readonly width: number) {
    this.#hashes = new Uint32Array(width * 1024);
  }

  /** Places in which a row differs from the first of its key; none for the first itself. */
  differences(key: string, cells: readonly string[]): number[] {
    const known = this.#places.get(key);
    if (known !== undefined) return cells.flatMap((cell, place) => (hashOf(cell) === this.#hashes[known * this.width + place] ? [] : [place]));
    const row = this.#places.size;
    this.#places.set(key, row);
    if ((row + 1) * this.width > this.#hashes.length) {
      const wider = new Uint32Array(this.#hashes.length * 2);
      wider.set(this.#hashes);
      this.#hashes = wider;
    }
    cells.forEach((cell, place) => { this.#hashes[row * this.width + place] = hashOf(cell); });
    return [];
  }
}

/** FNV-1a over the text's UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
