import type { StagedTable } from '../read/staged-table';
import type { TablePlan } from '../table-plan';
import { RowWriter, stagedRows, type StagedRow } from './staged-rows';

/** One table of deals and their products as two: each deal once, each product with the id of its deal. */
export interface DealsAndProducts {
  readonly deals: StagedTable;
  readonly products: StagedTable;
}

/** Places of columns: the deal's id, what differs from one product of a deal to the next, and the rest. */
interface Parts {
  readonly id: number;
  readonly ofProducts: readonly number[];
  readonly ofDeals: readonly number[];
}

const PRODUCT: ReadonlySet<string | null> = new Set(['product', 'product_id']);

/**
 * A report that writes a deal once for each of its products: lines of one id that agree in all that is said of the deal and differ in the
 * product and a figure. Undefined for any other table, such as one in which ids stand twice by mistake.
 */
export async function productsOfDeals(plan: TablePlan, place: () => string): Promise<DealsAndProducts | undefined> {
  const parts = await partsOf(plan);
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
  };
}

const cellOf = (cells: readonly string[], column: number) => (cells[column] ?? '').trim();

async function partsOf({ object, table, columns }: TablePlan): Promise<Parts | undefined> {
  const id = columns.find(({ target }) => target === 'id')?.index;
  if (object !== 'deals' || id === undefined || !columns.some(({ target }) => PRODUCT.has(target))) return undefined;
  const sampled = table.sample.map(({ cells }) => cellOf(cells, id)).filter((text) => text !== '');
  if (new Set(sampled).size === sampled.length) return undefined;
  const varying = new Set<number>();
  const first = new Map<string, readonly string[]>();
  for await (const { cells } of stagedRows(table)) {
    const key = cellOf(cells, id);
    const known = first.get(key);
    if (!known) first.set(key, cells);
    else {
      for (const { index, target } of columns) {
        if (cellOf(cells, index) === cellOf(known, index)) continue;
        // Two deals of one id, by mistake: no need to hold the rest of the file against it.
        if (target !== null && !PRODUCT.has(target)) return undefined;
        varying.add(index);
      }
    }
  }
  const others = columns.filter(({ index, target }) => varying.has(index) && !PRODUCT.has(target));
  const hasFigure = others.some(({ type }) => type === 'amount' || type === 'number');
  if (first.has('') || !hasFigure) return undefined;
  const ofProducts = columns.filter(({ index, target }) => varying.has(index) || PRODUCT.has(target)).map(({ index }) => index);
  return { id, ofProducts, ofDeals: columns.map(({ index }) => index).filter((index) => !ofProducts.includes(index)) };
}
