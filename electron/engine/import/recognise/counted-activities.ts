import { measureNamed } from '../../../../shared/catalogue/measure-named';
import type { ObjectId } from '../../../../shared/model/objects';
import type { ColumnShape } from '../detect/column-shape';
import type { Columns } from './columns';

const FACTS: ReadonlySet<ObjectId> = new Set(['deals', 'orders', 'invoices', 'activities', 'leads']);
const COUNTED: ReadonlySet<string> = new Set(['calls', 'visits', 'meetings', 'demos', 'proposals', 'emails']);
const LEAST = 2;
const MOST_DIGITS = 5;

/** A sheet of figures, with a column for the calls and one for the meetings of each row: its rows are sums of facts and no facts themselves. */
export function countsActivities(object: ObjectId, { headers, shapes }: Columns): boolean {
  return FACTS.has(object) && headers.filter((header, index) => COUNTED.has(measureNamed(header) ?? '') && isCount(shapes[index])).length >= LEAST;
}

/** Whole numbers that are no telephone's. */
function isCount(shape: ColumnShape | undefined): boolean {
  return shape?.number !== undefined && shape.number.scale === 0 && !shape.number.looksLikeCode && [...shape.values].every((value) => value.length <= MOST_DIGITS);
}
