import { filterDimension } from '../../../shared/sheet/filter-words';
import type { FilterSpec, ViewSpec } from '../../../shared/view/view-spec';
import { insertAt, moveTo, removeAt } from './list';

/** A filter that leaves nothing out yet: what stands in the well until members are chosen. */
function openFilter(dimension: string): FilterSpec {
  return { dimension, notIn: [] };
}

/** Filters that restrict by members, by far the most common. */
function isMemberFilter(filter: FilterSpec, dimension: string): boolean {
  return filterDimension(filter) === dimension && ('in' in filter || 'notIn' in filter);
}

/** A filter on the dimension in front of position `index`; one that is there already moves instead. */
export function addFilter(view: ViewSpec, dimension: string, index = view.filters.length): ViewSpec {
  const from = view.filters.findIndex((filter) => filterDimension(filter) === dimension);
  if (from >= 0) return moveFilter(view, from, index);
  return { ...view, filters: insertAt(view.filters, index, openFilter(dimension)) };
}

export function setFilter(view: ViewSpec, index: number, filter: FilterSpec): ViewSpec {
  return { ...view, filters: view.filters.map((old, position) => (position === index ? filter : old)) };
}

export function removeFilter(view: ViewSpec, index: number): ViewSpec {
  return { ...view, filters: removeAt(view.filters, index) };
}

export function moveFilter(view: ViewSpec, from: number, to: number): ViewSpec {
  return { ...view, filters: moveTo(view.filters, from, to) };
}

export function clearFilters(view: ViewSpec): ViewSpec {
  return { ...view, filters: [] };
}

/** Only these members are left; an older choice on the dimension gives way. */
export function keepOnly(view: ViewSpec, dimension: string, members: readonly string[]): ViewSpec {
  return withMemberFilter(view, dimension, { dimension, in: [...members] });
}

/** These members go: out of the ones chosen before, or beside the ones left out before. */
export function exclude(view: ViewSpec, dimension: string, members: readonly string[]): ViewSpec {
  const old = view.filters.find((filter) => isMemberFilter(filter, dimension));
  if (old && 'in' in old) return withMemberFilter(view, dimension, { dimension, in: old.in.filter((member) => !members.includes(member)) });
  const before = old && 'notIn' in old ? old.notIn : [];
  return withMemberFilter(view, dimension, { dimension, notIn: [...new Set([...before, ...members])] });
}

function withMemberFilter(view: ViewSpec, dimension: string, filter: FilterSpec): ViewSpec {
  const index = view.filters.findIndex((old) => isMemberFilter(old, dimension));
  return index < 0 ? { ...view, filters: [...view.filters, filter] } : setFilter(view, index, filter);
}

/** Filters that do restrict: an open one changes nothing and isn't asked for. */
export function activeFilters(view: ViewSpec): FilterSpec[] {
  return view.filters.filter((filter) => !isOpen(filter));
}

function isOpen(filter: FilterSpec): boolean {
  if ('measure' in filter) return filter.min === undefined && filter.max === undefined;
  if ('notIn' in filter) return filter.notIn.length === 0;
  return !('in' in filter || 'text' in filter || 'by' in filter) && filter.from === undefined && filter.to === undefined;
}
