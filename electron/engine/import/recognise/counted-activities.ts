import type { ObjectId } from '../../../../shared/model/objects';
import type { ColumnShape } from '../detect/column-shape';
import type { Columns } from './columns';
import { plainWords } from './plain-words';
import { meaningOf } from './value-words';

const FACTS: ReadonlySet<ObjectId> = new Set(['deals', 'orders', 'invoices', 'activities', 'leads']);
const COUNTING = /^(?:nb|nbre|nombre|number|no|count|total|sum|somme) (?:(?:of|de|des|d) )?/;
const LEAST = 2;
const MOST_DIGITS = 5;

/** A sheet of figures, with a column for the calls and one for the meetings of each row: its rows are sums of facts and no facts themselves. */
export function countsActivities(object: ObjectId, { headers, shapes }: Columns): boolean {
  return FACTS.has(object) && headers.filter((header, index) => isCount(shapes[index]) && isKind(header)).length >= LEAST;
}

const isKind = (header: string): boolean => {
  const kind = meaningOf('activities', 'kind', plainWords(header).replace(COUNTING, ''));
  return kind !== undefined && kind !== 'task';
};

/** Whole numbers that are no telephone's. */
function isCount(shape: ColumnShape | undefined): boolean {
  return shape?.number !== undefined && shape.number.scale === 0 && !shape.number.looksLikeCode && [...shape.values].every((value) => value.length <= MOST_DIGITS);
}
