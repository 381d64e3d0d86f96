import { filterDimension } from '../../../shared/sheet/filter-words';
import type { MeasureRef, ViewSpec } from '../../../shared/view/view-spec';
import type { UnitOf } from './comparison';
import { placeDimension, removeDimension } from './dimensions';
import { addFilter, moveFilter, removeFilter } from './filters';
import { addMeasure, moveEntry, removeEntry } from './measures';

/** The four places of the field panel where a field can stand. */
export const WELLS = ['filters', 'columns', 'rows', 'measures'] as const;
export type WellId = (typeof WELLS)[number];

export interface Place {
  readonly well: WellId;
  readonly index: number;
}

/** What can be picked up: a dimension or a measure, as the tree lists it. */
export type FieldKey = { readonly kind: 'dimension'; readonly id: string } | { readonly kind: 'measure'; readonly ref: MeasureRef };

export function accepts(well: WellId, kind: FieldKey['kind']): boolean {
  return (well === 'measures') === (kind === 'measure');
}

/** The field at a place of a well, or undefined when nothing (or a filter on a measure) stands there. */
export function fieldAt(view: ViewSpec, { well, index }: Place): FieldKey | undefined {
  if (well === 'measures') {
    const entry = view.measures[index];
    return entry && { kind: 'measure', ref: entry.measure };
  }
  const id = well === 'filters' ? filterAt(view, index) : view[well][index];
  return id === undefined ? undefined : { kind: 'dimension', id };
}

function filterAt(view: ViewSpec, index: number): string | undefined {
  const filter = view.filters[index];
  return filter && filterDimension(filter);
}

/** A field of the tree put into a well, in front of the place's index. A well that doesn't take its kind leaves the view as it is. */
export function dropField(view: ViewSpec, field: FieldKey, to: Place, unitOf: UnitOf): ViewSpec {
  if (!accepts(to.well, field.kind)) return view;
  if (field.kind === 'measure') return addMeasure(view, field.ref, unitOf, to.index);
  if (to.well === 'filters') return addFilter(view, field.id, to.index);
  return to.well === 'measures' ? view : placeDimension(view, to.well, field.id, to.index);
}

/** What stands at one place taken to another: within its well it changes order, else it leaves the first for the second. */
export function movePlaced(view: ViewSpec, from: Place, to: Place): ViewSpec {
  if (from.well === to.well) return reorder(view, from, to.index);
  const field = fieldAt(view, from);
  if (field?.kind !== 'dimension' || !accepts(to.well, field.kind)) return view;
  if (to.well === 'filters') return addFilter(removeDimension(view, field.id), field.id, to.index);
  const left = from.well === 'filters' ? removeFilter(view, from.index) : view;
  return to.well === 'measures' ? view : placeDimension(left, to.well, field.id, to.index);
}

function reorder(view: ViewSpec, { well, index }: Place, to: number): ViewSpec {
  if (well === 'measures') return moveEntry(view, index, to);
  if (well === 'filters') return moveFilter(view, index, to);
  const dimension = view[well][index];
  return dimension === undefined ? view : placeDimension(view, well, dimension, to);
}

export function removePlaced(view: ViewSpec, { well, index }: Place): ViewSpec {
  if (well === 'measures') return removeEntry(view, index);
  if (well === 'filters') return removeFilter(view, index);
  const dimension = view[well][index];
  return dimension === undefined ? view : removeDimension(view, dimension);
}

/** Whether the axes hold the dimension: what its check box in the tree says. */
export function isPlaced(view: ViewSpec, dimension: string): boolean {
  return view.rows.includes(dimension) || view.columns.includes(dimension);
}
