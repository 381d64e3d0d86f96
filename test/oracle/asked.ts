import type { FilterSpec, MeasureEntry, ViewSpec } from '../../shared/view/view-spec';
import { bonusesIn } from './bonuses';
import { compositionOf, type Composition } from './compositions';
import { isTime } from './grains';
import type { Ground, OracleMeasure } from './measure';
import { reaches } from './members';
import { measureOf } from './measures';
import { rowsOf, type Row } from './rows';
import type { World } from './world';

/** Members that a cell fixes, by dimension, time dimensions too. */
export type Coordinates = ReadonlyMap<string, string>;

/** What one fact tells of a measure of the view. */
export interface Part {
  readonly key: string;
  /** As the view asks for the measure, of this part. */
  readonly entry: MeasureEntry;
  readonly measure: OracleMeasure;
  readonly rows: readonly Row[];
  /** On which day members are looked up: the fact's own, that of the end of what the cell speaks of, that before its first. */
  readonly told: 'own' | 'end' | 'eve';
  /** False: its fact was never imported, or a filter, or who is like, speaks of what the fact can't reach. */
  readonly answerable: boolean;
  /** Told without the member of that dimension. */
  readonly without: string | undefined;
  /** What it is told with: years in which one of them can't be told enter no mean. Of several, none is multiplied with anything. */
  readonly among: readonly OracleMeasure[];
}

/** A measure of the view: worked out in every cell from its parts. */
export interface Asked {
  readonly entry: MeasureEntry;
  readonly parts: readonly Part[];
  readonly combine: Composition['combine'];
}

export function askedOf(entry: MeasureEntry, view: ViewSpec, ground: Ground): Asked {
  if (typeof entry.measure !== 'string') throw new Error('the oracle knows no free aggregates');
  const { parts, combine } = compositionOf(entry.measure, ground);
  const among = parts.map(({ measure }) => measureOf(measure, ground));
  return { entry, combine, parts: parts.map(({ measure, without }) => partOf({ ...entry, measure }, { without, among }, { view, ground })) };
}

function partOf(wanted: MeasureEntry, more: Pick<Part, 'without' | 'among'>, { view, ground }: { readonly view: ViewSpec; readonly ground: Ground }): Part {
  const measure = measureOf(typeof wanted.measure === 'string' ? wanted.measure : '', ground);
  const entry = measure.span === undefined ? wanted : { ...wanted, span: measure.span };
  const rows = measure.fact === 'bonuses' ? bonusRows(view, ground) : rowsOf(ground.world, measure.fact, view.owners === 'today');
  const dimensions = [...(measure.isDeaf ? [] : view.filters.filter(restricts).map(({ dimension }) => dimension)), ...(entry.likeForLike === undefined ? [] : [entry.likeForLike])];
  const isThere = measure.fact === 'bonuses' ? canPay(ground.world) : rows.length > 0 && (measure.needs === undefined || rowsOf(ground.world, measure.needs).length > 0);
  const told = measure.kind === 'stock' ? 'end' : measure.kind === 'eve' ? 'eve' : 'own';
  return { key: JSON.stringify([entry, more.without, more.among.map(({ id }) => id)]), entry, measure, rows, told, answerable: isThere && dimensions.every((dimension) => reaches(measure.fact, dimension)), ...more };
}

function bonusRows(view: ViewSpec, ground: Ground): Row[] {
  if (ground.frame === undefined) throw new Error('bonuses are told in a time frame');
  return bonusesIn(ground, ground.frame, view).map((of) => ({ fact: 'bonuses', of }));
}

/** A plan, and something that plans may be paid on. */
function canPay({ bonusPlans = [], deals, orders, invoices = [] }: World): boolean {
  return bonusPlans.length > 0 && deals.length + orders.length + invoices.length > 0;
}

type Restricting = Extract<FilterSpec, { dimension: string }>;

/** Filters on members: they leave facts out. */
export function restricts(filter: FilterSpec): filter is Restricting {
  return 'dimension' in filter && !('top' in filter) && !('bottom' in filter) && !isTime(filter.dimension);
}
